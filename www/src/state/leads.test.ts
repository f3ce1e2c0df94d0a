import assert from 'node:assert/strict';
import test from 'node:test';
import type { TreeNode } from '../engine/contract';
import { packetNamed } from './leads';

function line(filterName: string, label: string, value: string, length = 0): TreeNode {
  const rest = { filter: '', extract: '', scapyName: '', severity: '' as const, source: 0, start: 0, children: [] };
  return { kind: 'field', filterName, label, value, length, ...rest };
}

void test('a field that holds the number of another packet leads there', () => {
  assert.equal(packetNamed(line('dns.response_to', '[Request In: 12]', '12'), 20), 12);
  assert.equal(packetNamed(line('tcp.analysis.acks_frame', '[This is an ACK to the segment in frame: 3]', '3'), 20), 3);
  assert.equal(packetNamed(line('tcp.segment', '[Frame: 7, payload: 0-9 (10 bytes)]', '7', 10), 20), 7);
});

void test('other numbers lead nowhere', () => {
  assert.equal(packetNamed(line('dns.response_to', '[Request In: 99]', '99'), 20), null);
  assert.equal(packetNamed(line('frame.number', 'Frame Number: 3', '3'), 20), null);
  assert.equal(packetNamed(line('usb.start_frame', 'Start frame: 3', '3', 4), 20), null);
  assert.equal(packetNamed(line('quic.frame', 'ACK', ''), 20), null);
});
