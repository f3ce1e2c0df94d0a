// The page's address holds the filter and the recipe, and nothing of the capture.
import { effect, untracked } from '@preact/signals';
import { readAddress, writeAddress } from './address';
import { showRecipe } from './appearance';
import { applied, text as filterText } from './filter';
import { text as recipeText } from './recipe';

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
