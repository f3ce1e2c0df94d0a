// `npm run bench [-- --packets N] [--runs N] [--linear N] [--columns N] [--peers FOLDER]`: builds, measures, writes docs/performance.md.
import { mkdirSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { applyFilter, clearFilter, openCapture, runRecipe, startApp } from './bench/app.mjs';
import { bareRead, rendererBytes, startBrowser } from './bench/browser.mjs';
import { buildNative, native, wasm } from './bench/engines.mjs';
import { measurePeers } from './bench/peers.mjs';
import { measureColumns, measureHelpers } from './bench/questions.mjs';
import { median, milliseconds, times, writeReport } from './bench/report.mjs';
import { makeTraffic } from './bench/traffic.mjs';
import { build } from './build.mjs';
import { Failure, command, heading, say } from './run.mjs';
import { sizes } from './sizes.mjs';

/** On columns: a lookup a packet; and one that must dissect. */
const FILTERS = { known: 'tcp.port == 80 || udp', dissected: 'tcp.len > 1000' };
/** Of the headers, of what TCP carries, and of a protocol that few packets have. */
const DISSECTING = [FILTERS.dissected, 'http.host contains "e"', 'dns.qry.name contains "e"'];
const COLUMNS = [FILTERS.known, 'ip.addr == 10.0.0.1', 'frame.len > 1000'];
const FIELD = 'extract tcp.checksum';
const TEN_STEPS = ['extract frame.len', 'and 0xff', 'modulo 95', 'add 32', 'chr', 'to-hex', 'from-hex', 'case lower', 'reverse', 'concat'];
/** Packets by which the engines are compared: enough that compiling the module hardly counts. */
const LONG = 1_000_000;
const TREES = 200_000;
/** Packets for programs that hold each as an object. */
const SMALL = 100_000;
/** So many packets behind the first, connections of all ages are open: a few packets are of the same kinds as many. */
const BEGUN = 100_000;
/** Longer than helpers wait for work, in milliseconds. */
const REST = 8000;

/** @typedef {import('./bench/report.mjs').Line} Line */

const { values: options } = parseArgs({
  options: {
    packets: { type: 'string', default: '2770000' },
    runs: { type: 'string', default: '3' },
    /** The largest capture of the series that shows how cost grows. */
    linear: { type: 'string', default: '1000000' },
    /** The capture over which filters on columns are asked. */
    columns: { type: 'string', default: '10000000' },
    peers: { type: 'string' },
    built: { type: 'boolean', default: false },
  },
});

/** @param {number} packets @param {number} begun packets that were before */
function traffic(packets, begun = 0) {
  const folder = join(tmpdir(), 'wireloupe-bench');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${packets}${begun > 0 ? `-behind-${begun}` : ''}.pcap`);
  makeTraffic(path, packets, begun);
  return path;
}

/** @param {Line[]} lines @param {string} what @param {string} figure @param {string} goal @param {boolean | null} met */
function note(lines, what, figure, goal = '', met = null) {
  lines.push({ what, figure, goal, met });
  say(`${what}: ${figure}${goal ? ` (${goal})` : ''}`);
}

/** @param {Line[]} lines */
function weigh(lines) {
  const heavy = [];
  for (const { name, bytes, gzipped, limit } of sizes()) {
    const bound = limit === undefined ? '' : `at most ${(limit / 1000).toFixed(0)} kB`;
    const fits = limit === undefined ? null : gzipped <= limit;
    note(lines, `${name}, gzipped`, `${(gzipped / 1000).toFixed(1)} kB (${(bytes / 1000).toFixed(1)} kB plain)`, bound, fits);
    if (fits === false) heavy.push(name);
  }
  return heavy;
}

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ bare: number[], open: number[], first: number[], gap: number[], dissected: number[][] }} Found */

/** @param {Page} app @param {string} address of the app @param {Page} bare @param {string} path */
async function runs(app, address, bare, path) {
  /** @type {Found} */
  const found = { bare: [], open: [], first: [], gap: [], dissected: DISSECTING.map(() => []) };
  for (let run = 0; run < Number(options.runs); run++) {
    found.bare.push(await bareRead(bare, path));
    await app.bringToFront();
    // A page that shows nothing yet: rows of the run before would be taken for the first.
    await startApp(app, address);
    const opened = await openCapture(app, path);
    const known = await applyFilter(app, FILTERS.known);
    await clearFilter(app);
    found.gap.push(opened.gap, known.gap);
    for (const [at, filter] of DISSECTING.entries()) {
      const dissected = await applyFilter(app, filter);
      await clearFilter(app);
      found.dissected[at]?.push(dissected.ms);
      found.gap.push(dissected.gap);
    }
    found.open.push(opened.ms);
    found.first.push(opened.firstRow);
  }
  return found;
}

/** @param {Line[]} lines @param {Found} found */
function noteRuns(lines, found) {
  const bare = median(found.bare);
  const open = median(found.open) / bare;
  const [first, longest] = [median(found.first), Math.max(...found.gap)];
  note(lines, 'bare reading in Chromium', milliseconds(bare));
  note(lines, 'opened in Chromium', `${milliseconds(median(found.open))}, ${times(open)} the bare reading`, 'at most 1.3 times', open <= 1.3);
  note(lines, 'first row', milliseconds(first), 'under 300 ms', first < 300);
  for (const [at, filter] of DISSECTING.entries()) {
    const took = median(found.dissected[at] ?? []);
    const throughput = `${milliseconds(took)}, ${times(bare / took)} the throughput of the bare reading`;
    note(lines, `filter that dissects, \`${filter}\``, throughput, 'at least 0.5 times', bare / took >= 0.5);
  }
  note(lines, 'longest task on the page’s thread', milliseconds(longest), 'under 50 ms', longest < 50);
}

/** @param {Line[]} lines @param {string} path @param {number} packets */
async function inBrowser(lines, path, packets) {
  const browser = await startBrowser();
  try {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await startApp(page, browser.app);
    const start = await startApp(page, browser.app);
    note(lines, 'start from a warm cache', milliseconds(start), 'under 400 ms', start < 400);
    const empty = rendererBytes();
    const bare = await browser.context.newPage();
    await bare.goto(browser.bare);
    noteRuns(lines, await runs(page, browser.app, bare, path));
    // What it read lies about in its own page.
    await bare.close();
    const worked = rendererBytes() - empty;
    note(lines, 'memory of the renderers beyond an empty page, right behind a filter', `${(worked / 1e6).toFixed(0)} MB`);
    await page.waitForTimeout(REST);
    const memory = rendererBytes() - empty;
    const limit = 40 * packets + 150e6;
    note(lines, 'the same at rest, the helpers gone', `${(memory / 1e6).toFixed(0)} MB`, `under ${(limit / 1e6).toFixed(0)} MB`, memory < limit);
    const extracted = await runRecipe(page, FIELD);
    note(lines, `recipe, \`${FIELD}\``, milliseconds(extracted.ms));
    const cooked = await runRecipe(page, TEN_STEPS.join('\n'));
    const named = `recipe of ten steps over ${packets.toLocaleString('en-US')} values`;
    note(lines, named, milliseconds(cooked.ms), 'under 2 s for 1 million', (cooked.ms * 1e6) / packets < 2000);
    note(lines, 'longest task on the page’s thread meanwhile', milliseconds(cooked.gap), 'under 50 ms', cooked.gap < 50);
    await startApp(page, browser.app);
    const small = await openCapture(page, traffic(28_000));
    note(lines, 'first row of a 10 MB capture', milliseconds(small.firstRow), 'under 500 ms', small.firstRow < 500);
  } finally {
    await browser.close();
  }
}

/** Ten files opened in turn, again and again. @param {Line[]} lines */
async function reopening(lines) {
  const browser = await startBrowser();
  try {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await startApp(page, browser.app);
    const paths = Array.from({ length: 10 }, (_, n) => traffic(1000 + 100 * n));
    const rounds = Number(options.runs) * 20;
    const held = [];
    // What nobody holds any more is not what is asked for: the collector lets it lie while there is room.
    const collector = await browser.context.newCDPSession(page);
    for (let round = 0; round < rounds; round++) {
      for (const path of paths) await openCapture(page, path);
      await collector.send('HeapProfiler.collectGarbage');
      held.push(rendererBytes());
    }
    const third = Math.floor(rounds / 3);
    const [early, late] = [median(held.slice(third, -third)), median(held.slice(-third))];
    const growth = late / early - 1;
    note(lines, `memory over the last third of ${rounds * 10} openings against the third before`, `${(100 * growth).toFixed(1)} % more`, 'flat', growth < 0.1);
  } finally {
    await browser.close();
  }
}

/** @param {Line[]} lines */
async function byItself(lines) {
  const path = traffic(LONG);
  /** @typedef {import('./bench/engines.mjs').Figures} Figures */
  /** @type {[Figures[], Figures[]]} */
  const [first, second] = [[], []];
  // In turn, so that a machine that slows down slows both.
  for (let run = 0; run < Number(options.runs); run++) {
    first.push(native(path, FILTERS, ['index', 'filter']));
    second.push(await wasm(path, FILTERS));
  }
  const trees = native(traffic(TREES), FILTERS, ['tree']);
  const took = (/** @type {Figures[]} */ all, /** @type {string} */ job) => median(all.map((figures) => figures[job] ?? 0));
  const rate = (/** @type {number} */ ms, packets = LONG) => `${((packets / ms) * 1e3).toFixed(0)} packets a second`;
  note(lines, 'index, native', rate(took(first, 'index')));
  note(lines, 'filter that dissects, native', rate(took(first, 'filter')));
  note(lines, 'full tree with texts, native', rate(trees['tree'] ?? 1, TREES));
  for (const job of ['index', 'filter']) {
    const ratio = took(second, job) / took(first, job);
    note(lines, `wasm against native, ${job}`, times(ratio), 'at most 1.6 times', ratio <= 1.6);
  }
}

/** @param {Line[]} lines */
function growth(lines) {
  const sizes = [];
  for (let packets = 1000; packets <= Number(options.linear); packets *= packets < 100_000 ? 100 : 10) sizes.push(packets);
  /** @type {number[][]} */
  const took = sizes.map(() => []);
  // In turn, so that a machine that slows down slows all of them.
  for (let run = 0; run < Number(options.runs); run++) {
    for (const [at, packets] of sizes.entries()) {
      const { index = 0 } = native(traffic(packets, BEGUN), FILTERS, ['index']);
      took[at]?.push((index * 1e6) / packets);
    }
  }
  const perPacket = took.map(median);
  for (const [at, packets] of sizes.entries()) {
    note(lines, `index, native, ${packets.toLocaleString('en-US')} packets`, `${(perPacket[at] ?? 0).toFixed(0)} ns a packet`);
  }
  const spread = Math.max(...perPacket) / Math.min(...perPacket) - 1;
  note(lines, 'spread of the time a packet', `${(100 * spread).toFixed(0)} %`, 'within 20 %', spread <= 0.2);
}

async function main() {
  if (!options.built) await build();
  /** @type {Line[]} */
  const lines = [];
  heading('Weight');
  const heavy = weigh(lines);
  heading('The engine by itself');
  await buildNative();
  await byItself(lines);
  growth(lines);
  heading('In the browser');
  const packets = Number(options.packets);
  const before = loadavg()[0] ?? 0;
  await inBrowser(lines, traffic(packets), packets);
  /** @type {import('./bench/questions.mjs').Note} */
  const tell = (...line) => note(lines, ...line);
  await measureColumns(traffic(Number(options.columns)), Number(options.columns), COLUMNS, tell);
  await measureHelpers(traffic(LONG), Number(options.runs), tell);
  await reopening(lines);
  if (options.peers !== undefined) {
    heading('Peers');
    const captures = { large: traffic(Math.min(packets, LONG)), small: traffic(SMALL) };
    const filters = { dissected: FILTERS.dissected, simple: 'tcp.port == 80' };
    await measurePeers(options.peers, captures, filters, tell);
  }
  writeReport(lines, {
    commands: [`npm run bench -- ${process.argv.slice(2).join(' ')}`.trim()],
    machine: `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${(totalmem() / 2 ** 30).toFixed(0)} GB`,
    noise: `Load before the browser's part ${before.toFixed(1)}, after it ${(loadavg()[0] ?? 0).toFixed(1)}; medians of ${options.runs}`,
  });
  say('written: docs/performance.md');
  if (heavy.length > 0) throw new Failure(`too heavy: ${heavy.join(', ')}`);
}

command(main);
