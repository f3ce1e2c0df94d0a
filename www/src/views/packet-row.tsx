// One packet of the list, as cells in the colour of its rule.
import type { Row } from '../engine/contract';
import { Icon } from '../parts/icon';
import { showWhole } from '../parts/show-whole';
import { narrowPane, treeTab } from '../state/appearance';
import { added, shownColumns } from '../state/columns';
import { isMarked } from '../state/marks';
import { originPackets } from '../state/provenance';
import { rowAt } from '../state/rows';
import { selectPosition } from '../state/selection';
import { timeOf } from '../state/times';
import { openMenu, openMenuAt } from './context-menu';
import { CELLS } from './list-columns';
import { type Meant, packetMenu } from './packet-menu';

interface Props {
  /** Its position in the shown list. */
  at: number;
  row: Row | undefined;
  /** The row shown before it. */
  above: Row | undefined;
  selected: boolean;
}

export function rowId(at: number): string {
  return `packet-${at}`;
}

/** The menu needs the packet's fields: it is selected first. */
async function withRow(at: number, open: (row: Row) => void) {
  await selectPosition(at);
  const row = rowAt(at);
  if (row) open(row);
}

/** From a packet to its fields, which on a narrow screen may lie behind another tab. */
export function toFields() {
  narrowPane.value = 'fields';
  treeTab.value = 'fields';
  requestAnimationFrame(() => document.getElementById('tree')?.focus());
}

export function openRowMenu(at: number) {
  void withRow(at, (row) =>
    openMenuAt(`Packet ${row.number}`, packetMenu({ cell: 'info' }, row), document.getElementById(rowId(at))),
  );
}

function meantBy(event: Event): Meant {
  const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[role=gridcell]') : null;
  const cell = CELLS.find((each) => each === target?.dataset['cell']) ?? 'info';
  return { cell, added: target?.dataset['added'] };
}

export function PacketRow({ at, row, above, selected }: Props) {
  if (!row) return <div class="packet packet-waiting" role="row" aria-rowindex={at + 2} />;
  const gave = originPackets.value.has(row.number) ? ' gave' : '';
  const menu = (event: MouseEvent) => {
    event.preventDefault();
    const meant = meantBy(event);
    const { clientX, clientY } = event;
    void withRow(at, (now) => openMenu(`Packet ${now.number}`, packetMenu(meant, now), clientX, clientY));
  };
  return (
    <div
      id={rowId(at)}
      class={`packet${selected ? ' selected' : ''}${isMarked(row.number) ? ' marked' : ''}${gave}`}
      data-color={row.color}
      role="row"
      aria-rowindex={at + 2}
      aria-selected={selected}
      onPointerDown={(event) => {
        // A finger may be about to scroll: it selects when it is lifted.
        if (event.button === 0 && event.pointerType !== 'touch') void selectPosition(at);
      }}
      onClick={() => void selectPosition(at)}
      onDblClick={toFields}
      onPointerOver={showWhole}
      onContextMenu={menu}
    >
      {shownColumns.value.map((cell) => (
        <span role="gridcell" key={cell} data-cell={cell} class={`cell-${cell}`}>
          {cell === 'time' ? timeOf(row, above) : row[cell]}
        </span>
      ))}
      <Added row={row} />
      <span role="gridcell" data-cell="info" class="cell-info">
        {row.info}
      </span>
      {selected ? <More at={at} number={row.number} /> : null}
    </div>
  );
}

/** The cells of the columns that a person added. */
function Added({ row }: { row: Row }) {
  return (
    <>
      {added.value.map((name, at) => (
        <span role="gridcell" key={name} data-added={name} class="cell-added">
          {row.cells[at]}
        </span>
      ))}
    </>
  );
}

function More({ at, number }: { at: number; number: number }) {
  const open = (event: Event) => {
    event.stopPropagation();
    openRowMenu(at);
  };
  return (
    <span role="gridcell" class="cell-more">
      <button type="button" class="more" tabIndex={-1} aria-label={`Actions for packet ${number}`} onClick={open}>
        <Icon name="more" />
      </button>
    </span>
  );
}
