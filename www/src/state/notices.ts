// What the person is told: remarks that stay until dismissed, and a word that passes.
import { signal } from '@preact/signals';

export interface Remark {
  id: number;
  kind: 'info' | 'warning' | 'error';
  text: string;
}

/** Remarks that stand above the list. */
export const remarks = signal<Remark[]>([]);
/** "Copied ip.ttl": shown for a moment, and read out. */
export const passing = signal<string | null>(null);

const PASSING_MS = 1800;
let lastId = 0;
let timer = 0;

export function remark(kind: Remark['kind'], text: string) {
  if (remarks.peek().some((other) => other.text === text)) return;
  lastId++;
  remarks.value = [...remarks.peek(), { id: lastId, kind, text }];
}

export function dismiss(id: number) {
  remarks.value = remarks.peek().filter((other) => other.id !== id);
}

export function dismissAll() {
  remarks.value = [];
}

export function say(text: string) {
  passing.value = text;
  clearTimeout(timer);
  timer = window.setTimeout(() => (passing.value = null), PASSING_MS);
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
