// Questions to a large capture that is open, when its digest no longer works beside.
import { applyFilter, clearFilter, findNothing, openCapture, startApp } from './app.mjs';
import { startBrowser } from './browser.mjs';
import { median, milliseconds, times } from './report.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {(what: string, figure: string, goal?: string, met?: boolean | null) => void} Note */

/** A digest is there by then, in milliseconds. */
const DIGEST = 120_000;
const AGAIN = 5;
/** Packets over which a filter is asked to be quick. */
const ASKED = 1e7;

/** @param {Page} page @param {string} address @param {string} path */
async function openAndRest(page, address, path) {
  await startApp(page, address);
  await openCapture(page, path);
  await page.getByRole('button', { name: /^SHA-256 [0-9a-f]{64}/ }).waitFor({ timeout: DIGEST });
}

/**
 * Filters that need no more than columns.
 * @param {string} path @param {number} packets @param {string[]} filters @param {Note} note
 */
export async function measureColumns(path, packets, filters, note) {
  const browser = await startBrowser();
  try {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await openAndRest(page, browser.app, path);
    for (const filter of filters) {
      const took = [];
      for (let run = 0; run < AGAIN; run++) {
        const { ms } = await applyFilter(page, filter);
        await clearFilter(page);
        took.push(ms);
      }
      const figure = `${milliseconds(median(took))} for ${packets.toLocaleString('en-US')} packets`;
      // Of fewer packets the time is mostly the page's: nothing follows from it for more.
      const met = packets < ASKED ? null : median(took) < 100;
      note(`filter on columns, \`${filter}\``, figure, 'under 100 ms for 10 million', met);
    }
  } finally {
    await browser.close();
  }
}

/**
 * A text looked for in all rows and bytes, by one helper and by two.
 * @param {string} path @param {number} runs @param {Note} note
 */
export async function measureHelpers(path, runs, note) {
  const browser = await startBrowser();
  try {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    const processors = await browser.context.newCDPSession(page);
    /** @type {[number[], number[]]} */
    const took = [[], []];
    for (let run = 0; run < runs; run++) {
      for (const [at, each] of took.entries()) {
        await processors.send('Emulation.setHardwareConcurrencyOverride', { hardwareConcurrency: 1 + at });
        await openAndRest(page, browser.app, path);
        each.push(await findNothing(page, 'qzxjkv'));
      }
    }
    const ratio = median(took[0]) / median(took[1]);
    note('a text looked for in all packets by two helpers against one', `${times(ratio)} as fast`, 'at least 1.7 times', ratio >= 1.7);
  } finally {
    await browser.close();
  }
}
