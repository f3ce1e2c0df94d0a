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
/** What is being typed in; null for the text of the recipe. */
let typedIn: string | null = null;
let lastTypedIn: string | null = null;

/** Grows with each undo and redo. */
export const travels = signal(0);
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
  travels.value++;
}

/** Changes the recipe from the field of that name; what is typed there without a pause is one change, however it is written. */
export function inOneRun(field: string, change: () => void) {
  typedIn = field;
  change();
  typedIn = null;
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
    const goesOn = typedIn === lastTypedIn && (typedIn !== null || isTyping(now, next));
    const joins = moment - changedAt < PAUSE_MS && goesOn;
    lastTypedIn = typedIn;
    if (!travelling) {
      if (!joins) past.value = [...past.peek(), now].slice(-MOST);
      future.value = [];
      changedAt = moment;
    }
    now = next;
  });
});
