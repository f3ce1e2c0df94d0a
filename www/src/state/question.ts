// A question about all packets: its answer so far, how far it has come, why it could not be asked.
import { batch, signal } from '@preact/signals';
import { engine } from '../engine/engine';
import type { Answer, Ask, Scanning, Slot } from '../engine/contract';
import { messageOf } from './notices';

export class Question {
  readonly answer = signal<Answer | null>(null);
  readonly running = signal<Scanning | null>(null);
  readonly problem = signal<string | null>(null);
  readonly #slot: Slot;
  #latest = 0;
  /** What the answer is to. */
  #asked = '';

  constructor(slot: Slot) {
    this.#slot = slot;
  }

  /** Asks, unless it was asked just so; `of` says of which state of the capture. */
  async ask(ask: Ask, filter: string, of: string) {
    const asked = `${of}\n${filter}\n${JSON.stringify(ask, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))}`;
    if (asked === this.#asked) return;
    const mine = ++this.#latest;
    batch(() => {
      // An answer to another kind of question is of no use; one of the same kind stays until there is a newer.
      if (this.answer.peek()?.kind !== ask.kind) this.answer.value = null;
      this.problem.value = null;
      this.running.value = { done: 0, of: 0 };
    });
    this.#asked = asked;
    try {
      const answer = await engine.statistics(this.#slot, ask, filter, (progress) => {
        if (mine !== this.#latest) return;
        batch(() => {
          this.running.value = { done: progress.done, of: progress.of };
          this.answer.value = progress.answer;
        });
      });
      if (mine === this.#latest) this.answer.value = answer;
    } catch (error) {
      if (mine === this.#latest && this.#asked !== '') this.problem.value = messageOf(error);
    } finally {
      if (mine === this.#latest) this.running.value = null;
    }
  }

  /** Asks no further; what was found stays. */
  stop() {
    this.#latest++;
    this.running.value = null;
    engine.cancel(this.#slot);
  }

  forget() {
    this.#latest++;
    this.#asked = '';
    engine.cancel(this.#slot);
    batch(() => {
      this.answer.value = null;
      this.running.value = null;
      this.problem.value = null;
    });
  }
}
