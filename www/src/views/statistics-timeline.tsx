// Packets or bytes over time, a line a filter; a stretch that is chosen becomes the filter.
import { useComputed, useSignal } from '@preact/signals';
import { count, size } from '../parts/format';
import { Icon } from '../parts/icon';
import { Plot, type PlotLine } from '../parts/plot';
import { theme } from '../state/appearance';
import { applied } from '../state/filter';
import { page, question, series, unit } from '../state/statistics';
import { hasRange } from '../state/time-range';
import { choose, middles, timelineBounds, wholeTime } from '../state/timeline';

const COLORS = ['--plot-1', '--plot-2', '--plot-3', '--plot-4', '--plot-5', '--plot-6'];

function colorOf(at: number): string {
  return `var(${COLORS[at % COLORS.length] ?? '--plot-1'})`;
}

/** Seconds, as short as they can be told apart. */
export function seconds(value: number): string {
  return `${Number(value.toFixed(6))} s`;
}

export function TimelinePage() {
  const answer = question.answer.value;
  const found = answer?.kind === 'timeline' ? answer.series : [];
  const pointed = useSignal<number | null>(null);
  const bins = found[0]?.packets.length ?? 0;
  const x = useComputed(() => middles(question.answer.value?.kind === 'timeline' ? bins : 0));
  const lines = useComputed(() => linesOf());
  if (!timelineBounds.value) return <p class="pane-empty">These packets do not stretch over any time.</p>;
  const at = pointed.value;
  return (
    <>
      <Tools place={at === null ? undefined : x.value[at]} />
      {x.value.length > 0 && lines.value.length > 0 ? (
        <Plot
          label="Packets over time"
          x={x.value}
          lines={lines.value}
          look={theme.value}
          formatX={seconds}
          onPoint={(next) => (pointed.value = next)}
          onChoose={choose}
        />
      ) : (
        <p class="pane-empty">Counting…</p>
      )}
      <SeriesList at={at} />
    </>
  );
}

function Tools({ place }: { place: number | undefined }) {
  return (
    <div class="statistics-tools">
      <div class="segments" role="group" aria-label="Counted">
        {(['packets', 'bytes'] as const).map((key) => (
          <button type="button" key={key} aria-pressed={unit.value === key} onClick={() => (unit.value = key)}>
            {key === 'packets' ? 'Packets' : 'Bytes'}
          </button>
        ))}
      </div>
      <span class="statistics-said">
        {place === undefined ? 'Drag over a stretch of time to show only its packets' : seconds(place)}
      </span>
      {hasRange(applied.value) ? (
        <button type="button" class="quiet" onClick={wholeTime}>
          Whole time again
        </button>
      ) : null}
    </div>
  );
}

function linesOf(): PlotLine[] {
  const answer = question.answer.value;
  if (page.value !== 'timeline' || answer?.kind !== 'timeline') return [];
  return answer.series.map((one, at) => ({
    label: one.filter,
    color: colorOf(at),
    values: one[unit.value],
    kind: at === 0 ? 'bars' : 'line',
  }));
}

function SeriesList({ at }: { at: number | null }) {
  return (
    <ul class="series" aria-label="Lines of the plot">
      {series.value.map((filter, index) => (
        <SeriesLine key={index} filter={filter} index={index} at={at} />
      ))}
      {series.value.length < COLORS.length ? (
        <li>
          <button type="button" class="quiet" onClick={() => (series.value = [...series.peek(), 'udp'])}>
            <Icon name="plus" size={13} /> Add a line
          </button>
        </li>
      ) : null}
    </ul>
  );
}

/** What a line counts under the pointer, or in all. */
function countOf(index: number, at: number | null): string {
  const answer = question.answer.value;
  const values = answer?.kind === 'timeline' ? answer.series[index]?.[unit.value] : undefined;
  if (!values) return '';
  const value = at === null ? values.reduce((all, each) => all + each, 0) : (values[at] ?? 0);
  return unit.value === 'packets' ? count(value) : size(value);
}

function SeriesLine({ filter, index, at }: { filter: string; index: number; at: number | null }) {
  // What is being written, which answers that arrive meanwhile leave alone.
  const draft = useSignal<string | null>(null);
  const set = (text: string) => {
    series.value = series.peek().map((old, place) => (place === index ? text : old));
  };
  return (
    <li>
      <span class="series-color" style={{ background: colorOf(index) }} />
      <input
        type="text"
        aria-label={`Filter of line ${index + 1}`}
        placeholder="all packets"
        spellcheck={false}
        value={draft.value ?? filter}
        onInput={(event) => (draft.value = event.currentTarget.value)}
        onChange={(event) => set(event.currentTarget.value.trim())}
        onBlur={() => (draft.value = null)}
      />
      <span class="series-value">{countOf(index, at)}</span>
      <button
        type="button"
        class="tool"
        title="Remove this line"
        aria-label={`Remove line ${index + 1}`}
        disabled={series.value.length === 1}
        onClick={() => (series.value = series.peek().filter((_, place) => place !== index))}
      >
        <Icon name="close" size={13} />
      </button>
    </li>
  );
}
