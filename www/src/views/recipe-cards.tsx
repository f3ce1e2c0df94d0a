// The recipe as cards: a step each, edited in place, with what it passes on.
import { signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { StepRun } from '../engine/contract';
import { counted } from '../parts/format';
import { Icon, type IconName } from '../parts/icon';
import { useNear } from '../parts/near';
import { type Card, cards, infoOf, runOf } from '../state/recipe';
import {
  moveStep,
  moveTo,
  removeStep,
  replaceLine,
  runToEnd,
  setArgument,
  stepOn,
  switchStep,
  switchStop,
} from '../state/recipe-edit';
import { type Mend, mendsOf } from '../state/recipe-mends';
import { RecipeAdd } from './recipe-add';
import { RecipeArgument } from './recipe-argument';
import { StepPreview } from './step-preview';

/** Of longer recipes only the cards in view are drawn whole. */
const MOST_AT_ONCE = 40;
/** The line of the step that is being dragged. */
const dragged = signal<number | null>(null);

export function RecipeCards() {
  const list = useRef<HTMLOListElement>(null);
  const all = cards.value;
  const move = (card: Card, by: 1 | -1) => {
    const line = moveStep(card.line, by);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-line="${line}"]`)?.focus());
  };
  const near = useNear(list, all.length, MOST_AT_ONCE);
  let ordinal = 0;
  return (
    <>
      <ol class="cards" ref={list}>
        {all.map((card) => {
          if (card.kind === 'note')
            return (
              <li key={card.line} class="card-note" data-line={String(card.line)}>
                {card.text}
              </li>
            );
          ordinal++;
          // The last is the one that was just added.
          const whole = near.has(card.line) || card === all.at(-1);
          const height = whole ? undefined : near.heightOf(card.line);
          return <StepCard key={card.line} {...{ card, ordinal, whole, height }} onMove={(by) => move(card, by)} />;
        })}
      </ol>
      <Stops />
      <RecipeAdd />
    </>
  );
}

/** Where a recipe stops before its end: on by a step, or to the end. */
function Stops() {
  if (!cards.value.some((card) => card.stop)) return null;
  return (
    <p class="recipe-stops" role="status">
      <Icon name="stop" size={14} /> <span>The recipe stops at its breakpoint.</span>
      <button type="button" class="quiet" onClick={stepOn}>
        <Icon name="step" size={14} /> One step on
      </button>
      <button type="button" class="quiet" onClick={runToEnd}>
        To the end
      </button>
    </p>
  );
}

interface CardProps {
  card: Card;
  ordinal: number;
  onMove: (by: 1 | -1) => void;
}

interface Props extends CardProps {
  /** Or only its place and name, where it is out of view. */
  whole: boolean;
  height: number | undefined;
}

/** What a card is called; a name that is not known is what stands there. */
function nameOf({ step, text }: Card): string {
  return step?.step ?? text.split(/\s/)[0] ?? '';
}

function StepCard({ whole, height, ...props }: Props) {
  const { card, ordinal, onMove } = props;
  const problem = problemOf(card);
  const key = (event: KeyboardEvent) => {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      onMove(event.key === 'ArrowUp' ? -1 : 1);
    } else if (event.key === 'Delete' && event.target === event.currentTarget) removeStep(card.line);
  };
  return (
    <li
      class={`card card-${card.kind}${problem ? ' card-failed' : ''}${card.stop ? ' card-stop' : ''}`}
      style={{ height: height === undefined ? '' : `${height}px` }}
      onDragOver={(event) => {
        if (dragged.peek() !== null) event.preventDefault();
      }}
      onDrop={(event) => {
        if (dragged.peek() === null) return;
        event.preventDefault();
        moveTo(dragged.peek() ?? card.line, card.line);
      }}
      data-line={String(card.line)}
      tabIndex={0}
      aria-label={`Step ${ordinal}: ${card.text}`}
      onKeyDown={key}
    >
      {whole ? <WholeCard {...props} /> : <code class="card-line">{card.text}</code>}
    </li>
  );
}

function problemOf(card: Card): string | undefined {
  return card.fault?.message ?? runOf(card.line)?.error;
}

function WholeCard({ card, ordinal, onMove }: CardProps) {
  const done = runOf(card.line);
  const name = nameOf(card);
  const problem = problemOf(card);
  return (
    <>
      <div class="card-head">
        <Handle line={card.line} ordinal={ordinal} />
        <span class="card-name" title={infoOf(name)?.help.join(' ')}>
          {name}
        </span>
        {card.kind === 'off' ? <span class="card-off">off</span> : <Count done={done} />}
        <CardTools card={card} name={name} onMove={onMove} />
      </div>
      <CardBody card={card} name={name} />
      {problem ? <Problem card={card} message={problem} /> : null}
      {card.kind === 'step' && done && !done.error ? <StepPreview line={card.line} done={done} /> : null}
    </>
  );
}

/** The step's number; a pointer takes the step by it. */
function Handle({ line, ordinal }: { line: number; ordinal: number }) {
  return (
    <span
      class="card-ordinal"
      title="Drag to move"
      draggable
      onDragStart={(event) => {
        dragged.value = line;
        const card = event.currentTarget.closest('.card');
        event.dataTransfer?.setData('text/plain', `step ${ordinal}`);
        if (card) event.dataTransfer?.setDragImage(card, 12, 12);
      }}
      onDragEnd={() => (dragged.value = null)}
    >
      {ordinal}
    </span>
  );
}

function CardBody({ card, name }: { card: Card; name: string }) {
  const step = card.step;
  if (card.kind !== 'step' || !step) return <code class="card-line">{card.text}</code>;
  const wanted = infoOf(name)?.arguments ?? [];
  if (wanted.length === 0) return null;
  return (
    <div class="card-arguments">
      {wanted.map((argument) => (
        <RecipeArgument key={argument.name} line={card.line} step={step} argument={argument} />
      ))}
    </div>
  );
}

function Count({ done }: { done: StepRun | undefined }) {
  if (!done || done.error) return null;
  const one = { packets: 'packet', values: 'value', bytes: 'byte' }[done.shape];
  return <span class={`count count-${done.shape}`}>{counted(done.count, one)}</span>;
}

function CardTools({ card, name, onMove }: { card: Card; name: string; onMove: (by: 1 | -1) => void }) {
  const tool = (icon: IconName, label: string, act: () => void) => (
    <button type="button" class="tool" title={label} aria-label={`${label}: ${name}`} onClick={act}>
      <Icon name={icon} size={14} />
    </button>
  );
  return (
    <span class="card-tools">
      {tool('up', 'Move up', () => onMove(-1))}
      {tool('down', 'Move down', () => onMove(1))}
      {card.kind === 'bad'
        ? null
        : tool(card.kind === 'off' ? 'check' : 'pause', card.kind === 'off' ? 'Switch on' : 'Switch off', () =>
            switchStep(card.line),
          )}
      {card.kind === 'bad'
        ? null
        : tool('stop', card.stop ? 'Take the breakpoint away' : 'Stop before this', () => switchStop(card.line))}
      {tool('close', 'Remove', () => removeStep(card.line))}
    </span>
  );
}

function Problem({ card, message }: { card: Card; message: string }) {
  const near = card.fault?.suggestions ?? [];
  const mend = (name: string) => {
    const at = (card.fault?.column ?? 1) - 1;
    const rest = card.text.slice(at).replace(/^[^\s=]+/, '');
    replaceLine(card.line, card.text.slice(0, at) + name + rest);
  };
  return (
    <p class="card-problem" role="status">
      <Icon name="warn" size={14} /> <span>{message}</span>
      {near.map((name) => (
        <Near key={name} name={name} onTake={() => mend(name)} />
      ))}
      {card.fault ? null : <NearFields card={card} message={message} />}
    </p>
  );
}

/** The fields that could be meant by a name that no field has. */
function NearFields({ card, message }: { card: Card; message: string }) {
  const mends = useSignal<Mend[]>([]);
  useEffect(() => {
    let gone = false;
    const look = async () => {
      const found = await mendsOf(card);
      if (!gone) mends.value = found;
    };
    look().catch(() => (mends.value = []));
    return () => (gone = true);
  }, [card.text, message]);
  const take = ({ argument, value }: Mend) => {
    if (card.step) void setArgument(card.line, card.step, argument, value);
  };
  return (
    <>
      {mends.value.map((each) => (
        <Near key={each.name} name={each.name} onTake={() => take(each)} />
      ))}
    </>
  );
}

function Near({ name, onTake }: { name: string; onTake: () => void }) {
  return (
    <button type="button" class="chip chip-mend" title={`Take ${name}`} onClick={onTake}>
      {name}
    </button>
  );
}
