// The packet's tree of fields: Wireshark's lines, each with its names in both languages.
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../parts/icon';
import { VirtualList, reveal } from '../parts/virtual-list';
import { narrow } from '../state/appearance';
import {
  type Placed,
  details,
  field,
  fold,
  foldAll,
  hovered,
  hoveredKey,
  isOpen,
  selectField,
  visible,
} from '../state/selection';
import { asksMenu, copy, openMenu, openMenuAt } from './context-menu';
import { fieldMenu } from './field-menu';

const ROW_HEIGHT = 22;
const TOUCH_ROW_HEIGHT = 32;

const idOf = (index: number) => `field-${index}`;

function keep(index: number, length: number): number {
  return Math.min(Math.max(0, index), length - 1);
}

/** What an arrow to the side does: opens, closes, or moves to child or parent. */
function sideways(key: string, here: Placed) {
  const parent = here.parent?.key;
  const branch = here.node.children.length > 0;
  const open = isOpen(here);
  if (key === 'ArrowRight' && branch && !open) fold([here.key], true);
  else if (key === 'ArrowRight' && branch)
    selectField(visible.peek()[visible.peek().indexOf(here) + 1]?.key ?? here.key);
  else if (key === 'ArrowLeft' && branch && open) fold([here.key], false);
  else if (key === 'ArrowLeft' && parent) selectField(parent);
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

  const key = (event: KeyboardEvent) => {
    const here = rows[at];
    if (asksMenu(event)) {
      event.preventDefault();
      if (here) openMenuAt('Field', fieldMenu(here), document.getElementById(idOf(at)));
      return;
    }
    if ((event.ctrlKey || event.metaKey) && event.key === 'c' && here && getSelection()?.isCollapsed !== false)
      return void copy('line', here.node.label);
    if (event.ctrlKey || event.metaKey || event.altKey || rows.length === 0) return;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: fit.current, PageUp: -fit.current };
    const step = steps[event.key];
    if (step !== undefined) selectField(rows[keep(at + step, rows.length)]?.key ?? null);
    else if (event.key === 'Home') selectField(rows[0]?.key ?? null);
    else if (event.key === 'End') selectField(rows.at(-1)?.key ?? null);
    else if (event.key === '*') foldAll(true);
    else if (here && (event.key === 'Enter' || event.key === ' ')) fold([here.key], !isOpen(here));
    else if (here && event.key.startsWith('Arrow')) sideways(event.key, here);
    else return;
    event.preventDefault();
  };
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
        'aria-activedescendant': at >= 0 ? idOf(at) : undefined,
        onKeyDown: key,
        onPointerLeave: () => (hoveredKey.value = null),
      }}
      draw={(first, count) =>
        rows
          .slice(first, first + count)
          .map((placed, n) => <Line key={placed.key} placed={placed} index={first + n} selected={placed === chosen} />)
      }
    />
  );
}

function Line({ placed, index, selected }: { placed: Placed; index: number; selected: boolean }) {
  const { node, depth, key } = placed;
  const branch = node.children.length > 0;
  const open = branch && isOpen(placed);
  const pointed = hovered.value === placed;
  const toggle = () => fold([key], !open);
  return (
    <div
      id={idOf(index)}
      class={`field field-${node.kind}${selected ? ' selected' : ''}${pointed ? ' pointed' : ''}`}
      role="treeitem"
      aria-level={depth + 1}
      aria-posinset={placed.ordinal}
      aria-setsize={placed.siblings}
      aria-selected={selected}
      aria-expanded={branch ? open : undefined}
      onPointerEnter={(event) => event.pointerType !== 'touch' && (hoveredKey.value = key)}
      onClick={() => selectField(key)}
      onDblClick={toggle}
      onContextMenu={(event) => {
        event.preventDefault();
        selectField(key);
        openMenu('Field', fieldMenu(placed), event.clientX, event.clientY);
      }}
    >
      <span class="field-line" style={{ paddingLeft: `${depth * 16 + 4}px` }}>
        <span
          class={`twist${branch ? (open ? ' twist-open' : ' twist-shut') : ''}`}
          onClick={branch ? toggle : undefined}
        >
          {branch ? <Icon name="right" size={12} /> : null}
        </span>
        <span class="field-label">{node.label}</span>
      </span>
      {selected || pointed ? <Names placed={placed} selected={selected} index={index} /> : null}
    </div>
  );
}

/** Both names, to be copied; on the selected line also its menu. */
function Names({ placed, selected, index }: { placed: Placed; selected: boolean; index: number }) {
  const { filterName, scapyName } = placed.node;
  const chip = (tool: string, name: string, kind: string) =>
    name === '' ? null : (
      <button
        type="button"
        tabIndex={-1}
        class={`chip chip-${kind}`}
        title={`${tool}'s name: click to copy`}
        aria-label={`Copy ${tool}'s name ${name}`}
        onClick={(event) => {
          event.stopPropagation();
          void copy(name, name);
        }}
      >
        {name}
      </button>
    );
  return (
    <span class="field-names">
      {chip('Wireshark', filterName, 'wireshark')}
      {chip('Scapy', scapyName, 'scapy')}
      {selected ? (
        <button
          type="button"
          class="more"
          tabIndex={-1}
          aria-label="Actions for this field"
          onClick={(event) => {
            event.stopPropagation();
            openMenuAt('Field', fieldMenu(placed), document.getElementById(idOf(index)));
          }}
        >
          <Icon name="more" />
        </button>
      ) : null}
    </span>
  );
}
