// The page's address holds the filter and the recipe, and nothing of the capture.
import { effect, untracked } from '@preact/signals';
import { showRecipe } from './appearance';
import { applied, text as filterText } from './filter';
import { text as recipeText } from './recipe';

interface Shared {
  filter: string;
  recipe: string;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part.replaceAll('+', ' '));
  } catch {
    return part;
  }
}

export function readAddress(hash: string): Shared {
  const shared: Shared = { filter: '', recipe: '' };
  for (const pair of hash.replace(/^#/, '').split('&')) {
    const [name, ...rest] = pair.split('=');
    const value = decode(rest.join('='));
    if (name === 'filter') shared.filter = value;
    if (name === 'recipe') shared.recipe = value;
  }
  return shared;
}

export function writeAddress({ filter, recipe }: Shared): string {
  const parts = [];
  if (filter !== '') parts.push(`filter=${encodeURIComponent(filter)}`);
  if (recipe.trim() !== '') parts.push(`recipe=${encodeURIComponent(recipe.trimEnd())}`);
  return parts.length > 0 ? `#${parts.join('&')}` : '';
}

function take(hash: string) {
  const { filter, recipe } = readAddress(hash);
  if (filter !== '') filterText.value = filter;
  if (recipe === '' || recipe === recipeText.peek().trimEnd()) return;
  recipeText.value = recipe;
  showRecipe();
}

/** The address of this page with this filter and recipe. */
export function sharedAddress(): string {
  const bare = location.href.split('#')[0] ?? '';
  return bare + writeAddress({ filter: applied.peek(), recipe: recipeText.peek() });
}

function put(hash: string) {
  if (hash === location.hash) return;
  try {
    history.replaceState(null, '', (location.href.split('#')[0] ?? '') + hash);
  } catch {
    location.hash = hash;
  }
}

export function followAddress() {
  take(location.hash);
  window.addEventListener('hashchange', () => take(location.hash));
  let first = true;
  effect(() => {
    // Until a capture is open, the filter in the bar has not been applied but belongs to the address.
    const filter = applied.value || untracked(() => filterText.peek().trim());
    const hash = writeAddress({ filter, recipe: recipeText.value });
    if (!first) untracked(() => put(hash));
    first = false;
  });
}
