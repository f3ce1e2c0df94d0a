// Undo and redo of the recipe: what it was, change by change; a run of typing is one change.
import { computed, effect, signal, untracked } from '@preact/signals';
import { text } from './recipe';

const MOST = 200;
/** Typing that pauses no longer than this is one change. */
const PAUSE_MS = 700;

const past = signal<readonly string[]>([]);
const future = signal<readonly string[]>([]);
let now = text.peek();
let changedAt = 0;
let travelling = false;

export const canUndo = computed(() => past.value.length > 0);
export const canRedo = computed(() => future.value.length > 0);

function travel(from: typeof past, to: typeof past) {
  const last = from.peek().at(-1);
  if (last === undefined) return;
  from.value = from.peek().slice(0, -1);
  to.value = [...to.peek(), now];
  travelling = true;
  text.value = last;
  travelling = false;
  changedAt = 0;
}

export function undo() {
  travel(past, future);
}

export function redo() {
  travel(future, past);
}

/** True where two texts differ by a few letters of one line, as typing makes them. */
function isTyping(before: string, after: string): boolean {
  return before.split('\n').length === after.split('\n').length && Math.abs(before.length - after.length) <= 2;
}

effect(() => {
  const next = text.value;
  untracked(() => {
    if (next === now) return;
    const moment = performance.now();
    const joins = moment - changedAt < PAUSE_MS && isTyping(now, next);
    if (!travelling) {
      if (!joins) past.value = [...past.peek(), now].slice(-MOST);
      future.value = [];
      changedAt = moment;
    }
    now = next;
  });
});
