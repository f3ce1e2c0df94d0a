// Where in the selected packet what is looked for stands: to be marked, and selected.
import { computed } from '@preact/signals';
import type { Manner } from '../engine/contract';
import { type Place, placesOfDigits, placesOfText } from './byte-search';
import { details, selectByte, sourceIndex } from './selection';

/** What is looked for, while it is. */
export interface Sought {
  manner: Manner;
  text: string;
}

/** A pattern is the engine's own language, and a filter has no place. */
function placesIn(bytes: Uint8Array, { manner, text }: Sought): Place[] {
  if (manner === 'text') return placesOfText(bytes, text);
  return manner === 'hex' ? placesOfDigits(bytes, text) : [];
}

/** Of each source of the selected packet. */
export function foundIn(sought: { value: Sought | null }) {
  return computed<Place[][]>(() => {
    const wanted = sought.value;
    return wanted === null ? [] : (details.value?.sources ?? []).map(({ bytes }) => placesIn(bytes, wanted));
  });
}

/** Selects the first place, and the field it is in: nobody has to look for it once more. */
export function showFirst(places: Place[][]) {
  const source = places.findIndex((each) => each.length > 0);
  const first = places[source]?.[0];
  if (!first) return;
  sourceIndex.value = source;
  selectByte(first.start);
}
