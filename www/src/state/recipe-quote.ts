// Bytes as an argument of a step takes them: a number, hex:…, $name, or text in quotes.

const STANDS = /^(?:"|hex:|\$|\d+$|0x[\da-f]+$)/i;

/** Text that is typed without quotes gets them; what is written in another way stands. */
export function quoted(typed: string): string {
  if (typed === '' || STANDS.test(typed)) return typed;
  const [, text = '', end = ''] = /^(.*?)(\\*)$/s.exec(typed) ?? [];
  // One backslash at the end would take the quote's meaning away.
  return `"${text.replace(/(?<!\\)"/g, '\\"')}${end.length % 2 === 1 ? `${end}\\` : end}"`;
}
