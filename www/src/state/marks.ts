// Packets that a person marked, and those from which times are counted.
import { computed, effect, signal, untracked } from '@preact/signals';
import { generation } from './capture';

/** Numbers, rising. */
export const marked = signal<readonly number[]>([]);
/** Packets from which times count anew, with their times in nanoseconds since 1970; rising. */
export const references = signal<readonly { number: number; timeNs: bigint }[]>([]);

const markedSet = computed(() => new Set(marked.value));

export function isMarked(number: number): boolean {
  return markedSet.value.has(number);
}

export function toggleMark(number: number) {
  const now = marked.peek();
  marked.value = now.includes(number)
    ? now.filter((other) => other !== number)
    : [...now, number].sort((a, b) => a - b);
}

export function toggleReference(number: number, timeNs: bigint) {
  const now = references.peek();
  const without = now.filter((other) => other.number !== number);
  references.value =
    without.length < now.length ? without : [...now, { number, timeNs }].sort((a, b) => a.number - b.number);
}

/** The reference that a packet's time counts from; null where it is the capture's first. */
export function referenceOf(number: number): { number: number; timeNs: bigint } | null {
  return references.value.findLast((reference) => reference.number <= number) ?? null;
}

/** The next or previous mark, round the end. */
export function nextMark(from: number, way: 1 | -1): number | null {
  const now = marked.peek();
  const next = way === 1 ? now.find((number) => number > from) : now.findLast((number) => number < from);
  return next ?? (way === 1 ? now[0] : now.at(-1)) ?? null;
}

/** The filter that the marked packets pass. */
export function markedFilter(): string {
  return `frame.number in {${marked.peek().join(', ')}}`;
}

effect(() => {
  if (generation.value === 0) return;
  untracked(() => {
    marked.value = [];
    references.value = [];
  });
});
