// One worker and the calls that are out to it; if it is lost, they all fail at once.
import { type Remote, transfer, wrap } from 'comlink';
import { engineModule, workerAddress } from './embedded';
import type { EngineWorker } from './engine.worker';

export type Remoted = Remote<EngineWorker>;

/** The engine stopped in a way that it cannot go on from: its memory is in doubt. */
export class Lost extends Error {
  override name = 'Lost';
}

export class WorkerLine {
  readonly #worker: Worker;
  readonly #remote: Remoted;
  readonly #lost: Promise<never>;
  #lose: (error: Error) => void = () => undefined;

  private constructor(worker: Worker) {
    this.#worker = worker;
    this.#remote = wrap<EngineWorker>(worker);
    this.#lost = new Promise((_, reject) => (this.#lose = reject));
    this.#lost.catch(() => undefined);
    worker.addEventListener('error', (event) => this.#fail(event.message || 'the worker ended'));
  }

  static async start(): Promise<WorkerLine> {
    const line = new WorkerLine(new Worker(await workerAddress()));
    const module = await engineModule();
    await line.call((remote) => remote.load(module));
    return line;
  }

  async call<T>(what: (remote: Remoted) => Promise<T>): Promise<T> {
    try {
      return await Promise.race([what(this.#remote), this.#lost]);
    } catch (error) {
      // A trap in wasm: a panic, or memory that ran out.
      if (!(error instanceof Error) || error.name !== 'RuntimeError') throw error;
      this.#fail(error.message);
      throw new Lost(error.message, { cause: error });
    }
  }

  /** Told why, if the engine is lost; not if it is ended. */
  whenLost(listener: (reason: string) => void) {
    this.#lost.catch((error: unknown) => {
      if (error instanceof Lost) listener(error.message);
    });
  }

  /** A port by which another worker calls this one. */
  async port(): Promise<MessagePort> {
    const { port1, port2 } = new MessageChannel();
    await this.call((remote) => remote.serve(transfer(port2, [port2])));
    return port1;
  }

  end() {
    this.#worker.terminate();
    this.#lose(new Error('the request was dropped'));
  }

  #fail(reason: string) {
    this.#worker.terminate();
    this.#lose(new Lost(reason));
  }
}
