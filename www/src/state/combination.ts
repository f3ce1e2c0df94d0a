// Puts two filters together.
export type Combination = 'selected' | 'not' | 'and' | 'or' | 'and-not' | 'or-not';

/** True if the first parenthesis closes at the last character. */
function enclosed(part: string): boolean {
  if (!part.startsWith('(') || !part.endsWith(')')) return false;
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < part.length; at++) {
    const letter = part[at];
    if (letter === '"' && part[at - 1] !== '\\') quoted = !quoted;
    if (quoted) continue;
    if (letter === '(') depth++;
    if (letter === ')') depth--;
    if (depth === 0 && at < part.length - 1) return false;
  }
  return true;
}

/** What `fragment` and the present text make together. */
export function combine(present: string, fragment: string, how: Combination): string {
  const before = present.trim();
  const wrapped = (part: string) => (/[\s|&^]/.test(part) && !enclosed(part) ? `(${part})` : part);
  const not = `!(${fragment})`;
  if (how === 'selected' || (before === '' && (how === 'and' || how === 'or'))) return fragment;
  if (how === 'not' || before === '') return not;
  const word = how.startsWith('and') ? '&&' : '||';
  return `${wrapped(before)} ${word} ${how.endsWith('-not') ? not : wrapped(fragment)}`;
}
