// Adds a step: found by typing part of its name or of what it does.
import { type Signal, useSignal } from '@preact/signals';
import { Fragment } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Shape, StepInfo } from '../engine/contract';
import { Icon } from '../parts/icon';
import { cards, infos, run } from '../state/recipe';
import { addStep } from '../state/recipe-edit';

/** What the recipe gives so far; null if that is not known. */
function shapeSoFar(): Shape | null {
  if (cards.value.length === 0) return 'packets';
  return run.value?.steps.at(-1)?.shape ?? null;
}

/** Lower is better: names that begin so, names that hold it, what the help says; steps that fit before those that do not. */
function rank(info: StepInfo, asked: string, shape: Shape | null): number {
  const misfit = shape && !info.takes.includes(shape) ? 10 : 0;
  if (info.name.startsWith(asked)) return misfit;
  if (info.name.includes(asked)) return misfit + 1;
  return `${info.group} ${info.help.join(' ')}`.toLowerCase().includes(asked) ? misfit + 2 : Infinity;
}

/** Groups in which something fits come first; in each, what fits before what does not. */
function byGroup(all: StepInfo[], shape: Shape | null): StepInfo[] {
  const fits = (info: StepInfo) => (shape === null || info.takes.includes(shape) ? 0 : 1);
  const groups = [...new Set(all.map((info) => info.group))];
  const misfit = (group: string) => Math.min(...all.filter((info) => info.group === group).map(fits));
  const order = new Map(groups.map((group, at) => [group, misfit(group) * groups.length + at]));
  return [...all].sort((a, b) => (order.get(a.group) ?? 0) - (order.get(b.group) ?? 0) || fits(a) - fits(b));
}

function search(wanted: string, shape: Shape | null): StepInfo[] {
  const asked = wanted.trim().toLowerCase();
  if (asked === '') return byGroup(infos.value, shape);
  const ranked = infos.value.map((info) => ({ info, rank: rank(info, asked, shape) }));
  const found = ranked.filter((each) => each.rank < Infinity).sort((a, b) => a.rank - b.rank);
  return found.map((each) => each.info);
}

/** What of the input never changes. */
const STILL = {
  type: 'text',
  role: 'combobox',
  'aria-label': 'Add a step',
  'aria-controls': 'steps',
  placeholder: 'Add a step',
  autocomplete: 'off',
  spellcheck: false,
} as const;

export function RecipeAdd() {
  const wanted = useSignal('');
  const open = useSignal(false);
  const at = useSignal(0);
  const found = open.value ? search(wanted.value, shapeSoFar()) : [];
  const type = (text: string, opens: boolean) => {
    wanted.value = text;
    open.value = opens;
    at.value = 0;
  };
  const add = (info: StepInfo | undefined) => {
    if (!info) return;
    addStep(info.name);
    type('', false);
    if (info.arguments.length > 0) focusNewArgument();
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Enter') add(found[at.peek()]);
    else if (event.key === 'Escape') open.value = false;
    else if (!move(event.key, open, at, found.length)) return;
    event.preventDefault();
  };
  return (
    <div class="recipe-add">
      <Icon name="plus" />
      <input
        {...STILL}
        aria-expanded={open.value}
        aria-activedescendant={found.length > 0 ? `step-${at.value}` : undefined}
        value={wanted.value}
        onInput={(event) => type(event.currentTarget.value, true)}
        onClick={() => (open.value = true)}
        onBlur={() => (open.value = false)}
        onKeyDown={key}
      />
      {open.value ? <Steps grouped={wanted.value.trim() === ''} found={found} at={at.value} onAdd={add} /> : null}
    </div>
  );
}

function move(key: string, open: Signal<boolean>, at: Signal<number>, many: number): boolean {
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return false;
  if (!open.peek()) open.value = true;
  else at.value = Math.min(Math.max(0, at.peek() + (key === 'ArrowDown' ? 1 : -1)), many - 1);
  return true;
}

/** The new card's first argument is what comes next; the card stands once the engine has read its line. */
function focusNewArgument() {
  const before = cards.peek().length;
  const stop = cards.subscribe((now) => {
    if (now.length <= before) return;
    requestAnimationFrame(() => {
      stop();
      const last = document.querySelector('.cards > :last-child');
      last?.querySelector<HTMLElement>('.argument input, .argument select')?.focus();
      last?.scrollIntoView({ block: 'nearest' });
    });
  });
}

interface StepsProps {
  /** All steps, under the heads of their groups. */
  grouped: boolean;
  found: StepInfo[];
  at: number;
  onAdd: (info: StepInfo) => void;
}

function Steps({ grouped, found, at, onAdd }: StepsProps) {
  const list = useRef<HTMLUListElement>(null);
  const shape = shapeSoFar();
  useEffect(() => {
    list.current?.querySelector(`#step-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [at, found.length]);
  return (
    <ul class="steps" id="steps" role="listbox" aria-label="Steps" ref={list}>
      {found.length === 0 ? <li class="steps-none">No step is called that.</li> : null}
      {found.map((info, index) => (
        <Fragment key={info.name}>
        {grouped && info.group !== found[index - 1]?.group ? (
          <li class="steps-group" role="presentation">
            {info.group}
          </li>
        ) : null}
        <li
          id={`step-${index}`}
          role="option"
          aria-selected={index === at}
          class={`${index === at ? 'chosen' : ''}${shape && !info.takes.includes(shape) ? ' misfit' : ''}`}
          onPointerDown={(event) => {
            // The input keeps the focus.
            event.preventDefault();
            onAdd(info);
          }}
        >
          <span class="step-name">{info.name}</span>
          <span class="step-help">{info.help[0]}</span>
          <span class="step-shapes">{[...new Set(info.takes)].join(', ')}</span>
        </li>
        </Fragment>
      ))}
    </ul>
  );
}
