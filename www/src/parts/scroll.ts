// Turns the wheel and a finger into whole rows.
import { useEffect, useRef } from 'preact/hooks';
import { followTouch } from './touch';

const LINES_A_PAGE = 20;

function pixels(event: WheelEvent, rowHeight: number): number {
  if (event.deltaMode === WheelEvent.DOM_DELTA_LINE) return event.deltaY * rowHeight;
  if (event.deltaMode === WheelEvent.DOM_DELTA_PAGE) return event.deltaY * rowHeight * LINES_A_PAGE;
  return event.deltaY;
}

/** Calls `move` with whole rows; the part of a row left over is kept for the next event. */
export function useScroll(target: { current: HTMLElement | null }, rowHeight: number, move: (rows: number) => boolean) {
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
    element.addEventListener('wheel', wheel, { passive: false });
    const stopTouch = followTouch(element, by);
    return () => {
      element.removeEventListener('wheel', wheel);
      stopTouch();
    };
  }, [rowHeight]);
}
