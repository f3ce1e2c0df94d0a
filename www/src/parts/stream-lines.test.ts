// A stream's lines hold all of its bytes, once.
import assert from 'node:assert/strict';
import test from 'node:test';
import { asDigits, asText, linesOf } from './stream-lines';

const data = new TextEncoder().encode('GET /\r\nHost: a\r\n\r\nno end');
const pieces = [
  { start: 0, len: 18, side: 0, missing: 0 },
  { start: 18, len: 6, side: 1, missing: 40 },
];

void test('text is cut at its line feeds, and every byte is in one line', () => {
  const lines = linesOf(data, pieces, true, 100, 1000);
  const texts = lines.map((line) => asText(data.subarray(line.start, line.start + line.len)));
  assert.deepEqual(texts, ['GET /', 'Host: a', '', '', 'no end']);
  assert.equal(lines[3]?.missing, 40);
  assert.equal(
    lines.reduce((sum, line) => sum + line.len, 0),
    data.length,
  );
});

void test('bytes are cut at a width, and no more lines are made than asked for', () => {
  assert.deepEqual(
    linesOf(data, pieces, false, 16, 1000).map((line) => line.len),
    [16, 2, 0, 6],
  );
  assert.equal(linesOf(data, pieces, false, 1, 5).length, 5);
  assert.equal(asDigits(data.subarray(0, 3), ' '), '47 45 54');
});

void test('a line that is too wide ends between letters', () => {
  const wide = new TextEncoder().encode('añejo €5');
  const whole = [{ start: 0, len: wide.length, side: 0, missing: 0 }];
  const texts = (width: number) => linesOf(wide, whole, true, width, 1000).map(({ start, len }) => asText(wide.subarray(start, start + len)));
  assert.deepEqual(texts(2), ['a', 'ñ', 'ej', 'o ', '·', '·5']);
  assert.deepEqual(texts(8), ['añejo ', '€5']);
});
