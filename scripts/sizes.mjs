// What the built app weighs: its wasm, its scripts and the whole page, plain and gzipped.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Failure, root } from './run.mjs';

/**
 * @typedef {{ name: string, bytes: number, gzipped: number, limit?: number }} Size   all in bytes
 * @returns {Size[]}
 */
export function sizes() {
  const page = readFileSync(join(root, 'dist/index.html'), 'utf8');
  const wasm = readFileSync(join(root, 'www/src/engine/pkg/engine_bg.wasm'));
  return [
    { ...weigh('wasm', wasm), limit: 3_050_000 },
    { ...weigh('kitchen', readFileSync(join(root, 'www/src/engine/pkg/kitchen_bg.wasm'))), limit: 900_000 },
    { ...weigh('JavaScript', Buffer.from(element(page, '<script>') + element(page, '<script type="text/plain" id="engine-worker">'))), limit: 120_000 },
    { ...weigh('style', Buffer.from(element(page, '<style>'))) },
    { ...weigh('whole page', Buffer.from(page)), limit: 3_900_000 },
  ];
}

/**
 * @param {string} name
 * @param {Buffer} content
 * @returns {Size}
 */
function weigh(name, content) {
  return { name, bytes: content.length, gzipped: gzipSync(content, { level: 9 }).length };
}

/**
 * The text of the element that begins so.
 * @param {string} page
 * @param {string} beginning
 */
function element(page, beginning) {
  const at = page.indexOf(beginning);
  if (at < 0) throw new Failure(`dist/index.html has no ${beginning}`);
  const name = /^<(\w+)/.exec(beginning)?.[1] ?? '';
  return page.slice(at + beginning.length, page.indexOf(`</${name}`, at));
}
