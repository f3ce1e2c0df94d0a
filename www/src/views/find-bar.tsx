// Finds packets: what is sought, how many there are, to the next and back.
import { useEffect, useRef } from 'preact/hooks';
import type { Manner } from '../engine/contract';
import { count, percent } from '../parts/format';
import { Icon } from '../parts/icon';
import { closeFind, found, manner, open, outOfSight, place, problem, running, step, stopFind, text, wrapped } from '../state/find';

const MANNERS: [Manner, string, string][] = [
  ['text', 'Text', 'A word in the bytes or in the list'],
  ['hex', 'Bytes', 'de:ad:be:ef'],
  ['pattern', 'Pattern', 'A regular expression, such as user=[a-z]+'],
  ['filter', 'Filter', 'tcp.flags.reset == 1'],
];

export function FindBar() {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!open.value) return;
    input.current?.focus();
    input.current?.select();
  }, [open.value]);
  if (!open.value) return null;
  const close = () => {
    closeFind();
    document.getElementById('list')?.focus();
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Enter') void step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  };
  return (
    <div class="find-bar" role="search" aria-label="Find packets" onKeyDown={key}>
      <Manners />
      <input
        ref={input}
        type="text"
        aria-label="Find"
        aria-invalid={problem.value !== null}
        placeholder={MANNERS.find(([each]) => each === manner.value)?.[2]}
        autocomplete="off"
        spellcheck={false}
        value={text.value}
        onInput={(event) => (text.value = event.currentTarget.value)}
      />
      <Said />
      <Steps />
      <button type="button" class="tool" title="Close (Esc)" aria-label="Close find" onClick={close}>
        <Icon name="close" />
      </button>
    </div>
  );
}

function Manners() {
  return (
    <select
      aria-label="Find by"
      value={manner.value}
      onChange={(event) => (manner.value = event.currentTarget.value as Manner)}
    >
      {MANNERS.map(([each, title]) => (
        <option key={each} value={each}>
          {title}
        </option>
      ))}
    </select>
  );
}

function Stop() {
  if (!running.value) return null;
  return (
    <button type="button" class="quiet" onClick={stopFind}>
      Stop
    </button>
  );
}

function Steps() {
  return (
    <>
      <Stop />
      <button
        type="button"
        class="tool"
        title="Previous (Shift Enter)"
        aria-label="Previous"
        onClick={() => void step(-1)}
      >
        <Icon name="up" />
      </button>
      <button type="button" class="tool" title="Next (Enter)" aria-label="Next" onClick={() => void step(1)}>
        <Icon name="down" />
      </button>
    </>
  );
}

function Said() {
  if (problem.value !== null) return <span class="find-said find-problem" role="alert">{problem.value}</span>;
  if (text.value === '') return <span class="find-said" />;
  const now = running.value;
  const many = found.value.length;
  const share = now && now.of > 0 ? `, ${percent(now.done, now.of)}` : '';
  const what = many === 0 ? (now ? 'Looking' : 'No packet') : place.value > 0 ? `${count(place.value)} of ${count(many)}` : `${count(many)} found`;
  return (
    <span class="find-said" role="status">
      {what}
      {now ? share : ''}
      {outOfSight.value ? ', hidden by the filter' : ''}
      {wrapped.value ? ', from the other end' : ''}
    </span>
  );
}
