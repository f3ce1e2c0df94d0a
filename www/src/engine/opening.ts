// Opens a capture in the worker: feeds the engine with the file's bytes as they come.
import type { Notice, Progress, Reading, Summary } from './contract';
import { Engine } from './pkg/engine';
import { type Bytes, chunks, gunzip, isGzip } from './reading';

/** A capture that is being read, or has been. */
export interface Capture {
  engine: Engine;
  /** What the engine's offsets mean: the file, or what it holds unpacked. */
  data: Blob;
}

export interface Opening {
  file: File;
  /** Set to stop before the end; what was read stays. */
  stopped: boolean;
  /** Called once there is something to show. */
  ready: (capture: Capture) => void;
  progress: Progress<Reading>;
  /** Lets requests for rows go first. */
  yieldTo: () => Promise<void>;
}

interface Piece {
  bytes: Bytes;
  read: number;
}

async function* plain(file: Blob): AsyncGenerator<Piece> {
  let read = 0;
  for await (const bytes of chunks(file)) {
    read += bytes.length;
    yield { bytes, read };
  }
}

function unzipNotice(message: string, capture: Capture): Notice {
  const size = capture.data.size.toLocaleString('en-US');
  return { text: `The gzip file is damaged or ends early (${message}); the ${size} bytes before that are shown.` };
}

/** Reads to the end, or until it is stopped. Throws if the file is no capture. */
export async function openCapture(opening: Opening): Promise<Summary> {
  const { file } = opening;
  const capture: Capture = { engine: new Engine(), data: file };
  const notices: Notice[] = [];
  let fault: string | null = null;
  const zipped = await isGzip(file);
  if (zipped) capture.data = new Blob();
  const pieces = zipped ? gunzip(file, (message) => (fault = message)) : plain(file);
  let shown = false;
  const show = () => {
    if (!shown) opening.ready(capture);
    shown = true;
  };
  try {
    for await (const { bytes, read } of pieces) {
      if (zipped) capture.data = new Blob([capture.data, bytes]);
      const packets = capture.engine.push(bytes);
      if (packets > 0) show();
      opening.progress({ read, size: file.size, packets });
      await opening.yieldTo();
      if (!opening.stopped) continue;
      notices.push({ text: `Reading was stopped at byte ${read.toLocaleString('en-US')} of the file.` });
      break;
    }
    // A file that was not read to its end does not end early.
    if (!opening.stopped) capture.engine.finish();
  } catch (error) {
    if (!shown) capture.engine.free();
    throw error;
  }
  show();
  if (fault !== null) notices.push(unzipNotice(fault, capture));
  return summarise(capture.engine, notices, zipped);
}

function summarise(engine: Engine, notices: Notice[], zipped: boolean): Summary {
  const found = engine.summary();
  return {
    ...found,
    format: zipped ? `${found.format}, gzipped` : found.format,
    notices: [...notices, ...found.notices],
  };
}
