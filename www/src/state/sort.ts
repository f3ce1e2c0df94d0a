// The order of the list: the file's, or sorted by a column.
import { effect, signal, untracked } from '@preact/signals';
import type { AddedColumn, Scanning, SortColumn } from '../engine/contract';
import { engine } from '../engine/engine';
import { generation, reading } from './capture';
import { added } from './columns';
import { filtering } from './filter';
import { messageOf, remark } from './notices';
import { hold, renew, shown, top } from './rows';
import { number, selectNumber } from './selection';

export interface Order {
  column: SortColumn;
  descending: boolean;
}

/** The column that a person added for a field. */
export function byField(name: string): AddedColumn {
  return `field:${name}`;
}

/** Null is the file's own order. */
export const order = signal<Order | null>(null);
/** While the list is being sorted. */
export const sorting = signal<Scanning | null>(null);

let latest = 0;

/** A column's first click sorts by it, the second backwards, the third as the file has the packets. */
export function nextOrder(now: Order | null, column: SortColumn): Order | null {
  if (now?.column !== column) return { column, descending: false };
  return now.descending ? null : { column, descending: true };
}

/** A capture that is still being read is sorted when all of it is there. */
export function setOrder(wanted: Order | null) {
  order.value = wanted;
  if (reading.peek() === null) void apply();
}

export function sortBy(column: SortColumn) {
  setOrder(nextOrder(order.peek(), column));
}

async function apply() {
  const mine = ++latest;
  const { column, descending } = order.peek() ?? { column: null, descending: false };
  hold();
  sorting.value = { done: 0, of: shown.peek() };
  try {
    await engine.sort(column, descending, (progress) => {
      if (mine === latest) sorting.value = progress;
    });
  } catch (error) {
    remark('error', `The list could not be sorted: ${messageOf(error)}`);
  }
  if (mine !== latest) return;
  sorting.value = null;
  top.value = 0;
  renew(shown.peek());
  const selected = number.peek();
  if (selected !== null) await selectNumber(selected);
}

// A filter makes a new list, and so does a capture that has been read: it is sorted as the one before.
effect(() => {
  if (filtering.value !== null || reading.value !== null) return;
  untracked(() => {
    if (order.peek() !== null) void apply();
  });
});

// A column that is removed orders nothing any more.
effect(() => {
  const names = added.value;
  untracked(() => {
    const column = order.peek()?.column;
    if (column?.startsWith('field:') && !names.some((name) => column === byField(name))) setOrder(null);
  });
});

let known = 0;
effect(() => {
  if (generation.value === known) return;
  known = generation.value;
  latest++;
  order.value = null;
  sorting.value = null;
});
