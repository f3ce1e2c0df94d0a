// The list's column heads: a click sorts, the bars between them set the widths by pointer or keys.
import type { SortColumn } from '../engine/contract';
import { ProgressBar } from '../parts/progress';
import { type Column, columnWidths, resetColumn, setColumn } from '../state/appearance';
import { order, sortBy, sorting } from '../state/sort';

const TITLES: [Column & SortColumn | 'info', string][] = [
  ['number', 'No.'],
  ['time', 'Time'],
  ['source', 'Source'],
  ['destination', 'Destination'],
  ['protocol', 'Protocol'],
  ['length', 'Length'],
  ['info', 'Info'],
];
const KEY_STEP = 8;

/** Beneath the heads while the list is being sorted. */
export function Sorting() {
  const now = sorting.value;
  return now ? <ProgressBar part={now.done} whole={now.of} label="Sorting" /> : null;
}

export function ListHeader() {
  return (
    <div class="list-header" role="row" aria-rowindex={1}>
      {TITLES.map(([column, title]) => (
        <span role="columnheader" class={`head-${column}`} key={column} aria-sort={sortedAs(column)}>
          <button type="button" class="sort" tabIndex={-1} onClick={() => sortBy(column)}>
            {title}
          </button>
          {column === 'info' ? null : <Grip column={column} title={title} />}
        </span>
      ))}
    </div>
  );
}

function sortedAs(column: SortColumn): 'ascending' | 'descending' | 'none' {
  if (order.value?.column !== column) return 'none';
  return order.value.descending ? 'descending' : 'ascending';
}

function Grip({ column, title }: { column: Column; title: string }) {
  const drag = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    const bar = event.currentTarget;
    const head = bar.parentElement?.getBoundingClientRect();
    if (head && bar.hasPointerCapture(event.pointerId)) setColumn(column, event.clientX - head.left);
  };
  const key = (event: KeyboardEvent) => {
    const way = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (way === 0) return;
    event.preventDefault();
    event.stopPropagation();
    setColumn(column, columnWidths.peek()[column] + way * KEY_STEP);
  };
  return (
    <span
      class="grip"
      role="separator"
      tabIndex={-1}
      aria-label={`Width of ${title}`}
      aria-orientation="vertical"
      aria-valuenow={columnWidths.value[column]}
      onPointerDown={(event) => {
        event.preventDefault();
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
      onDblClick={() => resetColumn(column)}
      onKeyDown={key}
    />
  );
}
