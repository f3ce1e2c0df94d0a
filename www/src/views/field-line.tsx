// A line of the tree; pointed at or selected, it shows its names, to be copied.
import { Icon } from '../parts/icon';
import { type Placed, fold, hovered, hoveredKey, isOpen, selectField } from '../state/selection';
import { packets } from '../state/capture';
import { packetNamed } from '../state/leads';
import { copy, openMenu, openMenuAt } from './context-menu';
import { fieldMenu } from './field-menu';
import { SeverityMark } from './severity-mark';
import { goToPacket } from './show-packets';

interface Props {
  placed: Placed;
  /** Its place among the visible lines. */
  index: number;
  selected: boolean;
}

const INDENT = 16;

export function fieldId(index: number): string {
  return `field-${index}`;
}

export function FieldLine({ placed, index, selected }: Props) {
  const { node, key } = placed;
  const open = isOpen(placed);
  const pointed = hovered.value === placed;
  const leads = packetNamed(node, packets.peek());
  const menu = (event: MouseEvent) => {
    event.preventDefault();
    selectField(key);
    openMenu('Field', fieldMenu(placed), event.clientX, event.clientY);
  };
  return (
    <div
      id={fieldId(index)}
      class={`field field-${node.kind}${leads === null ? '' : ' field-leads'}${selected ? ' selected' : ''}${pointed ? ' pointed' : ''}`}
      role="treeitem"
      aria-level={placed.depth + 1}
      aria-posinset={placed.ordinal}
      aria-setsize={placed.siblings}
      aria-selected={selected}
      aria-expanded={node.children.length > 0 ? open : undefined}
      onPointerEnter={(event) => {
        if (event.pointerType !== 'touch') hoveredKey.value = key;
      }}
      onClick={() => selectField(key)}
      onDblClick={() => (leads === null ? fold([key], !open) : void goToPacket(leads))}
      onContextMenu={menu}
    >
      <Label placed={placed} open={open} />
      {selected || pointed ? <Names placed={placed} index={index} selected={selected} /> : null}
    </div>
  );
}

function Label({ placed, open }: { placed: Placed; open: boolean }) {
  const { node, depth, key } = placed;
  const branch = node.children.length > 0;
  const severity = open ? node.severity : told(placed);
  return (
    <span class="field-line" style={{ paddingLeft: `${depth * INDENT + 4}px` }}>
      {branch ? (
        <span
          class={open ? 'twist twist-open' : 'twist'}
          onClick={() => fold([key], !open)}
          onDblClick={(event) => event.stopPropagation()}
        >
          <Icon name="right" size={12} />
        </span>
      ) : (
        <span class="twist" />
      )}
      {severity === '' ? null : <SeverityMark severity={severity} title={severity} />}
      <LabelText text={node.label} />
    </span>
  );
}

/** What a closed line says of the remarks in it: not of the usual course of things. */
function told({ node, severity }: Placed) {
  return node.severity === '' && (severity === 'Chat' || severity === 'Comment') ? '' : severity;
}

/** Drawn bits, `.... 0101 = `, stand one below the other. */
function LabelText({ text }: { text: string }) {
  const bits = /^[01. ]+ = /.exec(text)?.[0] ?? '';
  return (
    <span class="field-label">
      {bits === '' ? null : <code class="field-bits">{bits}</code>}
      {text.slice(bits.length)}
    </span>
  );
}

function Names({ placed, selected, index }: Props) {
  const { filterName, scapyName } = placed.node;
  const menu = (event: Event) => {
    event.stopPropagation();
    openMenuAt('Field', fieldMenu(placed), document.getElementById(fieldId(index)));
  };
  return (
    <span class="field-names">
      <Chip tool="Wireshark" name={filterName} kind="wireshark" />
      <Chip tool="Scapy" name={scapyName} kind="scapy" />
      {selected ? (
        <button type="button" class="more" tabIndex={-1} aria-label="Actions for this field" onClick={menu}>
          <Icon name="more" />
        </button>
      ) : null}
    </span>
  );
}

function Chip({ tool, name, kind }: { tool: string; name: string; kind: string }) {
  if (name === '') return null;
  const take = (event: Event) => {
    event.stopPropagation();
    void copy(name, name);
  };
  return (
    <button
      type="button"
      tabIndex={-1}
      class={`chip chip-${kind}`}
      title={`${tool}’s name: click to copy`}
      aria-label={`Copy ${tool}’s name ${name}`}
      onClick={take}
    >
      {name}
    </button>
  );
}
