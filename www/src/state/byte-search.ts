// Where bytes hold others: as they are, or a text whose capitals do not matter, with one byte a letter or two.

export interface Place {
  start: number;
  length: number;
}

/** More are not told. */
const MOST = 10_000;

/** Each letter in its other size: capitals are those of ASCII, as the engine's own search has it. */
function turned(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte) => (/[a-z]/i.test(String.fromCharCode(byte)) ? byte ^ 0x20 : byte));
}

/** Where one or the other stands, byte for byte. */
function search(bytes: Uint8Array, one: Uint8Array, other: Uint8Array): Place[] {
  const out: Place[] = [];
  const length = one.length;
  const fits = (start: number) => {
    for (let at = 0; at < length; at++) {
      const byte = bytes[start + at];
      if (byte !== one[at] && byte !== other[at]) return false;
    }
    return true;
  };
  for (let start = 0; length > 0 && start + length <= bytes.length && out.length < MOST; start++) {
    if (!fits(start)) continue;
    out.push({ start, length });
    start += length - 1;
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
  return spellings.flatMap((sought) => search(bytes, sought, turned(sought)));
}

/** Digits in pairs, with or without something between; none where they are no such. */
export function placesOfDigits(bytes: Uint8Array, digits: string): Place[] {
  const bare = digits.replace(/^(0x)+/, '').replace(/[: \-.,]/g, '');
  if (!/^([0-9a-f]{2})+$/i.test(bare)) return [];
  const sought = Uint8Array.from(bare.match(/../g) ?? [], (pair) => parseInt(pair, 16));
  return search(bytes, sought, sought);
}
