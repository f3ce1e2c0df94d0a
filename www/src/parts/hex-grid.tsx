// Bytes as offset, hexadecimal and text, with marked ranges; a byte can be pointed at and picked.
import type { Signal } from '@preact/signals';
import type { HTMLAttributes } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { HexRow, type Mark, marksOf } from './hex-row';
import { reveal } from './rows-in-view';
import { VirtualList } from './virtual-list';

interface Props {
  bytes: Uint8Array;
  marks: Mark[];
  top: Signal<number>;
  /** The byte that the keys move from. */
  cursor: number;
  label: string;
  /** Names the element that takes the focus. */
  id?: string;
  onPoint: (index: number | null) => void;
  onPick: (index: number) => void;
  onMenu?: (x: number, y: number) => void;
}

type Attributes = HTMLAttributes<HTMLDivElement>;

const ROW_HEIGHT = 20;
/** Pixels that sixteen bytes a row need. */
const WIDE = 500;

function byteAt(event: Event): number | null {
  const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-byte]') : null;
  const index = target?.dataset['byte'];
  return index === undefined ? null : Number(index);
}

function moved(key: string, cursor: number, width: number, fit: number, count: number): number | null {
  const steps: Record<string, number> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -width,
    ArrowDown: width,
    PageUp: -width * fit,
    PageDown: width * fit,
    Home: -(cursor % width),
    End: width - 1 - (cursor % width),
  };
  const step = steps[key];
  if (step === undefined) return null;
  const to = cursor + step;
  return to < 0 ? cursor : Math.min(to, count - 1);
}

/** Bytes a row: what there is room for. */
function useWidth(element: { current: HTMLDivElement | null }): number {
  const [width, setWidth] = useState(16);
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return;
    const observer = new ResizeObserver(() => setWidth(target.clientWidth < WIDE ? 8 : 16));
    observer.observe(target);
    return () => observer.disconnect();
  }, []);
  return width;
}

function pointing({ onPoint, onPick, onMenu }: Props): Attributes {
  const pick = (event: Event) => {
    const at = byteAt(event);
    if (at !== null) onPick(at);
  };
  return {
    onClick: pick,
    onPointerMove: (event) => onPoint(event.pointerType === 'touch' ? null : byteAt(event)),
    onPointerLeave: () => onPoint(null),
    onContextMenu: (event) => {
      if (!onMenu) return;
      event.preventDefault();
      pick(event);
      onMenu(event.clientX, event.clientY);
    },
  };
}

export function HexGrid(props: Props) {
  const { bytes, marks, top, cursor, label } = props;
  const element = useRef<HTMLDivElement | null>(null);
  const [fit, setFit] = useState(1);
  const width = useWidth(element);
  const selected = marks.findLast((mark) => mark.kind === 'selected');
  // Of what is selected the byte that was picked in it, or its first.
  const inside = selected && cursor >= selected.start && cursor < selected.start + selected.length;
  const shown = inside ? cursor : selected?.start;
  useEffect(() => {
    if (shown !== undefined) top.value = reveal(Math.floor(shown / width), top.peek(), fit);
  }, [shown, selected?.length, bytes, width]);

  const digits = bytes.length > 0xffff ? 6 : 4;
  const key = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || bytes.length === 0) return;
    const to = moved(event.key, Math.max(0, cursor), width, fit, bytes.length);
    if (to === null) return;
    event.preventDefault();
    top.value = reveal(Math.floor(to / width), top.peek(), fit);
    props.onPick(to);
  };
  const row = (from: number) => {
    const here = cursor >= from && cursor < from + width ? cursor : -1;
    const own = { bytes, width, digits, first: from, marks: marksOf(from, width, marks), cursor: here };
    return <HexRow key={from} {...own} />;
  };
  return (
    <VirtualList
      element={element}
      class="hex-grid"
      count={Math.ceil(bytes.length / width)}
      rowHeight={ROW_HEIGHT}
      top={top}
      onFit={setFit}
      attributes={{ id: props.id, tabIndex: 0, role: 'group', 'aria-label': label, onKeyDown: key, ...pointing(props) }}
      draw={(first, rows) => Array.from({ length: rows }, (_, at) => row((first + at) * width))}
    />
  );
}
