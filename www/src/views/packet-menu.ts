// The menu of a packet in the list: the column under the pointer says which field is meant.
import type { Row } from '../engine/contract';
import type { MenuItem } from '../parts/menu-item';
import { counted } from '../parts/format';
import { hexDump, hexText } from '../parts/hex-text';
import { dialog } from '../state/appearance';
import { added } from '../state/columns';
import { shown } from '../state/rows';
import { type Placed, details, nodes } from '../state/selection';
import { addedMenu, columnMenu } from './column-menu';
import { conversationItems } from './conversation-items';
import { openDecodeAs } from './decode-as';
import { find } from './find';
import type { Cell } from './list-columns';
import { markItems } from './packet-marks';
import { rowCsv, rowText } from './row-text';
import { saveShown } from './save-capture';
import { streamItems } from './stream-items';
import { copyItem, clip, extractItem, filterItems } from './context-menu';

const FIELDS: Partial<Record<Cell, RegExp>> = {
  number: /^frame\.number$/,
  time: /^frame\.time_relative$/,
  source: /(^|\.)(src|src_resolved|proto_ipv4|ta|sa)$/,
  destination: /(^|\.)(dst|proto_ipv4|ra|da)$/,
  length: /^frame\.len$/,
};

/** The layer that gave the row its protocol, or the innermost. */
function layerOfRow(row: Row, placed: Placed[]): Placed | null {
  const wanted = row.protocol.toLowerCase();
  const layers = placed.filter(({ node }) => node.kind === 'layer');
  return layers.find(({ node }) => wanted.startsWith(node.filterName)) ?? layers.at(-1) ?? null;
}

/** The field that a cell shows. Addresses are found by their value, innermost layer first; Info is its protocol's. */
export function fieldOfCell(cell: Cell, row: Row, placed: Placed[]): Placed | null {
  const name = FIELDS[cell];
  if (cell === 'protocol' || cell === 'info') return layerOfRow(row, placed);
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

/** What the menu is of: a cell, or one of a column that was added. */
export interface Meant {
  cell: Cell;
  added?: string | undefined;
}

function fieldMeant({ cell, added: name }: Meant, row: Row, placed: Placed[]): Placed | null {
  if (name === undefined) return fieldOfCell(cell, row, placed);
  return placed.find(({ node }) => [node.extract, node.filterName, node.scapyName].includes(name)) ?? null;
}

function textOf({ cell, added: name }: Meant, row: Row): string {
  return name === undefined ? String(row[cell]) : (row.cells[added.peek().indexOf(name)] ?? '');
}

function copyMenu(meant: Meant, row: Row, filter: string): MenuItem {
  const found = details.peek();
  const bytes = found?.sources[0]?.bytes;
  const items = [
    copyItem('Cell', textOf(meant, row)),
    copyItem('Row as text', rowText(row)),
    copyItem('Row as CSV', rowCsv(row)),
    copyItem('Filter', filter),
    copyItem('Bytes as hex', hexText(bytes)),
    copyItem('Bytes as a hex dump', hexDump(bytes)),
    copyItem("Scapy's show()", found?.scapy ?? ''),
  ];
  return { kind: 'menu', label: 'Copy', items };
}

function columns({ cell, added: name }: Meant): MenuItem[] {
  return name === undefined ? columnMenu(cell) : addedMenu(name);
}

export function packetMenu(meant: Meant, row: Row): MenuItem[] {
  const all = nodes.peek();
  const placed = fieldMeant(meant, row, all);
  const filter = placed ? placed.node.filter : meant.added === undefined ? fallback(meant.cell, row) : '';
  return [
    { kind: 'heading', label: filter === '' ? `Packet ${row.number}` : clip(filter, 48) },
    ...filterItems(filter),
    ...conversationItems(all),
    { kind: 'line' },
    copyMenu(meant, row, filter),
    extractItem(placed?.node ?? null),
    ...streamItems(all),
    { kind: 'action', label: 'Decode as…', run: () => openDecodeAs(all) },
    { kind: 'action', label: 'TLS keys…', run: () => (dialog.value = 'key-log') },
    { kind: 'line' },
    ...markItems(row),
    { kind: 'line' },
    { kind: 'action', label: 'Find packets…', detail: 'Ctrl+F', run: find },
    { kind: 'action', label: 'Go to packet…', detail: 'Ctrl+G', run: () => (dialog.value = 'go-to') },
    { kind: 'menu', label: 'Columns', items: columns(meant) },
    { kind: 'line' },
    { kind: 'action', label: `Save ${counted(shown.peek(), 'shown packet')}`, detail: 'Ctrl+S', run: () => void saveShown() },
  ];
}
