// Which items of a long list are in view or close to it: the others can be drawn with less.
import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

/** What is drawn beyond the view's edges, so that scrolling meets what is there already. */
const MARGIN = '600px 0px';
/** Drawn before the view is known. */
const FIRST = 12;

export interface Near {
  has: (line: number) => boolean;
  /** How high an item was when it was last drawn whole. */
  heightOf: (line: number) => number | undefined;
}

/** The element that scrolls an item. */
function scrollerOf(item: Element): Element | null {
  let up = item.parentElement;
  while (up && !/auto|scroll/.test(getComputedStyle(up).overflowY)) up = up.parentElement;
  return up;
}

function follow(near: Signal<ReadonlySet<number>>, heights: Map<number, number>, entries: IntersectionObserverEntry[]) {
  const next = new Set(near.peek());
  for (const { target, isIntersecting, boundingClientRect } of entries) {
    const line = Number((target as HTMLElement).dataset['line']);
    if (isIntersecting) next.add(line);
    else if (next.has(line) && !target.contains(document.activeElement)) {
      heights.set(line, boundingClientRect.height);
      next.delete(line);
    }
  }
  near.value = next;
}

/** Follows the items of a list, named by `data-line`; all are near where there are no more than `most`. */
export function useNear(list: { current: HTMLElement | null }, count: number, most: number): Near {
  const near = useSignal<ReadonlySet<number>>(new Set(Array.from({ length: FIRST }, (_, at) => at + 1)));
  const heights = useRef(new Map<number, number>());
  const long = count > most;
  useEffect(() => {
    const items = long ? Array.from(list.current?.children ?? []) : [];
    const [first] = items;
    if (!first) return;
    const observer = new IntersectionObserver((entries) => follow(near, heights.current, entries), {
      root: scrollerOf(first),
      rootMargin: MARGIN,
    });
    for (const item of items) observer.observe(item);
    return () => observer.disconnect();
  }, [count, long]);
  const now = near.value;
  return { has: (line) => !long || now.has(line), heightOf: (line) => heights.current.get(line) };
}
