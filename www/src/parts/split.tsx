// Two panes and a bar between them that pointer and keys move.
import type { ComponentChildren } from "preact";
import type { Signal } from "@preact/signals";
import { useRef } from "preact/hooks";

interface Props {
  /** Where the second pane stands. */
  direction: "beside" | "below";
  /** The first pane's share of the space, 0 to 1. */
  share: Signal<number>;
  label: string;
  least?: number;
  children: [ComponentChildren, ComponentChildren];
}

const STEP = 0.02;

export function Split({ direction, share, label, least = 0.12, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const set = (next: number) => (share.value = Math.min(1 - least, Math.max(least, next)));
  const drag = (event: PointerEvent) => {
    const bar = event.currentTarget as HTMLElement;
    const area = box.current?.getBoundingClientRect();
    if (!area || !bar.hasPointerCapture(event.pointerId)) return;
    set(
      direction === "beside"
        ? (event.clientX - area.left) / area.width
        : (event.clientY - area.top) / area.height,
    );
  };
  const press = (event: PointerEvent) => {
    event.preventDefault();
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
  };
  const key = (event: KeyboardEvent) => {
    const less = direction === "beside" ? "ArrowLeft" : "ArrowUp";
    const more = direction === "beside" ? "ArrowRight" : "ArrowDown";
    if (event.key !== less && event.key !== more) return;
    event.preventDefault();
    set(share.peek() + (event.key === more ? STEP : -STEP));
  };
  const percent = share.value * 100;
  return (
    <div class={`split split-${direction}`} ref={box}>
      <div class="split-pane" style={{ flexBasis: `${percent}%` }}>
        {children[0]}
      </div>
      <div
        class="split-bar"
        role="separator"
        tabIndex={0}
        aria-label={label}
        aria-orientation={direction === "beside" ? "vertical" : "horizontal"}
        aria-valuenow={Math.round(percent)}
        aria-valuemin={least * 100}
        aria-valuemax={100 - least * 100}
        onPointerDown={press}
        onPointerMove={drag}
        onKeyDown={key}
      />
      <div class="split-pane" style={{ flexBasis: `${100 - percent}%` }}>
        {children[1]}
      </div>
    </div>
  );
}
