// Adds a step: found by typing part of its name or of what it does.
import { type Signal, useSignal } from '@preact/signals';
import { Fragment } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Shape } from '../engine/contract';
import { Icon } from '../parts/icon';
import { cards, infos, run, view } from '../state/recipe';
import { addStep } from '../state/recipe-edit';
import { type Offer, asksWhatItIs, findSteps, fits } from '../state/step-search';

/** What the recipe gives so far; null if that is not known. */
function shapeSoFar(): Shape | null {
  if (cards.value.length === 0) return 'packets';
  return run.value?.steps.at(-1)?.shape ?? null;
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
  const found = open.value ? findSteps(infos.value, wanted.value, shapeSoFar()) : [];
  const type = (text: string, opens: boolean) => {
    wanted.value = text;
    open.value = opens;
    at.value = 0;
  };
  const add = (offer: Offer | undefined) => {
    if (!offer) return;
    addStep(offer.line);
    type('', false);
    if (offer.info.arguments.length > 0) focusNewArgument();
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
      {open.value ? <Steps wanted={wanted.value} found={found} at={at.value} onAdd={add} /> : null}
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
  wanted: string;
  found: Offer[];
  at: number;
  onAdd: (offer: Offer) => void;
}

function Steps({ wanted, found, at, onAdd }: StepsProps) {
  const list = useRef<HTMLUListElement>(null);
  const shape = shapeSoFar();
  /** All steps, under the heads of their groups. */
  const grouped = wanted.trim() === '';
  useEffect(() => {
    list.current?.scrollIntoView({ block: 'nearest' });
    list.current?.querySelector(`#step-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [at, found.length]);
  return (
    <ul class="steps" id="steps" role="listbox" aria-label="Steps" ref={list}>
      <Otherwise wanted={wanted} none={found.length === 0} />
      {found.map((offer, index) => (
        <Fragment key={offer.info.name}>
          {grouped && offer.info.group !== found[index - 1]?.info.group ? (
            <li class="steps-group" role="presentation">
              {offer.info.group}
            </li>
          ) : null}
          <Step offer={offer} index={index} chosen={index === at} fit={fits(offer.info, shape)} onAdd={onAdd} />
        </Fragment>
      ))}
    </ul>
  );
}

interface StepProps {
  offer: Offer;
  index: number;
  chosen: boolean;
  fit: boolean;
  onAdd: (offer: Offer) => void;
}

function Step({ offer, index, chosen, fit, onAdd }: StepProps) {
  return (
    <li
      id={`step-${index}`}
      role="option"
      aria-selected={chosen}
      class={`${chosen ? 'chosen' : ''}${fit ? '' : ' misfit'}`}
      title={offer.info.help.join(' ')}
      onPointerDown={(event) => {
        // The input keeps the focus.
        event.preventDefault();
        onAdd(offer);
      }}
    >
      <span class="step-name">{offer.line}</span>
      <span class="step-help">{offer.info.help[0]}</span>
      <span class="step-shapes">{[...new Set(offer.info.takes)].join(', ')}</span>
    </li>
  );
}

/** What is said where no step is called so, or where something is asked for that the page does by itself. */
function Otherwise({ wanted, none }: { wanted: string; none: boolean }) {
  if (!asksWhatItIs(wanted)) return none ? <li class="steps-none">No step is called that.</li> : null;
  const show = (event: PointerEvent) => {
    event.preventDefault();
    view.value = 'hidden';
  };
  return (
    <li class="steps-none">
      What a result looks like is said at its step; what a capture may hide, under{' '}
      <button type="button" class="link" tabIndex={-1} onPointerDown={show}>
        Hidden
      </button>
    </li>
  );
}
