// Builds the engine for the browser: cargo, then the JavaScript glue, then wasm-opt; each only when its input changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, ask, root, run, say } from './run.mjs';
import { cargo, findCargo } from './rust.mjs';
import { findWasmCargo } from './wasm-target.mjs';

/** The generated side of the engine, which www imports. */
const pkg = join(root, 'www/src/engine/pkg');
const mark = join(pkg, '.made-from');

// What current browsers and rustc both have on by default.
const wasmFeatures = ['bulk-memory', 'bulk-memory-opt', 'multivalue', 'mutable-globals', 'nontrapping-float-to-int',
  'reference-types', 'sign-ext'];

/** The modules: the engine, and the heavy steps of recipes, which are compiled when one is first used. */
const modules = [
  { name: 'engine', crate: 'wireloupe', profile: 'release', words: ['--no-default-features'] },
  { name: 'kitchen', crate: 'kitchen', profile: 'light', words: [] },
];

export async function buildEngine() {
  /** @type {Record<string, string>} */
  const compiled = {};
  for (const module of modules) compiled[module.name] = await compile(module);
  const made = digest([...Object.values(compiled), join(root, 'Cargo.lock'), join(root, 'package-lock.json'), import.meta.filename]);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === made) {
    say('the engine is unchanged');
    return;
  }
  rmSync(pkg, { recursive: true, force: true });
  mkdirSync(pkg, { recursive: true });
  for (const [name, wasm] of Object.entries(compiled)) {
    await cargo(['run', '--quiet', '--package', 'xtask', '--', 'glue', wasm, pkg, name]);
    await optimise(join(pkg, `${name}_bg.wasm`));
  }
  writeFileSync(mark, made);
}

/**
 * @param {{ crate: string, profile: string, words: string[] }} module
 * @returns {Promise<string>} the path of the wasm as rustc leaves it
 */
async function compile({ crate, profile, words: own }) {
  const { program, env, words } = await findWasmCargo();
  // `rustc --crate-type`: with an rlib beside it, cargo would leave out link-time optimisation.
  await run(program, ['rustc', '--package', crate, '--lib', '--crate-type', 'cdylib', '--profile', profile,
    ...own, '--features', 'web', ...words], { env });
  return join(await targetFolder(), `wasm32-unknown-unknown/${profile}/${crate}.wasm`);
}

async function targetFolder() {
  const { program, env } = await findCargo();
  const metadata = ask(program, ['metadata', '--no-deps', '--format-version', '1'], env);
  if (metadata === undefined) throw new Failure('cargo metadata failed');
  /** @type {{ target_directory: string }} */
  const { target_directory: folder } = JSON.parse(metadata);
  return folder;
}

/** @param {string} wasm */
async function optimise(wasm) {
  const tool = join(root, 'node_modules/binaryen/bin/wasm-opt');
  const features = wasmFeatures.map((name) => `--enable-${name}`);
  await run(process.execPath, [tool, '-O3', ...features, wasm, '--output', `${wasm}.small`]);
  renameSync(`${wasm}.small`, wasm);
}

/** @param {string[]} files */
function digest(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex');
}
