// Reads in the worker what the engine needs for some packets: rows, one packet, or those that a job looks at one by one.
import type { Details, Row } from './contract';
import type { Capture } from './opening';
import { type Bytes, join, readBytes } from './reading';
import type { Scan } from './scanning';
import { turn } from './turns';

/** The parts of the file from a flat list of starts and ends, one behind the other. */
export async function readRanges(data: Blob, ends: Float64Array): Promise<Bytes> {
  const reads: Promise<Bytes>[] = [];
  for (let at = 0; at + 1 < ends.length; at += 2) reads.push(readBytes(data, ends[at] ?? 0, ends[at + 1] ?? 0));
  const parts = await Promise.all(reads);
  const [only] = parts;
  if (only && parts.length === 1) return only;
  return join(
    parts,
    parts.reduce((sum, part) => sum + part.length, 0),
  );
}

function same(a: Float64Array, b: Float64Array): boolean {
  return a.length === b.length && a.every((value, at) => value === b[at]);
}

export async function readRows({ engine, data }: Capture, first: number, count: number): Promise<Row[]> {
  for (;;) {
    const ranges = engine.ranges(first, count);
    const bytes = await readRanges(data, ranges);
    // A filter may have changed which rows these are while they were read.
    if (same(ranges, engine.ranges(first, count))) return engine.rows(first, count, bytes);
  }
}

export async function readDetails({ engine, data }: Capture, number: number): Promise<Details> {
  return engine.details(number, await readRanges(data, engine.packetRanges(number)));
}

/**
 * Has a job answer from what is kept of the packets, as far as it can; then reads for it, window after window, the packets that
 * it names. Until it needs none, or until it is stopped.
 */
export async function look({ engine, data }: Capture, work: Scan) {
  const stopped = () => work.stopped;
  while (work.job.step?.(engine)) {
    if (await turn()) work.tell();
    if (stopped()) return;
  }
  for (;;) {
    const ranges = work.job.needs(engine);
    if (ranges.length === 0) break;
    const bytes = await readRanges(data, ranges);
    if (stopped()) return;
    work.job.push(engine, bytes);
    if (await turn()) work.tell();
    if (stopped()) return;
  }
  work.tell();
}
