// The list's column heads: a click sorts, the bars between them set the widths by pointer or keys.
import type { ComponentChildren } from 'preact';
import type { SortColumn } from '../engine/contract';
import { ProgressBar } from '../parts/progress';
import { columnWidths, setColumn } from '../state/appearance';
import { added, setWidth, shownColumns, widthOf } from '../state/columns';
import { byField, order, sortBy, sorting } from '../state/sort';
import { addedMenu, columnMenu } from './column-menu';
import { CELLS, type Cell, TITLES, fitAdded, fitColumn } from './list-columns';
import { openMenu } from './context-menu';

const KEY_STEP = 8;

interface GripProps {
  title: string;
  width: number;
  set: (width: number) => void;
  /** Makes the column as wide as its texts. */
  fit: () => void;
}

/** Beneath the heads while the list is being sorted. */
export function Sorting() {
  const now = sorting.value;
  return now ? <ProgressBar part={now.done} whole={now.of} label="Sorting" /> : null;
}

export function ListHeader() {
  return (
    <div class="list-header" role="row" aria-rowindex={1} onContextMenu={menu}>
      {shownColumns.value.map((column) => (
        <Head key={column} column={column}>
          <Grip
            title={TITLES[column]}
            width={columnWidths.value[column]}
            set={(width) => setColumn(column, width)}
            fit={() => fitColumn(column)}
          />
        </Head>
      ))}
      <Added />
      <Head column="info" />
    </div>
  );
}

function Head({ column, children }: { column: Cell; children?: ComponentChildren }) {
  return (
    <span role="columnheader" class={`head-${column}`} data-column={column} aria-sort={sortedAs(column)}>
      <button type="button" class="sort" tabIndex={-1} onClick={() => sortBy(column)}>
        {TITLES[column]}
      </button>
      {children}
    </span>
  );
}

/** The columns that a person added, before the last. */
function Added() {
  return (
    <>
      {added.value.map((name) => (
        <span role="columnheader" class="head-added" key={name} data-added={name} title={name} aria-sort={sortedAs(byField(name))}>
          <button type="button" class="sort head-name" tabIndex={-1} onClick={() => sortBy(byField(name))}>
            {name}
          </button>
          <Grip
            title={name}
            width={widthOf(name)}
            set={(width) => setWidth(name, width)}
            fit={() => fitAdded(name)}
          />
        </span>
      ))}
    </>
  );
}

function menu(event: MouseEvent) {
  event.preventDefault();
  const head = event.target instanceof Element ? event.target.closest<HTMLElement>('[role=columnheader]') : null;
  const name = head?.dataset['added'];
  const column = CELLS.find((cell) => cell === head?.dataset['column']) ?? 'info';
  const items = name === undefined ? columnMenu(column) : addedMenu(name);
  openMenu('Columns', items, event.clientX, event.clientY);
}

function sortedAs(column: SortColumn): 'ascending' | 'descending' | 'none' {
  if (order.value?.column !== column) return 'none';
  return order.value.descending ? 'descending' : 'ascending';
}

function Grip({ title, width, set, fit }: GripProps) {
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
      onDblClick={fit}
      onKeyDown={key}
    />
  );
}
