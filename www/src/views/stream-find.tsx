// What is looked for in a stream: how often it stands there, to the next and back; and its marks in a line.
import { count } from '../parts/format';
import type { Place } from '../state/byte-search';
import { Icon } from '../parts/icon';
import { asText } from '../parts/stream-lines';
import { at, here, places, sought, step } from '../state/stream-find';

export function StreamFind() {
  const many = places.value.length;
  const key = (event: KeyboardEvent & { currentTarget: HTMLInputElement }) => {
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape' && sought.peek() !== '') sought.value = '';
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <span class="stream-find">
      <label class="search">
        <Icon name="loupe" size={14} />
        <input
          type="search"
          aria-label="Find in the stream"
          placeholder="Find (Enter: next)"
          autocomplete="off"
          spellcheck={false}
          value={sought.value}
          onInput={(event) => (sought.value = event.currentTarget.value)}
          onKeyDown={key}
        />
      </label>
      <span class="statistics-said" role="status">
        {sought.value === '' ? '' : many === 0 ? 'Not in it' : `${count(at.value + 1)} of ${count(many)}`}
      </span>
    </span>
  );
}

/** A line's bytes as text, with what is looked for marked in it. */
export function MarkedText({ data, start, len }: { data: Uint8Array; start: number; len: number }) {
  const parts = [];
  let from = start;
  const end = start + len;
  for (const place of places.value) {
    const last = Math.min(end, place.start + place.length);
    if (place.start >= end || last <= from) continue;
    const first = Math.max(from, place.start);
    parts.push(asText(data.subarray(from, first)), marked(asText(data.subarray(first, last)), place));
    from = last;
  }
  return (
    <>
      {parts}
      {asText(data.subarray(from, end))}
    </>
  );
}

function marked(text: string, place: Place) {
  return (
    <mark key={place.start} class={place === here.value ? 'mark-here' : ''}>
      {text}
    </mark>
  );
}
