// A row of the list as text: what its cells say, added columns before the last.
import type { Row } from '../engine/contract';
import { csv } from '../parts/csv';
import { COLUMNS } from '../state/appearance';
import { added } from '../state/columns';
import { timeOf } from '../state/times';
import { TITLES } from './list-columns';

function cells(row: Row): string[] {
  const { number, source, destination, protocol, length, info } = row;
  return [String(number), timeOf(row, undefined), source, destination, protocol, String(length), ...row.cells, info];
}

export function rowText(row: Row): string {
  return cells(row).join('\t');
}

/** With the heads above it. */
export function rowCsv(row: Row): string {
  const heads = [...COLUMNS.map((column) => TITLES[column]), ...added.peek(), TITLES.info];
  return csv(heads, [cells(row)]);
}
