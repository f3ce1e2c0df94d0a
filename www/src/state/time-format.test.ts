// Times to the microsecond, before and after 1970.
import assert from 'node:assert/strict';
import test from 'node:test';
import { epochSeconds, formatTime } from './time-format';

const row = (timeNs: bigint, sincePreviousNs: bigint | null = null) => ({ timeNs, sincePreviousNs });

void test('a moment is shown in each form', () => {
  const at = row(1_793_694_071_123_456_789n, 1_500n);
  assert.equal(formatTime('utc', at, null, null), '08:21:11.123456');
  assert.equal(formatTime('date', at, null, null), '2026-11-03 08:21:11.123456');
  assert.equal(formatTime('epoch', at, null, null), '1793694071.123456');
  assert.equal(formatTime('previous', at, null, null), '0.000001');
  assert.equal(formatTime('first', at, 1_793_694_070_000_000_000n, null), '1.123456');
  assert.equal(formatTime('shown', at, null, at.timeNs + 2_000_000_000n), '-2.000000');
});

void test('a packet without a time shows none, and 1969 is a year like others', () => {
  assert.equal(formatTime('utc', { timeNs: null, sincePreviousNs: null }, 0n, 0n), '');
  assert.equal(formatTime('date', row(-1_000n), null, null), '1969-12-31 23:59:59.999999');
});

void test('seconds since 1970 have nine decimals', () => {
  assert.equal(epochSeconds(1_700_000_000_031_316_000n), '1700000000.031316000');
  assert.equal(epochSeconds(5n), '0.000000005');
  assert.equal(epochSeconds(-1_500_000_000n), '-1.500000000');
  assert.equal(epochSeconds(null), '');
});
