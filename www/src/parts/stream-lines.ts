// A stream's bytes as lines: where each begins and ends, which piece it is of.

/** A run of bytes that came at once. */
export interface Piece {
  start: number;
  len: number;
  side: number;
  missing: number;
}

export interface Line {
  /** Bytes of the data; of no length where bytes are missing. */
  start: number;
  len: number;
  piece: number;
  /** Bytes missing here; 0 for a line of bytes. */
  missing: number;
  /** Whether its piece begins here. */
  first: boolean;
}

const LINE_FEED = 10;

/** The end of the line of text that begins at `from`: behind its line feed, or where it is too wide. */
function endOfText(data: Uint8Array, from: number, end: number, width: number): number {
  const most = Math.min(end, from + width);
  const feed = data.subarray(from, most).indexOf(LINE_FEED);
  if (feed >= 0) return from + feed + 1;
  if (most === end) return end;
  // Not within a letter of UTF-8.
  const begins = (at: number) => at > from && ((data[at] ?? 0) & 0xc0) !== 0x80;
  return [most, most - 1, most - 2, most - 3].find(begins) ?? most;
}

/** Lines of text, or of `width` bytes each. Stops after `most` lines. */
export function linesOf(data: Uint8Array, pieces: Piece[], text: boolean, width: number, most: number): Line[] {
  const lines: Line[] = [];
  pieces.forEach(({ start, len, missing }, piece) => {
    if (missing > 0 && lines.length < most) lines.push({ start, len: 0, piece, missing, first: true });
    const end = start + len;
    for (let at = start; at < end && lines.length < most; ) {
      const next = text ? endOfText(data, at, end, width) : Math.min(end, at + width);
      lines.push({ start: at, len: next - at, piece, missing: 0, first: at === start });
      at = next;
    }
  });
  return lines;
}

/** Bytes as text on one line: what cannot be shown is a dot. */
export function asText(bytes: Uint8Array): string {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === LINE_FEED || bytes[end - 1] === 13)) end--;
  const text = new TextDecoder().decode(bytes.subarray(0, end));
  // eslint-disable-next-line no-control-regex -- these are what is not shown
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffd]/g, '·').replace(/\t/g, '    ');
}

/** Bytes as one letter each, with another in place of what is none. */
export function asLetters(bytes: Uint8Array, other = '·'): string {
  return Array.from(bytes, (byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : other)).join('');
}

export function asDigits(bytes: Uint8Array, gap: string): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(gap);
}
