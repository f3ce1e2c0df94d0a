// The worker: the engine's wasm behind comlink. It runs from a Blob, so that it inherits the page's policy.
import { expose } from 'comlink';
import { find, follow, hidden, statistics, stopAsking } from './asking';
import type {
  Answer,
  Ask,
  Details,
  Filtering,
  Found,
  Hidden,
  Manner,
  Place,
  Progress,
  Reading,
  RecipeRun,
  Row,
  Scanning,
  Slot,
  StepJson,
  Summary,
} from './contract';
import { type Capture, type Opening, openCapture } from './opening';
import {
  Engine,
  FilterJob,
  Hash,
  RecipeJob,
  checkFilter,
  complete,
  exportRecipe,
  fieldAsScapy,
  filterAsScapy,
  initSync,
  parseRecipe,
  printRecipe,
  reference,
  steps,
  translateScapy,
  version,
} from './pkg/engine';
import { chunks } from './reading';
import { type Scan, scan } from './scanning';
import { first } from './turns';
import { readDetails, readRows } from './window';

let capture: Capture | null = null;
let opening: Opening | null = null;
let filtering: Scan | null = null;
let cooking: Scan | null = null;
/** The last recipe that ran: its result can be asked for. */
let cooked: RecipeJob | null = null;
/** Names of the columns that a person added. */
let columns: string[] = [];
/** What ports and types carry, for captures that are opened from now on. */
let rules: string[] = [];

const SLOTS: Slot[] = ['statistics', 'timeline', 'fields', 'values', 'find', 'follow', 'hidden'];

function here(): Capture {
  if (!capture) throw new Error('no capture is open');
  return capture;
}

function take(next: Capture) {
  if (next === capture) return;
  if (filtering) filtering.stopped = true;
  if (cooking) cooking.stopped = true;
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
    rules,
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
  const mine = here();
  const { engine } = mine;
  if (text === '') {
    engine.showAll();
    return { shown: engine.shown() };
  }
  const job = new FilterJob(text);
  const tell = () => {
    job.show(engine);
    progress({ done: job.done(engine), of: engine.packets(), shown: engine.shown() });
  };
  const work: Scan = { job, stopped: false, tell };
  filtering = work;
  job.show(engine);
  await scan(mine, work);
  job.free();
  if (filtering === work) filtering = null;
  return { shown: capture === mine ? engine.shown() : 0 };
}

async function runRecipe(text: string, progress: Progress<Scanning>): Promise<RecipeRun> {
  if (cooking) cooking.stopped = true;
  const mine = here();
  const { engine } = mine;
  const job = new RecipeJob(text);
  const tell = () => {
    progress({ done: job.done(engine), of: engine.packets() });
  };
  const work: Scan = { job, stopped: false, tell };
  cooking = work;
  await scan(mine, work);
  if (work.stopped) {
    job.free();
    throw new Error('the recipe was stopped');
  }
  cooking = null;
  cooked?.free();
  cooked = job;
  return job.finish();
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
  version,
  open,
  filter,
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
  /** Throws where a rule cannot be read. */
  setRules(next: string[]): void {
    const probe = new Engine();
    try {
      probe.decodeAs(next);
      rules = next;
    } finally {
      probe.free();
    }
  },
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
  hidden: (progress: Progress<Scanning>): Promise<Hidden> => hidden(here(), progress),
  recipePlaces: (start: number, end: number): Place[] => cooked?.places(start, end) ?? [],
  recipeGivenBy: (packet: number): Uint32Array => cooked?.ofPacket(packet) ?? new Uint32Array(),
  recipeUnknown: (): string | null => cooked?.unknown() ?? null,
  times: (numbers: number[]): Float64Array => here().engine.times(Uint32Array.from(numbers)),
  exportRecipe: (text: string, target: 'scapy' | 'tshark') => exportRecipe(text, target === 'tshark'),
  translateScapy: (python: string): string | null => translateScapy(python) ?? null,
  filterAsScapy: (passing: string): string | null => filterAsScapy(passing) ?? null,
  fieldAsScapy: (field: string): string | null => fieldAsScapy(field) ?? null,
  follow: (transport: 'tcp' | 'udp', stream: number, progress: Progress<Scanning>) =>
    follow(here(), transport, stream, progress),
  stop(task: 'open' | 'filter' | 'recipe' | Slot): void {
    if (task !== 'open' && task !== 'filter' && task !== 'recipe') {
      stopAsking(task);
      return;
    }
    const work = { open: opening, filter: filtering, recipe: cooking }[task];
    if (work) work.stopped = true;
  },
};

export type EngineWorker = typeof calls;

expose(calls);
