// Bytes as offset, hexadecimal and text, with marked ranges; a byte can be pointed at and picked.
import type { Signal } from "@preact/signals";
import { Component } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { VirtualList, reveal } from "./virtual-list";

/** A marked range, in bytes. A later mark lies over an earlier one. */
export interface Mark {
  start: number;
  length: number;
  kind: "layer" | "hovered" | "selected";
}

interface Props {
  bytes: Uint8Array;
  marks: Mark[];
  top: Signal<number>;
  /** The byte that the keys move from. */
  cursor: number;
  label: string;
  onPoint: (index: number | null) => void;
  onPick: (index: number) => void;
  onMenu?: (x: number, y: number) => void;
}

const ROW_HEIGHT = 20;
const LETTERS: Record<Mark["kind"], string> = { layer: "l", hovered: "h", selected: "s" };
const CLASSES: Record<string, string> = { l: " mark-layer", h: " mark-hovered", s: " mark-selected" };

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, "0");
}

function printable(byte: number): string {
  return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : "·";
}

/** One letter a byte: how it is marked. */
function marksOf(first: number, count: number, marks: Mark[]): string {
  const letters = new Array<string>(count).fill("-");
  for (const mark of marks) {
    const from = Math.max(0, mark.start - first);
    const to = Math.min(count, mark.start + mark.length - first);
    for (let at = from; at < to; at++) letters[at] = LETTERS[mark.kind];
  }
  return letters.join("");
}

interface RowProps {
  bytes: Uint8Array;
  first: number;
  width: number;
  digits: number;
  marks: string;
  cursor: number;
}

/** Drawn again only when its bytes or marks change: moving the pointer touches two rows, not all. */
class HexRow extends Component<RowProps> {
  override shouldComponentUpdate(next: RowProps): boolean {
    const now = this.props;
    return (
      now.bytes !== next.bytes ||
      now.first !== next.first ||
      now.width !== next.width ||
      now.marks !== next.marks ||
      now.cursor !== next.cursor
    );
  }
  override render({ bytes, first, width, digits, marks, cursor }: RowProps) {
    const cells = [];
    const letters = [];
    for (let at = 0; at < width; at++) {
      const index = first + at;
      const byte = bytes[index];
      const mark = (CLASSES[marks[at] ?? "-"] ?? "") + (index === cursor ? " at-cursor" : "");
      const gap = at === 8 ? " hex-middle" : "";
      const known = byte !== undefined;
      const data = known ? String(index) : undefined;
      cells.push(
        <span class={`hex-byte${gap}${mark}`} data-byte={data}>
          {known ? hex(byte, 2) : "  "}
        </span>,
      );
      letters.push(
        <span class={`hex-letter${mark}`} data-byte={data}>
          {known ? printable(byte) : " "}
        </span>,
      );
    }
    return (
      <div class="hex-row">
        <span class="hex-offset">{hex(first, digits)}</span>
        <span class="hex-bytes">{cells}</span>
        <span class="hex-letters" aria-hidden="true">
          {letters}
        </span>
      </div>
    );
  }
}

function byteAt(event: Event): number | null {
  const target = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-byte]") : null;
  return target?.dataset['byte'] === undefined ? null : Number(target.dataset['byte']);
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

export function HexGrid({ bytes, marks, top, cursor, label, onPoint, onPick, onMenu }: Props) {
  const element = useRef<HTMLDivElement | null>(null);
  const [width, setWidth] = useState(16);
  const [fit, setFit] = useState(1);
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return;
    const observer = new ResizeObserver(() => setWidth(target.clientWidth < 500 ? 8 : 16));
    observer.observe(target);
    return () => observer.disconnect();
  }, []);
  const selected = marks.findLast((mark) => mark.kind === "selected");
  useEffect(() => {
    if (selected && selected.length > 0)
      top.value = reveal(Math.floor(selected.start / width), top.peek(), fit);
  }, [selected?.start, selected?.length, bytes, width]);

  const digits = bytes.length > 0xffff ? 6 : 4;
  const key = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = moved(event.key, Math.max(0, cursor), width, fit, bytes.length);
    if (to === null || bytes.length === 0) return;
    event.preventDefault();
    top.value = reveal(Math.floor(to / width), top.peek(), fit);
    onPick(to);
  };
  const pick = (event: Event) => {
    const at = byteAt(event);
    if (at !== null) onPick(at);
  };
  return (
    <VirtualList
      element={element}
      class={`hex-grid hex-width-${width}`}
      count={Math.ceil(bytes.length / width)}
      rowHeight={ROW_HEIGHT}
      top={top}
      onFit={setFit}
      attributes={{
        tabIndex: 0,
        role: "application",
        "aria-label": label,
        onKeyDown: key,
        onClick: pick,
        onPointerMove: (event) => onPoint(event.pointerType === "touch" ? null : byteAt(event)),
        onPointerLeave: () => onPoint(null),
        onContextMenu: (event) => {
          if (!onMenu) return;
          event.preventDefault();
          pick(event);
          onMenu(event.clientX, event.clientY);
        },
      }}
      draw={(first, rows) =>
        Array.from({ length: rows }, (_, row) => {
          const from = (first + row) * width;
          const inside = cursor >= from && cursor < from + width;
          return (
            <HexRow
              key={from}
              bytes={bytes}
              first={from}
              width={width}
              digits={digits}
              marks={marksOf(from, width, marks)}
              cursor={inside ? cursor : -1}
            />
          );
        })
      }
    />
  );
}
