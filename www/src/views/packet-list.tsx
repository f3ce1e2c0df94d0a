// The list of packets: seven columns, any number of rows, keys first.
import { useEffect, useRef } from 'preact/hooks';
import type { Row } from '../engine/contract';
import { count } from '../parts/format';
import { Icon } from '../parts/icon';
import { VirtualList, lastTop, reveal } from '../parts/virtual-list';
import { COLUMNS, columnWidths, narrow } from '../state/appearance';
import { reading } from '../state/capture';
import { applied, clearFilter, filtering } from '../state/filter';
import { hasRows, rowAt, shown, top, version, wantRows } from '../state/rows';
import { position, selectPosition } from '../state/selection';
import { asksMenu, openMenu, openMenuAt } from './context-menu';
import { ListHeader } from './list-header';
import { type Cell, packetMenu } from './packet-menu';

const ROW_HEIGHT = 22;
/** Two lines a packet. */
const NARROW_ROW_HEIGHT = 44;

const ids = { row: (at: number) => `packet-${at}` };

/** How far a key moves, or null if it does not. */
function step(key: string, fit: number): number | null {
  const steps: Record<string, number> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: fit,
    PageUp: -fit,
    Home: -Infinity,
    End: Infinity,
  };
  return steps[key] ?? null;
}

async function menuFor(at: number, open: (row: Row) => void) {
  await selectPosition(at);
  const row = rowAt(at);
  if (row) open(row);
}

export function PacketList() {
  const element = useRef<HTMLDivElement | null>(null);
  const fit = useRef(1);
  const drawn = useRef({ first: 0, rows: 0 });
  const total = shown.value;
  const at = position.value;

  // What the person asked for (a packet by number, say) is brought into view.
  useEffect(() => {
    if (at !== null) top.value = Math.min(reveal(at, top.peek(), fit.current), lastTop(shown.peek(), fit.current));
  }, [at]);

  const key = (event: KeyboardEvent) => {
    if (asksMenu(event)) {
      event.preventDefault();
      if (at !== null) void menuFor(at, (row) => openRowMenu('info', row, at));
      return;
    }
    if (event.key === 'Enter') return document.getElementById('tree')?.focus();
    const move = step(event.key, fit.current);
    if (move === null || event.altKey || event.metaKey) return;
    event.preventDefault();
    const from = at ?? (move > 0 ? -1 : 0);
    void selectPosition(Math.min(Math.max(0, from + move), total - 1));
  };
  const draw = (first: number, rows: number) => {
    version.value;
    const ready = hasRows(first, rows);
    const old = drawn.current;
    // While rows are on their way those that are here stay, so that scrolling never flashes.
    const stay = !ready && old.rows > 0 && old.first + old.rows <= total && hasRows(old.first, old.rows);
    if (ready) drawn.current = { first, rows };
    const from = stay ? old.first : first;
    return Array.from({ length: stay ? old.rows : rows }, (_, n) => (
      <PacketRow key={n} at={from + n} row={rowAt(from + n)} selected={from + n === at} />
    ));
  };
  return (
    <VirtualList
      class="packet-list"
      element={element}
      count={total}
      rowHeight={narrow.value ? NARROW_ROW_HEIGHT : ROW_HEIGHT}
      top={top}
      onFit={(rows) => (fit.current = rows)}
      header={<ListHeader />}
      draw={(first, rows) => (
        <Window first={first} rows={rows}>
          {draw(first, rows)}
        </Window>
      )}
      attributes={{
        id: 'list',
        tabIndex: 0,
        role: 'grid',
        'aria-label': 'Packets',
        'aria-rowcount': total + 1,
        'aria-colcount': 7,
        'aria-activedescendant': at === null ? undefined : ids.row(at),
        onKeyDown: key,
        style: { '--columns': COLUMNS.map((column) => `${columnWidths.value[column]}px`).join(' ') },
      }}
    />
  );
}

/** Asks for the rows of the window that it stands in. */
function Window({ first, rows, children }: { first: number; rows: number; children: preact.ComponentChildren }) {
  useEffect(() => wantRows(first, rows), [first, rows, shown.value]);
  return <>{children}</>;
}

function openRowMenu(cell: Cell, row: Row, at: number) {
  openMenuAt(`Packet ${row.number}`, packetMenu(cell, row), document.getElementById(ids.row(at)));
}

interface RowProps {
  at: number;
  row: Row | undefined;
  selected: boolean;
}

function PacketRow({ at, row, selected }: RowProps) {
  if (!row) return <div class="packet packet-waiting" role="row" aria-rowindex={at + 2} />;
  const menu = (event: MouseEvent) => {
    event.preventDefault();
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-cell]') : null;
    const cell = (target?.dataset['cell'] ?? 'info') as Cell;
    const { clientX, clientY } = event;
    void menuFor(at, (now) => openMenu(`Packet ${now.number}`, packetMenu(cell, now), clientX, clientY));
  };
  return (
    <div
      id={ids.row(at)}
      class={`packet${selected ? ' selected' : ''}`}
      data-color={row.color}
      role="row"
      aria-rowindex={at + 2}
      aria-selected={selected}
      onPointerDown={(event) => event.button === 0 && event.pointerType !== 'touch' && void selectPosition(at)}
      onClick={() => void selectPosition(at)}
      onContextMenu={menu}
    >
      <span role="gridcell" data-cell="number" class="cell-number">
        {row.number}
      </span>
      <span role="gridcell" data-cell="time" class="cell-time">
        {row.time}
      </span>
      <span role="gridcell" data-cell="source" class="cell-source">
        {row.source}
      </span>
      <span role="gridcell" data-cell="destination" class="cell-destination">
        {row.destination}
      </span>
      <span role="gridcell" data-cell="protocol" class="cell-protocol">
        {row.protocol}
      </span>
      <span role="gridcell" data-cell="length" class="cell-length">
        {row.length}
      </span>
      <span role="gridcell" data-cell="info" class="cell-info">
        {row.info}
      </span>
      {selected ? (
        <button
          type="button"
          class="more"
          tabIndex={-1}
          aria-label={`Actions for packet ${row.number}`}
          onClick={(event) => {
            event.stopPropagation();
            void menuFor(at, (now) => openRowMenu('info', now, at));
          }}
        >
          <Icon name="more" />
        </button>
      ) : null}
    </div>
  );
}

/** Stands over an empty list: why there is nothing to see. */
export function EmptyList() {
  if (shown.value > 0 || filtering.value !== null) return null;
  if (applied.value === '')
    return <p class="list-empty">{reading.value ? 'Reading…' : 'This capture holds no packets.'}</p>;
  return (
    <div class="list-empty">
      <p>No packet matches the filter.</p>
      <button type="button" class="button" onClick={clearFilter}>
        Show all packets
      </button>
    </div>
  );
}

export function listStatus(): string {
  const at = position.value;
  return at === null ? '' : `${count(at + 1)} of ${count(shown.value)}`;
}
