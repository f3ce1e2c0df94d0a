// Leads from a packet to the streams that it belongs to.
import type { Transport } from '../engine/contract';
import type { MenuItem } from '../parts/menu-item';
import { summary } from '../state/capture';
import type { Placed } from '../state/selection';
import { followStream } from '../state/stream';

export function streamItems(nodes: Placed[]): MenuItem[] {
  const items = [...lead(nodes, 'tcp'), ...lead(nodes, 'udp')];
  const isOpened = summary.peek()?.secrets !== 0 && nodes.some(({ node }) => node.filterName === 'tls');
  return isOpened ? [...items, ...lead(nodes, 'tls')] : items;
}

function lead(nodes: Placed[], transport: Transport): MenuItem[] {
  // TLS counts no streams of its own.
  const name = transport === 'udp' ? 'udp.stream' : 'tcp.stream';
  const found = nodes.find(({ node }) => node.filterName === name);
  const stream = Number(found?.node.value ?? NaN);
  if (!Number.isInteger(stream)) return [];
  const run = () => void followStream(transport, stream);
  return [{ kind: 'action', label: `Follow ${transport.toUpperCase()} stream ${stream}`, run }];
}
