// The filter bar: what is typed is judged at once; Enter applies it.
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { count, percent } from '../parts/format';
import { Icon } from '../parts/icon';
import { ProgressBar } from '../parts/progress';
import { recipeOpen, narrow } from '../state/appearance';
import { packets } from '../state/capture';
import {
  apply,
  applied,
  check,
  clearFilter,
  closeCompletion,
  completeAt,
  completion,
  dirty,
  filtering,
  focusAsked,
  stopFiltering,
  stopped,
  text,
} from '../state/filter';
import { shown } from '../state/rows';
import { CompletionList, accept } from './completion-list';
import { openHistory } from './filter-history';
import { FilterProblem } from './filter-problem';

type Verdict = 'empty' | 'good' | 'bad' | 'asked';

function verdict(): Verdict {
  if (text.value.trim() === '') return 'empty';
  const answer = check.value;
  if (!answer || answer.text !== text.value) return answer && !answer.ok ? 'bad' : 'asked';
  return answer.ok ? 'good' : 'bad';
}

export function FilterBar() {
  const now = verdict();
  return (
    <div class="filter-bar">
      <form
        class={`filter filter-${now}`}
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          void apply();
        }}
      >
        <span class="filter-verdict" aria-hidden="true">
          <Icon name={now === 'bad' ? 'warn' : now === 'good' ? 'check' : 'filter'} />
        </span>
        <FilterInput />
        {text.value === '' ? null : (
          <button type="button" class="tool" aria-label="Clear the filter" title="Clear" onClick={clearFilter}>
            <Icon name="close" />
          </button>
        )}
        <button
          type="button"
          class="tool"
          aria-label="Earlier filters"
          title="Earlier filters"
          aria-haspopup="menu"
          onClick={(event) => openHistory(event.currentTarget)}
        >
          <Icon name="history" />
        </button>
        <button type="submit" class="button filter-apply" disabled={!dirty.value || now === 'bad'}>
          Apply
        </button>
      </form>
      <Shown />
      {narrow.value ? null : (
        <button
          type="button"
          class="button"
          aria-pressed={recipeOpen.value}
          onClick={() => (recipeOpen.value = !recipeOpen.peek())}
        >
          <Icon name="recipe" /> Recipe
        </button>
      )}
      {now === 'bad' ? <FilterProblem /> : null}
    </div>
  );
}

function Shown() {
  const running = filtering.value;
  const all = packets.value;
  return (
    <div class="shown" role="status">
      {running ? (
        <>
          <ProgressBar part={running.done} whole={running.of} label="Filtering" />
          <span>
            {count(running.shown)} shown, {percent(running.done, running.of)}
          </span>
          <button type="button" class="quiet" onClick={stopFiltering}>
            Stop
          </button>
        </>
      ) : applied.value === '' ? (
        <span>{count(all)} packets</span>
      ) : (
        <span>
          <strong>{count(shown.value)}</strong> of {count(all)} shown{stopped.value ? ' (stopped)' : ''}
        </span>
      )}
    </div>
  );
}

function FilterInput() {
  const input = useRef<HTMLInputElement>(null);
  const chosen = useSignal(-1);
  const scrolled = useSignal(0);
  const list = completion.value;
  const answer = check.value;
  useEffect(() => {
    if (focusAsked.value > 0) input.current?.focus();
  }, [focusAsked.value]);
  const type = (event: Event) => {
    const field = event.currentTarget as HTMLInputElement;
    text.value = field.value;
    chosen.value = -1;
    void completeAt(field.selectionStart ?? field.value.length);
  };
  const take = (index: number) => {
    const field = input.current;
    if (!field || !list) return;
    accept(list, index, field);
    chosen.value = -1;
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === ' ' && event.ctrlKey) {
      event.preventDefault();
      return void completeAt(input.current?.selectionStart ?? 0);
    }
    if (!list || event.ctrlKey || event.metaKey || event.altKey) {
      if (event.key === 'ArrowDown' && text.peek() === '' && input.current) openHistory(input.current);
      else if (event.key === 'Escape') document.getElementById('list')?.focus();
      return;
    }
    const many = list.items.length;
    if (event.key === 'ArrowDown') chosen.value = (chosen.peek() + 1) % many;
    else if (event.key === 'ArrowUp') chosen.value = (chosen.peek() <= 0 ? many : chosen.peek()) - 1;
    else if (event.key === 'Tab' && !event.shiftKey) take(Math.max(0, chosen.peek()));
    else if (event.key === 'Enter' && chosen.peek() >= 0) take(chosen.peek());
    else if (event.key === 'Escape') closeCompletion();
    else return;
    event.preventDefault();
  };
  const bad = answer && !answer.ok && answer.text === text.value ? answer : null;
  return (
    <div class="filter-field">
      <div class="filter-mirror" aria-hidden="true">
        <span style={{ transform: `translateX(${-scrolled.value}px)` }}>
          {bad ? (
            <>
              {text.value.slice(0, bad.start)}
              <u>{text.value.slice(bad.start, Math.max(bad.end, bad.start + 1)) || ' '}</u>
            </>
          ) : null}
        </span>
      </div>
      <input
        id="filter"
        ref={input}
        type="text"
        role="combobox"
        aria-label="Display filter"
        aria-invalid={bad !== null}
        aria-describedby={bad ? 'filter-problem' : undefined}
        aria-expanded={list !== null}
        aria-controls="completions"
        aria-autocomplete="list"
        aria-activedescendant={chosen.value >= 0 ? `completion-${chosen.value}` : undefined}
        placeholder="Display filter, such as tcp.port == 80 or TCP.dport == 80"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
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
