// What could stand at the cursor in the text of a recipe: steps, their arguments and choices, names of fields.
import { engine } from '../engine/engine';
import type { Completion, StepInfo } from '../engine/contract';
import { infoOf, infos } from './recipe';
import { findSteps } from './step-search';

const MOST = 40;
/** What may stand before a step's name. */
const BEFORE = /^\s*(?:(?:off|stop)\s+)*/;

type Items = Completion['items'];

/** Where the word that the cursor stands in begins and ends. */
function wordAt(text: string, cursor: number): { from: number; to: number } {
  const from = cursor - (/\S*$/.exec(text.slice(0, cursor))?.[0].length ?? 0);
  return { from, to: cursor + (/^\S*/.exec(text.slice(cursor))?.[0].length ?? 0) };
}

function stepsFor(word: string): Items {
  const offers = findSteps(infos.peek(), word, null).filter(({ sure }) => sure);
  return offers.map(({ info, line }) => ({
    // What comes next is typed behind a space.
    text: info.arguments[0]?.positional && line === info.name ? `${line} ` : line,
    label: info.help[0] ?? '',
    detail: info.group,
  }));
}

/** Names of arguments, and what they can be. */
function argumentsFor({ arguments: all }: StepInfo, word: string): Items {
  const choices = all.flatMap(({ name, choices, positional, help }) =>
    choices.flatMap((choice) => [`${name}=${choice}`, ...(positional ? [choice] : [])]).map((text) => ({ text, label: help, detail: '' })),
  );
  const names = all.filter((each) => !each.raw).map(({ name, help }) => ({ text: `${name}=`, label: help, detail: '' }));
  const named = word.includes('=');
  return [...choices.filter(({ text }) => named || !text.includes('=')), ...(named ? [] : names)].filter(
    ({ text }) => text.startsWith(word) && (named || word !== ''),
  );
}

async function within(info: StepInfo, text: string, cursor: number, begins: number): Promise<Completion> {
  const { from, to } = wordAt(text, cursor);
  const word = text.slice(from, cursor);
  const control = info.arguments[0]?.control;
  if (control === 'filter') {
    const end = text.indexOf('\n', cursor);
    const found = await engine.complete(text.slice(begins, end < 0 ? undefined : end), cursor - begins);
    return { from: begins + found.from, to: begins + found.to, items: found.items };
  }
  const own = argumentsFor(info, word);
  if (control !== 'fields' || own.length > 0 || !/^[\w.-]+$/.test(word)) return { from, to, items: own };
  const { items } = await engine.complete(word, word.length);
  return { from, to, items };
}

/** Null where there is nothing to offer, or what stands there is whole. */
export async function completeRecipe(text: string, cursor: number): Promise<Completion | null> {
  const line = text.lastIndexOf('\n', cursor - 1) + 1;
  const begins = line + (BEFORE.exec(text.slice(line, cursor))?.[0].length ?? 0);
  const typed = text.slice(begins, cursor);
  if (typed === '' || typed.startsWith('#')) return null;
  const name = /^\S+/.exec(typed)?.[0] ?? '';
  const info = name.length < typed.length ? infoOf(name) : null;
  if (info === undefined) return null;
  const found = info
    ? await within(info, text, cursor, begins + name.length + 1)
    : { ...wordAt(text, cursor), items: stepsFor(typed) };
  const stands = text.slice(found.from, found.to);
  const whole = found.items.some((item) => item.text.trimEnd() === stands);
  if (whole || found.items.length === 0 || (info?.arguments[0]?.control === 'filter' && stands === '')) return null;
  return { ...found, items: found.items.slice(0, MOST) };
}
