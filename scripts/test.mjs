// `npm test`: sets up what is missing, then runs every check and every test, and prints the totals.
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { buildPage } from './build.mjs';
import { checks, prepare } from './check.mjs';
import { Failure, command, heading, record, root, say } from './run.mjs';
import { findCargo } from './rust.mjs';
import { bundleUnitTests } from './unit.mjs';

/**
 * What a stage did: how many tests passed, failed and were left out, and how many passed only when tried again.
 * @typedef {{ passed: number, failed: number, skipped: number, again: number }} Count
 * @typedef {{ name: string, outcome: string, good: boolean, seconds: number }} Line
 */

/** @type {Line[]} */
const lines = [];

async function main() {
  await prepare();
  for (const [name, check] of Object.entries(checks)) await stage(name, check);
  await stage('Engine: cargo test', testEngine);
  await stage('Page: unit tests', testPage);
  if (await stage('Build', buildPage)) await stage('Browser tests', testBrowser);
  summarise();
}

/**
 * Runs a stage to its end; a failure is kept for the summary, so that the other stages still run.
 * @param {string} name
 * @param {() => Promise<Count | void>} work
 */
async function stage(name, work) {
  heading(name);
  const begin = performance.now();
  /** @type {Pick<Line, 'good' | 'outcome'>} */
  let result;
  try {
    result = judge(await work());
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    say(error.message);
    result = { good: false, outcome: error.message };
  }
  lines.push({ name, ...result, seconds: (performance.now() - begin) / 1000 });
  return result.good;
}

/** @param {Count | void} count */
function judge(count) {
  if (!count) return { good: true, outcome: 'good' };
  const { passed, failed, skipped, again } = count;
  const rest = [skipped > 0 ? `, ${skipped} SKIPPED` : '', again > 0 ? `, ${again} ONLY WHEN TRIED AGAIN` : ''].join('');
  const outcome = `${passed} passed, ${failed} failed${rest}`;
  return { good: failed === 0 && passed > 0, outcome };
}

async function testEngine() {
  const { program, env } = await findCargo();
  const { text, failure } = await record(program, ['test', '--no-fail-fast'], { env });
  const results = [...text.matchAll(/^test result: .*?(\d+) passed; (\d+) failed; (\d+) ignored/gm)];
  return total(results.map(([, passed, failed, skipped]) => [passed, failed, skipped]), failure);
}

async function testPage() {
  const { text, failure } = await record(process.execPath, ['--test', '--test-reporter=tap', ...await bundleUnitTests()]);
  const found = ['pass', 'fail', 'skipped'].map((word) => new RegExp(`^# ${word} (\\d+)`, 'm').exec(text)?.[1]);
  return total([found], failure);
}

async function testBrowser() {
  const env = { CHROMIUM: await ensureBrowser() };
  const { text, failure } = await record(process.execPath,
    [join(root, 'node_modules/@playwright/test/cli.js'), 'test', '--config', 'tests/browser'], { env });
  const found = ['passed', 'failed', 'skipped', 'flaky'].map((word) => new RegExp(`^ +(\\d+) ${word}`, 'm').exec(text)?.[1]);
  return total([found], failure);
}

/**
 * @param {(string | undefined)[][]} rows passed, failed, skipped, tried again
 * @param {Error | undefined} failure how the program ended, if badly
 * @returns {Count}
 */
function total(rows, failure) {
  const sum = (/** @type {number} */ column) => rows.reduce((all, row) => all + Number(row[column] ?? 0), 0);
  const failed = sum(1);
  // A program that failed without a failed test did not compile, or broke off.
  if (failure !== undefined && failed === 0) throw failure;
  return { passed: sum(0) + sum(3), failed, skipped: sum(2), again: sum(3) };
}

function summarise() {
  heading('Summary');
  for (const { name, outcome, good, seconds } of lines) {
    say(`${good ? '✓' : '✗'} ${name.padEnd(20)} ${outcome}  (${seconds.toFixed(0)} s)`);
  }
  const bad = lines.filter(({ good }) => !good).map(({ name }) => name);
  if (bad.length > 0) throw new Failure(`failed: ${bad.join(', ')}`);
  process.stdout.write('\n✓ everything passed\n');
}

command(main);
