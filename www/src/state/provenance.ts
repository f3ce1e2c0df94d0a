// Where a result comes from: the places of what is picked or pointed at in it, and what of it the selected packet gave.
import { computed, effect, signal, untracked } from '@preact/signals';
import { engine } from '../engine/engine';
import type { Place } from '../engine/contract';
import { narrowPane } from './appearance';
import { say } from './notices';
import { run } from './recipe';
import { number, selectByte, selectNumber, sourceIndex } from './selection';
import { view } from './view';

/** Bytes or rows of the result, from and to. */
export interface Part {
  start: number;
  end: number;
}

/** A part, and where it stood in the capture; or why that is not known. */
export interface Origin extends Part {
  places: Place[];
  unknown: string | null;
}

export const picked = signal<Origin | null>(null);
/** What is under the pointer. */
export const pointed = signal<Origin | null>(null);
/** What is shown of the two. */
export const shownOrigin = computed(() => pointed.value ?? picked.value);
/** What of the result the selected packet gave. */
export const given = signal<Part[]>([]);
/** The packets that what is shown comes from. */
export const originPackets = computed(() => new Set(shownOrigin.value?.places.map((place) => place.packet)));

/** The pointer is followed once it rests this long. */
const REST_MS = 60;
let latest = 0;
let leading = false;
let under: Part | null = null;
let asking = false;
let timer = 0;

async function originOf({ start, end }: Part): Promise<Origin> {
  const places = await engine.recipePlaces(start, end);
  const unknown = places.length === 0 ? await engine.recipeUnknown() : null;
  return { start, end, places, unknown };
}

export async function pick(part: Part | null) {
  const mine = ++latest;
  const origin = part && (await originOf(part));
  if (mine === latest) picked.value = origin;
}

/** Follows the pointer over a result: one question at a time, and of those that wait the last. */
export function point(part: Part | null) {
  if (part?.start === under?.start && part?.end === under?.end) return;
  under = part;
  clearTimeout(timer);
  timer = window.setTimeout(() => void followPointer(), REST_MS);
}

async function followPointer() {
  if (asking) return;
  asking = true;
  try {
    let done: Part | null | undefined;
    while (done !== under) {
      done = under;
      const origin = done && (await originOf(done).catch(() => null));
      if (done === under) pointed.value = origin;
    }
  } finally {
    asking = false;
  }
}

/** The engine's second kind of source is text that was put together, which the page does not show. */
function sourceOf(place: Place): number {
  return Math.max(0, place.source - 1);
}

/** The bytes of the selected packet that what is pointed at comes from. */
export function bytesPointedAt(source: number): { start: number; length: number }[] {
  const places = pointed.value?.places ?? [];
  return places
    .filter((place) => place.packet === number.value && place.len > 0 && sourceOf(place) === source)
    .map(({ start, len }) => ({ start, length: len }));
}

/** Shows the packet, and in it the bytes. */
export async function goToPlace(place: Place) {
  leading = true;
  const shown = await selectNumber(place.packet).finally(() => (leading = false));
  if (!shown) {
    say(`The filter hides packet ${place.packet}`);
    return;
  }
  view.value = 'packets';
  narrowPane.value = 'bytes';
  if (place.len === 0) return;
  sourceIndex.value = sourceOf(place);
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

// What a packet gave is asked for by selecting it; what was picked before stands no longer, unless it led there.
number.subscribe(() => {
  if (!leading) void pick(null);
});

run.subscribe(() => {
  void pick(null);
  under = null;
  pointed.value = null;
});
