// The packet's tree of fields: Wireshark's lines, each with its names in both languages.
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { moved } from '../parts/arrow-keys';
import { reveal } from '../parts/rows-in-view';
import { VirtualList } from '../parts/virtual-list';
import { narrow } from '../state/appearance';
import {
  type Placed,
  details,
  field,
  fold,
  foldAll,
  hoveredKey,
  isOpen,
  selectField,
  visible,
} from '../state/selection';
import { packets } from '../state/capture';
import { packetNamed } from '../state/leads';
import { asksMenu, copy, openMenuAt } from './context-menu';
import { below, fieldMenu } from './field-menu';
import { FieldLine, fieldId } from './field-line';
import { goToPacket } from './show-packets';

const ROW_HEIGHT = 22;
const TOUCH_ROW_HEIGHT = 32;

/** What an arrow to the side does: opens, closes, or moves to child or parent. */
function sideways(key: string, here: Placed) {
  const rows = visible.peek();
  const branch = here.node.children.length > 0;
  const open = isOpen(here);
  if (key === 'ArrowRight' && branch && !open) fold([here.key], true);
  else if (key === 'ArrowRight' && branch) selectField(rows[rows.indexOf(here) + 1]?.key ?? here.key);
  else if (key === 'ArrowLeft' && branch && open) fold([here.key], false);
  else if (key === 'ArrowLeft' && here.parent) selectField(here.parent.key);
}

/** With Ctrl all of the tree opens or closes, with Shift what lies below a line, as in Wireshark. */
function foldMany(event: KeyboardEvent, here: Placed): boolean {
  const open = event.key === 'ArrowRight';
  if (event.altKey || (!open && event.key !== 'ArrowLeft')) return false;
  if (event.ctrlKey || event.metaKey) foldAll(open);
  else if (event.shiftKey) fold(below(here), open);
  else return false;
  return true;
}

/** Keys that act on the selected line; true if the key did. */
function act(event: KeyboardEvent, here: Placed, at: number): boolean {
  const copies = (event.ctrlKey || event.metaKey) && event.key === 'c';
  const leads = event.key === 'Enter' ? packetNamed(here.node, packets.peek()) : null;
  if (foldMany(event, here)) return true;
  if (copies && getSelection()?.isCollapsed !== false) void copy('line', here.node.label);
  else if (event.ctrlKey || event.metaKey || event.altKey) return false;
  else if (asksMenu(event)) openMenuAt('Field', fieldMenu(here), document.getElementById(fieldId(at)));
  else if (leads !== null) void goToPacket(leads);
  else if (event.key === 'Enter' || event.key === ' ') fold([here.key], !isOpen(here));
  else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') sideways(event.key, here);
  else return false;
  return true;
}

function press(event: KeyboardEvent, at: number, fit: number) {
  const rows = visible.peek();
  const here = rows[at];
  const to = moved(event.key, at, fit, rows.length);
  if (here && act(event, here, at)) event.preventDefault();
  else if (event.ctrlKey || event.metaKey || event.altKey) return;
  else if (to !== null) {
    selectField(rows[to]?.key ?? null);
    event.preventDefault();
  } else if (event.key === '*') {
    foldAll(true);
    event.preventDefault();
  }
}

export function PacketTree() {
  const element = useRef<HTMLDivElement | null>(null);
  const fit = useRef(1);
  const top = useSignal(0);
  const rows = visible.value;
  const chosen = field.value;
  const at = chosen ? rows.indexOf(chosen) : -1;
  useEffect(() => {
    if (at >= 0) top.value = reveal(at, top.peek(), fit.current);
  }, [at, details.value]);

  if (!details.value) return <p class="pane-empty">Select a packet to see its fields.</p>;
  return (
    <VirtualList
      class="packet-tree"
      element={element}
      count={rows.length}
      rowHeight={narrow.value ? TOUCH_ROW_HEIGHT : ROW_HEIGHT}
      top={top}
      onFit={(count) => (fit.current = count)}
      attributes={{
        id: 'tree',
        tabIndex: 0,
        role: 'tree',
        'aria-label': `Fields of packet ${details.value.number}`,
        'aria-activedescendant': at >= 0 ? fieldId(at) : undefined,
        onKeyDown: (event) => press(event, at, fit.current),
        onPointerLeave: () => (hoveredKey.value = null),
      }}
      draw={(first, count) => {
        const seen = rows.slice(first, first + count);
        return seen.map((placed, n) => (
          <FieldLine key={placed.key} placed={placed} index={first + n} selected={placed === chosen} />
        ));
      }}
    />
  );
}
