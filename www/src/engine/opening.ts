// Opens a capture in the worker: feeds the engine with the file's bytes as they come.
import type { Notice, Progress, Reading, Settings, Summary } from './contract';
import { Engine } from './pkg/engine';
import { Parts } from './parts';
import { width } from './pool';
import { type Source, sourceOf } from './sources';
import { turn } from './turns';

/** So little is pushed at once that a request for rows need not wait long. */
const STRIDE = 1 << 20;

/** Milliseconds between two words on how far it is: with each the page draws its list anew, beside the work. */
const PACE = 100;

/** A capture that is being read, or has been. */
export interface Capture {
  engine: Engine;
  /** What the engine's offsets mean: the file, or what was made of one or several. */
  data: Blob;
  places: Parts;
  settings: Settings;
}

export interface Opening {
  /** One capture, or several to be merged. */
  files: readonly File[];
  /** Set to stop before the end; what was read stays. */
  stopped: boolean;
  /** Called when there is something to show, and again when there is more. */
  ready: (capture: Capture) => void;
  /** Called if the file is no capture. */
  failed: (capture: Capture) => void;
  progress: Progress<Reading>;
  settings: Settings;
}

/** More than this is taken for a trap: no capture is compressed so far, and no disk holds what comes out. */
const MOST_RATIO = 1500;
const MOST_MADE = 1 << 30;

function faultNotice(message: string, capture: Capture): Notice {
  const size = capture.data.size.toLocaleString('en-US');
  return { text: `The file is damaged or ends early (${message}); the ${size} bytes before that are shown.` };
}

/** Feeds the engine until the file ends or the person stops; says where that was, or null. */
async function feed(capture: Capture, { pieces, made, faults }: Source, opening: Opening) {
  const stopped = () => opening.stopped;
  const size = sizeOf(opening.files);
  let pushed = 0;
  let told = -Infinity;
  for await (const { bytes, read } of pieces) {
    if (made) capture.data = new Blob([capture.data, bytes]);
    if (made && pushed > MOST_MADE && pushed > MOST_RATIO * read) {
      faults.push(`it unpacks to more than ${MOST_RATIO} times its size`);
      break;
    }
    for (let at = 0; at < bytes.length; at += STRIDE) {
      if (stopped()) return read - bytes.length + at;
      const part = bytes.subarray(at, at + STRIDE);
      const packets = capture.engine.push(part);
      pushed += part.length;
      capture.places.note(capture.engine, pushed);
      if (packets > 0) opening.ready(capture);
      const last = at + STRIDE >= bytes.length;
      const done = last ? read : Math.max(0, read - bytes.length + at);
      await turn();
      if (performance.now() - told < PACE && !last) continue;
      told = performance.now();
      opening.progress({ read: done, size, packets });
    }
  }
  // Only a file that was read to its end can be found to end too early.
  if (stopped()) return size;
  capture.engine.finish();
  return null;
}

export function sizeOf(files: readonly File[]): number {
  return files.reduce((sum, file) => sum + file.size, 0);
}

/** Reads to the end, or until it is stopped. Throws if the file is no capture. */
export async function openCapture(opening: Opening): Promise<Summary> {
  const source = await sourceOf(opening.files);
  const [file] = opening.files;
  const plain = source.made || !file ? null : file;
  const capture: Capture = {
    engine: new Engine(),
    data: plain ?? new Blob(),
    places: new Parts(plain?.size ?? null, width()),
    settings: opening.settings,
  };
  capture.engine.decodeAs(opening.settings.rules);
  capture.engine.unlock(opening.settings.keys);
  const notices: Notice[] = [];
  try {
    const end = await feed(capture, source, opening);
    if (end !== null) notices.push({ text: `Reading was stopped at byte ${end.toLocaleString('en-US')} of the file.` });
    opening.ready(capture);
    for (const fault of source.faults) notices.push(faultNotice(fault, capture));
    const found = capture.engine.summary();
    return { ...found, format: found.format + source.remark, notices: [...notices, ...found.notices] };
  } catch (error) {
    opening.failed(capture);
    throw error;
  }
}
