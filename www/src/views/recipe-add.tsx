// Adds a step: found by typing part of its name or of what it does.
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Shape, StepInfo } from '../engine/contract';
import { Icon } from '../parts/icon';
import { cards, infos, run } from '../state/recipe';
import { addStep } from '../state/recipe-edit';

/** What the recipe gives so far; null if that is not known. */
function shapeSoFar(): Shape | null {
  if (cards.value.length === 0) return 'packets';
  return run.value?.steps.at(-1)?.shape ?? null;
}

/** Best first: names that begin so, names that hold it, then what the help says; steps that fit stand before others. */
function search(wanted: string, all: StepInfo[], shape: Shape | null): StepInfo[] {
  const asked = wanted.trim().toLowerCase();
  const rank = (info: StepInfo) => {
    const misfit = shape && !info.takes.includes(shape) ? 10 : 0;
    if (asked === '' || info.name.startsWith(asked)) return misfit;
    if (info.name.includes(asked)) return misfit + 1;
    return `${info.group} ${info.help.join(' ')}`.toLowerCase().includes(asked) ? misfit + 2 : Infinity;
  };
  return all
    .map((info) => ({ info, rank: rank(info) }))
    .filter((each) => each.rank < Infinity)
    .sort((a, b) => a.rank - b.rank)
    .map((each) => each.info);
}

export function RecipeAdd() {
  const wanted = useSignal('');
  const open = useSignal(false);
  const at = useSignal(0);
  const input = useRef<HTMLInputElement>(null);
  const shape = shapeSoFar();
  const found = open.value ? search(wanted.value, infos.value, shape) : [];
  const add = (info: StepInfo | undefined) => {
    if (!info) return;
    addStep(info.name);
    wanted.value = '';
    at.value = 0;
    open.value = false;
    // The new card's first argument is what comes next.
    if (info.arguments.length > 0) setTimeout(focusLastArgument, 80);
    else input.current?.focus();
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' && !open.value) open.value = true;
    else if (event.key === 'ArrowDown') at.value = Math.min(at.peek() + 1, found.length - 1);
    else if (event.key === 'ArrowUp') at.value = Math.max(at.peek() - 1, 0);
    else if (event.key === 'Enter' && open.peek()) add(found[at.peek()]);
    else if (event.key === 'Escape') open.value = false;
    else return;
    event.preventDefault();
  };
  return (
    <div class="recipe-add">
      <Icon name="plus" />
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label="Add a step"
        aria-expanded={open.value}
        aria-controls="steps"
        aria-activedescendant={open.value && found.length > 0 ? `step-${at.value}` : undefined}
        placeholder="Add a step"
        autocomplete="off"
        spellcheck={false}
        value={wanted.value}
        onInput={(event) => {
          wanted.value = event.currentTarget.value;
          open.value = true;
          at.value = 0;
        }}
        onFocus={() => (open.value = true)}
        onClick={() => (open.value = true)}
        onBlur={() => (open.value = false)}
        onKeyDown={key}
      />
      {open.value ? <Steps found={found} at={at.value} shape={shape} onAdd={add} /> : null}
    </div>
  );
}

function focusLastArgument() {
  const fields = document.querySelectorAll<HTMLElement>(
    '.card:last-of-type .argument input, .card:last-of-type select',
  );
  fields[0]?.focus();
}

interface StepsProps {
  found: StepInfo[];
  at: number;
  shape: Shape | null;
  onAdd: (info: StepInfo) => void;
}

function Steps({ found, at, shape, onAdd }: StepsProps) {
  return (
    <ul class="steps" id="steps" role="listbox" aria-label="Steps">
      {found.length === 0 ? <li class="steps-none">No step is called that.</li> : null}
      {found.map((info, index) => (
        <li
          key={info.name}
          id={`step-${index}`}
          role="option"
          aria-selected={index === at}
          class={`${index === at ? 'chosen' : ''}${shape && !info.takes.includes(shape) ? ' misfit' : ''}`}
          ref={(element: HTMLLIElement | null) => {
            if (index === at) element?.scrollIntoView({ block: 'nearest' });
          }}
          onPointerDown={(event) => {
            event.preventDefault();
            onAdd(info);
          }}
        >
          <span class="step-name">{info.name}</span>
          <span class="step-help">{info.help[0]}</span>
          <span class="step-shapes">{[...new Set(info.takes)].join(', ')}</span>
        </li>
      ))}
    </ul>
  );
}
