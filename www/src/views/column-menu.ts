// The menu of the list's heads: how time counts, columns to add, move and remove.
import type { MenuItem } from '../parts/menu-item';
import { dialog } from '../state/appearance';
import { addColumn, added, moveColumn, removeColumn } from '../state/columns';
import { say } from '../state/notices';
import { countValues } from '../state/statistics';
import { TIME_FORMATS, TIME_TITLES } from '../state/time-format';
import { timeFormat } from '../state/times';

export function addAsColumn(name: string) {
  say(addColumn(name) ? `Column ${name} added to the list` : `${name} is a column already`);
}

function timeItems(): MenuItem[] {
  return TIME_FORMATS.map((format) => ({
    kind: 'action',
    label: TIME_TITLES[format],
    detail: timeFormat.peek() === format ? '✓' : '',
    run: () => (timeFormat.value = format),
  }));
}

/** `name` is an added column's; "" another's. */
export function columnMenu(name: string): MenuItem[] {
  const own: MenuItem[] = [
    { kind: 'heading', label: name },
    { kind: 'action', label: 'Count its values', run: () => countValues(name) },
    { kind: 'action', label: 'Move left', disabled: added.peek()[0] === name, run: () => moveColumn(name, -1) },
    { kind: 'action', label: 'Move right', disabled: added.peek().at(-1) === name, run: () => moveColumn(name, 1) },
    { kind: 'action', label: 'Remove', run: () => removeColumn(name) },
    { kind: 'line' },
  ];
  return [
    ...(name === '' ? [] : own),
    { kind: 'action', label: 'Add a column…', run: () => (dialog.value = 'column') },
    { kind: 'menu', label: 'Time as', items: timeItems() },
  ];
}
