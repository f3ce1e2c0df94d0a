// The pool, in the engine's worker: helpers, each with a wasm instance of its own, look at parts of a capture side by side.
// Their answers are merged in the parts' order, so that they are the same whatever the number of helpers.
import { type Remote, proxy, wrap } from 'comlink';
import type { EngineWorker } from './engine.worker';
import type { Capture } from './opening';
import type { Question } from './part';
import type { PartAt } from './parts';
import { type Bytes, release } from './reading';

/** Starts a worker and gives a port to it; the callback is told if it is lost. */
export type Spawn = (lost: (reason: string) => void) => Promise<MessagePort>;

const MOST_HELPERS = 8;

interface Helper {
  remote: Remote<EngineWorker>;
  /** Rejects if the worker is lost. */
  lost: Promise<never>;
}

let spawn: Spawn | null = null;
const idle: Helper[] = [];
let alive = 0;
const waiting: ((helper: Helper) => void)[] = [];

export function setSpawn(next: Spawn) {
  spawn = next;
}

/** How many parts are looked at side by side. */
export function width(): number {
  return Math.min(Math.max(1, navigator.hardwareConcurrency), MOST_HELPERS);
}

async function start(): Promise<Helper> {
  if (!spawn) throw new Error('the page gave no way to start workers');
  let lose: (error: Error) => void = () => undefined;
  const lost = new Promise<never>((_, reject) => (lose = reject));
  lost.catch(() => undefined);
  const port = await spawn(
    proxy((reason: string) => {
      lose(Object.assign(new Error(reason), { name: 'Lost' }));
    }),
  );
  return { remote: wrap<EngineWorker>(port), lost };
}

async function borrow(): Promise<Helper> {
  const ready = idle.pop();
  if (ready) return ready;
  if (alive >= width()) return new Promise((resolve) => waiting.push(resolve));
  alive++;
  try {
    return await start();
  } catch (error) {
    alive--;
    throw error;
  }
}

function giveBack(helper: Helper) {
  const next = waiting.shift();
  if (next) next(helper);
  else idle.push(helper);
}

/** A lost helper is not given back; another takes its place where somebody waits. */
function drop() {
  alive--;
  const next = waiting.shift();
  if (next) void borrow().then(next);
}

/** Long work that is under way. */
export interface Asking {
  question: Question;
  /** Set to stop before the end. */
  stopped: boolean;
  /** Takes the next answer, in the capture's order; false if more would change nothing. */
  merge: (answer: Uint8Array) => boolean;
  /** Called now and then, with the number of packets that were looked at. */
  tell: (done: number) => void;
}

/** What a part has answered so far. */
interface Progressing extends PartAt {
  answers: Uint8Array[];
  /** Packets looked at, those before the part among them. */
  done: number;
  over: boolean;
}

/** A question on its way: its parts, and the helpers that look at them. */
class Round {
  readonly #capture: Capture;
  readonly #asking: Asking;
  readonly #parts: Progressing[];
  readonly #helpers = new Set<Helper>();
  /** Parts whose answers are all merged. */
  #merged = 0;
  /** More would change nothing, or something failed. */
  #enough = false;

  constructor(capture: Capture, asking: Asking) {
    this.#capture = capture;
    this.#asking = asking;
    const parts = capture.places.all(capture.engine.offset());
    this.#parts = parts.map((part) => ({ ...part, answers: [], done: part.first, over: false }));
  }

  async run() {
    const results = await Promise.allSettled(this.#parts.map((part) => this.#look(part)));
    for (const result of results) if (result.status === 'rejected') throw result.reason;
  }

  #isOver(): boolean {
    return this.#enough || this.#asking.stopped;
  }

  async #look(part: Progressing) {
    const helper = await borrow();
    if (this.#isOver()) {
      giveBack(helper);
      return;
    }
    this.#helpers.add(helper);
    const { capture, question } = { capture: this.#capture, question: this.#asking.question };
    const { start, end, checkpoint } = part;
    const task = { start, end, checkpoint, question, data: capture.data, rules: capture.rules };
    const tell = (answer: Uint8Array, done: number) => {
      this.#take(part, answer, done);
      return Promise.resolve();
    };
    try {
      await Promise.race([helper.remote.scanPart(task, proxy(tell)), helper.lost]);
      giveBack(helper);
    } catch (error) {
      this.#fail(helper, part, error);
    } finally {
      this.#helpers.delete(helper);
    }
    part.over = true;
    this.#merge();
  }

  #take(part: Progressing, answer: Uint8Array, done: number) {
    part.answers.push(answer);
    part.done = done;
    this.#merge();
  }

  #merge() {
    for (let part = this.#parts[this.#merged]; part; part = this.#parts[this.#merged]) {
      for (const answer of part.answers.splice(0)) if (!this.#isOver()) this.#enough = !this.#asking.merge(answer);
      if (!part.over) break;
      this.#merged++;
    }
    if (this.#isOver()) this.#stop();
    else this.#asking.tell(this.#parts.reduce((sum, { done, first }) => sum + done - first, 0));
  }

  #stop() {
    for (const helper of this.#helpers) void helper.remote.stopPart();
  }

  #fail(helper: Helper, part: Progressing, error: unknown): never {
    this.#enough = true;
    this.#stop();
    if (isRefusal(error)) {
      giveBack(helper);
      throw error;
    }
    drop();
    throw new Error(`the engine stopped behind packet ${part.done} (${reason(error)})`);
  }
}

/** Asks a question of all packets; it ends when all answers are merged, or soon after it is stopped. */
export function ask(capture: Capture, asking: Asking): Promise<void> {
  return new Round(capture, asking).run();
}

/** Chunks that wait to be taken. */
const MOST_WAITING = 2;

/** The bytes of a file in order, read by a helper while the caller works on those before. */
export async function* readAhead(file: Blob): AsyncGenerator<Bytes> {
  const helper = await borrow();
  const waiting: Bytes[] = [];
  let [wanted, over] = [true, false];
  let changed: () => void = () => undefined;
  const change = () => new Promise<void>((resolve) => (changed = resolve));
  const room: (() => void)[] = [];
  const take = async (bytes: Bytes): Promise<boolean> => {
    waiting.push(bytes);
    changed();
    while (wanted && waiting.length >= MOST_WAITING) await new Promise<void>((resolve) => room.push(resolve));
    return wanted;
  };
  const reading = Promise.race([helper.remote.readBeside(file, proxy(take)), helper.lost]).finally(() => {
    over = true;
    changed();
  });
  reading.catch(() => undefined); // It is awaited below.
  const isOver = () => over;
  try {
    for (;;) {
      const next = waiting.shift();
      for (const go of room.splice(0)) go();
      if (next) {
        yield next;
        release(next);
      } else if (isOver()) break;
      else await change();
    }
    await reading;
  } finally {
    wanted = false;
    for (const go of room.splice(0)) go();
    void reading.then(
      () => giveBack(helper),
      (error: unknown) => (isRefusal(error) ? giveBack(helper) : drop()),
    );
  }
}

/** An error that the helper survives: it said no, or the file could not be read. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && error.name !== 'RuntimeError' && error.name !== 'Lost';
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
