// The open capture: what it is, how far it has been read, its digest.
import { batch, computed, signal } from '@preact/signals';
import { sampleFile } from '../engine/embedded';
import { engine, whenRestarted } from '../engine/engine';
import type { Reading, Summary } from '../engine/contract';
import { dismissAll, messageOf, remark } from './notices';

/** A file, or several under one name. */
export interface Opened {
  name: string;
  /** Bytes on disk. */
  size: number;
}

export type Digest =
  | { state: 'none' }
  | { state: 'running'; read: number; size: number }
  | { state: 'done'; hex: string }
  | { state: 'stopped' };

/** The capture whose packets are shown. */
export const opened = signal<Opened | null>(null);
/** Rises with every capture that takes the place of another. */
export const generation = signal(0);
/** Null until the capture has been read to its end. */
export const summary = signal<Summary | null>(null);
/** The file being read, if one is. */
export const reading = signal<(Reading & { name: string }) | null>(null);
/** Why the last file could not be opened; what was open stays open. */
export const openError = signal<{ name: string; message: string } | null>(null);
export const digest = signal<Digest>({ state: 'none' });
/** Packets known so far. */
export const packets = signal(0);
export const spanNs = computed(() => {
  const { firstTimeNs, lastTimeNs } = summary.value ?? { firstTimeNs: null, lastTimeNs: null };
  return firstTimeNs === null || lastTimeNs === null ? null : lastTimeNs - firstTimeNs;
});

/** The latest file asked for: an answer about an earlier one is dropped. */
let latest = 0;

/** What the page calls several files. */
function mergedName(files: readonly File[]): Opened | undefined {
  const [first] = files;
  const size = files.reduce((sum, file) => sum + file.size, 0);
  return first && { name: `${first.name} and ${files.length - 1} more`, size };
}

function take(file: Opened) {
  batch(() => {
    opened.value = { name: file.name, size: file.size };
    generation.value = generation.peek() + 1;
    summary.value = null;
    packets.value = 0;
    digest.value = { state: 'none' };
    openError.value = null;
    dismissAll();
  });
}

/** Several captures become one, by time. */
export async function openFiles(files: readonly File[]) {
  const file = files.length === 1 ? files[0] : mergedName(files);
  if (!file) return;
  const mine = ++latest;
  let taken = false;
  openError.value = null;
  reading.value = { name: file.name, read: 0, size: file.size, packets: 0 };
  const takeOnce = () => {
    if (!taken) take(file);
    taken = true;
  };
  try {
    const found = await engine.open(files, (progress) => {
      if (mine !== latest) return;
      if (progress.packets > 0) takeOnce();
      batch(() => {
        reading.value = { name: file.name, ...progress };
        if (taken) packets.value = progress.packets;
      });
    });
    if (mine !== latest) return;
    takeOnce();
    batch(() => {
      summary.value = found;
      packets.value = found.packets;
    });
    for (const notice of found.notices) remark('warning', notice.text);
    if (files.length === 1) void hash();
  } catch (error) {
    if (mine === latest) openError.value = { name: file.name, message: messageOf(error) };
  } finally {
    if (mine === latest) reading.value = null;
  }
}

export async function openSample() {
  try {
    await openFiles([await sampleFile()]);
  } catch (error) {
    remark('error', `The sample could not be opened: ${messageOf(error)}`);
  }
}

/** Runs at its own pace beside everything else. */
async function hash() {
  const mine = generation.peek();
  try {
    const hex = await engine.sha256(({ read, size }) => {
      if (mine === generation.peek()) digest.value = { state: 'running', read, size };
    });
    if (mine === generation.peek()) digest.value = { state: 'done', hex };
  } catch {
    if (mine === generation.peek()) digest.value = { state: 'stopped' };
  }
}

export function stopOpening() {
  engine.cancel('open');
}

whenRestarted((reason) => {
  remark('warning', `The engine stopped (${reason}) and was started again; the capture is open as before.`);
});
