// The list's columns: those that a person put out of sight, and those that were added, fields by either name.
import { computed, effect, untracked } from '@preact/signals';
import { COLUMNS, type Column, narrow, resetWidths } from './appearance';
import { engine } from '../engine/engine';
import { isTexts, remembered } from './memory';
import { renew, shown } from './rows';

export const added = remembered<string[]>('added-columns', [], isTexts);

/** Those that are out of sight; Info always stays. */
export const hidden = remembered<string[]>('hidden-columns', [], isTexts);
/** On a narrow screen a packet has two lines, and room for all. */
export const shownColumns = computed(() =>
  narrow.value ? [...COLUMNS] : COLUMNS.filter((column) => !hidden.value.includes(column)),
);

export function toggleColumn(column: Column) {
  const now = hidden.peek();
  hidden.value = now.includes(column) ? now.filter((other) => other !== column) : [...now, column];
}

/** All of the list's own columns, as wide as at first. */
export function resetColumns() {
  hidden.value = [];
  resetWidths();
}

const isWidths = (value: unknown): value is Record<string, number> =>
  typeof value === 'object' && value !== null && Object.values(value).every((each) => typeof each === 'number');
const widths = remembered<Record<string, number>>('added-widths', {}, isWidths);

const WIDTH = 128;
const LEAST_WIDTH = 36;
const MOST_COLUMNS = 24;

export function widthOf(name: string): number {
  return widths.value[name] ?? WIDTH;
}

export function setWidth(name: string, width: number) {
  widths.value = { ...widths.peek(), [name]: Math.max(LEAST_WIDTH, Math.round(width)) };
}

/** False if it is there already, or there are too many. */
export function addColumn(name: string): boolean {
  const now = added.peek();
  if (name === '' || now.includes(name) || now.length >= MOST_COLUMNS) return false;
  added.value = [...now, name];
  return true;
}

export function removeColumn(name: string) {
  added.value = added.peek().filter((other) => other !== name);
}

export function moveColumn(name: string, by: 1 | -1) {
  const now = [...added.peek()];
  const at = now.indexOf(name);
  const other = now[at + by];
  if (at < 0 || other === undefined) return;
  now[at + by] = name;
  now[at] = other;
  added.value = now;
}

// Rows that are here have the columns of before.
effect(() => {
  const names = added.value;
  untracked(() => {
    if (names.length > 0 || shown.peek() > 0) void engine.setColumns(names).then(() => renew(shown.peek()));
  });
});
