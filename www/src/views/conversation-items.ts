// Filters for the conversations that a packet belongs to, from the outermost layer to the innermost.
import type { MenuItem } from '../parts/menu-item';
import { useFragment } from '../state/filter';
import type { Placed } from '../state/selection';

/** The layers that have two ends: their names, and what stands in filters. */
const HOSTS: [string, string, string][] = [
  ['Ethernet', 'eth', 'eth.addr'],
  ['IPv4', 'ip', 'ip.addr'],
  ['IPv6', 'ipv6', 'ipv6.addr'],
];

function valueOf(nodes: Placed[], name: string): string {
  return nodes.find(({ node }) => node.filterName === name)?.node.value ?? '';
}

function filters(nodes: Placed[]): [string, string][] {
  const hosts = HOSTS.map(([title, layer, name]): [string, string] => {
    const [from, to] = [valueOf(nodes, `${layer}.src`), valueOf(nodes, `${layer}.dst`)];
    return [title, from === '' || to === '' ? '' : `${name} == ${from} && ${name} == ${to}`];
  });
  const streams = ['tcp', 'udp'].map((transport): [string, string] => {
    const stream = valueOf(nodes, `${transport}.stream`);
    return [transport.toUpperCase(), stream === '' ? '' : `${transport}.stream == ${stream}`];
  });
  return [...hosts, ...streams].filter(([, filter]) => filter !== '');
}

/** The filter of the innermost conversation; "" where the packet belongs to none. */
export function innermostConversation(nodes: Placed[]): string {
  return filters(nodes).at(-1)?.[1] ?? '';
}

export function conversationItems(nodes: Placed[]): MenuItem[] {
  const items = filters(nodes).map(
    ([label, filter]): MenuItem => ({
      kind: 'action',
      label,
      detail: filter,
      run: () => useFragment(filter, 'selected', true),
    }),
  );
  return [{ kind: 'menu', label: 'Filter its conversation', items, disabled: items.length === 0 }];
}
