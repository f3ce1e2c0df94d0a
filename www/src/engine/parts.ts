// Where a capture can be divided: places between two packets from which the engine can go on without what lies before.
import type { Part } from './part';
import type { Engine } from './pkg/engine';

/** A smaller part is not worth a worker. */
const LEAST = 8 << 20;
/** What is kept of places: beyond, no further ones. */
const MOST_BYTES = 64 << 20;

interface Place {
  offset: number;
  /** Packets before it. */
  packets: number;
  checkpoint: Uint8Array;
}

/** A part, and the number of packets before it. */
export interface PartAt extends Part {
  first: number;
}

/** Gathers places while a capture is read. */
export class Parts {
  readonly #most: number;
  #places: Place[] = [];
  #interval: number;
  #full = false;

  /** `size` is that of the data, as far as it is known; `most` parts are wanted. */
  constructor(size: number | null, most: number) {
    this.#most = most;
    this.#interval = Math.max(LEAST, size === null ? 0 : Math.ceil(size / most));
  }

  /** Called between two pushes, with how much has been pushed. */
  note(engine: Engine, pushed: number) {
    const last = this.#places.at(-1)?.offset ?? 0;
    if (this.#full || this.#most < 2 || pushed - last < this.#interval) return;
    const checkpoint = engine.checkpoint();
    if (!checkpoint) {
      this.#full = true;
      return;
    }
    const offset = engine.offset();
    if (offset <= last) return;
    this.#places.push({ offset, packets: engine.packets(), checkpoint });
    // Data of unknown size: every other place goes, and the next come at twice the distance.
    if (this.#places.length >= 2 * this.#most) {
      this.#places = this.#places.filter((_, at) => at % 2 === 1);
      this.#interval *= 2;
    }
    const held = this.#places.reduce((sum, place) => sum + place.checkpoint.length, 0);
    this.#full = held > MOST_BYTES;
  }

  /** The parts up to an end. */
  all(end: number): PartAt[] {
    const starts = [{ offset: 0, packets: 0, checkpoint: null }, ...this.#places.filter(({ offset }) => offset < end)];
    return starts.map(({ offset, packets, checkpoint }, at) => ({
      start: offset,
      end: starts[at + 1]?.offset ?? end,
      checkpoint,
      first: packets,
    }));
  }
}
