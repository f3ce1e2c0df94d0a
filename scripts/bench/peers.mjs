// Other programs on the same captures, by a benchmark folder of their own: `run.mjs CAPTURE FILTER --peers …` prints a line of
// JSON a program and run. Beside each stands what does the same here: the command beside programs, the page beside pages.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Failure, root } from '../run.mjs';
import { cargo } from '../rust.mjs';
import { applyFilter, openCapture, runRecipe, startApp } from './app.mjs';
import { startBrowser } from './browser.mjs';
import { times } from './report.mjs';

const FIELD = 'tcp.checksum';

/** @typedef {{ filter: number, extract: number }} Took in milliseconds */

/** @param {string} program @param {string[]} words @param {string} cwd */
function ran(program, words, cwd) {
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(program, words, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Failure(`${program} ${words.join(' ')} failed: ${stderr}`);
  return { ms: performance.now() - began, stdout };
}

/**
 * What another program took; null where it failed. Of Scapy, which filters what it has read, reading counts as well.
 * @param {string} folder @param {string} peer @param {string} capture @param {string} filter
 * @returns {Took | null}
 */
function theirs(folder, peer, capture, filter) {
  const { stdout } = ran(process.execPath, ['run.mjs', capture, filter, '--peers', peer], folder);
  const line = stdout.split('\n').find((text) => text.startsWith('{'));
  /** @type {{ ok: boolean, load_ms: number, filter_ms: number, extract_ms: number }} */
  const { ok, load_ms: load, filter_ms: filtered, extract_ms: extracted } = JSON.parse(line ?? '{"ok":false}');
  const reading = peer.startsWith('scapy') ? load : 0;
  return ok ? { filter: reading + filtered, extract: reading + extracted } : null;
}

/** @param {string} capture @param {string} filter @returns {Took} */
function command(capture, filter) {
  const own = join(root, 'target/release/wireloupe');
  const fields = (/** @type {string[]} */ ...words) => ran(own, ['-r', capture, ...words, '-T', 'fields'], root).ms;
  return { filter: fields('-Y', filter, '-e', 'frame.number'), extract: fields('-e', FIELD) };
}

/** The open page. @param {string} capture @param {string} filter @returns {Promise<Took>} */
async function inPage(capture, filter) {
  const browser = await startBrowser();
  try {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await startApp(page, browser.app);
    await openCapture(page, capture);
    const filtered = await applyFilter(page, filter);
    const extracted = await runRecipe(page, `extract ${FIELD}`);
    return { filter: filtered.ms, extract: extracted.ms };
  } finally {
    await browser.close();
  }
}

/**
 * @param {string} folder
 * @param {{ large: string, small: string }} captures the small one for programs that hold all packets as objects
 * @param {{ dissected: string, simple: string }} filters the simple one for programs without a filter language
 * @param {(what: string, figure: string, goal?: string, met?: boolean | null) => void} note
 */
export async function measurePeers(folder, captures, filters, note) {
  await cargo(['build', '--quiet', '--release', '--package', 'wireloupe', '--bin', 'wireloupe']);
  const { large, small } = captures;
  /** @type {{ peer: string, capture: string, filter: string, ours: (capture: string, filter: string) => Took | Promise<Took>, goals: [keyof Took, number | null][] }[]} */
  const peers = [
    { peer: 'tshark', capture: large, filter: filters.dissected, ours: command, goals: [['filter', 30], ['extract', null]] },
    { peer: 'wiregasm-chromium', capture: large, filter: filters.dissected, ours: inPage, goals: [['filter', 60], ['extract', null]] },
    { peer: 'scapy-rdpcap', capture: small, filter: filters.simple, ours: command, goals: [['extract', 400]] },
  ];
  for (const { peer, capture, filter, ours, goals } of peers) {
    const [own, other] = [await ours(capture, filter), theirs(folder, peer, capture, filter)];
    if (!other) {
      note(`${peer} failed`, '');
      continue;
    }
    const where = ours === command ? 'the command' : 'the page';
    for (const [job, goal] of goals) {
      const ratio = other[job] / own[job];
      const what = job === 'filter' ? `filter \`${filter}\`` : `extraction of \`${FIELD}\``;
      note(`${what}: ${where} against ${peer}`, `${times(ratio)} as fast`, goal === null ? '' : `at least ${goal} times`, goal === null ? null : ratio >= goal);
    }
  }
}
