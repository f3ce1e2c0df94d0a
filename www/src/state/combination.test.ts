// Filters put together mean what their words say.
import assert from 'node:assert/strict';
import test from 'node:test';
import { combine } from './combination';

const port = 'tcp.dstport == 80';
const host = 'ip.src == 192.0.2.1';

test('a selected fragment takes the place of the filter', () => {
  assert.equal(combine(host, port, 'selected'), port);
  assert.equal(combine(host, port, 'not'), `!(${port})`);
});

test('with nothing there yet, and and or are the fragment itself', () => {
  assert.equal(combine('  ', port, 'and'), port);
  assert.equal(combine('', port, 'or'), port);
  assert.equal(combine('', port, 'and-not'), `!(${port})`);
  assert.equal(combine('', port, 'or-not'), `!(${port})`);
});

test('both sides keep their meaning whatever stands in them', () => {
  assert.equal(combine('a || b', 'c && d', 'and'), '(a || b) && (c && d)');
  assert.equal(combine('a || b', 'c', 'or-not'), '(a || b) || !(c)');
  assert.equal(combine('a||b', 'c', 'and'), '(a||b) && c');
});

test('a side that stands in parentheses already gets no second pair', () => {
  assert.equal(combine('(a || b)', 'c', 'and'), '(a || b) && c');
});

test('parentheses at both ends need not be a pair', () => {
  assert.equal(combine('(a) || (b)', 'c', 'and'), '((a) || (b)) && c');
});

test('a parenthesis in a text is no parenthesis', () => {
  assert.equal(combine('(a contains ")") || (b)', 'c', 'and'), '((a contains ")") || (b)) && c');
});
