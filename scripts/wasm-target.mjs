// A compiler for wasm32-unknown-unknown: the installed target, rustup's, or Debian's compiler with the library's source.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, ask, run, say } from './run.mjs';
import { findCargo } from './rust.mjs';

const target = 'wasm32-unknown-unknown';
const debianPackages = ['rustc-web', 'cargo-web', 'rust-web-src', 'rust-web-llvm', 'lld-22'];

/**
 * A cargo that builds for wasm, and the words it needs for that.
 * @typedef {import('./rust.mjs').Cargo & { words: string[] }} WasmCargo
 */

/** @type {Record<string, () => Promise<WasmCargo | undefined>>} */
const ways = { installed: useInstalled, rustup: addByRustup, debian: useDebian };

/**
 * The first way that works; WIRELOUPE_WASM names one to use it and no other.
 * @returns {Promise<WasmCargo>}
 */
export async function findWasmCargo() {
  const only = process.env['WIRELOUPE_WASM'];
  if (only !== undefined && !(only in ways)) {
    throw new Failure(`WIRELOUPE_WASM is “${only}”, but the ways are: ${Object.keys(ways).join(', ')}`);
  }
  for (const [name, way] of Object.entries(ways)) {
    if (only !== undefined && only !== name) continue;
    const cargo = await way();
    if (cargo) return cargo;
  }
  throw new Failure(`no Rust compiler for ${target} can be had. Either of these gives one:\n` +
    `  rustup target add ${target}\n  ${rootPrefix()}apt-get install ${debianPackages.join(' ')}   (on Debian)`);
}

async function useInstalled() {
  const cargo = await findCargo();
  const rustc = cargo.program.replace(/cargo$/, 'rustc');
  const folder = ask(rustc, ['--print', 'target-libdir', '--target', target], cargo.env);
  return folder !== undefined && holdsLibrary(folder) ? { ...cargo, words: ['--target', target] } : undefined;
}

async function addByRustup() {
  if (ask('rustup', ['--version']) === undefined) return undefined;
  const { env } = await findCargo();
  say(`Rust: adding the target ${target}`);
  const added = await run('rustup', ['target', 'add', target], { env }).then(() => true, () => false);
  if (!added) say('rustup could not add it');
  return added ? useInstalled() : undefined;
}

/** @returns {Promise<WasmCargo | undefined>} */
async function useDebian() {
  if (!debianIsComplete() && !(await installDebian())) return undefined;
  say('wasm: Debian’s compiler, with the standard library built from its source');
  return {
    program: '/usr/bin/cargo',
    env: { RUSTC: '/usr/bin/rustc', RUSTC_BOOTSTRAP: '1' },
    words: ['-Zbuild-std=std,panic_abort', '--target', target],
  };
}

function debianIsComplete() {
  const sysroot = ask('/usr/bin/rustc', ['--print', 'sysroot']);
  return sysroot !== undefined && existsSync('/usr/bin/cargo') &&
    existsSync(join(sysroot, 'lib/rustlib/src/rust/library/std/Cargo.toml')) &&
    debianPackages.every((name) => ask('dpkg-query', ['--show', '--showformat=${Status}', name])?.endsWith(' installed'));
}

async function installDebian() {
  if (ask('apt-get', ['--version']) === undefined) return false;
  if (process.getuid?.() !== 0) return false;
  say('wasm: installing Debian’s compiler');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await run('apt-get', ['update'], { env });
    await run('apt-get', ['install', '--yes', '--no-install-recommends', ...debianPackages], { env });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    say(error.message);
  }
  return debianIsComplete();
}

/** @param {string} folder */
function holdsLibrary(folder) {
  return existsSync(folder) && readdirSync(folder).some((name) => name.startsWith('libstd-'));
}

function rootPrefix() {
  if (process.getuid?.() === 0) return '';
  return ask('sudo', ['--version']) === undefined ? 'as root: ' : 'sudo ';
}
