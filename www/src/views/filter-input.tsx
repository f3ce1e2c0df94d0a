// Where a filter is typed: a wavy line under what is wrong, names that could stand at the cursor.
import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Completion } from '../engine/contract';
import { apply, check, closeCompletion, completeAt, completion, focusAsked, text, unfinished } from '../state/filter';
import { CompletionList, accept } from './completion-list';
import { openHistory } from './filter-history';

/** What of the input never changes. */
const STILL = {
  id: 'filter',
  type: 'text',
  role: 'combobox',
  'aria-label': 'Display filter',
  'aria-controls': 'completions',
  'aria-autocomplete': 'list',
  placeholder: 'Display filter, such as tcp.port == 80 or TCP.dport == 80',
  autocomplete: 'off',
  autocapitalize: 'off',
  spellcheck: false,
} as const;

/** The place of what is wrong, if the engine has judged this very text. */
function fault() {
  const answer = check.value;
  return answer && !answer.ok && answer.text === text.value && !unfinished.value ? answer : null;
}

/** Keys while names are offered; true if the key was one of them. */
function choose(
  event: KeyboardEvent,
  list: Completion,
  chosen: Signal<number>,
  take: (index: number) => void,
): boolean {
  const many = list.items.length;
  const at = chosen.peek();
  if (event.key === 'ArrowDown') chosen.value = (at + 1) % many;
  else if (event.key === 'ArrowUp') chosen.value = (at <= 0 ? many : at) - 1;
  else if (event.key === 'Tab' && !event.shiftKey) take(Math.max(0, at));
  else if (event.key === 'Enter' && at >= 0) take(at);
  else if (event.key === 'Escape') closeCompletion();
  else return false;
  return true;
}

/** Keys while no names are offered. */
function command(event: KeyboardEvent & { currentTarget: HTMLInputElement }): boolean {
  const input = event.currentTarget;
  if (event.key === ' ' && event.ctrlKey) void completeAt(input.selectionStart ?? 0);
  else if (event.key === 'ArrowDown' && input.value === '') openHistory(input);
  else if (event.key === 'Escape') document.getElementById('list')?.focus();
  // Not left to the form: a button that waits for the engine's answer would swallow the key of a fast typist.
  else if (event.key === 'Enter') void apply();
  else return false;
  return true;
}

function follow(input: HTMLInputElement) {
  text.value = input.value;
  void completeAt(input.selectionStart ?? input.value.length);
}

function useAskedFocus(input: { current: HTMLInputElement | null }) {
  useEffect(() => {
    if (focusAsked.value > 0) input.current?.focus();
  }, [focusAsked.value]);
}

export function FilterInput() {
  const input = useRef<HTMLInputElement>(null);
  const chosen = useSignal(-1);
  const scrolled = useSignal(0);
  const list = completion.value;
  const bad = fault();
  useAskedFocus(input);
  const take = (index: number) => {
    if (input.current && list) accept(list, index, input.current);
    chosen.value = -1;
  };
  const type = (event: Event & { currentTarget: HTMLInputElement }) => {
    chosen.value = -1;
    follow(event.currentTarget);
  };
  const key = (event: KeyboardEvent & { currentTarget: HTMLInputElement }) => {
    const offers = list && !(event.ctrlKey || event.metaKey || event.altKey);
    if ((offers && choose(event, list, chosen, take)) || command(event)) event.preventDefault();
  };
  return (
    <div class="filter-field">
      <Mirror scrolled={scrolled.value} />
      <input
        {...STILL}
        ref={input}
        aria-invalid={bad !== null}
        aria-describedby={bad ? 'filter-problem' : undefined}
        aria-expanded={list !== null}
        aria-activedescendant={chosen.value >= 0 ? `completion-${chosen.value}` : undefined}
        value={text.value}
        onInput={type}
        onKeyDown={key}
        onBlur={closeCompletion}
        onScroll={(event) => (scrolled.value = event.currentTarget.scrollLeft)}
      />
      {list ? <CompletionList list={list} chosen={chosen.value} onTake={take} /> : null}
    </div>
  );
}

/** The same text behind the input, unseen but for the line under what is wrong. */
function Mirror({ scrolled }: { scrolled: number }) {
  const bad = fault();
  if (!bad) return null;
  const typed = text.value;
  return (
    <div class="filter-mirror" aria-hidden="true">
      <span style={{ transform: `translateX(${-scrolled}px)` }}>
        {typed.slice(0, bad.start)}
        <u>{typed.slice(bad.start, Math.max(bad.end, bad.start + 1)) || ' '}</u>
      </span>
    </div>
  );
}
