import assert from 'node:assert/strict';
import test from 'node:test';
import { hexDump, hexText } from './hex-text';

void test('bytes are written as digits, and as a dump with offsets and letters', () => {
  const bytes = new TextEncoder().encode('GET / HTTP/1.1\r\n!');
  assert.equal(hexText(bytes.subarray(0, 4)), '47455420');
  assert.equal(
    hexDump(bytes),
    '0000  47 45 54 20 2f 20 48 54 54 50 2f 31 2e 31 0d 0a  GET / HTTP/1.1..\n' +
      '0010  21                                               !',
  );
  assert.equal(hexText(undefined), '');
  assert.equal(hexDump(new Uint8Array(100_000)), '');
});
