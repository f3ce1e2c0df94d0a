// Where bytes hold others: as they are, or a text whose capitals do not matter, with one byte a letter or two.

export interface Place {
  start: number;
  length: number;
}

/** More are not told. */
const MOST = 1000;

/** Capitals are those of ASCII, as the engine's own search has it. */
function small(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte;
}

function same(byte: number): number {
  return byte;
}

function search(bytes: Uint8Array, sought: Uint8Array, as: (byte: number) => number): Place[] {
  const out: Place[] = [];
  const length = sought.length;
  const wanted = sought.map(as);
  let start = 0;
  while (length > 0 && start + length <= bytes.length && out.length < MOST) {
    let fits = 0;
    while (fits < length && as(bytes[start + fits] ?? 0) === wanted[fits]) fits++;
    if (fits === length) out.push({ start, length });
    start += fits === length ? length : 1;
  }
  return out;
}

/** The text with two bytes a letter. */
function wide(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

export function placesOfText(bytes: Uint8Array, text: string): Place[] {
  const spellings = [new TextEncoder().encode(text), wide(text, true), wide(text, false)];
  return spellings.flatMap((sought) => search(bytes, sought, small));
}

/** Digits in pairs, with or without something between; none where they are no such. */
export function placesOfDigits(bytes: Uint8Array, digits: string): Place[] {
  const bare = digits.replace(/^(0x)+/, '').replace(/[: \-.,]/g, '');
  if (!/^([0-9a-f]{2})+$/i.test(bare)) return [];
  const sought = Uint8Array.from(bare.match(/../g) ?? [], (pair) => parseInt(pair, 16));
  return search(bytes, sought, same);
}
