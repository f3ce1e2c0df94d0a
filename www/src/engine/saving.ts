// The shown packets as a capture of their own, made in the worker window after window.
import type { Progress, Scanning } from './contract';
import type { Capture } from './opening';
import { SaveJob } from './pkg/engine';
import { turn } from './turns';
import { readRanges } from './window';

/** What is held as pieces before it becomes a Blob, which the browser may keep on the disk. */
const MOST_HELD = 32 << 20;

let saving: { stopped: boolean } | null = null;

export function stopSaving() {
  if (saving) saving.stopped = true;
}

/** Null where it was stopped, or another capture was opened. */
export async function save({ engine, data }: Capture, progress: Progress<Scanning>): Promise<Blob | null> {
  stopSaving();
  const work = { stopped: false };
  const stopped = () => work.stopped;
  saving = work;
  const job = new SaveJob(engine);
  let parts: BlobPart[] = [];
  let held = 0;
  try {
    for (let ranges = job.needs(engine); ranges.length > 0; ranges = job.needs(engine)) {
      const bytes = await readRanges(data, ranges);
      if (stopped()) return null;
      const part = job.push(engine, bytes) as Uint8Array<ArrayBuffer>;
      parts.push(part);
      held += part.length;
      if (held > MOST_HELD) [parts, held] = [[new Blob(parts)], 0];
      if (await turn()) {
        const [done = 0, of = 0] = job.progress();
        progress({ done, of });
      }
      if (stopped()) return null;
    }
    return new Blob(parts);
  } finally {
    job.free();
    if (saving === work) saving = null;
  }
}
