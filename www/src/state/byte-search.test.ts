import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placesOfDigits, placesOfText } from './byte-search';

const ascii = (text: string) => new TextEncoder().encode(text);

test('a text is found whatever its capitals, as often as it stands there', () => {
  assert.deepEqual(placesOfText(ascii('a Word, a wORD'), 'word'), [{ start: 2, length: 4 }, { start: 10, length: 4 }]);
  assert.deepEqual(placesOfText(ascii('aaa'), 'aa'), [{ start: 0, length: 2 }]);
  assert.deepEqual(placesOfText(ascii('aaa'), ''), []);
  assert.deepEqual(placesOfText(ascii('ab'), 'abc'), []);
});

test('a text is found with two bytes a letter, in either order', () => {
  assert.deepEqual(placesOfText(Uint8Array.of(9, 0x48, 0, 0x49, 0), 'hi'), [{ start: 1, length: 4 }]);
  assert.deepEqual(placesOfText(Uint8Array.of(0, 0x48, 0, 0x49), 'hi'), [{ start: 0, length: 4 }]);
});

test('bytes are found by their digits, and capitals are other bytes', () => {
  assert.deepEqual(placesOfDigits(Uint8Array.of(0xde, 0xad, 0xbe), 'AD:be'), [{ start: 1, length: 2 }]);
  assert.deepEqual(placesOfDigits(ascii('A'), '0x61'), []);
  assert.deepEqual(placesOfDigits(ascii('A'), '4'), []);
  assert.deepEqual(placesOfDigits(ascii('A'), 'zz'), []);
});
