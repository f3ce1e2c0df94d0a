// Some work goes before other: while any of it is under way, the other waits.

export class Precedence {
  #under = 0;
  #waiting: (() => void)[] = [];

  /** Whether work that goes first is under way. */
  get taken(): boolean {
    return this.#under > 0;
  }

  /** Work that goes first. */
  async first<T>(work: Promise<T>): Promise<T> {
    this.#under++;
    try {
      return await work;
    } finally {
      this.#under--;
      if (!this.taken) for (const go of this.#waiting.splice(0)) go();
    }
  }

  /** Resolves when none of it is under way. */
  async wait(): Promise<void> {
    if (this.taken) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
}
