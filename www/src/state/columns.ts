// Columns that a person added to the list: fields by either name.
import { effect, untracked } from '@preact/signals';
import { engine } from '../engine/engine';
import { isTexts, remembered } from './memory';
import { renew, shown } from './rows';

export const added = remembered<string[]>('added-columns', [], isTexts);

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
