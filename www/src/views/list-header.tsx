// The list's column heads: a click sorts, the bars between them set the widths by pointer or keys.
import { Fragment } from 'preact';
import type { SortColumn } from '../engine/contract';
import { ProgressBar } from '../parts/progress';
import { type Column, columnWidths, resetColumn, setColumn } from '../state/appearance';
import { added, setWidth, widthOf } from '../state/columns';
import { order, sortBy, sorting } from '../state/sort';
import { columnMenu } from './column-menu';
import { openMenu } from './context-menu';

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
const ADDED_WIDTH = 128;

interface GripProps {
  title: string;
  width: number;
  set: (width: number) => void;
  reset: () => void;
}

/** Beneath the heads while the list is being sorted. */
export function Sorting() {
  const now = sorting.value;
  return now ? <ProgressBar part={now.done} whole={now.of} label="Sorting" /> : null;
}

export function ListHeader() {
  return (
    <div class="list-header" role="row" aria-rowindex={1} onContextMenu={menu}>
      {TITLES.map(([column, title]) => (
        <Fragment key={column}>
          {column === 'info' ? <Added /> : null}
          <span role="columnheader" class={`head-${column}`} aria-sort={sortedAs(column)}>
            <button type="button" class="sort" tabIndex={-1} onClick={() => sortBy(column)}>
              {title}
            </button>
            {column === 'info' ? null : (
              <Grip
                title={title}
                width={columnWidths.value[column]}
                set={(width) => setColumn(column, width)}
                reset={() => resetColumn(column)}
              />
            )}
          </span>
        </Fragment>
      ))}
    </div>
  );
}

/** The columns that a person added, before the last. */
function Added() {
  return (
    <>
      {added.value.map((name) => (
        <span role="columnheader" class="head-added" key={name} data-added={name} title={name}>
          <span class="head-name">{name}</span>
          <Grip
            title={name}
            width={widthOf(name)}
            set={(width) => setWidth(name, width)}
            reset={() => setWidth(name, ADDED_WIDTH)}
          />
        </span>
      ))}
    </>
  );
}

function menu(event: MouseEvent) {
  event.preventDefault();
  const head = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-added]') : null;
  openMenu('Columns', columnMenu(head?.dataset['added'] ?? ''), event.clientX, event.clientY);
}

function sortedAs(column: SortColumn): 'ascending' | 'descending' | 'none' {
  if (order.value?.column !== column) return 'none';
  return order.value.descending ? 'descending' : 'ascending';
}

function Grip({ title, width, set, reset }: GripProps) {
  const drag = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    const bar = event.currentTarget;
    const head = bar.parentElement?.getBoundingClientRect();
    if (head && bar.hasPointerCapture(event.pointerId)) set(event.clientX - head.left);
  };
  const key = (event: KeyboardEvent) => {
    const way = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (way === 0) return;
    event.preventDefault();
    event.stopPropagation();
    set(width + way * KEY_STEP);
  };
  return (
    <span
      class="grip"
      role="separator"
      tabIndex={-1}
      aria-label={`Width of ${title}`}
      aria-orientation="vertical"
      aria-valuenow={width}
      onPointerDown={(event) => {
        event.preventDefault();
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
      onDblClick={reset}
      onKeyDown={key}
    />
  );
}
