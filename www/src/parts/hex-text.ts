// Bytes as text: digits alone, or a dump with offsets and letters as other tools write and read it.
import { asDigits, asLetters } from './stream-lines';

const LINE = 16;
/** What is more is saved, not copied. */
const MOST_BYTES = 65_536;

/** Two digits a byte; "" where there are no bytes, or too many. */
export function hexText(bytes: Uint8Array | undefined): string {
  return bytes && bytes.length <= MOST_BYTES ? asDigits(bytes, '') : '';
}

/** Sixteen bytes a line, each with its offset and its letters. */
export function hexDump(bytes: Uint8Array | undefined): string {
  if (!bytes || bytes.length > MOST_BYTES) return '';
  const lines = [];
  for (let at = 0; at < bytes.length; at += LINE) {
    const part = bytes.subarray(at, at + LINE);
    const digits = asDigits(part, ' ').padEnd(LINE * 3 - 1);
    lines.push(`${at.toString(16).padStart(4, '0')}  ${digits}  ${asLetters(part, '.')}`);
  }
  return lines.join('\n');
}
