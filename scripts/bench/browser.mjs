// A browser with an empty profile for measuring: the built app in one tab, bare reading in another, and what the
// browser's processes hold in memory.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browserSwitches, installedBrowser } from '../browser.mjs';
import { root } from '../run.mjs';
import { serve } from '../serve.mjs';

/** Reads a file in a worker through the same chunks as the app does, and does nothing with them. */
const BARE = `<!doctype html><input type="file"><script>
const program = \`onmessage = async ({ data: file }) => {
  const began = performance.now();
  const ahead = [];
  let bytes = 0;
  const take = async () => { bytes += (await ahead.shift()).byteLength; };
  for (let start = 0, length = 1 << 20; start < file.size; start += length, length = 16 << 20) {
    if (start > 0) length = 16 << 20;
    ahead.push(file.slice(start, Math.min(start + length, file.size)).arrayBuffer());
    if (ahead.length >= 2) await take();
  }
  while (ahead.length) await take();
  postMessage({ ms: performance.now() - began, bytes });
}\`;
globalThis.read = () => new Promise((resolve) => {
  const worker = new Worker(URL.createObjectURL(new Blob([program])));
  worker.onmessage = ({ data }) => { worker.terminate(); resolve(data); };
  worker.postMessage(document.querySelector('input').files[0]);
});
</script>`;

/** @typedef {import('@playwright/test').Page} Page */

export async function startBrowser() {
  const profile = mkdtempSync(join(tmpdir(), 'wireloupe-bench-'));
  const executablePath = installedBrowser();
  const context = await chromium.launchPersistentContext(profile, {
    headless: true,
    args: browserSwitches(),
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  const service = await serve(join(root, 'dist'));
  const bare = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(BARE));
  await new Promise((resolve) => bare.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (bare.address());
  return {
    context,
    app: service.address,
    bare: `http://127.0.0.1:${port}/`,
    async close() {
      await context.close();
      await service.close();
      bare.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Bytes that the renderers under this process hold, shared ones in proportion. */
export function rendererBytes() {
  let sum = 0;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name) || !isRenderer(name) || !isOurs(Number(name))) continue;
    try {
      const [, kilobytes] = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${name}/smaps_rollup`, 'utf8')) ?? [];
      sum += 1024 * Number(kilobytes ?? 0);
    } catch {
      // It ended meanwhile.
    }
  }
  return sum;
}

/** @param {string} pid */
function isRenderer(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer');
  } catch {
    return false;
  }
}

/** @param {number} pid */
function isOurs(pid) {
  for (let at = pid; at > 1; ) {
    if (at === process.pid) return true;
    try {
      at = Number(/PPid:\s+(\d+)/.exec(readFileSync(`/proc/${at}/status`, 'utf8'))?.[1] ?? 0);
    } catch {
      return false;
    }
  }
  return false;
}

/** How long the bare reading of a file takes, in milliseconds. @param {Page} page @param {string} path */
export async function bareRead(page, path) {
  await page.setInputFiles('input', path);
  /** @type {{ ms: number }} */
  const { ms } = await page.evaluate('read()');
  return ms;
}
