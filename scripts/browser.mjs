// The browser for the tests: the one installed, else Playwright's own, else the system's package.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Failure, ask, root, run, say } from './run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const macPaths = ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/**
 * The path of a browser that starts; CHROMIUM names one to use it and no other.
 * @returns {Promise<string>}
 */
export async function ensureBrowser() {
  const present = installedBrowser() ?? await playwrightBrowser();
  if (present !== undefined && starts(present)) return present;
  const named = process.env['CHROMIUM'];
  if (named !== undefined) throw new Failure(`CHROMIUM is “${named}”, which does not start`);
  return await installByPlaywright() ?? await installByApt() ?? missing();
}

/** A browser on this machine, by CHROMIUM or by its usual names. */
export function installedBrowser() {
  const named = process.env['CHROMIUM'];
  if (named !== undefined) return named;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...paths, ...macPaths].find((path) => existsSync(path));
}

/** The switches for a browser that tests drive: no sandbox where root would be refused one, and no traffic of its own. */
export function browserSwitches() {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return [...asRoot, '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
}

/** Playwright's own browser, if it was downloaded. */
async function playwrightBrowser() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

async function installByPlaywright() {
  say('browser: none found; downloading the one that belongs to Playwright');
  const tool = join(root, 'node_modules/@playwright/test/cli.js');
  const done = await run(process.execPath, [tool, 'install', 'chromium']).then(() => true, () => false);
  const path = done ? await playwrightBrowser() : undefined;
  return path !== undefined && starts(path) ? path : undefined;
}

async function installByApt() {
  if (ask('apt-get', ['--version']) === undefined || process.getuid?.() !== 0) return undefined;
  say('browser: installing the system’s package');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const done = await run('apt-get', ['update'], { env })
    .then(() => run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], { env }))
    .then(() => true, () => false);
  const path = done ? installedBrowser() : undefined;
  return path !== undefined && starts(path) ? path : undefined;
}

/** @returns {never} */
function missing() {
  throw new Failure('the browser tests need Chromium or Chrome, and none could be installed. Install one, for example with\n' +
    '  sudo apt-get install chromium\nor name one in the environment: CHROMIUM=/path/to/chrome npm test');
}

/** @param {string} path */
function starts(path) {
  return ask(path, ['--version']) !== undefined;
}
