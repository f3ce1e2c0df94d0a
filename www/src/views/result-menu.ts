// The menu of a row of a recipe's result.
import type { MenuItem } from '../parts/menu-item';
import { canTake, namedRows, takeRow } from '../state/recipe-take';
import { clip, copyItem } from './context-menu';

interface Row {
  packet: number | null;
  cells: string[];
}

export function resultMenu({ packet, cells }: Row, at: number, go: (packet: number) => void): MenuItem[] {
  const packets: MenuItem[] =
    packet === null ? [] : [{ kind: 'action', label: 'Go to the packet', detail: String(packet), run: () => go(packet) }];
  return [
    { kind: 'heading', label: clip(cells[0] ?? '', 48) },
    {
      kind: 'action',
      label: namedRows() ? 'Take only this file' : 'Take only this value',
      detail: 'adds steps',
      disabled: !canTake(),
      run: () => void takeRow(at, cells),
    },
    ...packets,
    { kind: 'line' },
    { kind: 'menu', label: 'Copy', items: [copyItem('Value', cells[0] ?? ''), copyItem('Row', cells.join('\t'))] },
  ];
}
