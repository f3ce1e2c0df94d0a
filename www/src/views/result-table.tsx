// A recipe's values as a table; a packet's number leads to the packet.
import { useSignal } from '@preact/signals';
import type { RecipeResult } from '../engine/contract';
import { Icon } from '../parts/icon';
import type { MenuItem } from '../parts/menu-item';
import { showWhole } from '../parts/show-whole';
import { VirtualList } from '../parts/virtual-list';
import { say } from '../state/notices';
import { given, pick, picked, point, pointed } from '../state/provenance';
import { selectNumber } from '../state/selection';
import { openMenu, openMenuAt } from './context-menu';
import { resultMenu } from './result-menu';

const ROW_HEIGHT = 22;
const MENU = 'Row of the result';

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
  const items = () => {
    void pick(here);
    return resultMenu(row, at, (packet) => void go(packet));
  };
  const menu = (event: MouseEvent) => {
    event.preventDefault();
    openMenu(MENU, items(), event.clientX, event.clientY);
  };
  return (
    <div
      class={['result-row', ...state].join(' ')}
      role="row"
      aria-rowindex={at + 1}
      onClick={() => void pick(here)}
      onContextMenu={menu}
      onPointerOver={showWhole}
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
      <More at={at} reached={row.packet !== null} items={items} />
    </div>
  );
}

/** Keys reach a row by its packet, where it has one, and its menu from there. */
function More({ at, reached, items }: { at: number; reached: boolean; items: () => MenuItem[] }) {
  return (
    <span role="cell" class="result-more">
      <button
        type="button"
        class="more"
        tabIndex={reached ? -1 : 0}
        aria-label={`Actions for row ${at + 1}`}
        onClick={(event) => openMenuAt(MENU, items(), event.currentTarget)}
      >
        <Icon name="more" />
      </button>
    </span>
  );
}
