// The rule that a packet suggests: the lower of its ports.
import { signal } from '@preact/signals';
import { dialog } from '../state/appearance';
import { type Rule, rules } from '../state/decode-as';
import type { Placed } from '../state/selection';

/** The rules as they stand in the dialog. */
export const draft = signal<Rule[]>([]);

export function openDecodeAs(nodes: Placed[]) {
  draft.value = [...rules.peek(), suggested(nodes)];
  dialog.value = 'decode-as';
}

function suggested(nodes: Placed[]): Rule {
  for (const transport of ['tcp', 'udp']) {
    const port = (end: string) => nodes.find(({ node }) => node.filterName === `${transport}.${end}`)?.node.value;
    const ports = [port('srcport'), port('dstport')].filter((value) => value !== undefined).map(Number);
    if (ports.length > 0) return { key: `${transport}.port`, value: String(Math.min(...ports)), protocol: '' };
  }
  return { key: 'tcp.port', value: '', protocol: '' };
}
