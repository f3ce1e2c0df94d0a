// `npm run fuzz [-- --target NAME] [--seconds N]`: runs the fuzzers of fuzz/ (libFuzzer) side by side, an hour by default. They begin
// with the project's captures, and with public ones where WIRELOUPE_CORPUS names them; what they learn stays in fuzz/corpus,
// and input that fails in fuzz/artifacts.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure, ask, command, heading, root, run } from './run.mjs';
import { cargo, findCargo } from './rust.mjs';

const folder = join(root, 'fuzz');
const { values: options } = parseArgs({
  options: { target: { type: 'string' }, seconds: { type: 'string', default: '3600' } },
});
/** Most bytes of an input: what is found in small ones is found sooner. */
const targets = { capture: 1 << 15, packet: 1 << 13, filter: 1 << 9 };
/** In megabytes. */
const MOST_MEMORY = 1024;
/** In seconds, for one input. */
const MOST_TIME = 10;
/** As `cargo fuzz` sets them: counters at every branch, and the values of comparisons. */
const FLAGS = [
  'passes=sancov-module', 'llvm-args=-sanitizer-coverage-level=4', 'llvm-args=-sanitizer-coverage-inline-8bit-counters',
  'llvm-args=-sanitizer-coverage-pc-table', 'llvm-args=-sanitizer-coverage-trace-compares',
];

/** The filters of the tests' table. */
function filterSeeds() {
  const into = join(folder, 'corpus/filter');
  mkdirSync(into, { recursive: true });
  const table = readFileSync(join(root, 'tests/filters.md'), 'utf8');
  for (const [at, [, text = '']] of [...table.matchAll(/`([^`\n]+)`/g)].entries()) writeFileSync(join(into, String(at)), text);
}

async function seeds() {
  heading('Seeds');
  const corpus = process.env['WIRELOUPE_CORPUS'];
  const folders = [join(root, 'tests/captures'), ...(corpus ? [join(corpus, 'agree/captures')] : [])];
  await cargo(['run', '--example', 'seeds', '--', join(folder, 'corpus'), ...folders]);
  filterSeeds();
}

/** @param {string} target @param {number} length @param {string} host */
async function fuzz(target, length, host) {
  const artifacts = join(folder, 'artifacts', target);
  mkdirSync(artifacts, { recursive: true });
  const program = join(folder, 'target', host, 'release', target);
  await run(program, [
    join(folder, 'corpus', target), `-artifact_prefix=${artifacts}/`, `-max_len=${length}`, `-max_total_time=${options.seconds}`,
    `-rss_limit_mb=${MOST_MEMORY}`, `-timeout=${MOST_TIME}`, '-print_final_stats=1', '-verbosity=0',
  ]);
}

async function main() {
  const chosen = Object.entries(targets).filter(([name]) => options.target === undefined || options.target === name);
  if (chosen.length === 0) throw new Failure(`there is no fuzzer ${options.target}, only ${Object.keys(targets).join(', ')}`);
  await seeds();
  heading('Building the fuzzers');
  // Named, so that the flags do not reach what runs while building.
  const { program, env } = await findCargo();
  const host = /host: (\S+)/.exec(ask(program, ['--version', '--verbose'], env) ?? '')?.[1];
  if (!host) throw new Failure('cargo does not say which machine this is');
  const flags = FLAGS.map((flag) => `-C${flag}`).join(' ');
  await cargo(['build', '--release', '--manifest-path', join(folder, 'Cargo.toml'), '--target', host], { RUSTFLAGS: flags });
  heading(`Fuzzing for ${options.seconds} s`);
  // One that found something ends; the others go on to their time.
  const ended = await Promise.allSettled(chosen.map(([name, length]) => fuzz(name, length, host)));
  for (const result of ended) if (result.status === 'rejected') throw result.reason;
}

command(main);
