// The Rust toolchain: the pinned one, or what else is installed where that cannot be had.
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Failure, ask, run, say } from './run.mjs';

// Where rustup puts its programs, for a shell that was open before rustup came.
const bin = join(process.env['CARGO_HOME'] ?? join(homedir(), '.cargo'), 'bin');
process.env['PATH'] = `${process.env['PATH'] ?? ''}${delimiter}${bin}`;

/**
 * How cargo is called on this machine.
 * @typedef {{ program: string, env: NodeJS.ProcessEnv }} Cargo
 */

/** @type {Promise<Cargo> | undefined} */
let found;

/** @returns {Promise<Cargo>} */
export function findCargo() {
  return (found ??= lookForCargo());
}

/**
 * Runs cargo with its output shown.
 * @param {readonly string[]} words
 * @param {NodeJS.ProcessEnv} [more] variables besides those it needs
 */
export async function cargo(words, more = {}) {
  const { program, env } = await findCargo();
  await run(program, words, { env: { ...env, ...more } });
}

/** rustfmt and clippy, which a toolchain installed for something else may lack. */
export async function ensureLinters() {
  const { program, env } = await findCargo();
  const missing = ['fmt', 'clippy'].filter((name) => ask(program, [name, '--version'], env) === undefined);
  if (missing.length === 0) return;
  say(`Rust: adding ${missing.join(' and ')}`);
  await run('rustup', ['component', 'add', 'rustfmt', 'clippy'], { env });
}

async function lookForCargo() {
  if (works('cargo', {})) return { program: 'cargo', env: {} };
  if (ask('rustup', ['--version']) !== undefined) {
    say('Rust: installing the toolchain of rust-toolchain.toml');
    const failure = await run('rustup', ['toolchain', 'install']).catch((/** @type {unknown} */ error) => error);
    if (failure === undefined && works('cargo', {})) return { program: 'cargo', env: {} };
  }
  const other = otherToolchain();
  if (other) return other;
  throw new Failure('Rust is missing: install it as https://rustup.rs says, then run this again.');
}

/** @returns {Cargo | undefined} */
function otherToolchain() {
  for (const line of ask('rustup', ['toolchain', 'list'])?.split('\n') ?? []) {
    const env = { RUSTUP_TOOLCHAIN: line.split(' ')[0] ?? '' };
    if (works('cargo', env)) return announced({ program: 'cargo', env });
  }
  return works('/usr/bin/cargo', {}) ? announced({ program: '/usr/bin/cargo', env: {} }) : undefined;
}

/** @param {Cargo} cargo */
function announced(cargo) {
  say(`Rust: the pinned toolchain cannot be had; using ${ask(cargo.program, ['--version'], cargo.env) ?? cargo.program}`);
  return cargo;
}

/**
 * Whether this cargo runs, without downloading anything.
 * @param {string} program
 * @param {NodeJS.ProcessEnv} env
 */
function works(program, env) {
  return ask(program, ['--version'], { ...env, RUSTUP_AUTO_INSTALL: '0' }) !== undefined;
}
