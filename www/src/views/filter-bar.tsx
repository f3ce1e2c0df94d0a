// The filter bar: what is typed is judged at once; Enter applies it.
import { count, percent } from '../parts/format';
import { Icon } from '../parts/icon';
import { ProgressBar } from '../parts/progress';
import { narrow, recipeOpen } from '../state/appearance';
import { packets } from '../state/capture';
import {
  apply,
  applied,
  check,
  clearFilter,
  dirty,
  filtering,
  stopFiltering,
  stopped,
  text,
  unfinished,
} from '../state/filter';
import { closeFind, open as finding } from '../state/find';
import { shown } from '../state/rows';
import { timelineOpen, view } from '../state/view';
import { openHistory } from './filter-history';
import { find } from './find';
import { FilterInput } from './filter-input';
import { FilterProblem } from './filter-problem';
import { ViewSwitch } from './view-switch';

type Verdict = 'empty' | 'good' | 'bad' | 'asked';

const ICONS = { empty: 'filter', good: 'check', bad: 'warn', asked: 'filter' } as const;

function verdict(): Verdict {
  if (text.value.trim() === '') return 'empty';
  const answer = check.value;
  // Until the new answer is here, what was bad stays so: the bar does not flicker with each letter.
  if (answer?.text !== text.value) return answer?.ok === false ? 'bad' : 'asked';
  if (unfinished.value) return 'asked';
  return answer.ok ? 'good' : 'bad';
}

export function FilterBar() {
  const now = verdict();
  const submit = (event: Event) => {
    event.preventDefault();
    void apply();
  };
  return (
    <div class="filter-bar">
      <form class={`filter filter-${now}`} role="search" onSubmit={submit}>
        <span class="filter-verdict" aria-hidden="true">
          <Icon name={ICONS[now]} />
        </span>
        <FilterInput />
        <FilterTools />
        <button type="submit" class="button filter-apply" disabled={!dirty.value || now === 'bad'}>
          Apply
        </button>
      </form>
      <Shown />
      {view.value === 'packets' ? <ListTools /> : null}
      <ViewSwitch />
      {narrow.value ? null : <RecipeButton />}
      {now === 'bad' ? <FilterProblem /> : null}
    </div>
  );
}

function FilterTools() {
  return (
    <>
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
    </>
  );
}

function ListTools() {
  return (
    <span class="list-tools">
      <button
        type="button"
        class="tool"
        title="Find packets (Ctrl+F)"
        aria-label="Find packets"
        aria-pressed={finding.value}
        onClick={() => (finding.peek() ? closeFind() : find())}
      >
        <Icon name="loupe" />
      </button>
      <TimelineButton />
    </span>
  );
}

function TimelineButton() {
  const toggle = () => (timelineOpen.value = !timelineOpen.peek());
  return (
    <button
      type="button"
      class="tool"
      title="Packets over time"
      aria-label="Packets over time"
      aria-pressed={timelineOpen.value}
      onClick={toggle}
    >
      <Icon name="timeline" />
    </button>
  );
}

function RecipeButton() {
  const toggle = () => (recipeOpen.value = !recipeOpen.peek());
  return (
    <button type="button" class="button" aria-pressed={recipeOpen.value} onClick={toggle}>
      <Icon name="recipe" /> Recipe
    </button>
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
