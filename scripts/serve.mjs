// Serves a folder on a loopback port, as any static host would: no special headers.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * @typedef {object} Service
 * @property {string} address   where the folder is served
 * @property {string[]} requests   the paths asked for so far
 * @property {() => Promise<void>} close
 */

/**
 * @param {string} folder
 * @param {{ port?: number, under?: string }} [options] a port, or 0 for a free one; the path under which the folder stands
 * @returns {Promise<Service>}
 */
export async function serve(folder, { port = 0, under = '/' } = {}) {
  /** @type {string[]} */
  const requests = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://loopback').pathname;
    requests.push(path);
    const file = path.startsWith(under) ? fileOf(folder, path.slice(under.length)) : undefined;
    if (file === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not here\n');
    } else {
      const type = types[extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' });
      createReadStream(file).pipe(response);
    }
  });
  await listen(server, port);
  const bound = server.address();
  const number = typeof bound === 'object' && bound ? bound.port : port;
  return {
    address: `http://127.0.0.1:${number}${under}`,
    requests,
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<void>}
 */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
}

/**
 * The file that a path names, if it is one and lies inside the folder.
 * @param {string} folder
 * @param {string} path
 */
function fileOf(folder, path) {
  const inside = normalize(`/${decode(path)}`);
  const file = join(folder, inside.endsWith('/') ? `${inside}index.html` : inside);
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

/** @param {string} path */
function decode(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
