// Turns the wheel and a finger into whole rows.
import { useEffect, useRef } from "preact/hooks";

const LINES_A_PAGE = 20;
/** How much of a fling's speed is left after one millisecond. */
const FRICTION = 0.996;
const SLOWEST = 0.05;

function pixels(event: WheelEvent, rowHeight: number): number {
  if (event.deltaMode === WheelEvent.DOM_DELTA_LINE) return event.deltaY * rowHeight;
  if (event.deltaMode === WheelEvent.DOM_DELTA_PAGE) return event.deltaY * rowHeight * LINES_A_PAGE;
  return event.deltaY;
}

/** Calls `move` with whole rows; the part of a row left over is kept for the next event. */
export function useScroll(
  target: { current: HTMLElement | null },
  rowHeight: number,
  move: (rows: number) => boolean,
) {
  const latest = useRef(move);
  latest.current = move;
  useEffect(() => {
    const element = target.current;
    if (!element) return;
    let left = 0;
    const by = (distance: number): boolean => {
      left += distance;
      const rows = Math.trunc(left / rowHeight);
      left -= rows * rowHeight;
      return rows === 0 || latest.current(rows);
    };
    const wheel = (event: WheelEvent) => {
      if (event.ctrlKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) return;
      by(pixels(event, rowHeight));
      event.preventDefault();
    };
    element.addEventListener("wheel", wheel, { passive: false });
    const stopTouch = followTouch(element, by);
    return () => {
      element.removeEventListener("wheel", wheel);
      stopTouch();
    };
  }, [rowHeight]);
}

/** A finger drags the rows, and a flick lets them run on. */
function followTouch(element: HTMLElement, by: (distance: number) => boolean): () => void {
  let y = 0;
  let time = 0;
  let speed = 0;
  let frame = 0;
  const start = (event: TouchEvent) => {
    cancelAnimationFrame(frame);
    y = event.touches[0]?.clientY ?? 0;
    time = event.timeStamp;
    speed = 0;
  };
  const drag = (event: TouchEvent) => {
    const now = event.touches[0]?.clientY ?? y;
    const took = Math.max(1, event.timeStamp - time);
    speed = (y - now) / took;
    by(y - now);
    y = now;
    time = event.timeStamp;
    if (event.cancelable) event.preventDefault();
  };
  const release = () => {
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    let before = performance.now();
    const run = (now: number) => {
      const took = now - before;
      before = now;
      speed *= FRICTION ** took;
      if (Math.abs(speed) > SLOWEST && by(speed * took)) frame = requestAnimationFrame(run);
    };
    frame = requestAnimationFrame(run);
  };
  element.addEventListener("touchstart", start, { passive: true });
  element.addEventListener("touchmove", drag, { passive: false });
  element.addEventListener("touchend", release);
  return () => {
    cancelAnimationFrame(frame);
    element.removeEventListener("touchstart", start);
    element.removeEventListener("touchmove", drag);
    element.removeEventListener("touchend", release);
  };
}
