// Other programs on the same capture, by a benchmark folder of their own: `run.mjs CAPTURE FILTER --peers …` prints a line of
// JSON a program and run. Ours is timed by the command beside them.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Failure, root } from '../run.mjs';
import { cargo } from '../rust.mjs';
import { times } from './report.mjs';

const PEERS = ['tshark', 'wiregasm-chromium', 'scapy-rdpcap'];

/** @param {string} program @param {string[]} words @param {string} cwd */
function ran(program, words, cwd) {
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(program, words, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Failure(`${program} ${words.join(' ')} failed: ${stderr}`);
  return { ms: performance.now() - began, stdout };
}

/**
 * @param {string} folder
 * @param {string} capture
 * @param {string} filter
 * @param {(what: string, figure: string, goal?: string, met?: boolean | null) => void} note
 */
export async function measurePeers(folder, capture, filter, note) {
  await cargo(['build', '--quiet', '--release', '--package', 'wireloupe', '--bin', 'wireloupe']);
  const own = join(root, 'target/release/wireloupe');
  const filtered = ran(own, ['-r', capture, '-Y', filter, '-T', 'fields', '-e', 'frame.number'], root).ms;
  const extracted = ran(own, ['-r', capture, '-T', 'fields', '-e', 'tcp.checksum'], root).ms;
  const { stdout } = ran(process.execPath, ['run.mjs', capture, filter, '--peers', PEERS.join(',')], folder);
  for (const line of stdout.split('\n').filter((text) => text.startsWith('{'))) {
    /** @type {{ peer: string, ok: boolean, filter_ms?: number, extract_ms?: number }} */
    const { peer, ok, filter_ms: theirs, extract_ms: theirExtraction } = JSON.parse(line);
    if (!ok) continue;
    const goal = peer.startsWith('tshark') ? 30 : peer.startsWith('wiregasm') ? 60 : null;
    if (theirs) {
      const ratio = theirs / filtered;
      note(`filter that dissects against ${peer}`, times(ratio), goal === null ? '' : `at least ${goal} times`, goal === null ? null : ratio >= goal);
    }
    if (theirExtraction) {
      const ratio = theirExtraction / extracted;
      const asked = peer.startsWith('scapy');
      note(`extraction of one field against ${peer}`, times(ratio), asked ? 'at least 400 times' : '', asked ? ratio >= 400 : null);
    }
  }
}
