// Changes to the recipe made on its cards; each is a change of a line of its text.
import { engine } from '../engine/engine';
import type { ArgumentInfo, ArgumentValue, StepJson } from '../engine/contract';
import { messageOf } from './notices';
import { OFF, STOP, cards, text } from './recipe';
import { inOneRun } from './recipe-history';

/** What an entry of a recipe says beside its step. */
const MARKS = ['off', 'stop', 'comment'];

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

/** The change of an argument that is done after all those before it, so that none is lost. */
let changing: Promise<unknown> = Promise.resolve();
/** The newest value of each argument, by line and name: an older one that still waits is passed over. */
const newest = new Map<string, ArgumentValue>();

/** Sets one argument; says what is wrong with it, or null. */
export function setArgument(line: number, step: StepJson, name: string, value: ArgumentValue): Promise<string | null> {
  const key = `${line} ${name}`;
  newest.set(key, value);
  const change = changing.then(async () => {
    if (newest.get(key) !== value) return null;
    try {
      await writeArgument(line, step, name, value);
      return null;
    } catch (error) {
      return messageOf(error);
    }
  });
  changing = change;
  return change;
}

async function writeArgument(line: number, shown: StepJson, name: string, value: ArgumentValue) {
  const before = linesOf()[line - 1] ?? '';
  // The card may not show yet what was changed just before.
  const here = await engine.parseRecipe(before);
  const step = (here.ok ? here.steps[0] ?? here.entries[0] : undefined) ?? shown;
  const bare = Object.entries(step).filter(([key]) => !MARKS.includes(key));
  const printed = (await engine.printRecipe([{ ...Object.fromEntries(bare), step: step.step, [name]: value }])).trim();
  // The recipe may have been changed in the meantime.
  if (linesOf()[line - 1] !== before || step.step !== shown.step) return;
  inOneRun(`${line} ${name}`, () => mark(line, { ...split(line), step: printed }));
}

/** What an argument says, as its control shows it. */
export function valueOf(step: StepJson, argument: ArgumentInfo): ArgumentValue {
  return step[argument.name] ?? argument.default ?? '';
}

export function addStep(line: string) {
  const now = text.peek().trimEnd();
  text.value = now === '' ? line : `${now}\n${line}`;
}

/** Puts a step before all others. */
export function addFirst(line: string) {
  const lines = linesOf();
  const first = lines.findIndex((each) => each.trim() !== '' && !each.trim().startsWith('#'));
  lines.splice(Math.max(0, first), 0, line);
  put(lines);
}

/** Puts lines behind a step. */
export function addBehind(line: number, recipe: string) {
  const lines = linesOf();
  lines.splice(line, 0, ...recipe.trimEnd().split('\n'));
  put(lines);
}

export function replaceLine(line: number, content: string) {
  setLine(line, content);
}

export function removeStep(line: number) {
  const lines = linesOf();
  lines.splice(line - 1, 1);
  put(lines);
}

/** The marks before a step, and the step. */
function split(line: number): { off: boolean; stop: boolean; step: string } {
  let step = linesOf()[line - 1]?.trim() ?? '';
  const marks = { off: false, stop: false };
  for (;;) {
    if (step.startsWith(OFF)) marks.off = true;
    else if (step.startsWith(STOP)) marks.stop = true;
    else return { ...marks, step };
    step = step.replace(/^\S+\s+/, '');
  }
}

function mark(line: number, { off, stop, step }: { off: boolean; stop: boolean; step: string }) {
  setLine(line, `${stop ? STOP : ''}${off ? OFF : ''}${step}`);
}

/** Leaves a step out of the run, or takes it in again. */
export function switchStep(line: number) {
  const now = split(line);
  mark(line, { ...now, off: !now.off });
}

/** Sets or takes away a breakpoint: the recipe stops before this step. */
export function switchStop(line: number) {
  const now = split(line);
  mark(line, { ...now, stop: !now.stop });
}

/** Moves the one breakpoint to before the next step that runs; behind the last it is gone. */
export function stepOn() {
  const here = cards.peek();
  const at = here.findIndex((card) => card.stop);
  const next = here.find((card, index) => index > at && card.kind === 'step');
  const lines = linesOf();
  for (const card of here) if (card.stop) lines[card.line - 1] = unmarked(lines[card.line - 1] ?? '');
  if (next && at >= 0) lines[next.line - 1] = STOP + (lines[next.line - 1] ?? '').trim();
  else if (at < 0) {
    const second = here.filter((card) => card.kind === 'step')[1];
    if (second) lines[second.line - 1] = STOP + (lines[second.line - 1] ?? '').trim();
  }
  put(lines);
}

function unmarked(line: string): string {
  return line.trim().replace(/^((?:off\s+)?)stop\s+/, '$1');
}

/** Takes away all breakpoints. */
export function runToEnd() {
  const lines = linesOf();
  for (const card of cards.peek()) if (card.stop) lines[card.line - 1] = unmarked(lines[card.line - 1] ?? '');
  put(lines);
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

/** Puts a step at the place of another, the others close up. */
export function moveTo(from: number, to: number) {
  if (from === to) return;
  const lines = linesOf();
  const [moved] = lines.splice(from - 1, 1);
  if (moved === undefined) return;
  lines.splice(to - 1, 0, moved);
  put(lines);
}

export function clearRecipe() {
  text.value = '';
}
