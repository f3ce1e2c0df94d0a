// `npm start`: sets up, builds, serves dist/ on a loopback port, and builds again when a source changes.
import { watch } from 'node:fs';
import { join } from 'node:path';
import { build, buildPage } from './build.mjs';
import { buildEngine } from './engine.mjs';
import { Failure, command, heading, root, say } from './run.mjs';
import { serve } from './serve.mjs';

const firstPort = 8642;

async function start() {
  await build();
  const { address } = await serveOnFreePort(join(root, 'dist'));
  heading('Wireloupe');
  say(`is at ${address}`);
  say('it is built again when a source changes (reload the page then); Ctrl+C ends it');
  rebuildOnChange();
}

/** @param {string} folder */
async function serveOnFreePort(folder) {
  const wanted = process.env['PORT'];
  if (wanted !== undefined) return serve(folder, { port: Number(wanted) });
  return serve(folder, { port: firstPort }).catch(() => serve(folder));
}

function rebuildOnChange() {
  /** @type {NodeJS.Timeout | undefined} */
  let waiting;
  let last = Promise.resolve();
  const changed = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { last = last.then(rebuild); }, 300);
  };
  for (const folder of ['crate', 'www', 'xtask']) {
    watch(join(root, folder), { recursive: true }, (_, file) => {
      if (file !== null && !isGenerated(file)) changed();
    });
  }
}

/** @param {string} file */
function isGenerated(file) {
  return /(^|[\\/])(pkg|target)([\\/]|$)|~$|\.sw.$|\.timestamp-/.test(file);
}

async function rebuild() {
  heading(`Building again, ${new Date().toLocaleTimeString()}`);
  try {
    await buildEngine();
    await buildPage();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    say(`${error.message}; what was built before is still served`);
  }
}

command(start);
