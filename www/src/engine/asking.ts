// Questions about all packets, in the worker: each has a slot, and a new one in a slot takes the place of the old.
import type {
  Answer,
  Ask,
  Followed,
  Following,
  Found,
  Hidden,
  Manner,
  Progress,
  Question,
  Scanning,
  Searching,
  Slot,
  Transport,
} from './contract';
import type { Capture } from './opening';
import { PACE } from './part';
import { FindJob, FollowJob, HiddenJob, StatisticsJob } from './pkg/engine';
import { type Asking, RANK, ask } from './round';
import type { Job, Scan } from './scanning';
import { look } from './window';

/** So many times as long as an answer took goes by before the next: the work itself should go on. */
const MOST_SHARE = 10;

interface Work {
  /** Set to stop before the end. */
  stopped: boolean;
}

const asked = new Map<Slot, Work>();

export function stopAsking(slot: Slot) {
  const work = asked.get(slot);
  if (work) work.stopped = true;
}

/** Shown besides what a person asked for. */
const BESIDE: Slot[] = ['timeline', 'hidden'];

/** What asks every packet, or those that it needs. */
interface Asked {
  question(): Question;
  /** Takes the answer about the part of the capture that follows; false if more would change nothing. */
  merge(answer: Uint8Array): boolean;
}

interface Choosing extends Asked, Job {
  /** Whether every packet must be looked at. */
  whole(): boolean;
  done(engine: Capture['engine']): number;
}

/** Has a question asked in its slot; throws if it was stopped. `tell` is called now and then. */
async function within(
  capture: Capture,
  slot: Slot,
  tell: (progress: Scanning) => void,
  go: (work: Work, tell: (done: number) => void) => Promise<void>,
) {
  stopAsking(slot);
  let next = 0;
  const work: Work = { stopped: false };
  const paced = (done: number) => {
    const now = performance.now();
    // A capture that was closed meanwhile has no engine.
    if (work.stopped || now < next) return;
    tell({ done, of: capture.engine.packets() });
    next = now + Math.max(PACE, MOST_SHARE * (performance.now() - now));
  };
  asked.set(slot, work);
  try {
    await go(work, paced);
  } finally {
    if (asked.get(slot) === work) asked.delete(slot);
  }
  if (work.stopped) throw new Error('the question was withdrawn');
}

/** Asks every packet. */
function askAll(capture: Capture, slot: Slot, job: Asked, work: Work, tell: (done: number) => void, undivided = false) {
  const asking: Omit<Asking, 'stopped'> = {
    question: job.question(),
    rank: BESIDE.includes(slot) ? RANK.beside : RANK.asked,
    undivided,
    merge: (answer) => job.merge(answer),
    tell,
  };
  return ask(capture, Object.assign(work, asking));
}

/** Asks by the shortest way: of what is kept of the packets, of some of them, or of all. */
function run(capture: Capture, slot: Slot, job: Choosing, tell: (progress: Scanning) => void) {
  const { engine } = capture;
  return within(capture, slot, tell, async (work, paced) => {
    if (job.whole()) return askAll(capture, slot, job, work, paced);
    const told = () => {
      if (!work.stopped) paced(job.done(engine));
    };
    const looking: Omit<Scan, 'stopped'> = { job, tell: told };
    await look(capture, Object.assign(work, looking));
  });
}

export async function statistics(
  capture: Capture,
  slot: Slot,
  question: Ask,
  filter: string,
  progress: Progress<Scanning & { answer: Answer }>,
): Promise<Answer> {
  const job = new StatisticsJob(capture.engine, question, filter);
  try {
    await run(capture, slot, job, (now) => progress({ ...now, answer: job.answer() }));
    return job.answer();
  } finally {
    job.free();
  }
}

export async function find(capture: Capture, manner: Manner, text: string, progress: Progress<Found>): Promise<Found> {
  const job = new FindJob(capture.engine, manner, text);
  // What was told is waited for, so that the rest does not come before it.
  const tell: (now: Found) => unknown = progress;
  let told: unknown;
  try {
    await run(capture, 'find', job, (now) => {
      told = tell({ ...now, found: job.take() });
    });
    await told;
    const of = capture.engine.packets();
    return { done: of, of, found: job.take() };
  } finally {
    job.free();
  }
}

/** What was found is told while it is looked for; after the packets, what they gathered is read. */
export async function hidden(capture: Capture, progress: Progress<Searching>): Promise<Hidden> {
  const job = new HiddenJob();
  const tell = ({ done, of }: Scanning) => {
    const found = job.answer();
    const { left, tried } = found;
    const gathered = done >= of || left > 0;
    if (gathered) progress({ phase: 'series', done: tried.series - left, of: tried.series, found });
    else progress({ phase: 'packets', done, of, found });
  };
  try {
    await within(capture, 'hidden', tell, (work, paced) => askAll(capture, 'hidden', job, work, paced, true));
    return job.answer();
  } finally {
    job.free();
  }
}

export async function follow(
  capture: Capture,
  transport: Transport,
  stream: number,
  progress: Progress<Following>,
): Promise<Followed> {
  const job = new FollowJob(capture.engine, transport, stream);
  try {
    await run(capture, 'follow', job, (now) => progress({ ...now, found: job.soFar() ?? null }));
  } catch (error) {
    job.free();
    throw error;
  }
  return job.finish();
}
