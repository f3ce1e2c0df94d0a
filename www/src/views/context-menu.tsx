// The one open menu, and the entries that tree and list share.
import { signal } from '@preact/signals';
import { copyText } from '../parts/clipboard';
import { Menu } from '../parts/menu';
import type { MenuItem } from '../parts/menu-item';
import type { TreeNode } from '../engine/contract';
import type { Combination } from '../state/combination';
import { useFragment } from '../state/filter';
import { say } from '../state/notices';
import { extractFromShown } from '../state/recipe';
import { shown } from '../state/rows';
import { counted } from '../parts/format';

interface Opened {
  items: MenuItem[];
  x: number;
  y: number;
  label: string;
  before: Element | null;
}

const open = signal<Opened | null>(null);

export function openMenu(label: string, items: MenuItem[], x: number, y: number) {
  open.value = { items, x, y, label, before: document.activeElement };
}

export function openMenuAt(label: string, items: MenuItem[], element: Element | null | undefined) {
  const box = element?.getBoundingClientRect();
  if (box) openMenu(label, items, Math.min(box.left + 48, box.right), box.bottom);
}

export function ContextMenu() {
  const here = open.value;
  if (!here) return null;
  const close = () => {
    open.value = null;
    if (here.before instanceof HTMLElement) here.before.focus();
  };
  return (
    <div class="menu-layer" onPointerDown={(event) => event.target === event.currentTarget && close()}>
      <Menu key={`${here.x},${here.y}`} {...here} onClose={close} />
    </div>
  );
}

/** True if the keys ask for a menu. */
export function asksMenu(event: KeyboardEvent): boolean {
  return event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
}

export async function copy(what: string, text: string) {
  say((await copyText(text)) ? `Copied ${what}` : 'The browser did not allow copying');
}

export function copyItem(label: string, text: string): MenuItem {
  return {
    kind: 'action',
    label,
    detail: clip(text),
    disabled: text === '',
    run: () => void copy(label.toLowerCase(), text),
  };
}

/** Short enough for a menu. */
export function clip(text: string, most = 36): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}

const COMBINATIONS: [Combination, string][] = [
  ['selected', 'Selected'],
  ['not', 'Not selected'],
  ['and', '… and selected'],
  ['or', '… or selected'],
  ['and-not', '… and not selected'],
  ['or-not', '… or not selected'],
];

export function filterItems(fragment: string): MenuItem[] {
  const items = (atOnce: boolean): MenuItem[] =>
    COMBINATIONS.map(([how, label]) => ({ kind: 'action', label, run: () => useFragment(fragment, how, atOnce) }));
  const disabled = fragment === '';
  return [
    { kind: 'menu', label: 'Apply as filter', items: items(true), disabled },
    { kind: 'menu', label: 'Prepare as filter', items: items(false), disabled },
  ];
}

export function extractItem(node: TreeNode | null): MenuItem {
  const field = node?.extract ?? '';
  return {
    kind: 'action',
    label: 'Extract from all shown packets',
    detail: field === '' ? '' : counted(shown.peek(), 'packet'),
    disabled: field === '',
    run: () => extractFromShown(field),
  };
}
