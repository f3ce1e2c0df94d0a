// Leads from a packet to the streams that it belongs to.
import type { MenuItem } from '../parts/menu-item';
import type { Placed } from '../state/selection';
import { followStream } from '../state/stream';

export function streamItems(nodes: Placed[]): MenuItem[] {
  return (['tcp', 'udp'] as const).flatMap((transport): MenuItem[] => {
    const found = nodes.find(({ node }) => node.filterName === `${transport}.stream`);
    const stream = Number(found?.node.value ?? NaN);
    if (!Number.isInteger(stream)) return [];
    const run = () => void followStream(transport, stream);
    return [{ kind: 'action', label: `Follow ${transport.toUpperCase()} stream ${stream}`, run }];
  });
}
