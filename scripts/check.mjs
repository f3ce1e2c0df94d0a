// `npm run check`: formatting, lints and types; any warning fails.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildEngine } from './engine.mjs';
import { ensurePackages } from './packages.mjs';
import { command, heading, root, run } from './run.mjs';
import { cargo, ensureLinters, findCargo } from './rust.mjs';

/** Set-up, and the engine's types, which the page's types build on. */
export async function prepare() {
  heading('Set-up');
  await ensurePackages();
  await ensureLinters();
  await buildEngine();
}

/** Each check by its name, in order; all need what `prepare` made. */
export const checks = {
  rustfmt: formatted,
  clippy: () => cargo(['clippy', '--workspace', '--all-targets', '--all-features', '--', '--deny', 'warnings']),
  tsc: () => run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '--project', root]),
  eslint: () => run(process.execPath, [join(root, 'node_modules/eslint/bin/eslint.js'), '--max-warnings', '0', root]),
};

/** Every Rust file by its name: `cargo fmt` does not see the modules that a macro lists. */
async function formatted() {
  const { env } = await findCargo();
  const files = ['crate', 'kitchen', 'xtask'].flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.rs'))
    .map((name) => join(folder, name)));
  await run('rustfmt', ['--edition', '2024', '--check', ...files], { env, brief: true });
}

async function main() {
  await prepare();
  for (const [name, check] of Object.entries(checks)) {
    heading(name);
    await check();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) command(main);
