// The statistics: which page is open, of which packets, and what was found.
import { computed, effect, signal, untracked } from '@preact/signals';
import type { Ask, LayerName } from '../engine/contract';
import { generation, opened, reading } from './capture';
import { applied, filtering } from './filter';
import { isTexts, remembered } from './memory';
import { Question } from './question';
import { timelineBounds } from './timeline';
import { view } from './view';

export type Page = 'timeline' | 'hierarchy' | 'conversations' | 'endpoints' | 'lengths' | 'delays' | 'experts' | 'values';

export const page = signal<Page>('timeline');
export const layer = signal<LayerName>('ipv4');
/** Of the packets that the filter shows, or of all. */
export const ofShown = signal(true);
/** The field whose values are counted. */
export const field = signal('');
/** Filters, each a line of the plot. */
export const series = remembered<string[]>('series', ['', 'tcp.analysis.flags'], isTexts);
export const unit = signal<'packets' | 'bytes'>('packets');
export const question = new Question('statistics');

/** The filter that the packets pass; "" is all. */
export const scope = computed(() => (ofShown.value ? applied.value : ''));

const BINS = 400;

function wanted(): Ask | null {
  switch (page.value) {
    case 'timeline': {
      const bounds = timelineBounds.value;
      return bounds && { kind: 'timeline', ...bounds, bins: BINS, series: series.value };
    }
    case 'conversations':
    case 'endpoints':
      return { kind: 'conversations', layer: layer.value };
    case 'values':
      return field.value === '' ? null : { kind: 'values', field: field.value };
    default:
      return { kind: page.value };
  }
}

export function countValues(name: string) {
  field.value = name;
  page.value = 'values';
  view.value = 'statistics';
}

// The open page's question is asked of the capture once that is read, and again when the filter changes.
effect(() => {
  const seen = view.value === 'statistics' && opened.value !== null && reading.value === null;
  const settled = filtering.value === null;
  const ask = wanted();
  const filter = scope.value;
  const capture = String(generation.value);
  if (seen && settled && ask) untracked(() => void question.ask(ask, filter, capture));
});

effect(() => {
  if (generation.value > 0) untracked(() => question.forget());
});
