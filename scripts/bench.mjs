// `npm run bench`: builds, and prints what the app weighs.
import { build } from './build.mjs';
import { Failure, command, heading, say } from './run.mjs';
import { sizes } from './sizes.mjs';

async function main() {
  await build();
  heading('Weight');
  const heavy = [];
  for (const { name, bytes, gzipped, limit } of sizes()) {
    const bound = limit === undefined ? '' : `, at most ${kilobytes(limit)}`;
    say(`${name.padEnd(11)} ${kilobytes(gzipped).padStart(9)} gzipped${bound} (${kilobytes(bytes)} plain)`);
    if (limit !== undefined && gzipped > limit) heavy.push(name);
  }
  if (heavy.length > 0) throw new Failure(`too heavy: ${heavy.join(', ')}`);
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

command(main);
