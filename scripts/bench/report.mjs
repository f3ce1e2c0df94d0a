// What was measured, as docs/performance.md.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run.mjs';

/** @typedef {{ what: string, figure: string, goal: string, met: boolean | null }} Line */

/**
 * @param {Line[]} lines
 * @param {{ commands: string[], noise: string, machine: string }} circumstances
 */
export function writeReport(lines, { commands, noise, machine }) {
  const rows = lines.map(({ what, figure, goal, met }) => {
    const mark = met === null ? '' : met ? 'yes' : 'no';
    return `| ${what} | ${figure} | ${goal} | ${mark} |`;
  });
  const text = `# Performance

Measured by \`npm run bench\`, all in one run: ratios are to be trusted, absolute figures belong to the machine.

${machine}. ${noise}

| what | measured | goal | met |
|---|---|---|---|
${rows.join('\n')}

Commands:

\`\`\`
${commands.join('\n')}
\`\`\`

The captures are made by \`scripts/bench/traffic.mjs\`: connections with requests and answers (HTTP and TLS records), DNS, echo
requests and ARP over IPv4 and IPv6, 360 bytes a packet on average, the same every time. Bare reading is a worker that reads the
same \`File\` through the same chunks (\`scripts/bench/browser.mjs\`).
`;
  writeFileSync(join(root, 'docs/performance.md'), text);
}

/** @param {number} ms */
export function milliseconds(ms) {
  return ms >= 10_000 ? `${(ms / 1000).toFixed(1)} s` : ms >= 10 ? `${ms.toFixed(0)} ms` : `${ms.toFixed(1)} ms`;
}

/** @param {number} value */
export function times(value) {
  return `${value.toFixed(value < 10 ? 2 : 0)} times`;
}

/** The middle of some figures, and how far they lie apart. @param {number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
