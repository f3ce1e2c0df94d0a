// Filters that were applied before.
import type { MenuItem } from '../parts/menu-item';
import { apply, history, text } from '../state/filter';
import { openMenu } from './context-menu';

export function openHistory(below: Element) {
  const box = below.getBoundingClientRect();
  const earlier = history.peek();
  const items: MenuItem[] = earlier.map((filter) => ({
    kind: 'action',
    label: filter,
    run: () => {
      text.value = filter;
      void apply();
    },
  }));
  if (items.length === 0)
    items.push({ kind: 'action', label: 'No filter was applied yet', disabled: true, run: () => undefined });
  else items.push({ kind: 'line' }, { kind: 'action', label: 'Forget these', run: () => (history.value = []) });
  openMenu('Earlier filters', items, box.left, box.bottom + 4);
}
