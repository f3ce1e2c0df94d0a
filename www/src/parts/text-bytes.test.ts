// Letters of a text and bytes of its UTF-8 lead to each other.
import assert from 'node:assert/strict';
import test from 'node:test';
import { byteStarts, unitAt } from './text-bytes';

const TEXT = 'aé€\u{1f600}z\n';

void test('each unit begins where its bytes do', () => {
  const starts = byteStarts(TEXT);
  assert.deepEqual([...starts], [0, 1, 3, 6, 6, 10, 11, 12]);
  assert.equal(starts.at(-1), new TextEncoder().encode(TEXT).length);
  assert.deepEqual([...byteStarts('')], [0]);
});

void test('each byte leads back to the letter that it is of', () => {
  const starts = byteStarts(TEXT);
  const units = Array.from({ length: 13 }, (_, byte) => unitAt(starts, byte));
  assert.deepEqual(units, [0, 1, 1, 2, 2, 2, 3, 3, 3, 3, 5, 6, 7]);
});
