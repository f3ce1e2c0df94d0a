// An input for a field's name, with the names that fit.
import { type Signal, useSignal } from '@preact/signals';
import { engine } from '../engine/engine';
import type { Completion } from '../engine/contract';

interface Props {
  label: string;
  value: Signal<string>;
  onTake: (name: string) => void;
  /** Told with every letter. */
  onType?: (name: string) => void;
  placeholder?: string;
  /** Takes the focus in the dialog that it stands in. */
  autoFocus?: boolean;
}

/** What of the input never changes. */
const STILL = {
  type: 'text',
  role: 'combobox',
  'aria-controls': 'field-names',
  autocomplete: 'off',
  spellcheck: false,
} as const;

/** The names that fit what is typed, and the one that is chosen among them. */
function useNames(value: Signal<string>) {
  const found = useSignal<Completion['items']>([]);
  const at = useSignal(-1);
  const close = () => {
    found.value = [];
    at.value = -1;
  };
  const complete = async (text: string) => {
    const { items } = await engine.complete(text, text.length);
    if (value.peek() === text) found.value = text === '' ? [] : items.filter((item) => !item.text.endsWith('.'));
  };
  const type = (text: string) => {
    value.value = text;
    at.value = -1;
    void complete(text).catch(close);
  };
  return { found, at, close, type };
}

export function FieldInput(props: Props) {
  const { label, value, onTake, onType, placeholder = 'ip.src or IP.src', autoFocus } = props;
  const { found, at, close, type } = useNames(value);
  const take = (name: string) => {
    value.value = name;
    close();
    onTake(name);
  };
  const key = (event: KeyboardEvent) => {
    const many = found.peek().length;
    if (event.key === 'Enter') take(found.peek()[at.peek()]?.text ?? value.peek());
    else if (event.key === 'ArrowDown' && many > 0) at.value = Math.min(at.peek() + 1, many - 1);
    else if (event.key === 'ArrowUp' && many > 0) at.value = Math.max(at.peek() - 1, 0);
    else if (event.key === 'Escape' && many > 0) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <span class="field-input">
      <input
        {...STILL}
        aria-label={label}
        aria-expanded={found.value.length > 0}
        aria-activedescendant={at.value >= 0 ? `field-name-${at.value}` : undefined}
        autoFocus={autoFocus}
        placeholder={placeholder}
        value={value.value}
        onInput={(event) => {
          type(event.currentTarget.value);
          onType?.(event.currentTarget.value);
        }}
        onBlur={close}
        onKeyDown={key}
      />
      {found.value.length > 0 ? <Names items={found.value} at={at.value} onTake={take} /> : null}
    </span>
  );
}

function intoView(line: HTMLElement | null) {
  line?.scrollIntoView({ block: 'nearest' });
}

function Names({ items, at, onTake }: { items: Completion['items']; at: number; onTake: (name: string) => void }) {
  return (
    <ul class="completions" id="field-names" role="listbox" aria-label="Names">
      {items.map((item, index) => (
        <li
          key={item.text}
          id={`field-name-${index}`}
          ref={index === at ? intoView : null}
          role="option"
          aria-selected={index === at}
          class={index === at ? 'chosen' : ''}
          onPointerDown={(event) => {
            // The input keeps the focus.
            event.preventDefault();
            onTake(item.text);
          }}
        >
          <span class="completion-name">{item.text}</span>
          <span class="completion-label">{item.label}</span>
        </li>
      ))}
    </ul>
  );
}
