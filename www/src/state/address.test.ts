// What an address holds comes back as it was put in.
import assert from 'node:assert/strict';
import test from 'node:test';
import { readAddress, writeAddress } from './address';

test('a filter and a recipe survive the address, whatever they hold', () => {
  const shared = { filter: 'http.host == "a&b=c#d" && x', recipe: 'filter a\nextract ICMP.load[16:32]\nxor "ü+%"' };
  assert.deepEqual(readAddress(writeAddress(shared)), shared);
});

test('nothing makes no address', () => {
  assert.equal(writeAddress({ filter: '', recipe: ' \n' }), '');
  assert.deepEqual(readAddress(''), { filter: '', recipe: '' });
});

test('an address that is not encoded as it should be is read as it stands', () => {
  assert.deepEqual(readAddress('#filter=100%'), { filter: '100%', recipe: '' });
});

test('other parts of an address are passed over', () => {
  assert.deepEqual(readAddress('#tab=3&filter=dns'), { filter: 'dns', recipe: '' });
});
