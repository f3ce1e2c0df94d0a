// `npm run strays -- --captures FOLDER`: changes captures at random and compares what the command and tshark 4.0 print for them, to
// find what no capture at hand shows. Of each capture the first packets are kept: with `--packets` some are left out and some change
// places, else a few bytes of what they carry are changed. Fields are told by how many captures they differ in.
// Needs tshark and editcap; a seed gives the same changes again.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure, command, heading, root, say } from './run.mjs';
import { cargo } from './rust.mjs';

/**
 * @typedef {{ header: Buffer, bytes: Buffer }} Packet
 * @typedef {(below: number) => number} Random
 * @typedef {{ captures: Set<string>, missing: number, different: number, extra: number, examples: string[] }} Difference
 */

const MOST_PACKETS = 150;
const MOST_OUTPUT = 1 << 28;
const EXAMPLES = 4;
const FILE_HEADER = 24;
const PACKET_HEADER = 16;
/** Where IP begins, by link type; of others the whole packet is changed. */
const LINKS = new Map([[0, 4], [1, 14], [9, 2], [12, 0], [101, 0], [113, 16], [228, 0], [229, 0], [276, 20]]);

const names = readFileSync(join(root, 'docs/protocols.md'), 'utf8').matchAll(/^\| `([^`]+)`/gm);
const known = new Set([...names].map(([, name]) => name ?? ''));

async function main() {
  const { values } = parseArgs({
    options: {
      captures: { type: 'string' },
      seed: { type: 'string', default: '1' },
      count: { type: 'string', default: '200' },
      packets: { type: 'boolean', default: false },
    },
  });
  if (!values.captures) throw new Failure('--captures names the folder of the captures to change; it is not given');
  heading('The command');
  await cargo(['build', '--release', '--bin', 'wireloupe']);
  const random = seeded(Number(values.seed));
  const files = shuffled(filesBelow(values.captures), random).slice(0, Number(values.count));
  const fields = [...new Set(['frame.protocols', '_ws.malformed', ...shared()])];
  const folder = mkdtempSync(join(tmpdir(), 'strays-'));
  /** @type {Map<string, Difference>} */
  const found = new Map();
  const counts = { captures: 0, packets: 0, values: 0, equal: 0 };
  heading(`Up to ${files.length} captures`);
  try {
    for (const file of files) {
      const changed = change(file, folder, values.packets, random);
      if (changed) compare(basename(file), changed, fields, found, counts);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  report(found, counts);
}

/** The names of fields that both programs have. */
function shared() {
  const theirs = fieldsOfTshark().split('\n').map((line) => line.split('\t')).filter(([kind]) => kind === 'F');
  return [...new Set(theirs.map(([, , name]) => name ?? ''))].filter((name) => known.has(name));
}

function fieldsOfTshark() {
  try {
    return execFileSync('tshark', ['-G', 'fields'], { encoding: 'utf8', maxBuffer: MOST_OUTPUT, stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    throw new Failure('tshark does not run: it and editcap are compared with, and must be installed');
  }
}

/** @param {string} folder @returns {string[]} */
function filesBelow(folder) {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile() && /cap(ng)?$/.test(entry.name));
  return files.map((entry) => join(entry.parentPath, entry.name)).sort();
}

/** Numbers of a linear congruential generator (Knuth, MMIX). @param {number} seed @returns {Random} */
function seeded(seed) {
  let state = BigInt(seed);
  return (below) => {
    state = BigInt.asUintN(64, state * 6364136223846793005n + 1442695040888963407n);
    return Number(state >> 33n) % below;
  };
}

/** @template T @param {T[]} list @param {Random} random @returns {T[]} */
function shuffled(list, random) {
  const keyed = list.map((item) => ({ item, key: random(1 << 30) }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

/**
 * The changed capture's path; none where it cannot be one of a single link.
 * @param {string} file @param {string} folder @param {boolean} packets @param {Random} random
 */
function change(file, folder, packets, random) {
  const path = join(folder, 'changed.pcap');
  try {
    execFileSync('editcap', ['-F', 'pcap', '-r', file, path, `1-${MOST_PACKETS}`], { stdio: 'ignore' });
  } catch {
    return null;
  }
  const whole = readFileSync(path);
  const all = split(whole);
  const kept = packets ? thinned(all, random) : all;
  if (!packets) for (const { bytes } of kept) changeBytes(bytes, whole.readUInt32LE(20) & 0xffff, random);
  const parts = kept.flatMap(({ header, bytes }) => [header, bytes]);
  writeFileSync(path, Buffer.concat([whole.subarray(0, FILE_HEADER), ...parts]));
  return path;
}

/** @param {Buffer} whole @returns {Packet[]} */
function split(whole) {
  const packets = [];
  for (let at = FILE_HEADER; at + PACKET_HEADER <= whole.length;) {
    const start = at + PACKET_HEADER;
    const end = start + whole.readUInt32LE(at + 8);
    packets.push({ header: whole.subarray(at, start), bytes: whole.subarray(start, end) });
    at = end;
  }
  return packets;
}

/** Without the first few, without some of the others, and some the other way round. @param {Packet[]} all @param {Random} random */
function thinned(all, random) {
  const kept = all.slice(random(2) * random(14)).filter(() => random(25) > 0);
  for (let at = 0; at + 1 < kept.length; at += 1) {
    if (random(33) === 0) kept.splice(at, 2, ...kept.slice(at, at + 2).reverse());
  }
  return kept;
}

/** @param {Buffer} bytes @param {number} link @param {Random} random */
function changeBytes(bytes, link, random) {
  const from = carried(bytes, link);
  if (from >= bytes.length) return;
  for (let changes = random(3); changes > 0; changes -= 1) {
    const at = from + random(Math.min(bytes.length - from, random(3) === 0 ? bytes.length : 60));
    const value = bytes[at] ?? 0;
    const changed = [random(40), value ^ (1 << random(8)), value + 1, value - 1, random(256)];
    bytes[at] = (changed[random(changed.length)] ?? 0) & 0xff;
  }
}

/** Where what TCP or UDP carries begins, or else what IP or the link does. @param {Buffer} bytes @param {number} link */
function carried(bytes, link) {
  let at = LINKS.get(link);
  if (at === undefined) return 0;
  while (link === 1 && [0x8100, 0x88a8].includes(bytes.length > at + 4 ? bytes.readUInt16BE(at - 2) : 0)) at += 4;
  const first = bytes[at] ?? 0;
  const [protocol, end] = first >> 4 === 4
    ? [bytes[at + 9], at + 4 * (first & 15)]
    : first >> 4 === 6 ? [bytes[at + 6], at + 40] : [null, at];
  if (protocol === 17) return end + 8;
  return protocol === 6 ? end + 4 * ((bytes[end + 12] ?? 0) >> 4) : end;
}

/**
 * @param {string} capture @param {string} path @param {string[]} fields
 * @param {Map<string, Difference>} found @param {{ captures: number, packets: number, values: number, equal: number }} counts
 */
function compare(capture, path, fields, found, counts) {
  const theirs = rows('tshark', ['-n'], path, fields);
  const ours = rows(join(root, 'target/release/wireloupe'), [], path, fields);
  counts.captures += 1;
  for (const [at, row] of theirs.entries()) {
    const mine = ours[at] ?? [];
    // What is malformed by tshark is read on by other rules.
    if (row[1]) continue;
    counts.packets += 1;
    for (const [column, name] of fields.entries()) {
      const [expected, value] = [row[column] ?? '', mine[column] ?? ''];
      if (!expected && !value) continue;
      counts.values += 1;
      if (expected === value) counts.equal += 1;
      else differ(found, name, capture, `${capture}:${at + 1}: tshark ${shown(expected)}, ours ${shown(value)}`, expected, value);
    }
  }
}

/** @param {string} value */
function shown(value) {
  return value ? `\`${value.slice(0, 60)}\`` : 'nothing';
}

/**
 * @param {Map<string, Difference>} found @param {string} name @param {string} capture @param {string} example
 * @param {string} expected @param {string} value
 */
function differ(found, name, capture, example, expected, value) {
  const difference = found.get(name) ?? { captures: new Set(), missing: 0, different: 0, extra: 0, examples: [] };
  found.set(name, difference);
  if (!difference.captures.has(capture) && difference.examples.length < EXAMPLES) difference.examples.push(example);
  difference.captures.add(capture);
  difference[!value ? 'missing' : !expected ? 'extra' : 'different'] += 1;
}

/** @param {string} program @param {string[]} words @param {string} path @param {string[]} fields */
function rows(program, words, path, fields) {
  const asked = fields.flatMap((name) => ['-e', name]);
  const form = ['-T', 'fields', '-E', 'occurrence=a', '-E', 'aggregator=,', '-E', 'separator=/t'];
  const options = { maxBuffer: MOST_OUTPUT, env: { ...process.env, TZ: 'UTC', LC_ALL: 'C.UTF-8' } };
  /** @type {Buffer} */
  let printed;
  try {
    printed = execFileSync(program, [...words, '-r', path, ...form, ...asked], { ...options, stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    // Both end with a status of their own where the capture is cut; what they read is printed all the same.
    printed = /** @type {{ stdout: Buffer }} */ (error).stdout;
  }
  return printed.toString('utf8').split('\n').slice(0, -1).map((line) => line.split('\t'));
}

/** @param {Map<string, Difference>} found @param {{ captures: number, packets: number, values: number, equal: number }} counts */
function report(found, counts) {
  const share = (100 * counts.equal / counts.values).toFixed(3);
  say(`${share} % of ${counts.values} values equal, in ${counts.packets} packets of ${counts.captures} captures`);
  const sorted = [...found].sort(([, a], [, b]) => b.captures.size - a.captures.size);
  for (const [name, { captures, missing, different, extra, examples }] of sorted) {
    say(`${name}: in ${captures.size} captures; ${missing} missing, ${different} different, ${extra} extra`);
    for (const example of examples) say(`    ${example}`);
  }
}

command(main);
