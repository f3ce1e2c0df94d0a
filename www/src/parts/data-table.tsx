// A table of any length: sorted by its heads, moved through by keys, each row with something to do.
import { type Signal, useComputed, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { moved } from './arrow-keys';
import { Icon, type IconName } from './icon';
import { reveal } from './rows-in-view';
import { showWhole } from './show-whole';
import { type Sort, type TableColumn, sorted } from './table-column';
import { VirtualList } from './virtual-list';

export interface Act<T> {
  icon: IconName;
  title: (row: T) => string;
  run: (row: T) => void;
}

interface Props<T> {
  label: string;
  rows: T[];
  columns: TableColumn<T>[];
  sort: Signal<Sort>;
  /** What the buttons at a row's end do; the first also what Enter and a double click do. */
  acts?: Act<T>[];
  onMenu?: (row: T, x: number, y: number) => void;
  /** Said instead of rows. */
  empty: string;
}

/** Pixels; a finger needs more than a pointer. */
const ROW_HEIGHT = 24;
const NARROW_ROW_HEIGHT = 36;
const ACT_WIDTH = 32;
const NARROW = '(max-width: 759px)';

export function DataTable<T>(props: Props<T>) {
  const { columns, sort } = props;
  const [top, at] = [useSignal(0), useSignal(-1)];
  const fit = useRef(1);
  const ordered = sorted(props.rows, columns, sort.value);
  const id = useId();
  const active = useComputed(() => (at.value < 0 ? undefined : `${id}-${at.value}`));
  const key = (event: KeyboardEvent) => {
    const row = ordered[at.peek()];
    if (moveInHeads(event)) return;
    if (row && act(event, row, props, active.peek())) event.preventDefault();
    else if (move(event.key, at, top, fit.current, ordered.length)) event.preventDefault();
  };
  return (
    <VirtualList
      class="data-table"
      count={ordered.length}
      rowHeight={matchMedia(NARROW).matches ? NARROW_ROW_HEIGHT : ROW_HEIGHT}
      top={top}
      onFit={(many) => (fit.current = many)}
      header={<Heads columns={columns} sort={sort} />}
      attributes={{
        role: 'grid',
        tabIndex: 0,
        'aria-label': props.label,
        'aria-activedescendant': active,
        'aria-rowcount': ordered.length + 1,
        onKeyDown: key,
        style: widths(props),
      }}
      draw={(first, many) =>
        ordered
          .slice(first, first + many)
          .map((row, n) => <Row key={first + n} {...props} id={`${id}-${first + n}`} row={row} at={first + n} chosen={at} />)
      }
    >
      {ordered.length === 0 ? <p class="pane-empty">{props.empty}</p> : null}
    </VirtualList>
  );
}

function widths<T>({ columns, acts }: Props<T>) {
  const tracks = columns.map((column) => column.width).join(' ');
  return { '--tracks': tracks, '--acts': `${(acts?.length ?? 1) * ACT_WIDTH}px` };
}

function asksMenu(event: KeyboardEvent): boolean {
  return event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
}

/** What Enter and the keys of a menu do to the chosen row; true if the key did something. */
function act<T>(event: KeyboardEvent, row: T, { acts, onMenu }: Props<T>, id: string | undefined): boolean {
  if (event.key === 'Enter') acts?.[0]?.run(row);
  else if (asksMenu(event)) {
    const box = document.getElementById(id ?? '')?.getBoundingClientRect();
    if (box) onMenu?.(row, box.left + 48, box.bottom);
  } else return false;
  return true;
}

/** Keys on a head: to the next and the one before; its own button does what Enter means. True if they are a head's. */
function moveInHeads(event: KeyboardEvent): boolean {
  const head = event.target instanceof Element ? event.target.closest('[role=columnheader]') : null;
  if (!head) return false;
  const next = { ArrowRight: head.nextElementSibling, ArrowLeft: head.previousElementSibling }[event.key];
  next?.querySelector('button')?.focus();
  if (event.key === 'ArrowDown') head.closest<HTMLElement>('[role=grid]')?.focus();
  return true;
}

/** Moves the chosen row and brings it into view; true if the key does that. */
function move(key: string, at: Signal<number>, top: Signal<number>, fit: number, count: number): boolean {
  const to = moved(key, at.peek(), fit, count);
  if (to === null) return false;
  at.value = to;
  top.value = reveal(to, top.peek(), fit);
  return true;
}

function Heads<T>({ columns, sort }: { columns: TableColumn<T>[]; sort: Signal<Sort> }) {
  const { key, down } = sort.value;
  const choose = (column: TableColumn<T>) => {
    const same = column.key === key;
    sort.value = { key: column.key, down: same ? !down : column.number === true };
  };
  return (
    <div class="table-heads" role="row" aria-rowindex={1}>
      {columns.map((column, at) => {
        const order = column.key !== key ? 'none' : down ? 'descending' : 'ascending';
        return (
          <span role="columnheader" key={column.key} aria-sort={order} class={column.number ? 'numeric' : ''}>
            <button type="button" tabIndex={at === 0 ? 0 : -1} title={column.help} onClick={() => choose(column)}>
              {column.title}
              {order === 'none' ? null : <Icon name={down ? 'down' : 'up'} size={11} />}
            </button>
          </span>
        );
      })}
    </div>
  );
}

interface RowProps<T> extends Props<T> {
  id: string;
  row: T;
  at: number;
  chosen: Signal<number>;
}

function Row<T>({ id, row, at, chosen, columns, acts, onMenu }: RowProps<T>) {
  const mine = useComputed(() => chosen.value === at);
  return (
    <div
      id={id}
      class={mine.value ? 'table-row selected' : 'table-row'}
      role="row"
      aria-rowindex={at + 2}
      aria-selected={mine.value}
      onClick={() => (chosen.value = at)}
      onDblClick={() => acts?.[0]?.run(row)}
      onPointerOver={showWhole}
      onContextMenu={(event) => {
        if (!onMenu) return;
        event.preventDefault();
        chosen.value = at;
        onMenu(row, event.clientX, event.clientY);
      }}
    >
      {columns.map((column) => (
        <Cell key={column.key} column={column} row={row} />
      ))}
      <span class="row-acts" role="gridcell">
        {acts?.map(({ icon, title, run }) => (
          <button type="button" class="row-act" key={icon} tabIndex={-1} title={title(row)} onClick={() => run(row)}>
            <Icon name={icon} size={14} />
          </button>
        ))}
      </span>
    </div>
  );
}

function Cell<T>({ column, row }: { column: TableColumn<T>; row: T }) {
  const share = column.share?.(row);
  const shown: ComponentChildren = column.show ? column.show(row) : column.value(row);
  return (
    <span role="gridcell" class={`${column.number ? 'numeric' : ''} ${column.class ?? ''}`}>
      {share === undefined ? null : (
        <span class="cell-share" aria-hidden="true" style={{ width: `${Math.min(1, share) * 100}%` }} />
      )}
      {shown}
    </span>
  );
}
