// The engine as the page knows it; with engine.worker.ts and worker-line.ts the only file that knows of workers.
import { proxy, transfer } from 'comlink';
import type { Answer, Details, Engine, FilterCheck, Progress, Reading, RecipeCheck, Row, Settings, Summary, Task } from './contract';
import { kitchenModule } from './embedded';
import { Precedence } from './precedence';
import { Lost, type Remoted, WorkerLine } from './worker-line';

let line: Promise<WorkerLine> | null = null;
let hashing: WorkerLine | null = null;
/** What somebody waits for: the digest of the file rests meanwhile. */
const awaited = new Precedence();
/** What a new worker needs to stand where the old one stood. */
let files: readonly File[] = [];
let filter = '';
let columns: string[] = [];
let settings: Settings = { rules: [], keys: '' };
/** Rows at which the engine stopped: they are not dissected again. */
const fatal = new Set<string>();
let onRestart: (message: string) => void = () => undefined;

/** Told when the worker was lost and stands again. */
export function whenRestarted(listener: (message: string) => void) {
  onRestart = listener;
}

/** Workers that look at parts of the capture for the engine's worker. */
const helpers = new Set<WorkerLine>();

async function spawn(lost: (reason: string) => void): Promise<MessagePort> {
  const helper = await WorkerLine.start();
  helpers.add(helper);
  helper.whenLost((reason) => {
    helpers.delete(helper);
    lost(reason);
  });
  const port = await helper.port();
  return transfer(port, [port]);
}

function dismiss(): Promise<void> {
  for (const helper of helpers) helper.end();
  helpers.clear();
  return Promise.resolve();
}

/** A worker for the engine, which may start helpers. */
async function startEngine(): Promise<WorkerLine> {
  await dismiss();
  const next = await WorkerLine.start();
  const { hardwareConcurrency } = navigator;
  await next.call((remote) => remote.setSpawn(proxy(spawn), proxy(dismiss), hardwareConcurrency));
  await next.call((remote) => remote.setKitchen(proxy(() => giveKitchen(next))));
  return next;
}

/** Over the worker itself, not the port by which it asks: a port of a page from a disk lets no module through, and says nothing. */
async function giveKitchen(to: WorkerLine): Promise<void> {
  const module = await kitchenModule();
  await to.call((remote) => remote.loadKitchen(module));
}

async function call<T>(what: (remote: Remoted) => Promise<T>): Promise<T> {
  const here = await (line ??= standing(startEngine()));
  return here.call(what);
}

/**
 * Progress comes over a port of its own, and may come behind the answer: then it is dropped, or a page would show work that
 * is long over.
 */
async function told<T, R>(progress: Progress<T>, what: (progress: Progress<T>) => Promise<R>): Promise<R> {
  let over = false;
  try {
    return await what((now) => {
      if (!over) progress(now);
    });
  } finally {
    over = true;
  }
}

/** The worker that is asked from now on; if it is lost, another takes its place at once. */
function standing(starting: Promise<WorkerLine>): Promise<WorkerLine> {
  const mine = starting.then((here) => {
    here.whenLost((reason) => {
      if (line === mine) replace(reason);
    });
    return here;
  });
  return mine;
}

/** A new worker opens the same file and applies the same filter; calls wait until it has. */
function replace(reason: string) {
  const next = recover().catch(() => {
    // Lost again over the same file: it stands empty.
    files = [];
    return startEngine();
  });
  line = standing(next);
  void next.then(() => onRestart(reason));
}

async function recover(): Promise<WorkerLine> {
  const next = await startEngine();
  const again = files;
  if (again.length === 0) return next;
  const nothing = () => undefined;
  await next.call((remote) => remote.setSettings(settings));
  await next.call((remote) => remote.open(again, proxy(nothing)));
  await next.call((remote) => remote.setColumns(columns));
  if (filter !== '') await next.call((remote) => remote.filter(filter, proxy(nothing)));
  return next;
}

async function open(next: readonly File[], progress: Progress<Reading>): Promise<Summary> {
  hashing?.end();
  hashing = null;
  const take = (now: Reading) => {
    if (now.packets > 0) accept(next);
    progress(now);
  };
  try {
    const summary = await told(take, (tell) => call((remote) => remote.open(next, proxy(tell))));
    accept(next);
    return summary;
  } catch (error) {
    if (error instanceof Lost)
      throw new Error(`The engine stopped while it read this file: ${error.message}`, { cause: error });
    throw error;
  }
}

function accept(next: readonly File[]) {
  if (files === next) return;
  files = next;
  filter = '';
  fatal.clear();
}

/** Rows one by one, to find the one that the engine cannot bear. */
async function rowsOneByOne(first: number, count: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (let at = first; at < first + count; at++) {
    const key = `${filter}\n${at}`;
    const [row] = fatal.has(key) ? [await fatalRow(at)] : await oneRow(at, key);
    if (!row) break;
    rows.push(row);
  }
  return rows;
}

async function oneRow(at: number, key: string): Promise<Row[]> {
  try {
    return await call((remote) => remote.rows(at, 1));
  } catch (error) {
    if (!(error instanceof Lost)) throw error;
    fatal.add(key);
    return [await fatalRow(at)];
  }
}

async function fatalRow(at: number): Promise<Row> {
  const number = (await call((remote) => remote.number(at))) ?? 0;
  const info = 'The engine stopped at this packet';
  const untimed = { time: '', timeNs: null, sincePreviousNs: null };
  return { number, ...untimed, source: '', destination: '', protocol: '?', length: 0, info, color: 'bad-tcp', cells: [] };
}

async function rows(first: number, count: number): Promise<Row[]> {
  if (fatal.size > 0) return rowsOneByOne(first, count);
  try {
    return await call((remote) => remote.rows(first, count));
  } catch (error) {
    if (error instanceof Lost) return rowsOneByOne(first, count);
    throw error;
  }
}

async function details(number: number): Promise<Details> {
  try {
    return await call((remote) => remote.details(number));
  } catch (error) {
    throw error instanceof Lost ? new Error(`the engine stopped (${error.message})`) : error;
  }
}

async function sha256(progress: Progress<{ read: number; size: number }>): Promise<string> {
  const [whole] = files;
  if (!whole) throw new Error('no capture is open');
  const mine = await WorkerLine.start();
  hashing?.end();
  hashing = mine;
  try {
    return await told(progress, (tell) => {
      const rest = (now: { read: number; size: number }) => {
        tell(now);
        return awaited.wait();
      };
      return mine.call((remote) => remote.sha256(whole, proxy(rest)));
    });
  } finally {
    mine.end();
  }
}

export const engine: Engine = {
  version: () => call((remote) => remote.version()),
  open,
  sha256,
  rows,
  details,
  checkFilter: (text) => call<FilterCheck>(async (remote) => remote.checkFilter(text)),
  complete: (text, cursor) => call((remote) => remote.complete(text, cursor)),
  filter(text, progress) {
    filter = text;
    return awaited.first(told(progress, (tell) => call((remote) => remote.filter(text, proxy(tell)))));
  },
  sort: (column, descending, progress) =>
    awaited.first(told(progress, (tell) => call((remote) => remote.sort(column, descending, proxy(tell))))),
  position: (number) => call((remote) => remote.position(number)),
  steps: () => call((remote) => remote.steps()),
  parseRecipe: (text) => call<RecipeCheck>(async (remote) => remote.parseRecipe(text)),
  printRecipe: (steps) => call((remote) => remote.printRecipe(steps)),
  runRecipe: (text, progress) =>
    awaited.first(told(progress, (tell) => call((remote) => remote.runRecipe(text, proxy(tell))))),
  recipeBytes: () => call((remote) => remote.recipeBytes()),
  statistics: (slot, ask, filter, progress) =>
    told(progress, (tell) =>
      call<Answer>(async (remote) => remote.statistics(slot, ask, filter, proxy(tell))),
    ),
  find: (manner, text, progress) => awaited.first(call((remote) => remote.find(manner, text, proxy(progress)))),
  follow: (transport, stream, progress) =>
    awaited.first(told(progress, (tell) => call((remote) => remote.follow(transport, stream, proxy(tell))))),
  setColumns(names) {
    columns = names;
    return call((remote) => remote.setColumns(names));
  },
  recipePlaces: (start, end) => call((remote) => remote.recipePlaces(start, end)),
  recipeGivenBy: (packet) => call((remote) => remote.recipeGivenBy(packet)),
  keyLog: (file) => call((remote) => remote.keyLog(file)),
  async setSettings(next) {
    await call((remote) => remote.setSettings(next));
    settings = next;
    return files;
  },
  recipeUnknown: () => call((remote) => remote.recipeUnknown()),
  saveShown: (progress) => told(progress, (tell) => call((remote) => remote.saveShown(proxy(tell)))),
  recipeReport: (text, capture, notes) => call((remote) => remote.recipeReport(text, capture, notes)),
  times: (numbers) => call((remote) => remote.times(numbers)),
  exportRecipe: (text, target) => call((remote) => remote.exportRecipe(text, target)),
  translateScapy: (python) => call((remote) => remote.translateScapy(python)),
  filterAsScapy: (filter) => call((remote) => remote.filterAsScapy(filter)),
  fieldAsScapy: (field) => call((remote) => remote.fieldAsScapy(field)),
  hidden: (progress) => told(progress, (tell) => call((remote) => remote.hidden(proxy(tell)))),
  reference: () => call((remote) => remote.reference()),
  cancel(task: Task) {
    if (task === 'sha256') hashing?.end();
    else void call((remote) => remote.stop(task));
  },
};
