// The page's unit tests (www/**/*.test.ts): bundled as the page itself is, then run by Node's own runner.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

const www = join(root, 'www');
// Inside node_modules, so that the bundles find the packages they import.
const folder = join(root, 'node_modules/.unit-tests');

/** @returns {Promise<string[]>} the bundled tests, a script for each file of tests */
export async function bundleUnitTests() {
  const { build } = await import('vite');
  rmSync(folder, { recursive: true, force: true });
  await build({
    configFile: false,
    root: www,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: { input: testFiles(), output: { entryFileNames: '[name].mjs' } },
    },
  });
  return readdirSync(folder).filter((name) => name.endsWith('.test.mjs')).map((name) => join(folder, name));
}

/** Each test by its path without slashes, so that equal file names do not meet. */
function testFiles() {
  const paths = readdirSync(www, { recursive: true, encoding: 'utf8' }).filter((path) => /\.test\.tsx?$/.test(path));
  return Object.fromEntries(paths.map((path) => [path.replace(/\.tsx?$/, '').replaceAll(/[\\/]/g, '-'), join(www, path)]));
}
