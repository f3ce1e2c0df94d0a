// Questions about all packets, in the worker: each has a slot, and a new one in a slot takes the place of the old.
import type { Answer, Ask, Followed, Found, Hidden, Manner, Progress, Scanning, Searching, Slot } from './contract';
import type { Capture } from './opening';
import { FindJob, FollowJob, HiddenJob, StatisticsJob } from './pkg/engine';
import { type Job, type Scan, scan } from './scanning';
import { turn } from './turns';

/** Milliseconds between two answers of a question that is still being asked. */
const PACE = 200;
const asked = new Map<Slot, Scan>();

export function stopAsking(slot: Slot) {
  const work = asked.get(slot);
  if (work) work.stopped = true;
}

interface Asking extends Job {
  done(engine: Capture['engine']): number;
  free(): void;
}

/**
 * Shows all packets to a job; throws if it was stopped. `tell` is called now and then.
 * Where there is something to do after the last packet, `more` does a part of it, until it gives false, and `tellMore` is called.
 */
async function run(
  capture: Capture,
  slot: Slot,
  job: Asking,
  tell: (progress: Scanning) => void,
  more: () => boolean = () => false,
  tellMore: () => void = () => undefined,
) {
  stopAsking(slot);
  let told = 0;
  const paced = (say: () => void) => {
    const now = performance.now();
    // A capture that was closed meanwhile has no engine.
    if (work.stopped || now - told < PACE) return;
    told = now;
    say();
  };
  const work: Scan = {
    job,
    stopped: false,
    tell: () => {
      paced(() => {
        tell({ done: job.done(capture.engine), of: capture.engine.packets() });
      });
    },
  };
  asked.set(slot, work);
  await scan(capture, work);
  const stopped = () => work.stopped;
  while (!stopped() && more()) if (await turn()) paced(tellMore);
  if (asked.get(slot) === work) asked.delete(slot);
  if (work.stopped) throw new Error('the question was withdrawn');
}

export async function statistics(
  capture: Capture,
  slot: Slot,
  ask: Ask,
  filter: string,
  progress: Progress<Scanning & { answer: Answer }>,
): Promise<Answer> {
  const job = new StatisticsJob(ask, filter);
  try {
    await run(capture, slot, job, (now) => progress({ ...now, answer: job.answer() }));
    return job.answer();
  } finally {
    job.free();
  }
}

export async function find(capture: Capture, manner: Manner, text: string, progress: Progress<Found>): Promise<Found> {
  const job = new FindJob(manner, text);
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

/** What was found is told while it is looked for; after the packets, what they gathered is read on. */
export async function hidden(capture: Capture, progress: Progress<Searching>): Promise<Hidden> {
  const job = new HiddenJob();
  try {
    await run(
      capture,
      'hidden',
      job,
      ({ done, of }) => progress({ phase: 'packets', done, of, found: job.answer() }),
      () => job.readOn(),
      () => {
        const of = job.answer().tried.series;
        progress({ phase: 'series', done: of - job.left(), of, found: job.answer() });
      },
    );
    return job.answer();
  } finally {
    job.free();
  }
}

export async function follow(
  capture: Capture,
  transport: 'tcp' | 'udp',
  stream: number,
  progress: Progress<Scanning>,
): Promise<Followed> {
  const job = new FollowJob(transport, stream);
  try {
    await run(capture, 'follow', job, progress);
  } catch (error) {
    job.free();
    throw error;
  }
  return job.finish();
}
