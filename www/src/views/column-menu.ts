// The menus of the list's heads: order, width, how time counts, columns to add, move, put out of sight and remove.
import type { SortColumn } from '../engine/contract';
import type { MenuItem } from '../parts/menu-item';
import { COLUMNS, dialog } from '../state/appearance';
import { addColumn, added, hidden, moveColumn, removeColumn, resetColumns, toggleColumn } from '../state/columns';
import { say } from '../state/notices';
import { type Order, byField, order, setOrder, sortBy } from '../state/sort';
import { countValues } from '../state/statistics';
import { TIME_FORMATS, TIME_TITLES } from '../state/time-format';
import { timeFormat } from '../state/times';
import { CELLS, type Cell, TITLES, fitAdded, fitColumn } from './list-columns';

export function addAsColumn(name: string) {
  say(addColumn(name) ? `Column ${name} added to the list` : `${name} is a column already`);
}

/** One of several, of which one holds. */
function choice(label: string, chosen: boolean, run: () => void): MenuItem {
  return { kind: 'action', label, detail: chosen ? '✓' : '', run };
}

function timeItems(): MenuItem[] {
  return TIME_FORMATS.map((format) =>
    choice(TIME_TITLES[format], timeFormat.peek() === format, () => (timeFormat.value = format)),
  );
}

function orderItems(column: SortColumn): MenuItem[] {
  const now = order.peek();
  const item = (label: string, wanted: Order | null) =>
    choice(label, now?.column === wanted?.column && now?.descending === wanted?.descending, () => setOrder(wanted));
  return [
    item('Sort upwards', { column, descending: false }),
    item('Sort downwards', { column, descending: true }),
    item('In the order of the file', null),
  ];
}

/** Any column's order, for who has no heads to click: by keys, or where a packet has two lines. */
function sortItems(): MenuItem[] {
  const now = order.peek();
  const item = (label: string, column: SortColumn): MenuItem => ({
    kind: 'action',
    label,
    detail: now?.column !== column ? '' : now.descending ? '▾' : '▴',
    run: () => sortBy(column),
  });
  return [
    ...CELLS.map((cell) => item(TITLES[cell], cell)),
    ...added.peek().map((name) => item(name, byField(name))),
    { kind: 'line' },
    choice('In the order of the file', now === null, () => setOrder(null)),
  ];
}

function ownItems(column: Cell): MenuItem[] {
  if (column === 'info') return [];
  return [
    { kind: 'action', label: 'As wide as its texts', run: () => fitColumn(column) },
    { kind: 'action', label: 'Out of sight', run: () => toggleColumn(column) },
  ];
}

function allItems(): MenuItem[] {
  const shown = COLUMNS.map((column) =>
    choice(TITLES[column], !hidden.peek().includes(column), () => toggleColumn(column)),
  );
  return [
    { kind: 'line' },
    { kind: 'menu', label: 'Sort by', items: sortItems() },
    { kind: 'action', label: 'Add a column…', run: () => (dialog.value = 'column') },
    {
      kind: 'menu',
      label: 'Columns in sight',
      items: [...shown, { kind: 'line' }, { kind: 'action', label: 'As at first', run: resetColumns }],
    },
    { kind: 'menu', label: 'Time as', items: timeItems() },
  ];
}

export function columnMenu(column: Cell): MenuItem[] {
  return [{ kind: 'heading', label: TITLES[column] }, ...orderItems(column), ...ownItems(column), ...allItems()];
}

/** Of a column that a person added. */
export function addedMenu(name: string): MenuItem[] {
  return [
    { kind: 'heading', label: name },
    ...orderItems(byField(name)),
    { kind: 'action', label: 'Count its values', run: () => countValues(name) },
    { kind: 'action', label: 'As wide as its texts', run: () => fitAdded(name) },
    { kind: 'action', label: 'Move left', disabled: added.peek()[0] === name, run: () => moveColumn(name, -1) },
    { kind: 'action', label: 'Move right', disabled: added.peek().at(-1) === name, run: () => moveColumn(name, 1) },
    { kind: 'action', label: 'Remove', run: () => removeColumn(name) },
    ...allItems(),
  ];
}
