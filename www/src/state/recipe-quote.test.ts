// What is typed into a field for bytes is what the engine reads as those bytes.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { initSync, printRecipe } from '../engine/pkg/engine';
import { quoted } from './recipe-quote';

initSync({ module: readFileSync('www/src/engine/pkg/engine_bg.wasm') });

const WRITTEN: [typed: string, stands: string][] = [
  [',', '","'],
  ['-', '"-"'],
  [' ', '" "'],
  ['a b', '"a b"'],
  ['\\n', '"\\n"'],
  ['say "yes"', '"say \\"yes\\""'],
  ['\\', '"\\\\"'],
  ['dead', '"dead"'],
  ['-5', '"-5"'],
  ['0x', '"0x"'],
  ['', ''],
  ['"kept"', '"kept"'],
  ['0x5a', '0x5a'],
  ['90', '90'],
  ['hex:de:ad', 'hex:de:ad'],
  ['$key', '$key'],
];

void test('text gets quotes, and what is written in another way stands', () => {
  for (const [typed, stands] of WRITTEN) assert.equal(quoted(typed), stands);
});

void test('the engine reads each of them', () => {
  for (const [typed] of WRITTEN) assert.doesNotThrow(() => printRecipe([{ step: 'join', separator: quoted(typed) }]), typed);
});
