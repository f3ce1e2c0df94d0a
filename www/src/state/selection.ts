// The selected packet, field and bytes. A field stays selected and open from packet to packet, by its name.
import { batch, computed, effect, signal, untracked } from '@preact/signals';
import { engine } from '../engine/engine';
import type { Details, Severity, TreeNode } from '../engine/contract';
import { generation } from './capture';
import { messageOf, remark } from './notices';
import { fetchRow, rowAt, shown } from './rows';

/** A node and its place: `key` names it in every packet. */
export interface Placed {
  node: TreeNode;
  key: string;
  depth: number;
  parent: Placed | null;
  /** Place among its siblings, from 1, and their number. */
  ordinal: number;
  siblings: number;
  /** Of the most severe remark in it; none where there is none. */
  severity: Severity | '';
}

/** From the least on. */
const SEVERITIES: (Severity | '')[] = ['', 'Comment', 'Chat', 'Note', 'Warning', 'Error'];

function graver(a: Severity | '', b: Severity | '') {
  return SEVERITIES.indexOf(a) < SEVERITIES.indexOf(b) ? b : a;
}

/** The position in the shown list. */
export const position = signal<number | null>(null);
/** The packet's number in the capture. */
export const number = signal<number | null>(null);
export const details = signal<Details | null>(null);
/** The selected field. */
export const fieldKey = signal<string | null>(null);
/** The field under the pointer. */
export const hoveredKey = signal<string | null>(null);
/** The byte that the keys move from in the bytes. */
export const cursor = signal(0);
/** The source whose bytes are shown. */
export const sourceIndex = signal(0);
/** Nodes that the person opened or closed. */
export const folded = signal<ReadonlyMap<string, boolean>>(new Map());

function place(nodes: TreeNode[], parent: Placed | null, out: Placed[]) {
  const seen = new Map<string, number>();
  nodes.forEach((node, index) => {
    const name = `${node.kind === 'stop' ? 'stop' : node.filterName || node.label.split(/[:=,]/)[0]}`;
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    const key = `${parent?.key ?? ''}/${name}${nth ? `#${nth}` : ''}`;
    const placed: Placed = {
      node,
      key,
      depth: parent ? parent.depth + 1 : 0,
      parent,
      ordinal: index + 1,
      siblings: nodes.length,
      severity: node.severity,
    };
    out.push(placed);
    place(node.children, placed, out);
    if (parent) parent.severity = graver(parent.severity, placed.severity);
  });
}

/** Every node of the tree, in order. */
export const nodes = computed<Placed[]>(() => {
  const out: Placed[] = [];
  if (details.value) place(details.value.tree, null, out);
  return out;
});
const byKey = computed(() => new Map(nodes.value.map((placed) => [placed.key, placed])));
export const field = computed(() => (fieldKey.value === null ? null : (byKey.value.get(fieldKey.value) ?? null)));
export const hovered = computed(() => (hoveredKey.value === null ? null : (byKey.value.get(hoveredKey.value) ?? null)));

/** A layer is open if the person opened it; untouched, the innermost one is. */
export function isOpen(placed: Placed): boolean {
  const chosen = folded.value.get(placed.key);
  if (chosen !== undefined) return chosen;
  return placed.depth === 0 && placed.ordinal === placed.siblings;
}

/** The nodes that are seen. */
export const visible = computed<Placed[]>(() => {
  const out: Placed[] = [];
  let hiddenBelow = Infinity;
  for (const placed of nodes.value) {
    if (placed.depth > hiddenBelow) continue;
    out.push(placed);
    hiddenBelow = placed.node.children.length > 0 && !isOpen(placed) ? placed.depth : Infinity;
  }
  return out;
});

export function fold(keys: string[], open: boolean) {
  const next = new Map(folded.peek());
  for (const key of keys) next.set(key, open);
  folded.value = next;
}

export function foldAll(open: boolean) {
  fold(
    nodes
      .peek()
      .filter((placed) => placed.node.children.length > 0)
      .map((placed) => placed.key),
    open,
  );
}

export function selectField(key: string | null) {
  batch(() => {
    fieldKey.value = key;
    const node = field.peek()?.node;
    if (!node || node.length === 0) return;
    sourceIndex.value = node.source;
    cursor.value = node.start;
  });
}

/** The innermost field that a byte belongs to. */
export function fieldAt(source: number, byte: number): Placed | null {
  let best: Placed | null = null;
  for (const placed of nodes.peek()) {
    const { node } = placed;
    if (node.source !== source || byte < node.start || byte >= node.start + node.length) continue;
    // Bits of one byte all cover it: the node that holds them is meant. What only holds others together is no field.
    const isField = best?.node.kind !== 'layer' && best?.node.filterName !== '';
    if (!best || node.length < best.node.length || !isField) best = placed;
  }
  return best;
}

export function selectByte(byte: number) {
  const found = fieldAt(sourceIndex.peek(), byte);
  batch(() => {
    if (found) {
      const parents = [];
      for (let up = found.parent; up; up = up.parent) parents.push(up.key);
      fold(parents, true);
      fieldKey.value = found.key;
    }
    cursor.value = byte;
  });
}

let latest = 0;

async function load(wanted: number) {
  const mine = ++latest;
  try {
    const found = await engine.details(wanted);
    if (mine !== latest) return;
    batch(() => {
      details.value = found;
      const node = field.peek()?.node;
      sourceIndex.value = node && node.length > 0 ? node.source : 0;
      cursor.value = node?.start ?? 0;
    });
  } catch (error) {
    if (mine === latest) remark('error', `Packet ${wanted} could not be shown: ${messageOf(error)}`);
  }
}

export async function selectPosition(at: number) {
  if (shown.peek() === 0) return;
  const bounded = Math.min(Math.max(0, at), shown.peek() - 1);
  position.value = bounded;
  const row = rowAt(bounded) ?? (await fetchRow(bounded).catch(() => undefined));
  if (!row || position.peek() !== bounded) return;
  if (number.peek() === row.number && details.peek() !== null) return;
  number.value = row.number;
  await load(row.number);
}

/** Shows packet `wanted`; false if the filter hides it or there is none. */
export async function selectNumber(wanted: number): Promise<boolean> {
  const at = await engine.position(wanted);
  if (at === null) return false;
  await selectPosition(at);
  return true;
}

export function clearSelection() {
  latest++;
  batch(() => {
    position.value = null;
    number.value = null;
    details.value = null;
    hoveredKey.value = null;
  });
}

effect(() => {
  if (generation.value >= 0) untracked(clearSelection);
});
