// `npm run fidelity`: compares the command with what tshark and Scapy print, and writes docs/fidelity.md.
// Needs the public captures and the instrument that compares: WIRELOUPE_CORPUS names their folder.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure, command, heading, root, run } from './run.mjs';
import { cargo } from './rust.mjs';

/**
 * @typedef {{ equal: number, missing: number, different: number, extra: number }} Counts
 * @typedef {{ total: Counts, share: number, protocols: Record<string, Counts> }} Compared
 */

const parts = [
  { name: 'tier 1', words: ['fields', '--tier', '1'] },
  { name: 'tier 2', words: ['fields', '--tier', '2'] },
  { name: 'analysis', words: ['fields', '--tier', 'analysis'] },
];

async function main() {
  const corpus = process.env['WIRELOUPE_CORPUS'];
  if (!corpus) throw new Failure('WIRELOUPE_CORPUS names the folder of the captures to compare with; it is not set');
  heading('The command');
  await cargo(['build', '--release']);
  const folder = mkdtempSync(join(tmpdir(), 'fidelity-'));
  try {
    const tables = [];
    for (const part of parts) tables.push(await compare(corpus, folder, part));
    writeFileSync(join(root, 'docs/fidelity.md'), page(tables));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * @param {string} corpus
 * @param {string} folder
 * @param {{ name: string, words: string[] }} part
 */
async function compare(corpus, folder, { name, words }) {
  heading(name);
  const report = join(folder, `${name.replace(' ', '-')}.json`);
  const tool = join(corpus, 'agree/agree');
  const program = join(root, 'target/release/wireloupe');
  await run(tool, [...words, '--cmd', program, '--set', 'dev', '--json', report]);
  /** @type {{ captures: number, tshark: Compared, stack?: { equal: number, frames: number } }} */
  const found = JSON.parse(readFileSync(report, 'utf8'));
  return { name, ...found };
}

/** @param {Awaited<ReturnType<typeof compare>>[]} tables */
function page(tables) {
  const lines = [
    '# Fidelity',
    '',
    'How much of what tshark 4.0.17 prints (`-T fields`, its default configuration) the command prints alike, on public captures.',
    'Made by `npm run fidelity`. A value is the text of one field in one frame.',
    '',
  ];
  for (const table of tables) lines.push(...section(table));
  return `${lines.join('\n').trimEnd()}\n`;
}

/** @param {Awaited<ReturnType<typeof compare>>} table */
function section({ name, captures, tshark, stack }) {
  const { total, protocols } = tshark;
  const lines = [
    `## ${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`,
    '',
    `${percent(total)} of ${count(total)} values in ${captures.toLocaleString('en-US')} captures are equal.`,
    ...(name === 'tier 1' && stack ? [`Of ${stack.frames.toLocaleString('en-US')} frames, ` +
      `${(100 * stack.equal / stack.frames).toFixed(2)} % have the same stack of protocols.`] : []),
    '',
    '| protocol | values | equal | missing | different | extra | share |',
    '|---|--:|--:|--:|--:|--:|--:|',
  ];
  const rows = Object.entries(protocols).sort(([, a], [, b]) => sum(b) - sum(a));
  for (const [protocol, counts] of rows) {
    const cells = [counts.equal, counts.missing, counts.different, counts.extra].map((n) => n.toLocaleString('en-US'));
    lines.push(`| ${protocol} | ${count(counts)} | ${cells.join(' | ')} | ${percent(counts)} |`);
  }
  return [...lines, ''];
}

/** @param {Counts} counts */
function sum({ equal, missing, different, extra }) {
  return equal + missing + different + extra;
}
/** @param {Counts} counts */
function count(counts) {
  return sum(counts).toLocaleString('en-US');
}
/** @param {Counts} counts */
function percent(counts) {
  return `${(100 * counts.equal / Math.max(1, sum(counts))).toFixed(2)} %`;
}

command(main);
