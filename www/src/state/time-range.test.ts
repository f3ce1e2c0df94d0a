// A stretch of time joins a filter once, and leaves it as it was.
import assert from 'node:assert/strict';
import test from 'node:test';
import { hasRange, withRange, withoutRange } from './time-range';

void test('a stretch joins what is there and keeps its meaning', () => {
  assert.equal(withRange('', 0, 1.5), 'frame.time_relative >= 0 && frame.time_relative <= 1.5');
  assert.equal(withRange('tcp', 1, 2), 'tcp && frame.time_relative >= 1 && frame.time_relative <= 2');
  assert.equal(withRange('tcp || udp', 1, 2), '(tcp || udp) && frame.time_relative >= 1 && frame.time_relative <= 2');
});

void test('a second stretch takes the place of the first', () => {
  const first = withRange('tcp || udp', -0.25, 2);
  assert.equal(withRange(first, 3, 4), withRange('tcp || udp', 3, 4));
});

void test('the edges go outwards to whole microseconds', () => {
  assert.match(withRange('', 1.0000014, 1.0000016), />= 1.000001 .*<= 1.000002$/);
});

void test('without its stretch a filter is what it was', () => {
  for (const filter of ['', 'tcp', 'tcp || udp']) {
    assert.equal(withoutRange(withRange(filter, 1, 2)), filter);
    assert.equal(hasRange(filter), false);
  }
});
