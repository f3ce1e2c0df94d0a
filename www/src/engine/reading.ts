// Reads a file in the worker: chunks by slices, two in flight, and gzip undone on the way.

/** Measured: larger costs memory, smaller costs time. */
const CHUNK = 16 << 20;
/** The first is small, so that the first rows show soon. */
const FIRST_CHUNK = 1 << 20;
const IN_FLIGHT = 2;
/** Small, so that little is lost where a compressed file is damaged. */
const COMPRESSED_CHUNK = 1 << 16;

export type Bytes = Uint8Array<ArrayBuffer>;

export async function readBytes(file: Blob, start: number, end: number): Promise<Bytes> {
  try {
    return new Uint8Array(await file.slice(start, end).arrayBuffer());
  } catch (error) {
    throw readable(error);
  }
}

/** The browser gives a file up as soon as it differs from what was chosen. */
export function readable(error: unknown): unknown {
  const gone = error instanceof DOMException && /^Not(Readable|Found)Error$/.test(error.name);
  return gone ? new Error('the file has changed or is gone since it was opened; open it again') : error;
}

function* places(size: number, first: number, rest: number): Generator<[number, number]> {
  for (let start = 0, length = first; start < size; start += length, length = rest) {
    if (start > 0) length = rest;
    yield [start, Math.min(start + length, size)];
  }
}

/**
 * Gives memory back at once: the collector does not hurry for buffers, and hundreds of megabytes of them would lie about.
 * Whoever sends a buffer loses it, and a closed port drops it. (`transfer(0)` takes it out of the collector's count, while
 * the browser's own object holds it on.)
 */
export function release(bytes: Bytes) {
  if (bytes.byteLength === 0) return;
  const { port1, port2 } = new MessageChannel();
  port2.close();
  port1.postMessage(null, [bytes.buffer]);
  port1.close();
}

/** The file's bytes in order; each chunk is gone when the next is asked for. */
export async function* chunks(file: Blob, first = FIRST_CHUNK, rest = CHUNK): AsyncGenerator<Bytes> {
  const ahead: Promise<Bytes>[] = [];
  for (const [start, end] of places(file.size, first, rest)) {
    ahead.push(readBytes(file, start, end));
    const next = ahead.length >= IN_FLIGHT ? ahead.shift() : undefined;
    if (next) yield* lent(await next);
  }
  for (const next of ahead) yield* lent(await next);
}

function* lent(bytes: Bytes): Generator<Bytes> {
  try {
    yield bytes;
  } finally {
    release(bytes);
  }
}

export interface Unzipped {
  bytes: Bytes;
  /** How far the compressed file has been read. */
  read: number;
}

interface Unzipping {
  read: number;
  /** The reader has taken all there is, and waits. */
  starved: boolean;
}

/**
 * What a gzip file holds, in runs of some size. Where it is damaged or ends early, `onFault` is told once, and what
 * could be read stands.
 */
export async function* gunzip(file: Blob, onFault: (message: string) => void): AsyncGenerator<Unzipped> {
  const stream = new DecompressionStream('gzip');
  const state: Unzipping = { read: 0, starved: false };
  const feeding = feed(file, stream.writable.getWriter(), state);
  feeding.catch(() => undefined); // The reader meets the same fault.
  const reader = stream.readable.getReader();
  const held: Bytes[] = [];
  let size = 0;
  let most = FIRST_CHUNK;
  for (;;) {
    const next = await take(reader, state, onFault);
    if (!next) break;
    held.push(next);
    size += next.length;
    if (size < most) continue;
    yield { bytes: join(held.splice(0), size), read: state.read };
    size = 0;
    most = CHUNK;
  }
  if (size > 0) yield { bytes: join(held, size), read: file.size };
}

async function take(
  reader: ReadableStreamDefaultReader<Bytes>,
  state: Unzipping,
  onFault: (message: string) => void,
): Promise<Bytes | undefined> {
  state.starved = true;
  try {
    return (await reader.read()).value;
  } catch (error) {
    onFault(error instanceof Error ? error.message : String(error));
    return undefined;
  } finally {
    state.starved = false;
  }
}

async function feed(file: Blob, writer: WritableStreamDefaultWriter<BufferSource>, state: Unzipping) {
  for await (const chunk of chunks(file, COMPRESSED_CHUNK, COMPRESSED_CHUNK)) {
    await writer.write(chunk);
    state.read += chunk.length;
  }
  // In a file that ends early `close` fails, and a failed stream drops what has not been taken: let it be taken first.
  for (let waits = 0; waits < 2; waits = state.starved ? waits + 1 : 0) {
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await writer.close();
}

export function join(parts: Bytes[], size: number): Bytes {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
