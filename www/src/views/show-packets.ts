// From a table to the packets that a row of it counts.
import type { MenuItem } from '../parts/menu-item';
import { narrow } from '../state/appearance';
import { useFragment } from '../state/filter';
import { view } from '../state/view';
import { leap } from '../state/visits';
import { copyItem, filterItems } from './context-menu';

/** Filters by what a row counts, and shows the list. */
export function showPackets(filter: string) {
  if (filter === '') return;
  useFragment(filter, 'selected', true);
  view.value = 'packets';
}

/** Shows a packet, from wherever one is; false if the filter hides it. */
export async function goToPacket(number: number): Promise<boolean> {
  const shown = await leap(number);
  if (shown) view.value = 'packets';
  return shown;
}

/** A menu's way to a packet. */
export function goItem(label: string, number: number): MenuItem {
  return { kind: 'action', label, detail: String(number), run: () => void goToPacket(number) };
}

/** A row's menu: its filter in every way, and more. */
export function rowMenu(filter: string, more: MenuItem[] = []): MenuItem[] {
  return [...filterItems(filter), ...more, { kind: 'line' }, copyItem('Filter', filter)];
}

/** Room for fewer columns. */
export function roomy(): boolean {
  return !narrow.value;
}
