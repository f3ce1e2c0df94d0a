// What a table's column shows and is sorted by.
import type { ComponentChildren } from 'preact';
import { csv } from './csv';

export interface TableColumn<T> {
  key: string;
  title: string;
  help?: string;
  /** What is copied, and what it is sorted by unless `order` says otherwise. */
  value: (row: T) => string | number;
  order?: (row: T) => number;
  /** What is seen, where that is more than the value. */
  show?: (row: T) => ComponentChildren;
  /** A bar behind the value: its share of the whole, 0 to 1. */
  share?: (row: T) => number;
  number?: boolean;
  class?: string;
  /** A track of the grid: `120px`, `minmax(80px, 1fr)`. */
  width: string;
}

/** The column that rows are sorted by; "" leaves them in their own order. */
export interface Sort {
  key: string;
  down: boolean;
}

const words = new Intl.Collator('en', { numeric: true });

/** The greatest of what rows hold, 1 at the least: rows may be more than a function takes arguments. */
export function greatest<T>(rows: T[], value: (row: T) => number): number {
  return rows.reduce((most, row) => Math.max(most, value(row)), 1);
}

export function sorted<T>(rows: T[], columns: TableColumn<T>[], { key, down }: Sort): T[] {
  const column = columns.find((each) => each.key === key);
  if (!column) return rows;
  const way = down ? -1 : 1;
  return [...rows].sort((a, b) => {
    const by = column.order ?? column.value;
    const [first, second] = [by(a), by(b)];
    if (typeof first === 'number' && typeof second === 'number') return way * (first - second);
    return way * words.compare(String(first), String(second));
  });
}

export function tableCsv<T>(rows: T[], columns: TableColumn<T>[], sort: Sort): string {
  const values = sorted(rows, columns, sort).map((row) => columns.map((column) => column.value(row)));
  return csv(
    columns.map((column) => column.title),
    values,
  );
}
