// A table of any length: sorted by its heads, moved through by keys, each row with something to do.
import { type Signal, useComputed, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { moved } from './arrow-keys';
import { Icon, type IconName } from './icon';
import { reveal } from './rows-in-view';
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
  const { label, rows, columns, sort, empty } = props;
  const top = useSignal(0);
  const at = useSignal(-1);
  const fit = useRef(1);
  const ordered = sorted(rows, columns, sort.value);
  const tracks = columns.map((column) => column.width).join(' ');
  const key = (event: KeyboardEvent) => {
    const row = ordered[at.peek()];
    if (event.key === 'Enter' && row) props.acts?.[0]?.run(row);
    else if (!move(event.key, at, top, fit.current, ordered.length)) return;
    event.preventDefault();
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
        'aria-label': label,
        'aria-rowcount': ordered.length + 1,
        onKeyDown: key,
        style: { '--tracks': tracks, '--acts': `${(props.acts?.length ?? 1) * ACT_WIDTH}px` },
      }}
      draw={(first, many) =>
        ordered
          .slice(first, first + many)
          .map((row, n) => <Row key={first + n} {...props} row={row} at={first + n} chosen={at} />)
      }
    >
      {ordered.length === 0 ? <p class="pane-empty">{empty}</p> : null}
    </VirtualList>
  );
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
      {columns.map((column) => {
        const order = column.key !== key ? 'none' : down ? 'descending' : 'ascending';
        return (
          <span role="columnheader" key={column.key} aria-sort={order} class={column.number ? 'numeric' : ''}>
            <button type="button" tabIndex={-1} title={column.help} onClick={() => choose(column)}>
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
  row: T;
  at: number;
  chosen: Signal<number>;
}

function Row<T>({ row, at, chosen, columns, acts, onMenu }: RowProps<T>) {
  const mine = useComputed(() => chosen.value === at);
  return (
    <div
      class={mine.value ? 'table-row selected' : 'table-row'}
      role="row"
      aria-rowindex={at + 2}
      aria-selected={mine.value}
      onClick={() => (chosen.value = at)}
      onDblClick={() => acts?.[0]?.run(row)}
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
