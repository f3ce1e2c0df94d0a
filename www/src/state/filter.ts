// The display filter: its text, what the engine says of it, what is applied, what was applied before.
import { batch, computed, effect, signal, untracked } from '@preact/signals';
import { engine } from '../engine/engine';
import type { Completion, FilterCheck, Filtering } from '../engine/contract';
import { generation, opened, packets, reading } from './capture';
import { isTexts, remembered } from './memory';
import { messageOf, remark } from './notices';
import { type Combination, combine } from './combination';
import { grow, hold, renew, shown, top } from './rows';
import { details, number, position, selectNumber, selectPosition } from './selection';

/** What stands in the bar. */
export const text = signal('');
/** What the list is filtered by. */
export const applied = signal('');
/** What the engine says of `text`; null while it is asked. */
export const check = signal<(FilterCheck & { text: string }) | null>({ ok: true, text: '' });
export const filtering = signal<Filtering | null>(null);
/** True if the running filter was stopped before the end. */
export const stopped = signal(false);
export const history = remembered<string[]>('filters', [], isTexts);
export const completion = signal<(Completion & { at: number }) | null>(null);
/** Changes when the bar should take the focus. */
export const focusAsked = signal(0);
/** A name is being typed that others begin with: it is not wrong yet. */
export const unfinished = computed(() => {
  const answer = check.value;
  return completion.value !== null && answer?.ok === false && answer.end >= text.value.trimEnd().length;
});
export const dirty = computed(() => text.value.trim() !== applied.value);

const MOST_HISTORY = 24;
let latestCheck = 0;
let latestCompletion = 0;
let latestFilter = 0;

effect(() => {
  const asked = text.value;
  void untracked(() => examine(asked));
});

/** What the engine says of a filter; null where it cannot say, which is remarked. */
async function judged(asked: string): Promise<FilterCheck | null> {
  if (asked.trim() === '') return { ok: true };
  try {
    return await engine.checkFilter(asked);
  } catch (error) {
    remark('error', messageOf(error));
    return null;
  }
}

async function examine(asked: string) {
  const mine = ++latestCheck;
  const answer = await judged(asked);
  if (answer && mine === latestCheck) check.value = { ...answer, text: asked };
}

export async function completeAt(cursor: number) {
  const mine = ++latestCompletion;
  try {
    const found = await engine.complete(text.peek(), cursor);
    if (mine === latestCompletion) completion.value = found.items.length > 0 ? { ...found, at: cursor } : null;
  } catch {
    closeCompletion();
  }
}

export function closeCompletion() {
  latestCompletion++;
  completion.value = null;
}

function note(filter: string) {
  if (filter === '') return;
  history.value = [filter, ...history.peek().filter((other) => other !== filter)].slice(0, MOST_HISTORY);
}

/** Applies what stands in the bar, unless it is wrong. */
export async function apply(): Promise<boolean> {
  const wanted = text.peek().trim();
  closeCompletion();
  if (opened.peek() === null) return false;
  const mine = ++latestFilter;
  const answer = await judged(wanted);
  if (!answer || mine !== latestFilter) return false;
  if (!answer.ok) {
    check.value = { ...answer, text: wanted };
    return false;
  }
  note(wanted);
  await run(wanted, mine);
  return true;
}

async function run(wanted: string, mine: number) {
  let begun = false;
  const begin = (count: number) => {
    if (begun) grow(count);
    else {
      top.value = 0;
      position.value = null;
      renew(count);
    }
    begun = true;
  };
  batch(() => {
    applied.value = wanted;
    stopped.value = false;
    filtering.value = { done: 0, of: packets.peek(), shown: 0 };
  });
  hold();
  try {
    const { shown: found } = await engine.filter(wanted, (progress) => {
      if (mine !== latestFilter) return;
      filtering.value = progress;
      if (progress.shown > 0) begin(progress.shown);
    });
    if (mine !== latestFilter) return;
    begin(found);
    // Fields of a packet that the list does not show would belong to nothing.
    if (found === 0) details.value = null;
    const selected = number.peek();
    if (selected !== null) await selectNumber(selected);
  } catch (error) {
    if (mine !== latestFilter) return;
    begin(0);
    remark('error', `The filter could not be run: ${messageOf(error)}`);
  } finally {
    if (mine === latestFilter) filtering.value = null;
  }
}

export function stopFiltering() {
  stopped.value = true;
  engine.cancel('filter');
}

export function clearFilter() {
  text.value = '';
  void apply();
}

export function useFragment(fragment: string, how: Combination, atOnce: boolean) {
  text.value = combine(text.peek(), fragment, how);
  if (atOnce) void apply();
  else focusAsked.value = focusAsked.peek() + 1;
}

// A capture that is being read grows the list, unless a filter stands over it.
effect(() => {
  const count = packets.value;
  untracked(() => {
    if (applied.peek() === '' && filtering.peek() === null) grow(count);
  });
});

let known = 0;
effect(() => {
  const now = generation.value;
  if (now === known) return;
  known = now;
  untracked(() => {
    latestFilter++;
    top.value = 0;
    applied.value = '';
    filtering.value = null;
    renew(packets.peek());
  });
});

// As soon as there is a packet, one is selected: the panes are never blank.
effect(() => {
  const some = generation.value > 0 && shown.value > 0 && filtering.value === null;
  if (some) untracked(() => position.peek() === null && void selectPosition(0));
});

// Once a capture is read, the filter in the bar is applied: from the address, from the capture before, or again to
// the packets that came after it.
effect(() => {
  if (reading.value !== null || generation.value === 0) return;
  untracked(() => {
    if (text.peek().trim() !== '') void apply();
  });
});
