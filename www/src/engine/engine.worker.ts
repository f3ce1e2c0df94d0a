// The worker: the engine's wasm behind comlink. It runs from a Blob, so that it inherits the page's policy.
import { expose } from 'comlink';
import { find, follow, statistics, stopAsking } from './asking';
import type {
  Answer,
  Ask,
  Details,
  Filtering,
  Found,
  Manner,
  Progress,
  Reading,
  RecipeRun,
  Row,
  Scanning,
  Slot,
  SortColumn,
  StepJson,
  Summary,
} from './contract';
import { type Capture, type Opening, openCapture } from './opening';
import {
  FilterJob,
  Hash,
  RecipeJob,
  SortJob,
  checkFilter,
  complete,
  initSync,
  parseRecipe,
  printRecipe,
  reference,
  steps,
  version,
} from './pkg/engine';
import { type PartTask, type Tell, scanPart, stopPart } from './part';
import { type Asking, type Spawn, ask, setSpawn } from './pool';
import { chunks } from './reading';
import { type Scan, scan } from './scanning';
import { first } from './turns';
import { readDetails, readRows } from './window';

let capture: Capture | null = null;
let opening: Opening | null = null;
/** Set to stop before the end. */
interface Work {
  stopped: boolean;
}

let filtering: Work | null = null;
let cooking: Work | null = null;
let sorting: Work | null = null;
/** The last recipe that ran: its result can be asked for. */
let cooked: RecipeJob | null = null;
/** Names of the columns that a person added. */
let columns: string[] = [];

const SLOTS: Slot[] = ['statistics', 'timeline', 'fields', 'values', 'find', 'follow'];

function here(): Capture {
  if (!capture) throw new Error('no capture is open');
  return capture;
}

function take(next: Capture) {
  if (next === capture) return;
  if (filtering) filtering.stopped = true;
  if (cooking) cooking.stopped = true;
  if (sorting) sorting.stopped = true;
  for (const slot of SLOTS) stopAsking(slot);
  capture?.engine.free();
  next.engine.setColumns(columns);
  capture = next;
}

async function open(file: File, progress: Progress<Reading>): Promise<Summary> {
  if (opening) opening.stopped = true;
  const mine: Opening = {
    file,
    stopped: false,
    progress,
    ready: (next) => {
      if (opening !== mine) throw new Error('another file was opened instead');
      take(next);
    },
    failed: (next) => {
      if (next !== capture) next.engine.free();
    },
  };
  opening = mine;
  try {
    return await openCapture(mine);
  } finally {
    if (opening === mine) opening = null;
  }
}

async function filter(text: string, progress: Progress<Filtering>): Promise<{ shown: number }> {
  if (filtering) filtering.stopped = true;
  if (sorting) sorting.stopped = true;
  const mine = here();
  const { engine } = mine;
  if (text === '') {
    engine.showAll();
    return { shown: engine.shown() };
  }
  const job = new FilterJob(engine, text);
  const tell = (done: number) => {
    if (capture !== mine || filtering !== work) return;
    job.show(engine);
    progress({ done, of: engine.packets(), shown: engine.shown() });
  };
  const work: Work = { stopped: false };
  filtering = work;
  try {
    if (job.whole()) {
      const asking = Object.assign(work, { question: { kind: 'filter', text }, merge: take, tell } as const);
      await ask(mine, asking);
    } else await scan(mine, Object.assign(work, { job, tell: () => tell(job.done(engine)) }));
    if (!work.stopped) job.keep(engine);
  } finally {
    job.free();
    if (filtering === work) filtering = null;
  }
  return { shown: capture === mine ? engine.shown() : 0 };

  function take(answer: Uint8Array): boolean {
    return job.merge(answer);
  }
}

async function runRecipe(text: string, progress: Progress<Scanning>): Promise<RecipeRun> {
  if (cooking) cooking.stopped = true;
  const mine = here();
  const of = mine.engine.packets();
  const job = new RecipeJob(text);
  const work: Asking = {
    question: { kind: 'recipe', text },
    stopped: false,
    // Where more would change nothing, it is over and was not stopped by anybody.
    merge: (answer) => job.merge(answer),
    tell: (done) => progress({ done, of }),
  };
  cooking = work;
  try {
    if (!job.idle()) await ask(mine, work);
    if (cooking !== work) throw new Error('the recipe was stopped');
  } catch (error) {
    job.free();
    throw error;
  }
  cooking = null;
  cooked?.free();
  cooked = job;
  return job.finish();
}

/** Sorts the shown list by a column, or shows it as the file has it. */
async function sort(column: SortColumn | null, descending: boolean, progress: Progress<Scanning>): Promise<void> {
  if (sorting) sorting.stopped = true;
  const mine = here();
  const { engine } = mine;
  if (column === null) {
    engine.unsort();
    return;
  }
  const job = new SortJob(engine, column, descending);
  const tell = () => {
    const [done = 0, of = 0] = job.progress();
    progress({ done, of });
  };
  const work: Scan = { job, stopped: false, tell };
  sorting = work;
  try {
    await scan(mine, work);
    if (!work.stopped) job.apply(engine);
  } finally {
    job.free();
    if (sorting === work) sorting = null;
  }
}

/** In a worker of its own: it takes as long as it takes. */
async function sha256(file: File, progress: Progress<{ read: number; size: number }>): Promise<string> {
  const hash = new Hash();
  let read = 0;
  for await (const chunk of chunks(file)) {
    hash.push(chunk);
    read += chunk.length;
    progress({ read, size: file.size });
  }
  return hash.finish();
}

const calls = {
  /** Gives the worker its compiled wasm: the first call, before any other. */
  load(module: WebAssembly.Module): void {
    initSync({ module });
  },
  /** How helpers are started: the second call. */
  setSpawn: (spawn: Spawn) => {
    setSpawn(spawn);
  },
  /** A helper's calls come over this port. */
  serve(port: MessagePort): void {
    expose(calls, port);
  },
  scanPart: (task: PartTask, tell: Tell): Promise<void> => scanPart(task, tell),
  stopPart,
  version,
  open,
  filter,
  sort,
  runRecipe,
  sha256,
  checkFilter,
  complete,
  steps,
  parseRecipe,
  printRecipe: (recipe: StepJson[]) => printRecipe(recipe),
  rows: (from: number, count: number): Promise<Row[]> => first(readRows(here(), from, count)),
  details: (number: number): Promise<Details> => first(readDetails(here(), number)),
  number: (row: number): number | null => here().engine.number(row) ?? null,
  position: (number: number): number | null => here().engine.position(number) ?? null,
  recipeBytes: () => cooked?.bytes() ?? new Uint8Array(),
  reference,
  setColumns(names: string[]): void {
    columns = names;
    capture?.engine.setColumns(names);
  },
  statistics: (
    slot: Slot,
    ask: Ask,
    passing: string,
    progress: Progress<Scanning & { answer: Answer }>,
  ): Promise<Answer> => statistics(here(), slot, ask, passing, progress),
  find: (manner: Manner, text: string, progress: Progress<Found>): Promise<Found> =>
    find(here(), manner, text, progress),
  follow: (transport: 'tcp' | 'udp', stream: number, progress: Progress<Scanning>) =>
    follow(here(), transport, stream, progress),
  stop(task: 'open' | 'filter' | 'recipe' | 'sort' | Slot): void {
    if (task !== 'open' && task !== 'filter' && task !== 'recipe' && task !== 'sort') {
      stopAsking(task);
      return;
    }
    const work = { open: opening, filter: filtering, recipe: cooking, sort: sorting }[task];
    if (work) work.stopped = true;
  },
};

export type EngineWorker = typeof calls;

expose(calls);
