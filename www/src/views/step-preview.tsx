// What a step passes on: a table of packet, time and values; and what it looks like, one click from the step that reads it.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { engine } from '../engine/engine';
import type { StepRun, Suggestion } from '../engine/contract';
import { duration } from '../parts/format';
import { Icon } from '../parts/icon';
import { say } from '../state/notices';
import { addBehind } from '../state/recipe-edit';
import { selectNumber } from '../state/selection';

const MOST_ROWS = 4;
const MOST_ROWS_OPEN = 64;

async function go(packet: number) {
  if (!(await selectNumber(packet))) say(`The filter hides packet ${packet}`);
}

export function StepPreview({ line, done }: { line: number; done: StepRun }) {
  const open = useSignal(false);
  const { preview, columns } = done;
  const rows = preview.slice(0, open.value ? MOST_ROWS_OPEN : MOST_ROWS);
  return (
    <>
      <Suggestions line={line} items={done.suggestions} />
      {rows.length > 0 ? <Rows rows={rows} columns={columns} /> : null}
      {preview.length > MOST_ROWS ? (
        <button type="button" class="quiet preview-more" onClick={() => (open.value = !open.peek())}>
          {open.value ? 'Fewer' : `The first ${Math.min(preview.length, MOST_ROWS_OPEN)}`}
          {done.milliseconds >= 1 ? `, after ${duration(BigInt(Math.round(done.milliseconds * 1e6)))}` : ''}
        </button>
      ) : null}
    </>
  );
}

/** Seconds since packet 1, for the packets of the rows. */
function useTimes(rows: StepRun['preview']): (number | undefined)[] {
  const times = useSignal<(number | undefined)[]>([]);
  const numbers = rows.map((row) => row.packet ?? 0);
  useEffect(() => {
    if (!numbers.some((number) => number > 0)) return;
    void engine.times(numbers).then(
      (found) => (times.value = Array.from(found, (time) => (Number.isNaN(time) ? undefined : time))),
      () => (times.value = []),
    );
  }, [numbers.join()]);
  return times.value;
}

function Heads({ columns }: { columns: string[] }) {
  return (
    <thead>
      <tr>
        <th>Packet</th>
        <th>Time</th>
        {columns.map((name, at) => (
          <th key={at} title={name}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Rows({ rows, columns }: { rows: StepRun['preview']; columns: string[] }) {
  const times = useTimes(rows);
  return (
    <div class="preview">
      <table class="previews">
        {columns.length > 1 ? <Heads columns={columns} /> : null}
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.packet === undefined ? null : (
                <>
                  <td>
                    <button
                      type="button"
                      class="packet-link"
                      title="Show this packet"
                      onClick={() => void go(row.packet ?? 0)}
                    >
                      {row.packet}
                    </button>
                  </td>
                  <td class="preview-time">{times[at]?.toFixed(6)}</td>
                </>
              )}
              {(row.cells ?? [row.text]).map((cell, n) => (
                <td key={n} class="preview-value" title={cell}>
                  <code>{cell}</code>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Suggestions({ line, items }: { line: number; items: Suggestion[] }) {
  if (items.length === 0) return null;
  return (
    <p class="suggestions">
      {items.map(({ recipe, why }) => (
        <button
          type="button"
          class="suggestion"
          key={recipe}
          title={`Add: ${recipe.trimEnd().split('\n').join(' · ')}`}
          onClick={() => addBehind(line, recipe)}
        >
          <Icon name="plus" size={12} /> <code>{recipe.trimEnd().split('\n').join(' · ')}</code> <span>{why}</span>
        </button>
      ))}
    </p>
  );
}
