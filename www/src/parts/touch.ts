// A finger drags, and a flick lets what it dragged run on.

/** How much of a fling's speed is left after one millisecond. */
const FRICTION = 0.996;
/** Pixels a millisecond. */
const SLOWEST = 0.05;

class Drag {
  #y = 0;
  #time = 0;
  #speed = 0;
  #frame = 0;

  start(event: TouchEvent) {
    this.stop();
    this.#y = event.touches[0]?.clientY ?? 0;
    this.#time = event.timeStamp;
    this.#speed = 0;
  }

  /** The distance since the event before, in pixels. */
  move(event: TouchEvent): number {
    const y = event.touches[0]?.clientY ?? this.#y;
    const distance = this.#y - y;
    this.#speed = distance / Math.max(1, event.timeStamp - this.#time);
    this.#y = y;
    this.#time = event.timeStamp;
    return distance;
  }

  /** Runs on, slower and slower, until `by` says that there is no more. */
  fling(by: (distance: number) => boolean) {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    let before = performance.now();
    const run = (now: number) => {
      const took = now - before;
      before = now;
      this.#speed *= FRICTION ** took;
      if (Math.abs(this.#speed) > SLOWEST && by(this.#speed * took)) this.#frame = requestAnimationFrame(run);
    };
    this.#frame = requestAnimationFrame(run);
  }

  stop() {
    cancelAnimationFrame(this.#frame);
  }
}

/** `by` takes pixels, and says whether there was room to move. */
export function followTouch(element: HTMLElement, by: (distance: number) => boolean): () => void {
  const drag = new Drag();
  const over = new AbortController();
  const { signal } = over;
  element.addEventListener('touchstart', (event) => drag.start(event), { passive: true, signal });
  element.addEventListener(
    'touchmove',
    (event) => {
      by(drag.move(event));
      if (event.cancelable) event.preventDefault();
    },
    { passive: false, signal },
  );
  element.addEventListener('touchend', () => drag.fling(by), { signal });
  return () => {
    drag.stop();
    over.abort();
  };
}
