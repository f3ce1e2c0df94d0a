// The npm packages: installed when they are missing or are not those of the lock file.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, say } from './run.mjs';

const lock = join(root, 'package-lock.json');
const mark = join(root, 'node_modules', '.installed-from');

export async function ensurePackages() {
  const wanted = createHash('sha256').update(readFileSync(lock)).digest('hex');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  say('npm packages: installing those of package-lock.json');
  await npm(['ci', '--no-audit', '--no-fund']);
  writeFileSync(mark, wanted);
}

/** @param {readonly string[]} words */
async function npm(words) {
  // The npm that runs this script, by its path: on Windows `npm` is no program that can be spawned.
  const script = process.env['npm_execpath'];
  await (script ? run(process.execPath, [script, ...words]) : run('npm', words));
}
