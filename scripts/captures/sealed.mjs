// `node scripts/captures/sealed.mjs`: writes tests/captures/sealed, connections under TLS between a client and a server of Node's
// (so OpenSSL's), with the keys that the server logged. What is random in TLS comes out otherwise each time. The certificate,
// and the connection that takes new keys on its way, need the command `openssl`.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http2 from 'node:http2';
import https from 'node:https';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command, root } from '../run.mjs';

const folder = join(root, 'tests/captures/sealed');
const work = mkdtempSync(join(tmpdir(), 'sealed-'));
const [keyFile, certificateFile] = [join(work, 'key.pem'), join(work, 'certificate.pem')];
const SUITES_1_2 = [
  'ECDHE-RSA-AES128-GCM-SHA256', 'ECDHE-RSA-AES256-GCM-SHA384', 'ECDHE-RSA-CHACHA20-POLY1305', 'AES128-CCM', 'AES256-CCM8',
  'ECDHE-RSA-AES128-SHA256', 'AES256-SHA',
];
const SUITES_1_3 = ['TLS_AES_128_GCM_SHA256', 'TLS_AES_256_GCM_SHA384', 'TLS_CHACHA20_POLY1305_SHA256'];

/**
 * What one side sent; nothing where it closed.
 * @typedef {{ fromServer: boolean, bytes: Buffer | null }} Piece
 */

/** What a server answers: long enough that it takes several records. @param {string} path */
function page(path) {
  return Buffer.from(`what ${path} says, sealed\n`.repeat(path === '/long' ? 1500 : 3));
}

/**
 * @param {{ url?: string | undefined }} request
 * @param {{ setHeader: (name: string, value: string) => unknown, sendDate: boolean, end: (body: Buffer) => unknown }} response
 */
function answer(request, response) {
  response.setHeader('content-type', 'text/plain');
  response.sendDate = false;
  response.end(page(request.url ?? '/'));
}

/** Passes on what a client and the server on a port send to each other, and keeps it. @param {number} port */
async function listen(port) {
  /** @type {Piece[]} */
  const pieces = [];
  const between = net.createServer((client) => {
    const server = net.connect(port, '127.0.0.1');
    for (const [from, to, fromServer] of /** @type {[net.Socket, net.Socket, boolean][]} */ ([
      [client, server, false],
      [server, client, true],
    ])) {
      from.on('data', (bytes) => {
        pieces.push({ fromServer, bytes });
        to.write(bytes);
      });
      from.on('end', () => {
        pieces.push({ fromServer, bytes: null });
        to.end();
      });
      from.on('error', () => to.destroy());
    }
  });
  between.listen(0, '127.0.0.1');
  await new Promise((resolve) => between.once('listening', resolve));
  return { port: portOf(between), pieces, close: () => between.close() };
}

/** @param {net.Server} server */
function portOf(server) {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

/** @param {import('node:tls').TLSSocketOptions & { ciphers: string }} settings @param {string[]} paths @param {boolean} second HTTP/2 */
async function connection(settings, paths, second) {
  const own = { ...settings, key: readFileSync(keyFile), cert: readFileSync(certificateFile) };
  const server = second ? http2.createSecureServer(own, answer) : https.createServer(own, answer);
  let log = '';
  server.on('keylog', (/** @type {Buffer} */ line) => (log += line.toString()));
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port, pieces, close } = await listen(portOf(server));
  await (second ? askSecond : askFirst)(port, settings, paths);
  await settle();
  close();
  server.close();
  return { pieces, log };
}

/** @param {number} port @param {object} settings @param {string[]} paths */
async function askFirst(port, settings, paths) {
  const agent = new https.Agent({ keepAlive: true, maxSockets: 1 });
  for (const path of paths) {
    await new Promise((resolve, reject) => {
      const options = { port, path, agent, headers: { Host: 'sealed.example' }, rejectUnauthorized: false, ...settings };
      https.get({ host: '127.0.0.1', servername: 'sealed.example', ...options }, (response) => {
        response.resume().on('end', resolve);
      }).on('error', reject);
    });
  }
  agent.destroy();
}

/** @param {number} port @param {object} settings @param {string[]} paths */
async function askSecond(port, settings, paths) {
  const session = http2.connect(`https://127.0.0.1:${port}`, { servername: 'sealed.example', rejectUnauthorized: false, ...settings });
  for (const path of paths) {
    await new Promise((resolve, reject) => {
      session.request({ ':path': path, ':authority': 'sealed.example' }).resume().on('end', resolve).on('error', reject).end();
    });
  }
  session.close();
}

/** A client of OpenSSL's that takes new keys between two requests, and asks the server for new ones. */
async function renewing() {
  const own = { key: readFileSync(keyFile), cert: readFileSync(certificateFile), minVersion: /** @type {const} */ ('TLSv1.3') };
  const server = https.createServer(own, answer);
  let log = '';
  server.on('keylog', (/** @type {Buffer} */ line) => (log += line.toString()));
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port, pieces, close } = await listen(portOf(server));
  const client = spawn('openssl', ['s_client', '-connect', `127.0.0.1:${port}`, '-servername', 'sealed.example'], { stdio: ['pipe', 'ignore', 'ignore'] });
  for (const text of ['GET /before HTTP/1.1\r\nHost: sealed.example\r\n\r\n', 'K\n', 'GET /behind HTTP/1.1\r\nHost: sealed.example\r\nConnection: close\r\n\r\n']) {
    await settle();
    client.stdin.write(text);
  }
  await settle();
  client.kill();
  close();
  server.close();
  return { pieces, log };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 400));

/** @param {Buffer} bytes @param {number} sum */
function folded(bytes, sum = 0) {
  for (let at = 0; at < bytes.length; at += 2) sum += ((bytes[at] ?? 0) << 8) + (bytes[at + 1] ?? 0);
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16);
  return sum;
}

/** Writes packets as a pcapng section with a key log. */
class Capture {
  /** @type {Buffer[]} */
  blocks = [];
  /** Microseconds since 1970. */
  clock = 1_700_000_000_000_000n;

  /** @param {string} log */
  constructor(log) {
    const section = Buffer.alloc(16, 0xff);
    section.writeUInt32LE(0x1a2b3c4d, 0);
    section.writeUInt32LE(1, 4);
    this.block(0x0a0d0d0a, section);
    this.block(1, Buffer.from([1, 0, 0, 0, 0, 0, 0, 0]));
    const head = Buffer.alloc(8);
    head.writeUInt32LE(0x544c534b, 0);
    head.writeUInt32LE(Buffer.byteLength(log), 4);
    this.block(10, Buffer.concat([head, Buffer.from(log)]));
  }
  /** @param {number} kind @param {Buffer} body */
  block(kind, body) {
    const length = 12 + Math.ceil(body.length / 4) * 4;
    const block = Buffer.alloc(length);
    block.writeUInt32LE(kind, 0);
    block.writeUInt32LE(length, 4);
    body.copy(block, 8);
    block.writeUInt32LE(length, length - 4);
    this.blocks.push(block);
  }
  /** @param {Buffer} bytes */
  packet(bytes) {
    const head = Buffer.alloc(20);
    head.writeUInt32LE(Number(this.clock >> 32n), 4);
    head.writeUInt32LE(Number(this.clock & 0xffff_ffffn), 8);
    head.writeUInt32LE(bytes.length, 12);
    head.writeUInt32LE(bytes.length, 16);
    this.block(6, Buffer.concat([head, bytes]));
    this.clock += 1000n;
  }
  /** A connection from a port, as Ethernet frames with the handshakes of TCP. @param {number} port @param {Piece[]} pieces */
  connection(port, pieces) {
    const [SYN, ACK, PSH, FIN] = [2, 16, 8, 1];
    const next = [1000, 9000];
    const send = (/** @type {boolean} */ fromServer, /** @type {number} */ flags, /** @type {Buffer} */ bytes = Buffer.alloc(0)) => {
      const [own, other] = fromServer ? [1, 0] : [0, 1];
      this.packet(frame(fromServer, port, flags, next[own] ?? 0, flags & ACK ? (next[other] ?? 0) : 0, bytes));
      next[own] = (next[own] ?? 0) + bytes.length + (flags & (SYN | FIN) ? 1 : 0);
    };
    send(false, SYN);
    send(true, SYN | ACK);
    send(false, ACK);
    for (const { fromServer, bytes } of pieces) {
      if (!bytes) send(fromServer, FIN | ACK);
      for (let at = 0; bytes && at < bytes.length; at += 1400) send(fromServer, PSH | ACK, bytes.subarray(at, at + 1400));
    }
  }
}

/** @param {boolean} fromServer @param {number} port @param {number} flags @param {number} sequence @param {number} acknowledged @param {Buffer} bytes */
function frame(fromServer, port, flags, sequence, acknowledged, bytes) {
  const [client, server] = [Buffer.from([192, 0, 2, 1]), Buffer.from([192, 0, 2, 2])];
  const addresses = Buffer.concat(fromServer ? [server, client] : [client, server]);
  const ip = Buffer.alloc(20);
  ip[0] = 0x45;
  ip.writeUInt16BE(40 + bytes.length, 2);
  ip.writeUInt16BE(0x4006, 8);
  addresses.copy(ip, 12);
  ip.writeUInt16BE(~folded(ip) & 0xffff, 10);
  const tcp = Buffer.alloc(20);
  tcp.writeUInt16BE(fromServer ? 443 : port, 0);
  tcp.writeUInt16BE(fromServer ? port : 443, 2);
  tcp.writeUInt32BE(sequence, 4);
  tcp.writeUInt32BE(acknowledged, 8);
  tcp.writeUInt16BE(0x5000 | flags, 12);
  tcp.writeUInt16BE(64240, 14);
  tcp.writeUInt16BE(~folded(Buffer.concat([addresses, tcp, bytes]), 6 + 20 + bytes.length) & 0xffff, 16);
  const ends = fromServer ? '020000000001020000000002' : '020000000002020000000001';
  return Buffer.concat([Buffer.from(`${ends}0800`, 'hex'), ip, tcp, bytes]);
}

async function main() {
  execFileSync('openssl', [
    'req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '3650', '-subj', '/CN=sealed.example', '-keyout', keyFile, '-out', certificateFile,
  ], { stdio: 'ignore' });
  /** @param {'TLSv1' | 'TLSv1.2' | 'TLSv1.3'} version @param {string} ciphers */
  const settings = (version, ciphers) => ({ minVersion: version, maxVersion: version, ciphers });
  const old = ':@SECLEVEL=0';
  const made = [];
  for (const suite of SUITES_1_2) made.push(await connection(settings('TLSv1.2', suite + old), ['/short', '/again'], false));
  for (const suite of SUITES_1_3) made.push(await connection(settings('TLSv1.3', suite), ['/short', '/again'], false));
  made.push(await connection(settings('TLSv1', `AES128-SHA${old}`), ['/short', '/again'], false));
  made.push(await connection(settings('TLSv1.3', SUITES_1_3[0] ?? ''), ['/long'], false));
  made.push(await connection(settings('TLSv1.2', SUITES_1_2[0] ?? ''), ['/short', '/long'], true));
  made.push(await renewing());
  const log = made.map(({ log }) => log).join('');
  const capture = new Capture(log);
  for (const [at, { pieces }] of made.entries()) capture.connection(50_001 + at, pieces);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'capture.pcapng'), Buffer.concat(capture.blocks));
  rmSync(work, { recursive: true });
  // Agents that are gone hold the program for some seconds.
  process.exit();
}

command(main);
