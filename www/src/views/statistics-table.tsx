// A table of the statistics under its line of tools: what it holds, what can be chosen, and copying.
import type { ComponentChildren } from 'preact';
import type { Signal } from '@preact/signals';
import { type Act, DataTable } from '../parts/data-table';
import { Icon } from '../parts/icon';
import { type Sort, type TableColumn, tableCsv } from '../parts/table-column';
import { question } from '../state/statistics';
import { copy } from './context-menu';

interface Props<T> {
  label: string;
  rows: T[];
  columns: TableColumn<T>[];
  sort: Signal<Sort>;
  said: string;
  acts?: Act<T>[];
  onMenu?: (row: T, x: number, y: number) => void;
  /** What can be chosen. */
  children?: ComponentChildren;
}

export function StatisticsTable<T>({ said, children, ...table }: Props<T>) {
  const { label, rows, columns, sort } = table;
  const waiting = question.answer.value === null;
  return (
    <>
      <div class="statistics-tools">
        {children}
        <span class="statistics-said" role="status">
          {waiting ? '' : said}
        </span>
        <button
          type="button"
          class="quiet"
          disabled={rows.length === 0}
          onClick={() => void copy(`${label.toLowerCase()} as CSV`, tableCsv(rows, columns, sort.peek()))}
        >
          <Icon name="copy" size={14} /> Copy as CSV
        </button>
      </div>
      <DataTable {...table} empty={waiting ? 'Counting…' : 'These packets hold none.'} />
    </>
  );
}
