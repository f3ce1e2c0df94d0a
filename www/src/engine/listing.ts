// The shown list, in the worker: filtered and sorted; a new request takes the place of the one before.
import type { Filtering, Progress, Scanning, SortColumn } from './contract';
import type { Capture } from './opening';
import { PACE } from './part';
import { FilterJob, SortJob } from './pkg/engine';
import { RANK, ask } from './round';
import { look } from './window';

interface Work {
  /** Set to stop before the end. */
  stopped: boolean;
}

let filtering: Work | null = null;
let sorting: Work | null = null;

export function stopFiltering() {
  if (filtering) filtering.stopped = true;
}

export function stopSorting() {
  if (sorting) sorting.stopped = true;
}

export async function filter(
  { capture, text }: { capture: Capture; text: string },
  progress: Progress<Filtering>,
): Promise<{ shown: number }> {
  stopFiltering();
  stopSorting();
  const { engine } = capture;
  if (text === '') {
    engine.showAll();
    return { shown: engine.shown() };
  }
  const job = new FilterJob(engine, text);
  const work: Work = { stopped: false };
  filtering = work;
  let next = 0;
  const tell = (done: number) => {
    if (filtering !== work || work.stopped || performance.now() < next) return;
    next = performance.now() + PACE;
    job.show(engine);
    progress({ done, of: engine.packets(), shown: engine.shown() });
  };
  try {
    await pass(capture, text, job, work, tell);
    // A capture that was closed meanwhile has no engine, and its work is stopped.
    if (work.stopped) return { shown: filtering === work ? engine.shown() : 0 };
    job.show(engine);
    job.keep(engine);
    return { shown: engine.shown() };
  } finally {
    job.free();
    if (filtering === work) filtering = null;
  }
}

/** Looks at the packets of which the engine cannot say yet whether they pass. */
async function pass(capture: Capture, text: string, job: FilterJob, work: Work, tell: (done: number) => void) {
  if (job.whole()) {
    const question = { kind: 'filter', text } as const;
    const merge = (answer: Uint8Array) => job.merge(answer);
    await ask(capture, Object.assign(work, { question, rank: RANK.list, merge, tell }));
  } else {
    const told = () => {
      if (!work.stopped) tell(job.done(capture.engine));
    };
    await look(capture, Object.assign(work, { job, tell: told }));
  }
}

/** Sorts the shown list by a column, or shows it as the file has it. */
export async function sort(
  capture: Capture,
  column: SortColumn | null,
  descending: boolean,
  progress: Progress<Scanning>,
): Promise<void> {
  stopSorting();
  const { engine } = capture;
  if (column === null) {
    engine.unsort();
    return;
  }
  const job = new SortJob(engine, column, descending);
  const tell = () => {
    const [done = 0, of = 0] = job.progress();
    progress({ done, of });
  };
  const work = { job, stopped: false, tell };
  sorting = work;
  const stopped = () => work.stopped;
  try {
    await look(capture, work);
    if (!stopped()) job.apply(engine);
  } finally {
    job.free();
    if (sorting === work) sorting = null;
  }
}
