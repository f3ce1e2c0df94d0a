// A question asked of all packets: helpers look at parts of the capture side by side, and their answers are merged in the
// parts' order, so that they are the same whatever the number of helpers.
import { proxy } from 'comlink';
import type { Question } from './contract';
import type { Capture } from './opening';
import type { PartTask } from './part';
import type { PartAt } from './parts';
import type { Depth } from './pkg/engine';
import { type Helper, helperAt, unwant, want, width } from './pool';

/** Who goes first: what is asked for the list, what a person waits for, and what is shown beside. */
export const RANK = { list: 0, asked: 1, beside: 2 } as const;

/** Long work that is under way. */
export interface Asking {
  question: Question;
  rank: number;
  /** It is asked of all packets at once, by one helper. */
  undivided?: boolean;
  /** Set to stop before the end. */
  stopped: boolean;
  /** Takes the next answer, in the capture's order; false if more would change nothing. */
  merge: (answer: Uint8Array) => boolean;
  /** Called now and then, with the number of packets that were looked at. */
  tell: (done: number) => void;
}

/** What a part has answered so far. */
interface Progressing extends PartAt {
  answers: Uint8Array[];
  /** Packets looked at, those before the part among them. */
  done: number;
  over: boolean;
}

/** Bytes of answers that wait for those of the parts before; beyond, their helpers wait. */
const MOST_WAITING = 64 << 20;

const rounds = new Set<Round>();
const waiting: (() => void)[] = [];
let tasks = 0;

/** Something has come on: who waits looks whether it may. */
function change() {
  for (const go of waiting.splice(0)) go();
}

/** A question on its way: its parts, and the helpers that look at them. */
class Round {
  readonly #capture: Capture;
  readonly #asking: Asking;
  readonly #depth: Depth;
  /** A bit a packet: which must be read; null if all. */
  readonly #needed: Uint8Array | null;
  readonly #parts: Progressing[];
  /** Tasks that are out, and who has them. */
  readonly #out = new Map<number, Helper>();
  /** Parts that a helper has taken. */
  #taken = 0;
  /** Parts whose answers are all merged. */
  #merged = 0;
  /** Bytes of answers that are not merged. */
  #waiting = 0;
  /** More would change nothing, or something failed. */
  #enough = false;

  constructor(capture: Capture, asking: Asking) {
    this.#capture = capture;
    this.#asking = asking;
    this.#depth = capture.engine.depth(asking.question);
    this.#needed = capture.engine.needed(asking.question) ?? null;
    const end = capture.engine.offset();
    const whole = [{ start: 0, end, checkpoint: null, first: 0 }];
    const parts: PartAt[] = asking.undivided ? whole : capture.places.all(end);
    this.#parts = parts.map((part) => ({ ...part, answers: [], done: part.first, over: false }));
  }

  get rank(): number {
    return this.#asking.rank;
  }

  async run() {
    rounds.add(this);
    want();
    try {
      const lanes = Array.from({ length: Math.min(width(), this.#parts.length) }, (_, place) => this.#lane(place));
      for (const result of await Promise.allSettled(lanes)) if (result.status === 'rejected') throw result.reason;
    } finally {
      rounds.delete(this);
      unwant();
      change();
    }
  }

  #isOver(): boolean {
    return this.#enough || this.#asking.stopped;
  }

  /** A helper takes part after part: one whose answers can be merged is always among those that are taken. */
  async #lane(place: number) {
    while (!this.#isOver()) {
      const part = this.#parts[this.#taken++];
      if (!part) return;
      await this.#look(part, place);
    }
  }

  async #look(part: Progressing, place: number) {
    const helper = await helperAt(place).catch((error: unknown) => this.#giveUp(error));
    if (this.#isOver()) return;
    const { capture, question } = { capture: this.#capture, question: this.#asking.question };
    const id = ++tasks;
    const { start, end, checkpoint } = part;
    const { data } = capture;
    // A checkpoint holds the keys.
    const settings = checkpoint ? { ...capture.settings, keys: '' } : capture.settings;
    const needed = this.#neededOf(part);
    const task = { id, start, end, checkpoint, question, depth: this.#depth, needed, data, settings };
    const tell = (answer: Uint8Array | null, done: number) => this.#take(part, answer, done);
    this.#out.set(id, helper);
    try {
      await Promise.race([helper.remote.scanPart(task, proxy(tell)), helper.lost]);
    } catch (error) {
      this.#fail(helper, part, error);
    } finally {
      this.#out.delete(id);
    }
    part.over = true;
    this.#merge();
  }

  /** A part's own bits: a worker would be sent all that the array lies in. */
  #neededOf(part: Progressing): PartTask['needed'] {
    const next = this.#parts[this.#parts.indexOf(part) + 1];
    const byte = Math.floor(part.first / 8);
    const bits = this.#needed?.slice(byte, next && Math.ceil(next.first / 8));
    return bits ? { bits, from: 8 * byte + 1 } : null;
  }

  /** Resolves when the helper may go on; true if the part's answers are waited for. */
  async #take(part: Progressing, answer: Uint8Array | null, done: number): Promise<boolean> {
    part.done = done;
    if (answer) {
      part.answers.push(answer);
      this.#waiting += answer.length;
    }
    this.#merge();
    change();
    while (!this.#isOver() && this.#mustWait(part)) await new Promise<void>((resolve) => waiting.push(resolve));
    return this.#isFirst(part);
  }

  #isFirst(part: Progressing): boolean {
    return part === this.#parts[this.#merged];
  }

  #mustWait(part: Progressing): boolean {
    for (const other of rounds) if (other.rank < this.rank) return true;
    return this.#waiting > MOST_WAITING && !this.#isFirst(part);
  }

  #merge() {
    for (let part = this.#parts[this.#merged]; part; part = this.#parts[this.#merged]) {
      for (const answer of part.answers.splice(0)) {
        this.#waiting -= answer.length;
        if (!this.#isOver()) this.#enough = !this.#asking.merge(answer);
      }
      if (!part.over) break;
      this.#merged++;
    }
    if (this.#isOver()) this.#stop();
    else this.#asking.tell(this.#parts.reduce((sum, { done, first }) => sum + done - first, 0));
  }

  #stop() {
    for (const [id, helper] of this.#out) void helper.remote.stopPart(id);
  }

  /** Gives the whole question up. */
  #giveUp(error: unknown): never {
    this.#enough = true;
    this.#stop();
    change();
    throw error;
  }

  #fail(helper: Helper, part: Progressing, error: unknown): never {
    if (isRefusal(error)) this.#giveUp(error);
    const reason = error instanceof Error ? error.message : String(error);
    // Its memory is in doubt: nobody else should ask it.
    helper.lose(Object.assign(new Error(reason), { name: 'Lost' }));
    this.#giveUp(new Error(`the engine stopped behind packet ${part.done} (${reason})`));
  }
}

/** Asks a question of all packets; it ends when all answers are merged, or soon after it is stopped. */
export function ask(capture: Capture, asking: Asking): Promise<void> {
  return new Round(capture, asking).run();
}

/** An error that the helper survives: it said no, or the file could not be read. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && error.name !== 'RuntimeError' && error.name !== 'Lost';
}
