// Marking packets, and counting time from one.
import type { Row } from '../engine/contract';
import type { MenuItem } from '../parts/menu-item';
import { useFragment } from '../state/filter';
import { isMarked, markedFilter, marked, nextMark, references, toggleMark, toggleReference } from '../state/marks';
import { say } from '../state/notices';
import { rowAt } from '../state/rows';
import { position } from '../state/selection';
import { goToPacket } from './show-packets';

function reference(row: Row) {
  if (row.timeNs === null) say('This packet has no time');
  else toggleReference(row.number, row.timeNs);
}

async function goToMark(from: number, way: 1 | -1) {
  const to = nextMark(from, way);
  if (to === null) say('No packet is marked');
  else await goToPacket(to);
}

/**
 * M marks, N and Shift+N lead from mark to mark, T counts time from here; true if it was one of them. With Ctrl, as in
 * Wireshark, browsers keep these keys for themselves.
 */
export function pressMark(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const at = position.peek();
  const row = at === null ? undefined : rowAt(at);
  if (!row) return false;
  const key = event.key.toLowerCase();
  if (key === 'm') toggleMark(row.number);
  else if (key === 'n') void goToMark(row.number, event.shiftKey ? -1 : 1);
  else if (key === 't') reference(row);
  else return false;
  return true;
}

export function markItems(row: Row): MenuItem[] {
  const counts = references.peek().some(({ number }) => number === row.number);
  return [
    {
      kind: 'action',
      label: isMarked(row.number) ? 'Take the mark away' : 'Mark this packet',
      detail: 'M',
      run: () => toggleMark(row.number),
    },
    {
      kind: 'action',
      label: 'Show marked packets only',
      detail: String(marked.peek().length),
      disabled: marked.peek().length === 0,
      run: () => useFragment(markedFilter(), 'selected', true),
    },
    {
      kind: 'action',
      label: counts ? 'Count time from the first packet again' : 'Count time from here',
      detail: 'T',
      disabled: row.timeNs === null,
      run: () => reference(row),
    },
  ];
}
