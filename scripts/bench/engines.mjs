// The engine by itself: native by the example `measure`, and its wasm in this process.
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Failure, root } from '../run.mjs';
import { cargo } from '../rust.mjs';

/** @typedef {Record<string, number>} Figures   in milliseconds, and counts */

export async function buildNative() {
  await cargo(['build', '--quiet', '--release', '--package', 'wireloupe', '--example', 'measure']);
}

/**
 * @param {string} path
 * @param {{ known: string, dissected: string }} filters
 * @param {string[]} jobs
 * @returns {Figures}
 */
export function native(path, { known, dissected }, jobs) {
  const program = join(root, 'target/release/examples/measure');
  const ran = spawnSync(program, [path, known, dissected, ...jobs], { encoding: 'utf8' });
  if (ran.status !== 0) throw new Failure(`${program} failed: ${ran.stderr}`);
  /** @type {Figures} */
  const figures = JSON.parse(ran.stdout);
  return figures;
}

const CHUNK = 1 << 20;

/** @param {string} path @param {(bytes: Buffer) => void} take */
function eachChunk(path, take) {
  const file = openSync(path, 'r');
  const bytes = Buffer.alloc(CHUNK);
  for (let read = readSync(file, bytes); read > 0; read = readSync(file, bytes)) take(bytes.subarray(0, read));
  closeSync(file);
}

/** @param {() => void} work */
function timed(work) {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/**
 * The same in wasm.
 * @param {string} path
 * @param {{ known: string, dissected: string }} filters
 * @returns {Promise<Figures>}
 */
export async function wasm(path, { known, dissected }) {
  const folder = join(root, 'www/src/engine/pkg');
  /** @type {typeof import('../../www/src/engine/pkg/engine.js')} */
  const { Engine, FilterJob, Scanner, initSync } = await import(join(folder, 'engine.js'));
  initSync({ module: readFileSync(join(folder, 'engine_bg.wasm')) });
  const engine = new Engine();
  const read = timed(() => eachChunk(path, () => undefined));
  const index = timed(() => {
    eachChunk(path, (bytes) => engine.push(bytes));
    engine.finish();
  });
  /** @type {{ free: () => void } | undefined} */
  let job;
  const judged = timed(() => {
    job = new FilterJob(engine, known);
  });
  job?.free();
  const scanner = new Scanner({ kind: 'filter', text: dissected }, [], '', undefined, 'whole', undefined, 1);
  const filter = timed(() => eachChunk(path, (bytes) => scanner.push(bytes)));
  const figures = { read, index, known: judged, filter, packets: engine.packets(), passed: engine.shown() };
  scanner.free();
  engine.free();
  return figures;
}
