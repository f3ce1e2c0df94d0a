// Finding a text in the stream that is followed: where it stands, and at which of these places one is.
import { computed, effect, signal, untracked } from '@preact/signals';
import { type Place, placesOfText } from './byte-search';
import { found, side } from './stream';

export const sought = signal('');
/** Which of the places, from 0. */
export const at = signal(0);

/** In the order of the stream, of the sides that are shown. */
export const places = computed<readonly Place[]>(() => {
  const all = found.value;
  if (!all || sought.value === '') return [];
  const of = side.value;
  const shown = all.pieces.filter((piece) => of === 'both' || piece.side === of);
  const inSight = ({ start }: Place) => shown.some((piece) => start >= piece.start && start < piece.start + piece.len);
  const everywhere = placesOfText(all.data, sought.value).sort((a, b) => a.start - b.start);
  return of === 'both' ? everywhere : everywhere.filter(inSight);
});
export const here = computed<Place | null>(() => places.value[at.value] ?? null);

/** To the next or the previous, round the end. */
export function step(way: 1 | -1) {
  const many = places.peek().length;
  if (many > 0) at.value = (at.peek() + way + many) % many;
}

// Other places are begun with from the first on.
effect(() => {
  if (places.value.length >= 0) untracked(() => (at.value = 0));
});
