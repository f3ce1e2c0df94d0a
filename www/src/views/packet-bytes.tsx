// The packet's bytes: a tab a source, the selected field's bytes marked.
import { useSignal } from '@preact/signals';
import type { TreeNode } from '../engine/contract';
import { counted } from '../parts/format';
import { HexGrid } from '../parts/hex-grid';
import type { Mark } from '../parts/hex-row';
import { narrow } from '../state/appearance';
import {
  type Placed,
  cursor,
  details,
  field,
  fieldAt,
  hovered,
  hoveredKey,
  selectByte,
  sourceIndex,
} from '../state/selection';
import { openMenu } from './context-menu';
import { fieldMenu } from './field-menu';
import { Tabs } from '../parts/tabs';

function layerOf(placed: Placed | null): TreeNode | null {
  let here = placed;
  while (here?.parent) here = here.parent;
  return here?.node ?? null;
}

function marksFor(source: number): Mark[] {
  const chosen = field.value;
  const marks: Mark[] = [];
  const add = (node: TreeNode | null | undefined, kind: Mark['kind']) => {
    if (node && node.source === source && node.length > 0) marks.push({ start: node.start, length: node.length, kind });
  };
  add(layerOf(chosen), 'layer');
  add(chosen?.node, 'selected');
  if (hovered.value !== chosen) add(hovered.value?.node, 'hovered');
  return marks;
}

function where(node: TreeNode): string {
  if (node.length === 0) return 'generated: has no bytes of its own';
  const last = node.start + node.length - 1;
  const place = node.length === 1 ? `byte ${node.start}` : `bytes ${node.start}–${last}`;
  return `${place} (${counted(node.length, 'byte')})`;
}

export function PacketBytes() {
  const top = useSignal(0);
  const found = details.value;
  if (!found) return <p class="pane-empty">Select a packet to see its bytes.</p>;
  const index = Math.min(sourceIndex.value, found.sources.length - 1);
  const source = found.sources[index];
  const node = hovered.value?.node ?? field.value?.node;
  return (
    <div class="packet-bytes">
      {narrow.value && found.sources.length === 1 ? null : (
        <Tabs
          label="Sources of bytes"
          chosen={String(index)}
          tabs={found.sources.map((each, n) => ({
            key: String(n),
            title: `${each.name} (${counted(each.bytes.length, 'byte')})`,
          }))}
          onChoose={(key) => (sourceIndex.value = Number(key))}
        />
      )}
      {source ? (
        <HexGrid
          bytes={source.bytes}
          marks={marksFor(index)}
          top={top}
          cursor={cursor.value}
          label={`Bytes of ${source.name}`}
          onPoint={(byte) => (hoveredKey.value = byte === null ? null : (fieldAt(index, byte)?.key ?? null))}
          onPick={selectByte}
          onMenu={(x, y) => field.peek() && openMenu('Field', fieldMenu(field.peek() as Placed), x, y)}
        />
      ) : null}
      <p class="pane-status">
        {node ? (
          <>
            <span class="pane-status-name">{node.filterName || node.label}</span> {where(node)}
          </>
        ) : (
          'Point at a byte to see its field.'
        )}
      </p>
    </div>
  );
}
