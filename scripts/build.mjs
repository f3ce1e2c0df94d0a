// `npm run build`: sets up what is missing and writes dist/, from nothing or from what changed.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildEngine } from './engine.mjs';
import { ensurePackages } from './packages.mjs';
import { command, heading, root, run, say } from './run.mjs';

export async function build() {
  heading('Packages');
  await ensurePackages();
  heading('Engine');
  await buildEngine();
  heading('Page');
  await buildPage();
}

export async function buildPage() {
  await run(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', 'www']);
  say('dist/ holds the site, dist/wireloupe.html the same in one file');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) command(build);
