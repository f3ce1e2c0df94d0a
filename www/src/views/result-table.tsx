// A recipe's values as a table; a packet's number leads to the packet.
import { useSignal } from '@preact/signals';
import type { RecipeResult } from '../engine/contract';
import { VirtualList } from '../parts/virtual-list';
import { say } from '../state/notices';
import { given, pick, picked, point, pointed } from '../state/provenance';
import { selectNumber } from '../state/selection';

const ROW_HEIGHT = 22;

/** Whether the selected packet gave this row. */
function isGiven(row: number): boolean {
  return given.value.some(({ start, end }) => row >= start && row < end);
}

async function go(packet: number) {
  if (!(await selectNumber(packet))) say(`The filter hides packet ${packet}`);
}

type Row = NonNullable<RecipeResult['rows']>[number];

export function ResultTable({ rows }: { rows: Row[] }) {
  const top = useSignal(0);
  if (rows.length === 0) return <p class="pane-empty">No packet of this capture gives a value.</p>;
  return (
    <VirtualList
      class="result-table"
      count={rows.length}
      rowHeight={ROW_HEIGHT}
      top={top}
      attributes={{
        role: 'table',
        tabIndex: 0,
        'aria-label': 'Result as a table',
        'aria-rowcount': rows.length,
        onPointerLeave: () => point(null),
      }}
      draw={(first, count) =>
        rows.slice(first, first + count).map((row, n) => <Line key={first + n} at={first + n} row={row} />)
      }
    />
  );
}

function Line({ at, row }: { at: number; row: Row }) {
  const here = { start: at, end: at + 1 };
  const states = { given: isGiven(at), pointed: pointed.value?.start === at, selected: picked.value?.start === at };
  const state = Object.entries(states).flatMap(([name, holds]) => (holds ? [name] : []));
  return (
    <div
      class={['result-row', ...state].join(' ')}
      role="row"
      aria-rowindex={at + 1}
      onClick={() => void pick(here)}
      onPointerMove={(event) => point(event.pointerType === 'touch' ? null : here)}
    >
      <span role="cell" class="result-packet">
        {row.packet === null ? null : (
          <button type="button" class="packet-link" title="Show this packet" onClick={() => void go(row.packet ?? 0)}>
            {row.packet}
          </button>
        )}
      </span>
      {row.cells.map((cell, n) => (
        <span role="cell" class="result-cell" key={n}>
          {cell}
        </span>
      ))}
    </div>
  );
}
