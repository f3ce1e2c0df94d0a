// Where a result comes from: the places of what was picked in it, and what of it the selected packet gave.
import { effect, signal, untracked } from '@preact/signals';
import { engine } from '../engine/engine';
import type { Place } from '../engine/contract';
import { narrowPane } from './appearance';
import { say } from './notices';
import { run } from './recipe';
import { number, selectByte, selectNumber, sourceIndex } from './selection';
import { view } from './view';

/** Bytes or rows of the result, from and to, and where they stood in the capture. */
export const picked = signal<{ start: number; end: number; places: Place[]; unknown: string | null } | null>(null);
/** What of the result the selected packet gave, in bytes or rows. */
export const given = signal<{ start: number; end: number }[]>([]);

let latest = 0;

export async function pick(start: number, end: number) {
  const mine = ++latest;
  const places = await engine.recipePlaces(start, end);
  const unknown = places.length === 0 ? await engine.recipeUnknown() : null;
  if (mine === latest) picked.value = { start, end, places, unknown };
}

/** Shows the packet, and in it the bytes. */
export async function goToPlace(place: Place) {
  if (!(await selectNumber(place.packet))) {
    say(`The filter hides packet ${place.packet}`);
    return;
  }
  view.value = 'packets';
  narrowPane.value = 'bytes';
  if (place.len === 0) return;
  // The engine's second kind of source is text that was put together, which the page does not show.
  sourceIndex.value = Math.max(0, place.source - 1);
  selectByte(place.start);
}

async function follow(packet: number) {
  const ends = await engine.recipeGivenBy(packet).catch(() => new Uint32Array());
  if (number.peek() !== packet) return;
  given.value = Array.from({ length: ends.length / 2 }, (_, at) => ({
    start: ends[at * 2] ?? 0,
    end: ends[at * 2 + 1] ?? 0,
  }));
}

effect(() => {
  const ran = run.value;
  const packet = number.value;
  untracked(() => {
    if (ran === null || packet === null) given.value = [];
    else void follow(packet);
  });
});

run.subscribe(() => {
  latest++;
  picked.value = null;
});
