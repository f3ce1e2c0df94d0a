// Makes a capture of mixed traffic, the same every time: connections with requests and answers, DNS, echo requests, ARP,
// over IPv4 and IPv6, 360 bytes a packet on average.
import { closeSync, existsSync, openSync, renameSync, writeSync } from 'node:fs';

const PIECE = 8 << 20;
/** Bytes of a capture's own header. */
const HEADER = 24;
/** Connections that are open at the same time. */
const OPEN = 2000;
const SECONDS = 1_700_000_000;

/** A generator of numbers that are the same every time (Numerical Recipes' multiplier). */
class Numbers {
  #state = 12345;

  /** @param {number} below */
  next(below) {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * below);
  }
}

/** Writes packets behind one another into a file. */
class Writer {
  /** @param {number} file @param {number} begun packets that are made first, and not written */
  constructor(file, begun) {
    this.file = file;
    this.begun = begun;
    this.bytes = Buffer.alloc(PIECE + 4096);
    this.at = 0;
    this.microseconds = 0;
    this.count = 0;
  }

  header() {
    const words = [0xa1b2c3d4, 0x00040002, 0, 0, 262144, 1];
    for (const word of words) this.at = this.bytes.writeUInt32LE(word >>> 0, this.at);
  }

  /** Begins a packet of so many bytes and returns where it stands. @param {number} length */
  packet(length) {
    if (this.at > PIECE) this.flush();
    if (this.count <= this.begun) this.at = HEADER;
    const { bytes } = this;
    this.microseconds += 7;
    this.count++;
    this.at = bytes.writeUInt32LE(SECONDS + Math.floor(this.microseconds / 1e6), this.at);
    this.at = bytes.writeUInt32LE(this.microseconds % 1e6, this.at);
    this.at = bytes.writeUInt32LE(length, this.at);
    this.at = bytes.writeUInt32LE(length, this.at);
    const start = this.at;
    this.at += length;
    return start;
  }

  flush() {
    writeSync(this.file, this.bytes, 0, this.at);
    this.at = 0;
  }
}

/** @typedef {{ id: number, six: boolean, client: number, server: number, port: number, step: number, answers: number[],
 *   seq: [number, number] }} Connection */

const PORTS = [80, 80, 443, 443, 443, 443, 8080, 8443];
const REQUEST = Buffer.from('GET /index.html HTTP/1.1\r\nHost: www.example.com\r\nUser-Agent: bench\r\nAccept: */*\r\n\r\n');
/** What the server sends first, and how long it is with the head of the answer. */
const FIRST_ANSWER = 900;
const QUESTION = Buffer.from('1a2b01000001000000000000037777770765786d616d706c6503636f6d0000010001', 'hex');
const FILLING = Buffer.alloc(2048, 'The quick brown fox jumps over the lazy dog. ');

/** The head of an answer that goes on in segments of these lengths. @param {number[]} lengths */
function answerHead(lengths) {
  const head = (/** @type {number} */ body) => `HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: ${String(body).padStart(6, '0')}\r\n\r\n`;
  const all = lengths.reduce((sum, length) => sum + length, FIRST_ANSWER);
  return Buffer.from(head(all - head(0).length));
}

/** A record of application data that fills so many bytes with its head. @param {number} length */
function record(length) {
  const head = Buffer.from([0x17, 3, 3, 0, 0]);
  head.writeUInt16BE(length - head.length, 3);
  return head;
}

const FIN = 1;
const SYN = 2;
const PSH_ACK = 0x18;
const ACK = 0x10;

class Traffic {
  /** @param {Writer} writer */
  constructor(writer) {
    this.writer = writer;
    this.numbers = new Numbers();
    this.made = 0;
    /** @type {Connection[]} */
    this.open = Array.from({ length: OPEN }, () => this.connect());
  }

  /** @returns {Connection} */
  connect() {
    const id = this.made++;
    const port = PORTS[this.numbers.next(PORTS.length)] ?? 80;
    const answers = Array.from({ length: 1 + this.numbers.next(12) }, () => 300 + this.numbers.next(1100));
    return {
      id, port, six: id % 10 === 9, client: this.numbers.next(4000), server: this.numbers.next(500), step: 0,
      answers, seq: [this.numbers.next(2 ** 31), this.numbers.next(2 ** 31)],
    };
  }

  /** Writes the link's and the Internet's header and returns where the next begins.
   * @param {number} length of what follows @param {boolean} six @param {number} protocol
   * @param {number} source @param {number} destination */
  internet(length, six, protocol, source, destination) {
    const head = six ? 54 : 34;
    const { bytes } = this.writer;
    let at = this.writer.packet(head + length);
    for (const end of [destination, source]) {
      bytes.writeUInt32BE(0x02000000 + (end % 64), at);
      bytes.writeUInt16BE(end & 0xff, at + 4);
      at += 6;
    }
    at = bytes.writeUInt16BE(six ? 0x86dd : 0x0800, at);
    if (six) {
      bytes.writeUInt32BE(0x60000000, at);
      bytes.writeUInt16BE(length, at + 4);
      bytes[at + 6] = protocol;
      bytes[at + 7] = 64;
      for (const [n, end] of [source, destination].entries()) {
        bytes.fill(0, at + 8 + 16 * n, at + 24 + 16 * n);
        bytes.writeUInt32BE(0x20010db8, at + 8 + 16 * n);
        bytes.writeUInt32BE(end, at + 20 + 16 * n);
      }
      return at + 40;
    }
    bytes.writeUInt32BE(0x45000000 + 20 + length, at);
    bytes.writeUInt32BE(((this.writer.count & 0xffff) * 0x10000 + 0x4000) >>> 0, at + 4);
    bytes.writeUInt32BE(0x40000000 + protocol * 0x10000, at + 8);
    bytes.writeUInt32BE(0x0a000000 + source, at + 12);
    bytes.writeUInt32BE(0x0a000000 + destination, at + 16);
    return at + 20;
  }

  /** @param {Connection} c @param {0 | 1} from @param {number} flags @param {Buffer[]} payload @param {number} length */
  segment(c, from, flags, payload, length) {
    const server = 0x10000 + c.server;
    const [source, destination] = from === 0 ? [c.client, server] : [server, c.client];
    const high = 49152 + (c.id % 16000);
    let at = this.internet(20 + length, c.six, 6, source, destination);
    const { bytes } = this.writer;
    const end = at + 20 + length;
    bytes.writeUInt16BE(from === 0 ? high : c.port, at);
    bytes.writeUInt16BE(from === 0 ? c.port : high, at + 2);
    bytes.writeUInt32BE(c.seq[from], at + 4);
    bytes.writeUInt32BE(flags === SYN ? 0 : c.seq[from === 0 ? 1 : 0], at + 8);
    bytes.writeUInt16BE(0x5000 + flags, at + 12);
    bytes.writeUInt32BE(0xffff0000, at + 14);
    bytes.writeUInt16BE(0, at + 18);
    at += 20;
    for (const part of payload) at += part.copy(bytes, at, 0, Math.min(part.length, end - at));
    const marks = flags & (SYN | FIN) ? 1 : 0;
    c.seq[from] = (c.seq[from] + length + marks) >>> 0;
  }

  /** The next packet of a connection: handshake, request, answers with acknowledgments, end. @param {Connection} c */
  advance(c) {
    const step = c.step++;
    const plain = c.port === 80 || c.port === 8080;
    /** @param {0 | 1} from @param {Buffer} text @param {number} length */
    const say = (from, text, length) => {
      this.segment(c, from, PSH_ACK, [plain ? text : record(length), FILLING], length);
    };
    if (step === 0) this.segment(c, 0, SYN, [], 0);
    else if (step === 1) this.segment(c, 1, SYN | ACK, [], 0);
    else if (step === 2) this.segment(c, 0, ACK, [], 0);
    else if (step === 3) say(0, REQUEST, plain ? REQUEST.length : 180);
    else if (step === 4) say(1, answerHead(c.answers), FIRST_ANSWER);
    else if (step < 5 + 2 * c.answers.length) {
      if (step % 2 === 1) this.segment(c, 0, ACK, [], 0);
      else say(1, FILLING, c.answers[step / 2 - 3] ?? 0);
    } else if (step === 5 + 2 * c.answers.length) this.segment(c, 1, FIN | ACK, [], 0);
    else {
      this.segment(c, 0, FIN | ACK, [], 0);
      return true;
    }
    return false;
  }

  question() {
    const client = this.numbers.next(4000);
    const back = this.numbers.next(2) === 1;
    const server = 0x20035;
    const [source, destination] = back ? [server, client] : [client, server];
    const length = 8 + QUESTION.length;
    const at = this.internet(length, false, 17, source, destination);
    const { bytes } = this.writer;
    const high = 30000 + (client % 20000);
    bytes.writeUInt16BE(back ? 53 : high, at);
    bytes.writeUInt16BE(back ? high : 53, at + 2);
    bytes.writeUInt32BE(length * 0x10000, at + 4);
    QUESTION.copy(bytes, at + 8);
    bytes.writeUInt16BE(this.writer.count & 0xffff, at + 8);
    if (back) bytes.writeUInt16BE(0x8180, at + 10);
  }

  echo() {
    const at = this.internet(64, false, 1, this.numbers.next(100), 0x30000);
    const { bytes } = this.writer;
    bytes.writeUInt32BE(0x08000000, at);
    bytes.writeUInt32BE(this.writer.count >>> 0, at + 4);
    FILLING.copy(bytes, at + 8, 0, 56);
  }

  arp() {
    const { bytes } = this.writer;
    const at = this.writer.packet(42);
    bytes.fill(0xff, at, at + 6);
    bytes.write('020000000007080600010800060400010200000000070a0000070000000000000a000001', at + 6, 'hex');
  }

  /** One packet more. */
  next() {
    const kind = this.numbers.next(100);
    if (kind < 8) this.question();
    else if (kind < 9) this.echo();
    else if (kind < 10) this.arp();
    else {
      const at = this.numbers.next(OPEN);
      const connection = this.open[at];
      if (connection && this.advance(connection)) this.open[at] = this.connect();
    }
  }
}

/**
 * Makes the capture unless it is there.
 * @param {string} path
 * @param {number} packets
 * @param {number} begun packets that were before: the first of all only open connections
 */
export function makeTraffic(path, packets, begun = 0) {
  if (existsSync(path)) return;
  const unfinished = `${path}.part`;
  const file = openSync(unfinished, 'w');
  const writer = new Writer(file, begun);
  writer.header();
  const traffic = new Traffic(writer);
  while (writer.count < begun + packets) traffic.next();
  writer.flush();
  closeSync(file);
  renameSync(unfinished, path);
}
