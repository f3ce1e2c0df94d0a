// Runs other programs, with their output shown, and says what is being done.
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's folder, where every program is run. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** A failure that its message explains: shown without a stack. */
export class Failure extends Error {}

/** @param {string} text */
export function heading(text) {
  process.stdout.write(`\n── ${text} ${'─'.repeat(Math.max(2, 74 - text.length))}\n`);
}

/** @param {string} text */
export function say(text) {
  process.stdout.write(`   ${text}\n`);
}

/**
 * Runs a program to its end with its output shown; fails if it fails. `brief` leaves a long list of words out of the log.
 * @param {string} program
 * @param {readonly string[]} words
 * @param {{ env?: NodeJS.ProcessEnv, hint?: string, brief?: boolean }} [options]
 * @returns {Promise<void>}
 */
export async function run(program, words, { env = {}, hint, brief = false } = {}) {
  const shown = brief ? [...words.slice(0, 4), '…'] : words;
  say(`> ${[...assignments(env), program, ...shown].join(' ')}`);
  const child = spawn(program, words, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit'] });
  await ended(child, program, hint);
}

/**
 * Runs a program to its end, shows its output and returns what it wrote to standard output.
 * @param {string} program
 * @param {readonly string[]} words
 * @param {{ env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<{ text: string, failure: Error | undefined }>}
 */
export async function record(program, words, { env = {} } = {}) {
  say(`> ${[...assignments(env), program, ...words].join(' ')}`);
  const child = spawn(program, words, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ part) => {
    text += part;
    process.stdout.write(part);
  });
  const failure = await ended(child, program).then(() => undefined, asError);
  return { text, failure };
}

/**
 * What a program prints, or nothing if it is missing, fails or takes longer than ten seconds.
 * @param {string} program
 * @param {readonly string[]} words
 * @param {NodeJS.ProcessEnv} [env]
 */
export function ask(program, words, env = {}) {
  const answer = spawnSync(program, words, { cwd: root, env: { ...process.env, ...env }, encoding: 'utf8', timeout: 10_000 });
  return answer.status === 0 ? answer.stdout.trim() : undefined;
}

/**
 * Runs a script's main function, and turns what it throws into a message and an exit code.
 * @param {() => Promise<void>} main
 */
export function command(main) {
  main().catch((/** @type {unknown} */ error) => {
    process.stderr.write(`\n✗ ${error instanceof Failure ? error.message : describe(error)}\n`);
    process.exit(1);
  });
}

/** @param {unknown} error */
function asError(error) {
  return error instanceof Error ? error : new Error(String(error));
}

/** @param {unknown} error */
function describe(error) {
  return error instanceof Error ? error.stack ?? error.message : String(error);
}

/** @param {NodeJS.ProcessEnv} env */
function assignments(env) {
  return Object.entries(env).map(([name, value]) => `${name}=${value ?? ''}`);
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} program
 * @param {string} [hint]
 * @returns {Promise<void>}
 */
function ended(child, program, hint) {
  const end = hint === undefined ? '' : `\n  ${hint}`;
  return new Promise((resolve, reject) => {
    child.on('error', (error) => { reject(new Failure(`${program} cannot be run: ${error.message}${end}`)); });
    child.on('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Failure(`${program} failed (${signal ?? `exit ${String(code)}`})${end}`));
    });
  });
}
