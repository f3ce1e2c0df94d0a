// What a mistyped field of a step could be: the names that are near, as the engine gives them for filters.
import { engine } from '../engine/engine';
import type { ArgumentInfo } from '../engine/contract';
import { type Card, infoOf } from './recipe';
import { valueOf } from './recipe-edit';

/** A name that could be meant, and the argument with it. */
export interface Mend {
  name: string;
  argument: string;
  value: string;
}

/** A name with what is cut out of its value. */
const FIELD = /[^\s[]+(?:\[[^\]]*\])?/g;

async function inFilter({ name: argument }: ArgumentInfo, text: string, from = 0, to = text.length): Promise<Mend[]> {
  const answer = await engine.checkFilter(text.slice(from, to));
  if (answer.ok) return [];
  const [start, end] = [from + answer.start, from + answer.end];
  return answer.suggestions.map((name) => ({ name, argument, value: text.slice(0, start) + name + text.slice(end) }));
}

/** The first field that has names near it. */
async function inFields(argument: ArgumentInfo, text: string): Promise<Mend[]> {
  for (const { 0: field, index } of text.matchAll(FIELD)) {
    const mends = await inFilter(argument, text, index, index + field.replace(/\[.*/, '').length);
    if (mends.length > 0) return mends;
  }
  return [];
}

/** For a step that could not run. */
export async function mendsOf({ step }: Card): Promise<Mend[]> {
  if (!step) return [];
  for (const argument of infoOf(step.step)?.arguments ?? []) {
    const text = String(valueOf(step, argument));
    const mends =
      argument.control === 'filter'
        ? await inFilter(argument, text)
        : argument.control === 'fields'
          ? await inFields(argument, text)
          : [];
    if (mends.length > 0) return mends;
  }
  return [];
}
