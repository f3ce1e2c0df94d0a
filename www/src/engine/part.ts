// A helper's side of the pool: asks a question of a part of a capture, in a wasm instance of its own.
import { transfer } from 'comlink';
import type { Question, Settings } from './contract';
import { type Depth, Scanner } from './pkg/engine';
import { type Bytes, chunks } from './reading';
import { turn } from './turns';

/** A part of a capture's data, in bytes; it begins and ends between two packets. */
export interface Part {
  start: number;
  end: number;
  /** What the engine must know of all before; null at the beginning. */
  checkpoint: Uint8Array | null;
}

export interface PartTask extends Part {
  /** By which it is stopped. */
  id: number;
  question: Question;
  /** How much of each packet must be read. */
  depth: Depth;
  /** Which packets must be, a bit each, from those of packet `from` on; null if all. */
  needed: { bits: Uint8Array; from: number } | null;
  data: Blob;
  settings: Settings;
}

/**
 * Given what was found since it was told last, if that is due, and the number of the last packet that was looked at. Resolves
 * when it may go on; true if somebody waits for what is found next.
 */
export type Tell = (answer: Uint8Array | null, done: number) => Promise<boolean>;

/** So little is pushed at once that a request to stop is heard soon. */
const STRIDE = 1 << 20;
const FIRST_CHUNK = 1 << 20;
const CHUNK = 4 << 20;
/** For nobody who waits: measured, larger costs memory and smaller time. */
const READ = 16 << 20;

/** Milliseconds between two answers of a question that is still being asked. */
export const PACE = 200;

const running = new Map<number, { stopped: boolean }>();

export function stopPart(id: number) {
  const task = running.get(id);
  if (task) task.stopped = true;
}

/** Goes on to the part's end, until more would change nothing, or until it is stopped. */
export async function scanPart(task: PartTask, tell: Tell): Promise<void> {
  const mine = { stopped: false };
  const stopped = () => mine.stopped;
  running.set(task.id, mine);
  const { question, settings, checkpoint, depth, needed } = task;
  const { rules, keys } = settings;
  const scanner = new Scanner(question, rules, keys, checkpoint ?? undefined, depth, needed?.bits, needed?.from ?? 1);
  // Answers come over another port than the end does: they must all be there before it.
  const give = (answer: Uint8Array | null) =>
    tell(answer && transfer(answer, [answer.buffer]), scanner.done());
  try {
    let wanted = task.start === 0;
    for await (const chunk of chunks(task.data.slice(task.start, task.end), FIRST_CHUNK, CHUNK)) {
      const goesOn = await pushAll(scanner, chunk, mine);
      if (stopped()) return;
      wanted = await give(scanner.due(wanted) ? scanner.answer() : null);
      if (stopped()) return;
      if (!goesOn) break;
    }
    for (let told = performance.now(); !stopped() && scanner.readOn(); ) {
      await turn();
      if (performance.now() - told < PACE) continue;
      await give(scanner.answer());
      told = performance.now();
    }
    await give(scanner.answer());
  } finally {
    running.delete(task.id);
    scanner.free();
  }
}

/** Reads for another worker, which works meanwhile; `take` resolves when there is room for more, false if none is wanted. */
export async function readBeside(data: Blob, take: (bytes: Bytes) => Promise<boolean>): Promise<void> {
  for await (const bytes of chunks(data, FIRST_CHUNK, READ)) {
    if (!(await take(transfer(bytes, [bytes.buffer])))) return;
  }
}

async function pushAll(scanner: Scanner, chunk: Bytes, mine: { stopped: boolean }): Promise<boolean> {
  for (let at = 0; at < chunk.length && !mine.stopped; at += STRIDE) {
    if (!scanner.push(chunk.subarray(at, at + STRIDE))) return false;
    await turn();
  }
  return true;
}
