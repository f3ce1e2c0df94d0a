// The menu of a packet in the list: the column under the pointer says which field is meant.
import type { Row } from '../engine/contract';
import type { MenuItem } from '../parts/menu-item';
import { type Placed, nodes } from '../state/selection';
import { openDecodeAs } from './decode-as';
import { markItems } from './packet-marks';
import { streamItems } from './stream-items';
import { copyItem, clip, extractItem, filterItems } from './context-menu';

export const CELLS = ['number', 'time', 'source', 'destination', 'protocol', 'length', 'info'] as const;
export type Cell = (typeof CELLS)[number];

const FIELDS: Partial<Record<Cell, RegExp>> = {
  number: /^frame\.number$/,
  time: /^frame\.time_relative$/,
  source: /(^|\.)(src|src_resolved|proto_ipv4|ta|sa)$/,
  destination: /(^|\.)(dst|proto_ipv4|ra|da)$/,
  length: /^frame\.len$/,
};

/** The field that a cell shows. Addresses are found by their value, innermost layer first. */
export function fieldOfCell(cell: Cell, row: Row, placed: Placed[]): Placed | null {
  const name = FIELDS[cell];
  if (cell === 'protocol') {
    const wanted = row.protocol.toLowerCase();
    const layers = placed.filter(({ node }) => node.kind === 'layer');
    return layers.find(({ node }) => wanted.startsWith(node.filterName)) ?? layers.at(-1) ?? null;
  }
  if (!name) return null;
  const named = placed.filter(({ node }) => name.test(node.filterName));
  if (cell === 'source' || cell === 'destination')
    return named.findLast(({ node }) => node.value === row[cell]) ?? null;
  return named[0] ?? null;
}

function fallback(cell: Cell, row: Row): string {
  if (cell === 'number') return `frame.number == ${row.number}`;
  if (cell === 'length') return `frame.len == ${row.length}`;
  return '';
}

export function rowText(row: Row): string {
  const { number, time, source, destination, protocol, length, info } = row;
  return [number, time, source, destination, protocol, length, info].join('\t');
}

export function packetMenu(cell: Cell, row: Row): MenuItem[] {
  const placed = fieldOfCell(cell, row, nodes.peek());
  const filter = placed ? placed.node.filter : fallback(cell, row);
  return [
    { kind: 'heading', label: filter === '' ? `Packet ${row.number}` : clip(filter, 48) },
    ...filterItems(filter),
    { kind: 'line' },
    copyItem('Cell', String(row[cell])),
    copyItem('Row as text', rowText(row)),
    copyItem('Filter', filter),
    { kind: 'line' },
    extractItem(placed?.node ?? null),
    ...streamItems(nodes.peek()),
    { kind: 'action', label: 'Decode as…', run: () => openDecodeAs(nodes.peek()) },
    { kind: 'line' },
    ...markItems(row),
  ];
}
