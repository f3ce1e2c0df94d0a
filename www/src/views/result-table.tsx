// A recipe's values as a table; a packet's number leads to the packet.
import { useSignal } from '@preact/signals';
import type { RecipeResult } from '../engine/contract';
import { VirtualList } from '../parts/virtual-list';
import { say } from '../state/notices';
import { given, pick, picked } from '../state/provenance';
import { selectNumber } from '../state/selection';

const ROW_HEIGHT = 22;

/** Whether the selected packet gave this row. */
function isGiven(row: number): boolean {
  return given.value.some(({ start, end }) => row >= start && row < end);
}

async function go(packet: number) {
  if (!(await selectNumber(packet))) say(`The filter hides packet ${packet}`);
}

export function ResultTable({ rows }: { rows: NonNullable<RecipeResult['rows']> }) {
  const top = useSignal(0);
  return (
    <VirtualList
      class="result-table"
      count={rows.length}
      rowHeight={ROW_HEIGHT}
      top={top}
      attributes={{ role: 'table', 'aria-label': 'Result as a table', 'aria-rowcount': rows.length }}
      draw={(first, count) =>
        rows.slice(first, first + count).map((row, n) => (
          <div
            class={`result-row${isGiven(first + n) ? ' given' : ''}${picked.value?.start === first + n ? ' selected' : ''}`}
            role="row"
            aria-rowindex={first + n + 1}
            key={first + n}
            onClick={() => void pick(first + n, first + n + 1)}
          >
            <span role="cell" class="result-packet">
              {row.packet === null ? null : (
                <button
                  type="button"
                  class="packet-link"
                  title="Show this packet"
                  onClick={() => void go(row.packet ?? 0)}
                >
                  {row.packet}
                </button>
              )}
            </span>
            {row.cells.map((cell, at) => (
              <span role="cell" class="result-cell" key={at}>
                {cell}
              </span>
            ))}
          </div>
        ))
      }
    />
  );
}
