// Where a capture's bytes come from: a file as it lies, a compressed one, or several that are merged by time.
import { Unpacker, packing } from './pkg/engine';
import { readAhead } from './pool';
import { type Bytes, chunks, gunzip, readBytes, readable } from './reading';

export interface Piece {
  bytes: Bytes;
  /** How far the files on disk have been read. */
  read: number;
}

export interface Source {
  pieces: AsyncIterable<Piece> | Iterable<Piece>;
  /** The bytes are not those of a file: they must be kept to be read again. */
  made: boolean;
  /** What to call the format besides its name. */
  remark: string;
  /** What kept the bytes from being read to their end, told while they are read. */
  faults: string[];
}

/** Workers have it, and the page's types do not. */
declare class FileReaderSync {
  readAsArrayBuffer(blob: Blob): ArrayBuffer;
}

/** So much is unpacked in one go, so that a request for rows need not wait long. */
const STRETCH = 1 << 20;
/** Bytes that tell how a file is compressed. */
const LOOK = 6;

/** The first bytes are read at once, so that rows show soon; where there are many more, a helper reads them. */
const FIRST = 1 << 20;
const MANY = 32 << 20;

async function* plain(file: Blob): AsyncGenerator<Piece> {
  let read = Math.min(FIRST, file.size);
  yield { bytes: await readBytes(file, 0, read), read };
  const rest = file.slice(read);
  for await (const bytes of rest.size < MANY ? chunks(rest) : readAhead(rest)) {
    read += bytes.length;
    yield { bytes, read };
  }
}

/** The engine unpacks and merges, and reads the files as it needs them. */
function* unpack(files: readonly File[], faults: string[]): Generator<Piece> {
  const unpacker = new Unpacker();
  const reader = new FileReaderSync();
  for (const file of files) {
    const read = (start: number, end: number) => {
      try {
        return new Uint8Array(reader.readAsArrayBuffer(file.slice(start, end)));
      } catch (error) {
        throw readable(error);
      }
    };
    unpacker.add(read, file.size);
  }
  let some = false;
  try {
    for (;;) {
      const bytes = unpacker.next(STRETCH) as Bytes;
      if (bytes.length === 0) break;
      some = true;
      yield { bytes, read: unpacker.read() };
    }
    faults.push(...unpacker.faults());
  } catch (error) {
    if (!some) throw error;
    faults.push(error instanceof Error ? error.message : String(error));
  } finally {
    unpacker.free();
  }
}

export async function sourceOf(files: readonly File[]): Promise<Source> {
  const faults: string[] = [];
  const [file] = files;
  if (!file || files.length > 1) {
    return { pieces: unpack(files, faults), made: true, remark: `, merged from ${files.length} files`, faults };
  }
  const packed = packing(await readBytes(file, 0, LOOK));
  if (packed === undefined) return { pieces: plain(file), made: false, remark: '', faults };
  if (packed === 'gzip') {
    const pieces = gunzip(file, (message) => faults.push(message));
    return { pieces, made: true, remark: ', gzipped', faults };
  }
  return { pieces: unpack(files, faults), made: true, remark: `, compressed by ${packed}`, faults };
}
