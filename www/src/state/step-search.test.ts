// What people type finds the step that they mean, among all the steps that the engine has.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { initSync, parseRecipe, steps } from '../engine/pkg/engine';
import { asksWhatItIs, findSteps } from './step-search';

// The tests run in the project's folder.
initSync({ module: readFileSync('www/src/engine/pkg/engine_bg.wasm') });
const all = steps();

/** What is typed, and the line that is offered first. */
const FIRST: Record<string, string> = {
  dedupe: 'unique',
  uniq: 'unique',
  distinct: 'unique',
  regexp: 'regex',
  'regular expression': 'regex',
  'grep -o': 'regex',
  grep: 'keep',
  caesar: 'rot',
  'Caesar cipher': 'rot',
  rot13: 'rot',
  math: 'add',
  minus: 'subtract',
  crc: 'hash crc32',
  crc32: 'hash crc32',
  md5: 'hash md5',
  MD5: 'hash md5',
  sha1: 'hash sha1',
  sha256: 'hash sha256',
  'SHA-256': 'hash sha256',
  'sha3-512': 'hash sha3-512',
  hmac: 'hash',
  checksum: 'hash',
  find: 'replace',
  'Find / Replace': 'replace',
  sed: 'replace',
  'to base64': 'to-base64',
  'to-base64': 'to-base64',
  'to base 64': 'to-base64',
  tobase64: 'to-base64',
  base64: 'from-base64',
  'base64 -d': 'from-base64',
  b64: 'from-base64',
  b64encode: 'to-base64',
  btoa: 'to-base64',
  unicode: 'unescape',
  'utf-16': 'decode-text',
  'UTF-16LE': 'decode-text utf-16le',
  strip: 'trim',
  substring: 'slice',
  octal: 'from-charcodes',
  'from char code': 'from-charcodes',
  'From Charcode': 'from-charcodes',
  'from decimal': 'chr',
  chr: 'chr',
  ord: 'unpack',
  hexdump: 'hex-dump',
  'To Hexdump': 'hex-dump',
  xxd: 'hex-dump',
  'xxd -r': 'from-hex-dump',
  'From Hexdump': 'from-hex-dump',
  unhexlify: 'from-hex',
  hex: 'hex-dump',
  'from hex': 'from-hex',
  upper: 'case upper',
  'To Lower case': 'case lower',
  binwalk: 'carve',
  'Extract Files': 'carve',
  png: 'carve png',
  'XOR Brute Force': 'xor-guess',
  'Vigenère Decode': 'vigenere',
  'aes decrypt': 'aes',
  '3des': 'des3',
  gzip: 'gunzip',
  'Zlib Inflate': 'inflate',
  'Raw Inflate': 'inflate raw',
  jq: 'json',
  xpath: 'xml',
  qr: 'read-code',
  'count occurrences': 'frequencies',
  endian: 'swap',
  fork: 'for-each',
  http: 'objects http',
  follow: 'stream',
  lsb: 'bits',
  'url decode': 'url-decode',
  qp: 'from-quoted-printable',
  keyboard: 'hid-keys',
  tac: 'reverse rows=yes',
  diff: 'differences',
  struct: 'unpack',
  cat: 'concat',
  // The last of the table.
  'file name': 'save',
};

void test('what is typed finds the step that is meant', () => {
  const offered = Object.keys(FIRST).map((typed) => [typed, findSteps(all, typed, null)[0]?.line]);
  assert.deepEqual(Object.fromEntries(offered), FIRST);
});

void test('the beginning of a name finds it as it is typed', () => {
  for (const { name } of all)
    assert.ok(
      findSteps(all, name, 'packets')[0]?.info.name === name,
      `${name} is first where it is typed, whether or not it fits`,
    );
});

void test('what no step does finds none, and does not find parts of words', () => {
  for (const typed of ['rail', 'zzz', 'rail fence', '<script>']) assert.deepEqual(findSteps(all, typed, null), [], typed);
  assert.ok(asksWhatItIs('Magic'));
  assert.ok(!asksWhatItIs('hash'));
});

void test('all that is meant is offered', () => {
  const lines = (typed: string) => findSteps(all, typed, null).map(({ line }) => line);
  for (const line of ['add', 'subtract', 'multiply', 'divide', 'modulo']) assert.ok(lines('math').includes(line), line);
  for (const line of ['unescape', 'decode-text']) assert.ok(lines('unicode').includes(line), line);
  for (const line of ['from-base64', 'to-base64']) assert.ok(lines('b64').includes(line), line);
  assert.ok(lines('octal').includes('to-number base=8'));
});

void test('of equally sure ones those that take what there is come first', () => {
  const lines = (shape: 'values' | 'bytes') => findSteps(all, 'guess', shape).map(({ line }) => line);
  assert.deepEqual(lines('bytes').slice(0, 2).sort(), ['rot-guess', 'xor-guess']);
  assert.equal(findSteps(all, '', 'bytes')[0]?.info.takes.includes('bytes'), true);
});

void test('each line of the table is of a step that there is, with arguments that it takes', () => {
  const lines = all.flatMap(({ elsewhere }) => elsewhere);
  const places = lines.map(({ place }) => place).sort((a, b) => a - b);
  assert.deepEqual(places, [...places.keys()], 'no line of the table is left out');
  for (const { line } of lines) if (line.includes(' ')) assert.equal(parseRecipe(line).ok, true, line);
});
