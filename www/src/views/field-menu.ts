// The menu of a field in the tree.
import { engine } from '../engine/engine';
import type { TreeNode } from '../engine/contract';
import { hexText } from '../parts/hex-text';
import type { MenuItem } from '../parts/menu-item';
import { applied } from '../state/filter';
import { say } from '../state/notices';
import { type Placed, details, fold, foldAll, nodes } from '../state/selection';
import { countValues } from '../state/statistics';
import { packets } from '../state/capture';
import { packetNamed } from '../state/leads';
import { addAsColumn } from './column-menu';
import { clip, copy, copyItem, extractItem, filterItems } from './context-menu';
import { streamItems } from './stream-items';
import { goToPacket } from './show-packets';

function hexOf(node: TreeNode): string {
  const bytes = details.peek()?.sources[node.source]?.bytes;
  return node.length === 0 ? '' : hexText(bytes?.subarray(node.start, node.start + node.length));
}

/** The keys of a line and of all below it that open. */
export function below(placed: Placed): string[] {
  return nodes
    .peek()
    .filter((other) => other.key === placed.key || other.key.startsWith(`${placed.key}/`))
    .filter((other) => other.node.children.length > 0)
    .map((other) => other.key);
}

/** Asked of the engine when it is chosen: most fields are never copied so. */
function scapyItem(label: string, asked: string, ask: (asked: string) => Promise<string | null>): MenuItem {
  const run = async () => {
    const said = await ask(asked);
    if (said === null) say('Scapy has no word for this');
    else await copy(label.toLowerCase(), said);
  };
  return { kind: 'action', label, disabled: asked === '', run: () => void run() };
}

function tsharkOf({ filterName }: TreeNode): string {
  if (filterName === '') return '';
  const passing = applied.peek().replaceAll("'", `'\\''`);
  return `tshark -r capture.pcap${passing === '' ? '' : ` -Y '${passing}'`} -T fields -e ${filterName}`;
}

export function copyItems(node: TreeNode): MenuItem[] {
  return [
    copyItem('Value', node.value),
    copyItem("Wireshark's name", node.filterName),
    copyItem("Scapy's name", node.scapyName),
    copyItem('Filter', node.filter),
    scapyItem('Scapy expression', node.extract, (name) => engine.fieldAsScapy(name)),
    scapyItem('Filter in Scapy', node.filter, (filter) => engine.filterAsScapy(filter)),
    copyItem('tshark command', tsharkOf(node)),
    copyItem('Line', node.label),
    copyItem('Bytes as hex', hexOf(node)),
  ];
}

function leadItems(node: TreeNode): MenuItem[] {
  const wanted = packetNamed(node, packets.peek());
  if (wanted === null) return [];
  return [{ kind: 'action', label: `Go to packet ${wanted}`, detail: 'Enter', run: () => void goToPacket(wanted) }];
}

export function fieldMenu(placed: Placed): MenuItem[] {
  const { node } = placed;
  const branch = node.children.length > 0;
  return [
    { kind: 'heading', label: clip(node.filter || node.label, 48) },
    ...leadItems(node),
    ...filterItems(node.filter),
    { kind: 'line' },
    { kind: 'menu', label: 'Copy', items: copyItems(node) },
    extractItem(node),
    { kind: 'action', label: 'Add as a column', disabled: node.extract === '', run: () => addAsColumn(node.extract) },
    { kind: 'action', label: 'Count its values', disabled: node.extract === '', run: () => countValues(node.extract) },
    ...streamItems(nodes.peek()),
    { kind: 'line' },
    { kind: 'action', label: 'Open all below', detail: 'Shift+→', disabled: !branch, run: () => fold(below(placed), true) },
    { kind: 'action', label: 'Close all below', detail: 'Shift+←', disabled: !branch, run: () => fold(below(placed), false) },
    { kind: 'action', label: 'Open all', detail: 'Ctrl+→', run: () => foldAll(true) },
    { kind: 'action', label: 'Close all', detail: 'Ctrl+←', run: () => foldAll(false) },
  ];
}
