import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seconds } from './report';

test('times are seconds with nine decimals', () => {
  assert.equal(seconds(1_700_000_000_031_316_000n), '1700000000.031316000');
  assert.equal(seconds(5n), '0.000000005');
  assert.equal(seconds(-1_500_000_000n), '-1.500000000');
  assert.equal(seconds(null), '');
});
