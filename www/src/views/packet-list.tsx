// The list of packets: seven columns, any number of rows, keys first.
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { moved } from '../parts/arrow-keys';
import { lastTop, reveal } from '../parts/rows-in-view';
import { VirtualList } from '../parts/virtual-list';
import { narrow, trackOf } from '../state/appearance';
import { reading } from '../state/capture';
import { added, shownColumns, widthOf } from '../state/columns';
import { applied, clearFilter, filtering } from '../state/filter';
import { hasRows, rowAt, shown, top, version, wantRows } from '../state/rows';
import { position, selectPosition } from '../state/selection';
import { asksMenu, copy } from './context-menu';
import { fitAddresses } from './list-columns';
import { ListHeader, Sorting } from './list-header';
import { pressMark } from './packet-marks';
import { PacketRow, openRowMenu, rowId, toFields } from './packet-row';
import { rowText } from './row-text';

const ROW_HEIGHT = 22;
/** Two lines a packet. */
const NARROW_ROW_HEIGHT = 44;

/** Ctrl+C copies the packet's row, unless text is marked. */
function pressCopy(event: KeyboardEvent): boolean {
  const at = position.peek();
  const row = at === null ? undefined : rowAt(at);
  const asked = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'c';
  if (!asked || !row || getSelection()?.isCollapsed === false) return false;
  void copy(`packet ${row.number}`, rowText(row));
  return true;
}

function press(event: KeyboardEvent, fit: number) {
  const at = position.peek();
  const to = moved(event.key, at, fit, shown.peek());
  if (pressMark(event) || pressCopy(event)) {
    // Done.
  } else if (asksMenu(event)) {
    if (at !== null) openRowMenu(at);
  } else if (event.key === 'Enter') toFields();
  else if (to !== null && !event.altKey && !event.metaKey) void selectPosition(to);
  else return;
  event.preventDefault();
}

interface Range {
  first: number;
  rows: number;
}

/** What to draw: the rows asked for, or those drawn before until these are here, so that scrolling never flashes. */
function drawable(asked: Range, before: Range): Range {
  const { first, rows } = before;
  const here = hasRows(asked.first, asked.rows) || rows === 0;
  return !here && first + rows <= shown.peek() && hasRows(first, rows) ? before : asked;
}

function Heads() {
  return (
    <>
      <ListHeader />
      <Sorting />
    </>
  );
}

/** The button that opened the capture is gone, and the keys with it: the list takes them. */
function useFreeKeys(element: { current: HTMLElement | null }) {
  useEffect(() => {
    if (document.activeElement === document.body) element.current?.focus();
  }, []);
}

export function PacketList() {
  const element = useRef<HTMLDivElement | null>(null);
  const fit = useRef(1);
  const drawn = useRef<Range>({ first: 0, rows: 0 });
  const at = position.value;
  // What the person asked for (a packet by number, say) is brought into view.
  useEffect(() => {
    if (at !== null) top.value = Math.min(reveal(at, top.peek(), fit.current), lastTop(shown.peek(), fit.current));
  }, [at]);
  useFreeKeys(element);
  const draw = (first: number, rows: number) => {
    drawn.current = drawable({ first, rows }, drawn.current);
    const { first: from, rows: many } = drawn.current;
    const places = Array.from({ length: many }, (_, n) => from + n);
    return (
      <Window first={first} rows={rows} version={version.value}>
        {places.map((place, n) => (
          <PacketRow key={n} at={place} row={rowAt(place)} above={rowAt(place - 1)} selected={place === at} />
        ))}
      </Window>
    );
  };
  return (
    <VirtualList
      class="packet-list"
      element={element}
      count={shown.value}
      rowHeight={narrow.value ? NARROW_ROW_HEIGHT : ROW_HEIGHT}
      top={top}
      onFit={(rows) => (fit.current = rows)}
      header={<Heads />}
      draw={draw}
      attributes={{
        ...gridAttributes(at),
        onKeyDown: (event) => press(event, fit.current),
        style: { '--columns': tracks() },
      }}
    />
  );
}

/** The widths of all columns but the last. */
function tracks(): string {
  return [...shownColumns.value.map(trackOf), ...added.value.map((name) => `${widthOf(name)}px`)].join(' ');
}

function gridAttributes(at: number | null) {
  return {
    id: 'list',
    tabIndex: 0,
    role: 'grid',
    'aria-label': 'Packets',
    'aria-rowcount': shown.value + 1,
    'aria-colcount': shownColumns.value.length + added.value.length + 1,
    'aria-activedescendant': at === null ? undefined : rowId(at),
  } as const;
}

interface WindowProps extends Range {
  version: number;
  children: ComponentChildren;
}

/** Asks for the rows of the window that it stands in. */
function Window({ first, rows, version, children }: WindowProps) {
  useEffect(() => wantRows(first, rows), [first, rows, shown.value]);
  // Before anything else arrives: what is measured are the rows that are here.
  useLayoutEffect(() => {
    if (!narrow.peek() && hasRows(first, rows)) fitAddresses();
  }, [version]);
  return <>{children}</>;
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
