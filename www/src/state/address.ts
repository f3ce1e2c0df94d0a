// A filter and a recipe as the part of an address behind the #, which browsers do not send.

/** What an address can hold. */
export interface Shared {
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
