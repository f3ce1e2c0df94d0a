// Finding packets: by text, bytes, pattern or filter; what was found so far, and where one stands in it.
import { batch, computed, effect, signal, untracked } from '@preact/signals';
import { engine } from '../engine/engine';
import type { Manner, Scanning } from '../engine/contract';
import { generation } from './capture';
import { foundIn, showFirst } from './found-bytes';
import { messageOf } from './notices';
import { number, selectNumber } from './selection';

export const open = signal(false);
export const manner = signal<Manner>('text');
export const text = signal('');
/** Numbers, rising. */
export const found = signal<readonly number[]>([]);
export const running = signal<Scanning | null>(null);
export const problem = signal<string | null>(null);
/** The last step led over an end of the capture. */
export const wrapped = signal(false);
/** A step led nowhere: the filter hides all that was found. */
export const outOfSight = signal(false);
/** Place of the selected packet among those found, from 1; 0 where it is none. */
export const place = computed(() => found.value.indexOf(number.value ?? 0) + 1);
/** Where in the selected packet it stands, of each of its sources. */
export const foundBytes = foundIn(
  computed(() => (open.value && text.value !== '' ? { manner: manner.value, text: text.value } : null)),
);

const SETTLE_MS = 200;
let latest = 0;
let timer = 0;
/** The packet that a new search begins from. */
let anchor = 0;

export function openFind() {
  open.value = true;
}

/** Looks no further; what was found stays. */
export function stopFind() {
  latest++;
  engine.cancel('find');
  running.value = null;
}

export function closeFind() {
  clearTimeout(timer);
  batch(() => {
    stopFind();
    open.value = false;
  });
}

/** Stops the search before, and forgets what it found; until the next one nobody knows that there is nothing. */
function begin() {
  batch(() => {
    stopFind();
    found.value = [];
    problem.value = null;
    wrapped.value = false;
    outOfSight.value = false;
    running.value = text.peek() === '' ? null : { done: 0, of: 0 };
  });
}

/** Shows a packet, and where in it what is sought stands; false if the filter hides it. */
async function show(wanted: number): Promise<boolean> {
  const shown = await selectNumber(wanted);
  if (shown && number.peek() === wanted) showFirst(foundBytes.peek());
  return shown;
}

async function search() {
  const mine = ++latest;
  anchor = number.peek() ?? 0;
  let led = false;
  const take = (more: Uint32Array) => {
    if (more.length > 0) found.value = found.peek().concat(Array.from(more));
    // The nearest from here on is shown as soon as it is known.
    const first = found.peek().find((each) => each >= anchor);
    if (!led && first !== undefined) {
      led = true;
      void show(first);
    }
  };
  try {
    const last = await engine.find(manner.peek(), text.peek(), (progress) => {
      if (mine !== latest) return;
      running.value = { done: progress.done, of: progress.of };
      take(progress.found);
    });
    if (mine !== latest) return;
    take(last.found);
    if (number.peek() !== null && place.peek() === 0 && found.peek().length > 0) void step(1);
  } catch (error) {
    if (mine === latest) problem.value = messageOf(error);
  } finally {
    if (mine === latest) running.value = null;
  }
}

/** Steps one behind the other: a key pressed twice leads on from where the first press led, however slow that is. */
let stepping: Promise<void> = Promise.resolve();

/** To the next or previous packet that was found and is shown, round the end. */
export function step(way: 1 | -1): Promise<void> {
  const next = () => go(way);
  stepping = stepping.then(next, next);
  return stepping;
}

async function go(way: 1 | -1) {
  const all = found.peek();
  const here = number.peek() ?? 0;
  const ahead = way === 1 ? all.filter((each) => each > here) : all.filter((each) => each < here).reverse();
  const behind = way === 1 ? all.filter((each) => each <= here) : all.filter((each) => each >= here).reverse();
  for (const [at, each] of [...ahead, ...behind].entries()) {
    if (await show(each)) {
      wrapped.value = at >= ahead.length;
      outOfSight.value = false;
      return;
    }
  }
  outOfSight.value = all.length > 0;
}

effect(() => {
  // What is asked; the search follows once the typing rests.
  const asked = { manner: manner.value, text: text.value };
  if (!open.value) return;
  untracked(() => {
    clearTimeout(timer);
    begin();
    if (asked.text !== '') timer = window.setTimeout(() => void search(), SETTLE_MS);
  });
});

effect(() => {
  if (generation.value > 0)
    untracked(() => {
      found.value = [];
      closeFind();
    });
});
