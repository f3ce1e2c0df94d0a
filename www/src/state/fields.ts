// The fields that this capture holds.
import { computed, effect, signal, untracked } from '@preact/signals';
import type { FieldCount } from '../engine/contract';
import { generation, opened, reading } from './capture';
import { applied, filtering } from './filter';
import { Question } from './question';
import { view } from './view';

export const question = new Question('fields');
export const wanted = signal('');

const all = computed<FieldCount[]>(() => {
  const answer = question.answer.value;
  return answer?.kind === 'fields' ? answer.fields : [];
});

/** Those that hold every word that was typed, in a name, their label, their protocol or their example. */
export const found = computed<FieldCount[]>(() => {
  const words = wanted.value.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return all.value;
  return all.value.filter((field) => {
    const text = [field.name, field.scapy, field.label, field.protocol, field.example].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
});
export const count = computed(() => all.value.length);

effect(() => {
  const seen = view.value === 'fields' && opened.value !== null && reading.value === null;
  const filter = applied.value;
  const capture = String(generation.value);
  if (seen && filtering.value === null) untracked(() => void question.ask({ kind: 'fields' }, filter, capture));
});

effect(() => {
  if (generation.value > 0) untracked(() => question.forget());
});
