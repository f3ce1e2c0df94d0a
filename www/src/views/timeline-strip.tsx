// Packets over time above the list: all of them, and those shown.
import { useComputed } from '@preact/signals';
import { count, percent } from '../parts/format';
import { Plot, type PlotLine } from '../parts/plot';
import { theme } from '../state/appearance';
import { applied } from '../state/filter';
import { hasRange } from '../state/time-range';
import { choose, middles, pointed, strip, timelineBounds, wholeTime } from '../state/timeline';
import { seconds } from './statistics-timeline';

const COLORS = ['var(--plot-all)', 'var(--plot-rest)', 'var(--plot-1)'];

function linesOf(): PlotLine[] {
  const answer = strip.answer.value;
  if (answer?.kind !== 'timeline') return [];
  const { series } = answer;
  return series.map((one, at) => ({
    label: one.filter,
    // The last is what the list shows.
    color: series.length > 1 && at === series.length - 1 ? 'var(--plot-1)' : (COLORS[at] ?? 'var(--plot-1)'),
    values: one.packets,
    kind: 'bars',
  }));
}

/** How far the counting has come, where it takes long, or why it ended. */
function Counted() {
  const running = strip.running.value;
  if (strip.problem.value !== null) return <span class="timeline-said">{strip.problem.value}</span>;
  if (!running || running.of === 0) return null;
  return (
    <span class="timeline-said">
      Counting, {percent(running.done, running.of)}{' '}
      <button type="button" class="quiet" onClick={() => strip.stop()}>
        Stop
      </button>
    </span>
  );
}

export function TimelineStrip() {
  const lines = useComputed(linesOf);
  const x = useComputed(() => middles(lines.value[0]?.values.length ?? 0));
  if (!timelineBounds.value || lines.value.length === 0) {
    return (
      <div class="timeline-strip" aria-busy={strip.running.value !== null}>
        <Counted />
      </div>
    );
  }
  const at = pointed.value;
  const place = at === null ? undefined : x.value[at];
  const many = at === null ? 0 : (lines.value.at(-1)?.values[at] ?? 0);
  return (
    <div class="timeline-strip">
      <Plot
        label="Packets over time: drag over a stretch to show only its packets"
        strip
        x={x.value}
        lines={lines.value}
        look={theme.value}
        formatX={seconds}
        onPoint={(next) => (pointed.value = next)}
        onChoose={choose}
      />
      {place === undefined ? null : (
        <span class="timeline-said">
          {seconds(place)}: {count(many)}
        </span>
      )}
      {place === undefined ? <Counted /> : null}
      {hasRange(applied.value) ? (
        <button type="button" class="quiet timeline-whole" onClick={wholeTime}>
          Whole time
        </button>
      ) : null}
    </div>
  );
}
