// The packet's bytes: a tab a source, the selected field's bytes marked.
import { useSignal } from '@preact/signals';
import type { Details, TreeNode } from '../engine/contract';
import { counted } from '../parts/format';
import { HexGrid } from '../parts/hex-grid';
import type { Mark } from '../parts/hex-row';
import { Tabs } from '../parts/tabs';
import { narrow } from '../state/appearance';
import { foundBytes } from '../state/find';
import { bytesPointedAt } from '../state/provenance';
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

function layerOf(placed: Placed | null): TreeNode | undefined {
  let here = placed;
  while (here?.parent) here = here.parent;
  return here?.node;
}

function marksFor(source: number): Mark[] {
  const chosen = field.value;
  const marks: Mark[] = [];
  const add = (node: TreeNode | undefined, kind: Mark['kind']) => {
    if (node?.source === source && node.length > 0) marks.push({ start: node.start, length: node.length, kind });
  };
  add(layerOf(chosen), 'layer');
  add(chosen?.node, 'selected');
  marks.push(...(foundBytes.value[source] ?? []).map((place): Mark => ({ ...place, kind: 'found' })));
  if (hovered.value !== chosen) add(hovered.value?.node, 'hovered');
  marks.push(...bytesPointedAt(source).map((bytes): Mark => ({ ...bytes, kind: 'hovered' })));
  return marks;
}

export function PacketBytes() {
  const top = useSignal(0);
  const found = details.value;
  if (!found) return <p class="pane-empty">Select a packet to see its bytes.</p>;
  const index = Math.min(sourceIndex.value, found.sources.length - 1);
  const source = found.sources[index];
  const menu = (x: number, y: number) => {
    const here = field.peek();
    if (here) openMenu('Field', fieldMenu(here), x, y);
  };
  return (
    <section class="packet-bytes" aria-label="Bytes">
      <Sources found={found} index={index} />
      {source ? (
        <HexGrid
          id="bytes"
          bytes={source.bytes}
          marks={marksFor(index)}
          top={top}
          cursor={cursor.value}
          label={`Bytes of ${source.name}`}
          onPoint={(byte) => (hoveredKey.value = byte === null ? null : (fieldAt(index, byte)?.key ?? null))}
          onPick={selectByte}
          onMenu={menu}
        />
      ) : null}
      <Status />
    </section>
  );
}

function Sources({ found, index }: { found: Details; index: number }) {
  if (narrow.value && found.sources.length === 1) return null;
  const titles = found.sources.map((each) => `${each.name} (${counted(each.bytes.length, 'byte')})`);
  return (
    <Tabs
      label="Sources of bytes"
      chosen={String(index)}
      tabs={titles.map((title, n) => ({ key: String(n), title }))}
      onChoose={(key) => (sourceIndex.value = Number(key))}
    />
  );
}

function where(node: TreeNode): string {
  if (node.length === 0) return 'generated: has no bytes of its own';
  const last = node.start + node.length - 1;
  const place = node.length === 1 ? `byte ${node.start}` : `bytes ${node.start}–${last}`;
  return `${place} (${counted(node.length, 'byte')})`;
}

/** The field under the pointer, else the selected one. */
function Status() {
  const node = hovered.value?.node ?? field.value?.node;
  if (!node) return <p class="pane-status">Point at a byte to see its field.</p>;
  return (
    <p class="pane-status">
      <span class="pane-status-name">{node.filterName || node.label}</span> {where(node)}
    </p>
  );
}
