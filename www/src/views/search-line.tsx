// A line above a table: what is searched for, what was found.
import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { Icon } from '../parts/icon';

interface Props {
  label: string;
  placeholder: string;
  value: Signal<string>;
  said: string;
  children?: ComponentChildren;
}

export function SearchLine({ label, placeholder, value, said, children }: Props) {
  return (
    <div class="statistics-tools">
      <label class="search">
        <Icon name="loupe" size={14} />
        <input
          type="search"
          aria-label={label}
          placeholder={placeholder}
          autocomplete="off"
          spellcheck={false}
          value={value.value}
          onInput={(event) => (value.value = event.currentTarget.value)}
        />
      </label>
      <span class="statistics-said" role="status">
        {said}
      </span>
      {children}
    </div>
  );
}
