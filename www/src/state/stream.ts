// The stream that is followed, and how it is shown.
import { batch, effect, signal, untracked } from '@preact/signals';
import { engine } from '../engine/engine';
import type { Followed, Scanning, Transport } from '../engine/contract';
import { generation } from './capture';
import { messageOf, remark } from './notices';
import { view } from './view';

export type Manner = 'text' | 'hex' | 'raw';
/** One side's number, or both. */
export type Side = 'both' | 0 | 1;

export const followed = signal<{ transport: Transport; stream: number } | null>(null);
export const found = signal<Followed | null>(null);
export const running = signal<Scanning | null>(null);
export const manner = signal<Manner>('text');
export const side = signal<Side>('both');

let latest = 0;

export async function followStream(transport: Transport, stream: number) {
  const mine = ++latest;
  batch(() => {
    followed.value = { transport, stream };
    found.value = null;
    running.value = { done: 0, of: 0 };
    view.value = 'stream';
  });
  try {
    const answer = await engine.follow(transport, stream, (progress) => {
      if (mine !== latest) return;
      batch(() => {
        running.value = { done: progress.done, of: progress.of };
        if (progress.found) found.value = progress.found;
      });
    });
    if (mine === latest) found.value = answer;
  } catch (error) {
    if (mine === latest) remark('error', `The stream could not be followed: ${messageOf(error)}`);
  } finally {
    if (mine === latest) running.value = null;
  }
}

/** Looks no further; what was found stays. */
export function stopFollowing() {
  latest++;
  engine.cancel('follow');
  running.value = null;
}

export function closeStream() {
  batch(() => {
    stopFollowing();
    followed.value = null;
    found.value = null;
    view.value = 'packets';
  });
}

/** The bytes of one side or both, in order. */
export function streamBytes(all: Followed, of: Side): Uint8Array<ArrayBuffer> {
  const pieces = all.pieces.filter((piece) => of === 'both' || piece.side === of);
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.len, 0));
  let at = 0;
  for (const { start, len } of pieces) {
    whole.set(all.data.subarray(start, start + len), at);
    at += len;
  }
  return whole;
}

effect(() => {
  if (generation.value === 0) return;
  untracked(() => {
    latest++;
    followed.value = null;
    found.value = null;
    running.value = null;
  });
});
