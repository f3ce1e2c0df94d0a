// The pool, in the engine's worker: helpers, each with a wasm instance of its own, look at parts of a capture side by side.
// Their answers are merged in the parts' order, so that they are the same whatever the number of helpers.
import { type Remote, proxy, wrap } from 'comlink';
import type { EngineWorker } from './engine.worker';
import type { Capture } from './opening';
import type { Question } from './part';

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
interface Progressing {
  answers: Uint8Array[];
  /** Packets looked at, and where the part begins. */
  done: number;
  first: number;
  over: boolean;
}

/** Asks a question of all packets; it ends when all answers are merged, or soon after it is stopped. */
export async function ask(capture: Capture, asking: Asking): Promise<void> {
  const parts = capture.places.all(capture.engine.offset());
  const states = parts.map(({ first }): Progressing => ({ answers: [], done: first, first, over: false }));
  const helpers = new Set<Helper>();
  let merged = 0;
  const stopAll = () => {
    for (const helper of helpers) void helper.remote.stopPart();
  };
  const settle = () => {
    for (let state = states[merged]; state; state = states[merged]) {
      for (const answer of state.answers.splice(0)) if (!asking.stopped && !asking.merge(answer)) asking.stopped = true;
      if (!state.over) break;
      merged++;
    }
    asking.tell(states.reduce((sum, { done, first }) => sum + done - first, 0));
    if (asking.stopped) stopAll();
  };
  const one = async (at: number) => {
    const [part, state] = [parts[at], states[at]];
    if (!part || !state || asking.stopped) return;
    const helper = await borrow();
    helpers.add(helper);
    const tell = proxy((answer: Uint8Array, done: number) => {
      state.answers.push(answer);
      state.done = done;
      settle();
    });
    const { question } = asking;
    const task = { ...part, question, data: capture.data, rules: capture.rules };
    try {
      await Promise.race([helper.remote.scanPart(task, tell), helper.lost]);
      state.over = true;
      giveBack(helper);
    } catch (error) {
      asking.stopped = true;
      stopAll();
      if (isRefusal(error)) giveBack(helper);
      else drop();
      throw isRefusal(error) ? error : new Error(`the engine stopped behind packet ${state.done} (${reason(error)})`);
    } finally {
      helpers.delete(helper);
    }
    settle();
  };
  const results = await Promise.allSettled(parts.map((_, at) => one(at)));
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}

/** An error that the helper survives: it said no, or the file could not be read. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && error.name !== 'RuntimeError' && error.name !== 'Lost';
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
