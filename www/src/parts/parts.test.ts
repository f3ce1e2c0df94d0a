// The arithmetic of the parts: rows in view, marks on bytes, keys in a menu, numbers as people read them.
import assert from 'node:assert/strict';
import test from 'node:test';
import { duration, percent, size } from './format';
import { marksOf } from './hex-row';
import { type MenuItem, movedTo } from './menu-item';
import { lastTop, reveal } from './rows-in-view';

test('a row is brought into view by the least movement', () => {
  assert.equal(reveal(5, 10, 20), 5);
  assert.equal(reveal(15, 10, 20), 10);
  assert.equal(reveal(30, 10, 20), 11);
});

test('the last screen is full, and a short list does not scroll', () => {
  assert.equal(lastTop(10_000_000, 40), 9_999_960);
  assert.equal(lastTop(3, 40), 0);
});

test('a later mark lies over an earlier one, cut at the row', () => {
  const layer = { start: 2, length: 100, kind: 'layer' } as const;
  const field = { start: 4, length: 2, kind: 'selected' } as const;
  assert.equal(marksOf(0, 8, [layer, field]), '--llssll');
  assert.equal(marksOf(96, 8, [layer, field]), 'llllll--');
});

test('keys pass over what cannot be used, and go round', () => {
  const run = () => undefined;
  const items: MenuItem[] = [
    { kind: 'heading', label: 'Title' },
    { kind: 'action', label: 'Apply', run },
    { kind: 'line' },
    { kind: 'action', label: 'Copy', run, disabled: true },
    { kind: 'action', label: 'Extract', run },
  ];
  assert.equal(movedTo('ArrowDown', items, 1), 4);
  assert.equal(movedTo('ArrowDown', items, 4), 1);
  assert.equal(movedTo('ArrowUp', items, 1), 4);
  assert.equal(movedTo('Home', items, 4), 1);
  assert.equal(movedTo('e', items, 1), 4);
  assert.equal(movedTo('c', items, 1), 1);
  assert.equal(movedTo('Enter', items, 1), null);
});

test('sizes and times are short and exact enough', () => {
  assert.equal(size(1), '1 byte');
  assert.equal(size(22_812), '22.8 KB');
  assert.equal(size(1_000_000_000), '1.00 GB');
  assert.equal(duration(486_292_000n), '486.3 ms');
  assert.equal(duration(912_000_000_000n), '15 min 12 s');
  assert.equal(duration(-5n), '−5 ns');
  assert.equal(percent(1, 3), '33 %');
  assert.equal(percent(0, 0), '0 %');
});
