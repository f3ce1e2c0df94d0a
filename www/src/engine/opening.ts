// Opens a capture in the worker: feeds the engine with the file's bytes as they come.
import type { Notice, Progress, Reading, Summary } from './contract';
import { Engine } from './pkg/engine';
import { type Bytes, chunks, gunzip, isGzip } from './reading';
import { turn } from './turns';

/** So little is pushed at once that a request for rows need not wait long. */
const STRIDE = 1 << 20;

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
  /** Called when there is something to show, and again when there is more. */
  ready: (capture: Capture) => void;
  /** Called if the file is no capture. */
  failed: (capture: Capture) => void;
  progress: Progress<Reading>;
  /** What ports and types carry, as tshark's `-d` has it. */
  rules: string[];
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

/** Feeds the engine until the file ends or the person stops; says where that was, or null. */
async function feed(capture: Capture, pieces: AsyncIterable<Piece>, opening: Opening, zipped: boolean) {
  const stopped = () => opening.stopped;
  const { size } = opening.file;
  for await (const { bytes, read } of pieces) {
    if (zipped) capture.data = new Blob([capture.data, bytes]);
    for (let at = 0; at < bytes.length; at += STRIDE) {
      if (stopped()) return read - bytes.length + at;
      const part = bytes.subarray(at, at + STRIDE);
      const packets = capture.engine.push(part);
      if (packets > 0) opening.ready(capture);
      const last = at + STRIDE >= bytes.length;
      const done = last ? read : Math.max(0, read - bytes.length + at);
      if ((await turn()) || last) opening.progress({ read: done, size, packets });
    }
  }
  // Only a file that was read to its end can be found to end too early.
  if (stopped()) return size;
  capture.engine.finish();
  return null;
}

/** Reads to the end, or until it is stopped. Throws if the file is no capture. */
export async function openCapture(opening: Opening): Promise<Summary> {
  const { file } = opening;
  const zipped = await isGzip(file);
  const capture: Capture = { engine: new Engine(), data: zipped ? new Blob() : file };
  capture.engine.decodeAs(opening.rules);
  const notices: Notice[] = [];
  const faults: string[] = [];
  const unzipped = gunzip(file, (message) => faults.push(message));
  try {
    const end = await feed(capture, zipped ? unzipped : plain(file), opening, zipped);
    if (end !== null) notices.push({ text: `Reading was stopped at byte ${end.toLocaleString('en-US')} of the file.` });
    opening.ready(capture);
    for (const fault of faults) notices.push(unzipNotice(fault, capture));
    return summarise(capture.engine, notices, zipped);
  } catch (error) {
    opening.failed(capture);
    throw error;
  }
}

function summarise(engine: Engine, notices: Notice[], zipped: boolean): Summary {
  const found = engine.summary();
  return {
    ...found,
    format: zipped ? `${found.format}, gzipped` : found.format,
    notices: [...notices, ...found.notices],
  };
}
