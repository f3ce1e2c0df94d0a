// A row of bytes, and how marked ranges fall on it.
import { Component } from 'preact';

/** A marked range, in bytes. A later mark lies over an earlier one. */
export interface Mark {
  start: number;
  length: number;
  kind: 'layer' | 'hovered' | 'selected' | 'found';
}

const LETTERS: Record<Mark['kind'], string> = { layer: 'l', hovered: 'h', selected: 's', found: 'f' };
const CLASSES: Record<string, string> = {
  l: ' mark-layer',
  h: ' mark-hovered',
  s: ' mark-selected',
  f: ' mark-found',
};

export function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}

function printable(byte: number): string {
  return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '·';
}

/** One letter a byte: how it is marked. */
export function marksOf(first: number, count: number, marks: Mark[]): string {
  const letters = new Array<string>(count).fill('-');
  for (const mark of marks) {
    const from = Math.max(0, mark.start - first);
    const to = Math.min(count, mark.start + mark.length - first);
    for (let at = from; at < to; at++) letters[at] = LETTERS[mark.kind];
  }
  return letters.join('');
}

interface Props {
  bytes: Uint8Array;
  first: number;
  /** Bytes a row. */
  width: number;
  /** Of the offset. */
  digits: number;
  marks: string;
  cursor: number;
}

/** Drawn again only when its bytes or marks change: moving the pointer touches two rows, not all. */
export class HexRow extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    const now = this.props;
    const keys = ['bytes', 'first', 'width', 'marks', 'cursor'] as const;
    return keys.some((key) => now[key] !== next[key]);
  }

  override render({ bytes, first, width, digits, marks, cursor }: Props) {
    const cells = [];
    const letters = [];
    for (let at = 0; at < width; at++) {
      const index = first + at;
      const byte = bytes[index];
      const mark = (CLASSES[marks[at] ?? '-'] ?? '') + (index === cursor ? ' at-cursor' : '');
      const gap = at === 8 ? ' hex-middle' : '';
      const data = byte === undefined ? undefined : String(index);
      cells.push(
        <span class={`hex-byte${gap}${mark}`} data-byte={data}>
          {byte === undefined ? '  ' : hex(byte, 2)}
        </span>,
      );
      letters.push(
        <span class={`hex-letter${mark}`} data-byte={data}>
          {byte === undefined ? ' ' : printable(byte)}
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
