// Recipes, in the worker: the latest one wins, and its result can be asked for until the next has run.
import type { Place, Progress, RecipeRun, ReportCapture, Scanning } from './contract';
import { readyFor } from './kitchen';
import type { Capture } from './opening';
import { RecipeJob } from './pkg/engine';
import { type Asking, RANK, ask } from './round';
import { type Scan, scan } from './scanning';
import { look } from './window';

let cooking: { stopped: boolean } | null = null;
/** The last recipe that ran. */
let cooked: RecipeJob | null = null;

export function stopCooking() {
  if (cooking) cooking.stopped = true;
}

export function recipeBytes(): Uint8Array {
  return cooked?.bytes() ?? new Uint8Array();
}

/** Where some bytes of the last result are from. */
export function recipePlaces(start: number, end: number): Place[] {
  return cooked?.places(start, end) ?? [];
}

/** Which bytes of the last result a packet gave. */
export function recipeGivenBy(packet: number): Uint32Array {
  return cooked?.ofPacket(packet) ?? new Uint32Array();
}

/** Why it is not known where the last result is from; null if it is. */
export function recipeUnknown(): string | null {
  return cooked?.unknown() ?? null;
}

/** What the last recipe that ran has done, as a page and as JSON. */
export function recipeReport(text: string, capture: ReportCapture, notes: string): { html: string; json: string } {
  if (!cooked) throw new Error('no recipe has run');
  const report = cooked.report(text, capture, notes);
  const json = JSON.stringify(report, null, 2);
  return { html: cooked.reportPage(report, json), json };
}

export async function runRecipe(capture: Capture, text: string, progress: Progress<Scanning>): Promise<RecipeRun> {
  stopCooking();
  const { engine } = capture;
  const of = engine.packets();
  const job = new RecipeJob(engine, text);
  const work: Asking = {
    question: { kind: 'recipe', text },
    rank: RANK.asked,
    stopped: false,
    merge: (answer) => job.merge(answer),
    tell: (done) => progress({ done, of }),
  };
  cooking = work;
  const stopped = () => work.stopped;
  try {
    await readyFor(text);
    // Meanwhile the capture may have been closed.
    if (!stopped() && !job.idle()) await run(capture, job, work);
    if (stopped()) throw new Error('the recipe was stopped');
  } catch (error) {
    job.free();
    throw error;
  } finally {
    if (cooking === work) cooking = null;
  }
  cooked?.free();
  cooked = job;
  return job.finish(engine);
}

/**
 * By the shortest way: by what is kept of the packets, of some of them, or of all. What is put together of several packets is
 * asked of all in order, by this worker.
 */
async function run(capture: Capture, job: RecipeJob, work: Asking) {
  const { tell } = work;
  const looking: Omit<Scan, 'stopped'> = {
    job,
    tell: () => {
      if (!work.stopped) tell(job.done(capture.engine));
    },
  };
  if (!job.whole()) await look(capture, Object.assign(work, looking));
  else if (job.divisible()) await ask(capture, work);
  else await scan(capture, Object.assign(work, looking));
}
