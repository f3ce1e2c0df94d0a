// From a table to the packets that a row of it counts.
import type { MenuItem } from '../parts/menu-item';
import { narrow } from '../state/appearance';
import { useFragment } from '../state/filter';
import { say } from '../state/notices';
import { selectNumber } from '../state/selection';
import { view } from '../state/view';
import { copyItem, filterItems } from './context-menu';

/** Filters by what a row counts, and shows the list. */
export function showPackets(filter: string) {
  if (filter === '') return;
  useFragment(filter, 'selected', true);
  view.value = 'packets';
}

export async function goToPacket(number: number) {
  if (await selectNumber(number)) view.value = 'packets';
  else say(`The filter hides packet ${number}`);
}

/** A row's menu: its filter in every way, and more. */
export function rowMenu(filter: string, more: MenuItem[] = []): MenuItem[] {
  return [...filterItems(filter), ...more, { kind: 'line' }, copyItem('Filter', filter)];
}

/** Room for fewer columns. */
export function roomy(): boolean {
  return !narrow.value;
}
