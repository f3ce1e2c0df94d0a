// Places in a text, as letters and as the bytes of its UTF-8.

/** For each unit of the text, and its end, the byte that it begins at; the second half of a pair begins where the first does. */
export function byteStarts(text: string): Uint32Array {
  const starts = new Uint32Array(text.length + 1);
  let byte = 0;
  for (let at = 0; at < text.length; at++) {
    starts[at] = byte;
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) starts[++at] = byte;
    byte += code < 0x80 ? 1 : code < 0x800 ? 2 : code <= 0xffff ? 3 : 4;
  }
  starts[text.length] = byte;
  return starts;
}

/** The last unit that begins at a byte or before it. */
export function unitAt(starts: Uint32Array, byte: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= byte) low = middle;
    else high = middle - 1;
  }
  // Of a pair, the first half.
  return low > 0 && starts[low - 1] === starts[low] ? low - 1 : low;
}

interface Caret {
  node: Node;
  at: number;
}

function caretAt(x: number, y: number): Caret | null {
  if ('caretPositionFromPoint' in document) {
    const found = document.caretPositionFromPoint(x, y);
    return found && { node: found.offsetNode, at: found.offset };
  }
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- Safari, and Chrome before 128, have only this
  const found = (document as Document).caretRangeFromPoint(x, y);
  return found && { node: found.startContainer, at: found.startOffset };
}

/** The unit of a text node that lies under a point; null beside the letters and on line ends. */
export function unitUnder(text: Node | null, x: number, y: number): number | null {
  const caret = caretAt(x, y);
  if (!text || caret?.node !== text) return null;
  const range = document.createRange();
  const lies = (at: number) => {
    if (at < 0 || at >= (text.nodeValue?.length ?? 0)) return false;
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    return Array.from(range.getClientRects()).some(
      (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
    );
  };
  // A caret stands before or behind the letter.
  return [caret.at, caret.at - 1].find(lies) ?? null;
}
