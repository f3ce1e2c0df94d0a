// Packets over time: where the capture begins and ends, and what is shown of it.
import { computed, effect, signal, untracked } from '@preact/signals';
import { generation, opened, reading, summary } from './capture';
import { applied, apply, filtering, text } from './filter';
import { Question } from './question';
import { withRange, withoutRange } from './time-range';
import { timelineOpen, view } from './view';

/** The strip's steps. */
const BINS = 240;

/** From the earliest packet to the latest, in nanoseconds since 1970; null where the capture has no stretch of time. */
export const timelineBounds = computed(() => {
  const { firstTimeNs: from, lastTimeNs: to } = summary.value ?? { firstTimeNs: null, lastTimeNs: null };
  return from === null || to === null || to <= from ? null : { from, to };
});
/** The strip above the list: all packets, and those shown. */
export const strip = new Question('timeline');
/** The place under the pointer. */
export const pointed = signal<number | null>(null);

/** The middles of equal steps, in seconds since packet 1. */
export function middles(bins: number): number[] {
  const bounds = timelineBounds.value;
  if (!bounds) return [];
  const origin = summary.value?.originNs ?? bounds.from;
  const from = Number(bounds.from - origin) / 1e9;
  const width = Number(bounds.to - bounds.from) / 1e9 / bins;
  return Array.from({ length: bins }, (_, at) => from + (at + 0.5) * width);
}

/** Shows only the packets of a stretch, in seconds since packet 1. */
export function choose(from: number, to: number) {
  text.value = withRange(applied.peek(), from, to);
  void apply();
}

export function wholeTime() {
  text.value = withoutRange(applied.peek());
  void apply();
}

effect(() => {
  const seen = view.value === 'packets' && timelineOpen.value && opened.value !== null && reading.value === null;
  const bounds = timelineBounds.value;
  const capture = String(generation.value);
  const filter = withoutRange(applied.value);
  if (!seen || !bounds || filtering.value !== null) return;
  const series = applied.value === '' ? [''] : ['', ...(filter === applied.value ? [] : [filter]), applied.value];
  untracked(() => void strip.ask({ kind: 'timeline', ...bounds, bins: BINS, series }, '', capture));
});

effect(() => {
  if (generation.value > 0) untracked(() => strip.forget());
});
