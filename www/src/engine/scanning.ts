// Shows a capture's packets to a job in the worker, chunk by chunk: the engine says which bytes come next.
import type { Capture } from './opening';
import type { Engine } from './pkg/engine';
import { type Bytes, readBytes } from './reading';
import { turn } from './turns';

/** What the engine calls a job: a filter or a recipe on its way through the packets. */
export interface Job {
  /** Answers some of it from what is kept of the packets; false when that is all. */
  step?(engine: Engine): boolean;
  needs(engine: Engine): Float64Array;
  push(engine: Engine, bytes: Uint8Array): void;
}

export interface Scan {
  job: Job;
  /** Set to stop before the end. */
  stopped: boolean;
  /** Called now and then. */
  tell: () => void;
}

/** The engine's chunks are small, so that other requests need not wait long; the file is read in blocks of this size. */
const BLOCK = 16 << 20;
/** A block begins before the end of the one before: a chunk that crosses over lies in the next as a whole. */
const OVERLAP = 2 << 20;

interface Block {
  start: number;
  end: number;
  bytes: Promise<Bytes>;
}

/** The block in use, and the next one on its way. */
class Blocks {
  readonly #capture: Capture;
  #now: Block;
  #next: Block;

  constructor(capture: Capture) {
    this.#capture = capture;
    this.#now = this.#read(0, BLOCK);
    this.#next = this.#read(BLOCK - OVERLAP, BLOCK);
  }

  async take(start: number, end: number): Promise<Bytes> {
    const inside = ({ start: from, end: to }: Block) => start >= from && end <= to;
    if (!inside(this.#now)) {
      this.#now = inside(this.#next) ? this.#next : this.#read(start, Math.max(end - start, BLOCK));
      this.#next = this.#read(this.#now.end - OVERLAP, BLOCK);
    }
    const { start: from, bytes } = this.#now;
    return (await bytes).subarray(start - from, end - from);
  }

  #read(from: number, length: number): Block {
    // A gzip file's data still grows while it is opened.
    const { data } = this.#capture;
    const { size } = data;
    const start = Math.min(Math.max(0, from), size);
    const end = Math.min(start + length, size);
    const bytes = readBytes(data, start, end);
    // If it is never taken, nobody hears that it failed.
    bytes.catch(() => undefined);
    return { start, end, bytes };
  }
}

/** Goes on to the last packet, or until it is stopped. */
export async function scan(capture: Capture, work: Scan) {
  const { engine } = capture;
  const blocks = new Blocks(capture);
  const stopped = () => work.stopped;
  for (;;) {
    const [start, end] = work.job.needs(engine);
    if (start === undefined || end === undefined) break;
    const bytes = await blocks.take(start, end);
    if (stopped()) return;
    work.job.push(engine, bytes);
    if (await turn()) work.tell();
    if (stopped()) return;
  }
  work.tell();
}
