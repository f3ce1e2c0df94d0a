// Takes one thing out of a result, by steps behind the recipe: a row of a table, a file of a zip.
import { engine } from '../engine/engine';
import type { StepJson } from '../engine/contract';
import { addStep } from './recipe-edit';
import { cards, failed } from './recipe';

/** Steps whose rows are files: the second column is a file's name. */
const GIVE_FILES = ['objects', 'mime'];
const LONGEST = 80;

/** What stands behind the recipe works on the result only where all of it was done. */
export function canTake(): boolean {
  return failed.peek() === null && !cards.peek().some((card) => card.stop);
}

/** A name that files may have, of one that somebody else chose; "" where nothing is left of it. */
export function fileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  // eslint-disable-next-line no-control-regex -- these are what no name may hold
  return last.replace(/[\u0000-\u001f\u007f<>:"|?*]/g, '_').replace(/^[. ]+/, '').slice(0, LONGEST);
}

/** A step's text, whatever its arguments hold; none where an argument is empty. */
async function printed(step: string, name: string): Promise<string[]> {
  if (name === '') return [];
  const json: StepJson = { step, name };
  return [(await engine.printRecipe([json])).trim()];
}

export function namedRows(): boolean {
  const last = cards.peek().findLast((card) => card.kind === 'step');
  return GIVE_FILES.includes(last?.step?.step ?? '');
}

/** Keeps a row of the result, the first of which is 0: its value, as bytes. */
export async function takeRow(at: number, cells: string[]) {
  const name = namedRows() ? fileName(cells[1] ?? '') : '';
  const one = at === 0 ? ['head 1'] : [`head ${at + 1}`, 'tail 1'];
  addStep([...one, 'concat', ...(await printed('save', name))].join('\n'));
}

export async function takeFile(name: string) {
  addStep([...(await printed('unzip', name)), ...(await printed('save', fileName(name)))].join('\n'));
}
