// Recipes that are kept: in the browser, by name; and those that the project gives.
import { text } from './recipe';
import { remembered } from './memory';

export interface Kept {
  name: string;
  recipe: string;
}

const isKept = (value: unknown): value is Kept[] =>
  Array.isArray(value) &&
  value.every((each: unknown) => {
    const { name, recipe } = (each ?? {}) as Partial<Kept>;
    return typeof name === 'string' && typeof recipe === 'string';
  });

export const kept = remembered<Kept[]>('recipes', [], isKept);

const MOST = 200;

/** Keeps the recipe under a name; another of that name gives way. */
export function keep(name: string) {
  const others = kept.peek().filter((other) => other.name !== name);
  kept.value = [{ name, recipe: text.peek().trimEnd() }, ...others].slice(0, MOST);
}

export function forget(name: string) {
  kept.value = kept.peek().filter((other) => other.name !== name);
}

/** A name that says what a recipe does: its first comment, or its source and its end. */
export function nameFor(recipe: string): string {
  const lines = recipe.split('\n').map((line) => line.trim());
  const comment = lines.find((line) => line.startsWith('#'))?.replace(/^#+\s*/, '');
  if (comment) return comment;
  const source = lines.find((line) => line.startsWith('extract'))?.replace(/^extract\s+/, '');
  return source ? `${source} to ${lines.at(-1)?.split(' ')[0] ?? ''}` : 'Recipe';
}
