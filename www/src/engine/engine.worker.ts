// The worker: the engine's wasm behind comlink. It runs from a Blob, so that it inherits the page's policy.
import { expose } from 'comlink';
import { find, follow, hidden, statistics, stopAsking } from './asking';
import type {
  Answer,
  Ask,
  Details,
  ExportTarget,
  Filtering,
  Following,
  Found,
  Hidden,
  KeyLog,
  Manner,
  Progress,
  Reading,
  RecipeRun,
  Row,
  Scanning,
  Searching,
  Settings,
  Slot,
  SortColumn,
  StepJson,
  Summary,
  Transport,
} from './contract';
import { recipeBytes, recipeGivenBy, recipePlaces, recipeReport, recipeUnknown, runRecipe, stopCooking } from './cooking';
import { filter, sort, stopFiltering, stopSorting } from './listing';
import { type AskKitchen, loadKitchen, setKitchen } from './kitchen';
import { type Capture, type Opening, openCapture } from './opening';
import {
  Engine,
  Hash,
  checkFilter,
  complete,
  exportRecipe,
  fieldAsScapy,
  filterAsScapy,
  initSync,
  keyLog,
  parseRecipe,
  printRecipe,
  reference,
  steps,
  translateScapy,
  version,
} from './pkg/engine';
import { type PartTask, type Tell, readBeside, scanPart, stopPart } from './part';
import { type Dismiss, type Spawn, setSpawn } from './pool';
import { type Bytes, chunks, readBytes } from './reading';
import { save, stopSaving } from './saving';
import { first } from './turns';
import { readDetails, readRows } from './window';

let capture: Capture | null = null;
let opening: Opening | null = null;
/** Names of the columns that a person added. */
let columns: string[] = [];
/** What ports and types carry, for captures that are opened from now on. */
let settings: Settings = { rules: [], keys: '' };

const SLOTS: Slot[] = ['statistics', 'timeline', 'fields', 'values', 'find', 'follow', 'hidden'];

function here(): Capture {
  if (!capture) throw new Error('no capture is open');
  return capture;
}

function take(next: Capture) {
  if (next === capture) return;
  stopFiltering();
  stopSorting();
  stopCooking();
  stopSaving();
  for (const slot of SLOTS) stopAsking(slot);
  capture?.engine.free();
  next.engine.setColumns(columns);
  capture = next;
}

async function open(files: readonly File[], progress: Progress<Reading>): Promise<Summary> {
  if (opening) opening.stopped = true;
  const mine: Opening = {
    files,
    stopped: false,
    progress,
    settings,
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

/** In a worker of its own: it takes as long as it takes, and rests as long as it is told to. */
async function sha256(file: File, progress: (now: { read: number; size: number }) => Promise<void>): Promise<string> {
  const hash = new Hash();
  let read = 0;
  for await (const chunk of chunks(file)) {
    hash.push(chunk);
    read += chunk.length;
    await progress({ read, size: file.size });
  }
  return hash.finish();
}

/** More than programs log of their keys in years. */
const MOST_KEY_LOG = 16 << 20;
const LOOK = 24;
const SPACE = 32;
/** Tab, line feed, carriage return. */
const BLANKS = [9, 10, 13];

async function readKeyLog(file: File): Promise<KeyLog | null> {
  if (file.size > MOST_KEY_LOG) return null;
  // A capture begins with other bytes than text has: it need not be read twice.
  const start = await readBytes(file, 0, Math.min(file.size, LOOK));
  if (start.some((byte) => byte < SPACE && !BLANKS.includes(byte))) return null;
  const bytes = await readBytes(file, 0, file.size);
  const found = keyLog(bytes);
  if (!found) return null;
  const { secrets, odd } = found;
  found.free();
  return { name: file.name, text: new TextDecoder().decode(bytes), secrets, odd };
}

const calls = {
  /** Gives the worker its compiled wasm: the first call, before any other. */
  load(module: WebAssembly.Module): void {
    initSync({ module });
  },
  /** How the module for heavy steps is had. */
  setKitchen: (ask: AskKitchen) => {
    setKitchen(ask);
  },
  loadKitchen: (module: WebAssembly.Module) => {
    loadKitchen(module);
  },
  /** How helpers are started: the second call. */
  setSpawn: (spawn: Spawn, dismiss: Dismiss, processors: number) => {
    setSpawn(spawn, dismiss, processors);
  },
  /** A helper's calls come over this port. */
  serve(port: MessagePort): void {
    expose(calls, port);
  },
  scanPart: (task: PartTask, tell: Tell): Promise<void> => scanPart(task, tell),
  stopPart,
  readBeside: (data: Blob, take: (bytes: Bytes) => Promise<boolean>): Promise<void> => readBeside(data, take),
  version,
  open,
  filter: (text: string, progress: Progress<Filtering>) => filter({ capture: here(), text }, progress),
  sort: (column: SortColumn | null, descending: boolean, progress: Progress<Scanning>) =>
    sort(here(), column, descending, progress),
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
  recipeBytes,
  runRecipe: (text: string, progress: Progress<Scanning>): Promise<RecipeRun> => runRecipe(here(), text, progress),
  reference,
  keyLog: readKeyLog,
  /** Throws where a rule cannot be read. */
  setSettings(next: Settings): void {
    const probe = new Engine();
    try {
      probe.decodeAs(next.rules);
      settings = next;
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
  hidden: (progress: Progress<Searching>): Promise<Hidden> => hidden(here(), progress),
  recipePlaces,
  recipeGivenBy,
  recipeUnknown,
  recipeReport,
  saveShown: (progress: Progress<Scanning>): Promise<Blob | null> => save(here(), progress),
  times: (numbers: number[]): Float64Array => here().engine.times(Uint32Array.from(numbers)),
  exportRecipe: (text: string, target: ExportTarget) => exportRecipe(text, target),
  translateScapy: (python: string): string => translateScapy(python),
  filterAsScapy: (passing: string): string | null => filterAsScapy(passing) ?? null,
  fieldAsScapy: (field: string): string | null => fieldAsScapy(field) ?? null,
  follow: (transport: Transport, stream: number, progress: Progress<Following>) =>
    follow(here(), transport, stream, progress),
  stop(task: 'open' | 'filter' | 'recipe' | 'sort' | Slot): void {
    if (task === 'filter') stopFiltering();
    else if (task === 'sort') stopSorting();
    else if (task === 'recipe') stopCooking();
    else if (task !== 'open') stopAsking(task);
    else if (opening) opening.stopped = true;
  },
};

export type EngineWorker = typeof calls;

expose(calls);
