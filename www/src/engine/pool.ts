// The pool, in the engine's worker: helpers, each with a wasm instance of its own, that work beside it.
import { type Remote, proxy, wrap } from 'comlink';
import type { EngineWorker } from './engine.worker';
import { type Bytes, release } from './reading';

/** Starts a worker and gives a port to it; the callback is told if it is lost. */
export type Spawn = (lost: (reason: string) => void) => Promise<MessagePort>;
/** Ends all workers that were started. */
export type Dismiss = () => Promise<void>;

const MOST_HELPERS = 8;
/** So long without work, helpers go: a module's memory never shrinks, and theirs has held the state of a whole capture. */
const IDLE = 5000;

export interface Helper {
  remote: Remote<EngineWorker>;
  /** Rejects if the worker is lost. */
  lost: Promise<never>;
  /** Says that it is. */
  lose: (error: Error) => void;
}

let spawn: Spawn | null = null;
let dismiss: Dismiss | null = null;
/** How many helpers work side by side. */
let most = 1;
/** Work that helpers are wanted for. */
let wanting = 0;
let idle: ReturnType<typeof setTimeout> | undefined;
/** Settled when those that were sent away are gone. */
let leaving: Promise<void> = Promise.resolve();
/** A helper may work for several that ask: it gives each of them a turn. */
const helpers: (Promise<Helper> | undefined)[] = [];

/** `processors` are those that the page knows of. */
export function setSpawn(next: Spawn, end: Dismiss, processors: number) {
  spawn = next;
  dismiss = end;
  most = Math.min(Math.max(1, processors), MOST_HELPERS);
}

/** Called around all work that helpers are wanted for, with `unwant`. */
export function want() {
  wanting++;
  clearTimeout(idle);
}

export function unwant() {
  wanting--;
  if (wanting === 0) idle = setTimeout(sendAway, IDLE);
}

function sendAway() {
  helpers.length = 0;
  if (dismiss) leaving = dismiss().catch(() => undefined);
}

/** How many parts are looked at side by side. */
export function width(): number {
  return most;
}

async function start(): Promise<Helper> {
  if (!spawn) throw new Error('the page gave no way to start workers');
  await leaving;
  let lose: (error: Error) => void = () => undefined;
  const lost = new Promise<never>((_, reject) => (lose = reject));
  lost.catch(() => undefined);
  const port = await spawn(
    proxy((reason: string) => {
      lose(Object.assign(new Error(reason), { name: 'Lost' }));
    }),
  );
  return { remote: wrap<EngineWorker>(port), lost, lose };
}

/** The helper of a place, started when it is first wanted; one that is lost has a successor. */
export function helperAt(place: number): Promise<Helper> {
  const known = helpers[place];
  if (known) return known;
  const starting = start();
  const forget = () => {
    if (helpers[place] === starting) helpers[place] = undefined;
  };
  starting.then(({ lost }) => lost.catch(forget), forget);
  helpers[place] = starting;
  return starting;
}

/** Chunks that wait to be taken. */
const MOST_WAITING = 2;

/** The bytes of a file in order, read by a helper while the caller works on those before. */
export async function* readAhead(file: Blob): AsyncGenerator<Bytes> {
  want();
  try {
    yield* readBeside(file, await helperAt(0));
  } finally {
    unwant();
  }
}

async function* readBeside(file: Blob, helper: Helper): AsyncGenerator<Bytes> {
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
  }
}
