// Changes to the recipe made on its cards; each is a change of a line of its text.
import { engine } from '../engine/engine';
import type { ArgumentInfo, ArgumentValue, StepJson } from '../engine/contract';
import { OFF, cards, infoOf, text } from './recipe';

function linesOf(): string[] {
  return text.peek().split('\n');
}

function put(lines: string[]) {
  text.value = lines.join('\n').replace(/^\n+|\n+$/g, '');
}

function setLine(line: number, content: string) {
  const lines = linesOf();
  lines[line - 1] = content;
  put(lines);
}

/** Sets one argument; says what is wrong with it, or null. */
export async function setArgument(
  line: number,
  step: StepJson,
  name: string,
  value: ArgumentValue,
): Promise<string | null> {
  const before = linesOf()[line - 1];
  try {
    const printed = (await engine.printRecipe([{ ...step, [name]: value }])).trim();
    // The recipe may have been changed in the meantime.
    if (linesOf()[line - 1] === before) setLine(line, printed);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** What an argument says, as its control shows it. */
export function valueOf(step: StepJson, argument: ArgumentInfo): ArgumentValue {
  return step[argument.name] ?? argument.default ?? '';
}

export function addStep(name: string) {
  if (!infoOf(name)) return;
  const now = text.peek().trimEnd();
  text.value = now === '' ? name : `${now}\n${name}`;
}

export function replaceLine(line: number, content: string) {
  setLine(line, content);
}

export function removeStep(line: number) {
  const lines = linesOf();
  lines.splice(line - 1, 1);
  put(lines);
}

export function switchStep(line: number) {
  const content = linesOf()[line - 1]?.trim() ?? '';
  setLine(line, content.startsWith(OFF) ? content.slice(OFF.length) : OFF + content);
}

/** Changes places with the card before or after; gives the line it then stands on. */
export function moveStep(line: number, by: 1 | -1): number {
  const here = cards.peek();
  const other = here[here.findIndex((card) => card.line === line) + by];
  const lines = linesOf();
  const mine = lines[line - 1];
  const theirs = other ? lines[other.line - 1] : undefined;
  if (!other || mine === undefined || theirs === undefined) return line;
  lines[other.line - 1] = mine;
  lines[line - 1] = theirs;
  put(lines);
  return other.line;
}

export function clearRecipe() {
  text.value = '';
}
