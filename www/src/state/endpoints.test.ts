// Ends add up to their conversations, and filters say what is meant.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Conversation } from '../engine/contract';
import { conversationFilter, endFilter, endpointsOf } from './endpoints';

function talk(a: string, b: string, packetsAb: number, packetsBa: number): Conversation {
  const size = { bytesAb: packetsAb * 100, bytesBa: packetsBa * 100 };
  return { a, b, aPort: 1, bPort: 2, stream: 7, packetsAb, packetsBa, ...size, start: null, durationNs: 0, first: 1 };
}

void test('an end has what it sent and what it was sent, in all conversations', () => {
  const ends = endpointsOf([talk('x', 'y', 3, 1), talk('x', 'z', 2, 0)]);
  assert.deepEqual(ends[0], { address: 'x', port: 1, packets: 6, bytes: 600, sentPackets: 5, sentBytes: 500, peers: 2 });
  assert.equal(ends.find(({ address }) => address === 'z')?.sentPackets, 0);
});

void test('a conversation is found by its addresses, or by its stream', () => {
  const found = talk('192.0.2.1', '192.0.2.2', 1, 1);
  assert.equal(conversationFilter('ipv4', found), 'ip.addr == 192.0.2.1 && ip.addr == 192.0.2.2');
  assert.equal(conversationFilter('ipv4', found, 'b-to-a'), 'ip.src == 192.0.2.2 && ip.dst == 192.0.2.1');
  assert.equal(conversationFilter('tcp', found), 'tcp.stream == 7');
  assert.equal(endFilter('udp', { address: '2001:db8::1', port: 53 }), 'ipv6.addr == 2001:db8::1 && udp.port == 53');
});
