// Shows a capture's packets to a job in the worker, chunk by chunk: the engine says which bytes come next.
import type { Capture } from './opening';
import type { Engine } from './pkg/engine';
import { type Bytes, readBytes } from './reading';

/** What the engine calls a job: a filter or a recipe on its way through the packets. */
export interface Job {
  needs(engine: Engine): Float64Array;
  push(engine: Engine, bytes: Uint8Array): void;
  done(engine: Engine): number;
}

export interface Scan {
  job: Job;
  /** Set to stop before the end. */
  stopped: boolean;
  /** Called after each chunk; may let other requests go first. */
  after: () => Promise<void>;
}

/** Bytes that are probably wanted next: chunks follow one another. */
class Ahead {
  readonly #data: Blob;
  #start = 0;
  #end = 0;
  #bytes: Promise<Bytes> | null = null;

  constructor(data: Blob) {
    this.#data = data;
  }

  async take(start: number, end: number): Promise<Bytes> {
    const here = this.#bytes;
    const offset = start - this.#start;
    const inside = here !== null && offset >= 0 && end <= this.#end;
    const taken = inside ? (await here).subarray(offset, end - this.#start) : await readBytes(this.#data, start, end);
    this.#start = end;
    this.#end = Math.min(this.#data.size, end + (end - start));
    this.#bytes = this.#end > end ? readBytes(this.#data, this.#start, this.#end) : null;
    // If it is never taken, nobody hears that it failed.
    this.#bytes?.catch(() => undefined);
    return taken;
  }
}

/** Goes on to the last packet, or until it is stopped. */
export async function scan({ engine, data }: Capture, work: Scan) {
  const ahead = new Ahead(data);
  for (;;) {
    const [start, end] = work.job.needs(engine);
    if (start === undefined || end === undefined) return;
    const bytes = await ahead.take(start, end);
    if (work.stopped) return;
    work.job.push(engine, bytes);
    await work.after();
  }
}
