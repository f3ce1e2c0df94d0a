// A list of any length that draws only what is seen; its scrollbar is proportional, for browsers cap an element's height.
import type { Signal } from '@preact/signals';
import type { ComponentChildren, HTMLAttributes } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { lastTop } from './rows-in-view';
import { Scrollbar } from './scrollbar';
import { useScroll } from './scroll';

export interface VirtualListProps {
  /** Rows in all. */
  count: number;
  /** Pixels. */
  rowHeight: number;
  /** The first row shown. */
  top: Signal<number>;
  /** Draws `rows` rows from `first`. */
  draw: (first: number, rows: number) => ComponentChildren;
  /** Told when the number of rows that fit changes. */
  onFit?: (rows: number) => void;
  class?: string;
  header?: ComponentChildren;
  attributes?: HTMLAttributes<HTMLDivElement>;
  element?: { current: HTMLDivElement | null };
  /** What stands over the rows. */
  children?: ComponentChildren;
}

/** It scrolls to the side, for which browsers would stop at it with Tab: the keys are the list's. */
const BODY = { class: 'virtual-list-body', role: 'presentation', tabIndex: -1 } as const;

/** What a click gives the rows goes to the list. */
function handOn({ target, currentTarget }: FocusEvent & { currentTarget: HTMLElement }) {
  if (target === currentTarget) currentTarget.parentElement?.focus();
}

export function VirtualList(props: VirtualListProps) {
  const { count, rowHeight, top, draw } = props;
  const own = useRef<HTMLDivElement>(null);
  const element = props.element ?? own;
  const body = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(0);
  const fit = Math.max(1, Math.floor(height / rowHeight));
  const bounded = Math.min(Math.max(0, top.value), lastTop(count, fit));

  useLayoutEffect(() => {
    const target = body.current;
    if (!target) return;
    const observer = new ResizeObserver(() => setHeight(target.clientHeight));
    observer.observe(target);
    setHeight(target.clientHeight);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => props.onFit?.(fit), [fit]);
  useScroll(body, rowHeight, (rows) => {
    const next = Math.min(Math.max(0, top.peek() + rows), lastTop(count, fit));
    const moved = next !== top.peek();
    top.value = next;
    return moved;
  });

  const rows = height === 0 ? 0 : Math.min(Math.ceil(height / rowHeight), count - bounded);
  return (
    <div {...props.attributes} ref={element} class={`virtual-list ${props.class ?? ''}`}>
      {props.header}
      <div {...BODY} ref={body} onFocus={handOn}>
        <div class="virtual-list-rows" role="presentation">
          {rows > 0 ? draw(bounded, rows) : null}
        </div>
      </div>
      {props.children}
      <Scrollbar count={count} fit={fit} top={bounded} onTop={(next) => (top.value = next)} />
    </div>
  );
}
