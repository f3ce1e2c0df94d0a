// Endpoints out of conversations.
import type { Conversation, LayerName } from '../engine/contract';

export interface Endpoint {
  address: string;
  port: number;
  packets: number;
  bytes: number;
  sentPackets: number;
  sentBytes: number;
  /** With how many others it spoke. */
  peers: number;
}

/** Each end once, in the order in which they appear. */
export function endpointsOf(conversations: Conversation[]): Endpoint[] {
  const ends = new Map<string, Endpoint>();
  const add = (address: string, port: number, sent: [number, number], received: [number, number]) => {
    const key = `${address}|${port}`;
    const end = ends.get(key) ?? { address, port, packets: 0, bytes: 0, sentPackets: 0, sentBytes: 0, peers: 0 };
    end.sentPackets += sent[0];
    end.sentBytes += sent[1];
    end.packets += sent[0] + received[0];
    end.bytes += sent[1] + received[1];
    end.peers++;
    ends.set(key, end);
  };
  for (const { a, b, aPort, bPort, packetsAb, packetsBa, bytesAb, bytesBa } of conversations) {
    add(a, aPort, [packetsAb, bytesAb], [packetsBa, bytesBa]);
    add(b, bPort, [packetsBa, bytesBa], [packetsAb, bytesAb]);
  }
  return [...ends.values()];
}

const ADDRESS: Record<LayerName, string> = {
  ethernet: 'eth',
  ipv4: 'ip',
  ipv6: 'ipv6',
  tcp: 'tcp',
  udp: 'udp',
};

export function hasPorts(layer: LayerName): boolean {
  return layer === 'tcp' || layer === 'udp';
}

function addressName(layer: LayerName, address: string): string {
  if (!hasPorts(layer)) return ADDRESS[layer];
  return address.includes(':') ? 'ipv6' : 'ip';
}

/** The filter that an end's packets pass. */
export function endFilter(layer: LayerName, { address, port }: { address: string; port: number }): string {
  const host = `${addressName(layer, address)}.addr == ${address}`;
  return hasPorts(layer) ? `${host} && ${layer}.port == ${port}` : host;
}

export type Direction = 'both' | 'a-to-b' | 'b-to-a';

/** The filter that a conversation's packets pass, or those of one direction. */
export function conversationFilter(layer: LayerName, found: Conversation, direction: Direction = 'both'): string {
  const { a, b, stream } = found;
  const name = addressName(layer, a);
  const [from, to] = direction === 'b-to-a' ? [b, a] : [a, b];
  if (hasPorts(layer)) {
    const whole = `${layer}.stream == ${stream ?? 0}`;
    const [source, destination] = direction === 'b-to-a' ? [found.bPort, found.aPort] : [found.aPort, found.bPort];
    if (direction === 'both') return whole;
    return `${whole} && ${name}.src == ${from} && ${layer}.srcport == ${source} && ${layer}.dstport == ${destination}`;
  }
  if (direction !== 'both') return `${name}.src == ${from} && ${name}.dst == ${to}`;
  return a === b ? `${name}.addr == ${a}` : `${name}.addr == ${a} && ${name}.addr == ${b}`;
}
