// Names that could stand at the cursor, each with its label.
import { useEffect, useRef } from 'preact/hooks';
import type { Completion } from '../engine/contract';
import { closeCompletion, completeAt, text } from '../state/filter';

/** Puts an item in the place of what was typed, and the cursor after it. */
export function accept(list: Completion, index: number, input: HTMLInputElement) {
  const item = list.items[index];
  if (!item) return;
  const now = input.value;
  input.value = now.slice(0, list.from) + item.text + now.slice(list.to);
  const end = list.from + item.text.length;
  input.setSelectionRange(end, end);
  text.value = input.value;
  closeCompletion();
  // A name that ends in a dot is the beginning of others.
  if (item.text.endsWith('.')) void completeAt(end);
}

interface Props {
  list: Completion;
  chosen: number;
  onTake: (index: number) => void;
}

export function CompletionList({ list, chosen, onTake }: Props) {
  const element = useRef<HTMLUListElement>(null);
  useEffect(() => {
    element.current?.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <ul class="completions" id="completions" role="listbox" aria-label="Names" ref={element}>
      {list.items.map((item, index) => (
        <li
          key={item.text}
          id={`completion-${index}`}
          role="option"
          aria-selected={index === chosen}
          class={index === chosen ? 'chosen' : ''}
          onPointerDown={(event) => {
            // The input keeps the focus.
            event.preventDefault();
            onTake(index);
          }}
        >
          <span class="completion-name">{item.text}</span>
          <span class="completion-label">{item.label}</span>
          <span class="completion-detail">{item.detail}</span>
        </li>
      ))}
    </ul>
  );
}
