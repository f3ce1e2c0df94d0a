// Two panes and a bar between them that pointer and keys move.
import type { ComponentChildren } from 'preact';
import type { Signal } from '@preact/signals';
import { useRef } from 'preact/hooks';

interface Props {
  /** Where the second pane stands. */
  direction: 'beside' | 'below';
  /** The first pane's share of the space, 0 to 1. */
  share: Signal<number>;
  label: string;
  least?: number;
  children: [ComponentChildren, ComponentChildren];
}

const STEP = 0.02;
const KEYS = { beside: ['ArrowLeft', 'ArrowRight'], below: ['ArrowUp', 'ArrowDown'] };

export function Split(props: Props) {
  const { direction, share, children } = props;
  const box = useRef<HTMLDivElement>(null);
  const percent = share.value * 100;
  return (
    <div class={`split split-${direction}`} ref={box}>
      <div class="split-pane" style={{ flexBasis: `${percent}%` }}>
        {children[0]}
      </div>
      <Bar {...props} box={box} />
      <div class="split-pane" style={{ flexBasis: `${100 - percent}%` }}>
        {children[1]}
      </div>
    </div>
  );
}

function Bar({ direction, share, label, least = 0.12, box }: Props & { box: { current: HTMLElement | null } }) {
  const beside = direction === 'beside';
  const set = (next: number) => (share.value = Math.min(1 - least, Math.max(least, next)));
  const press = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const drag = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    const area = box.current?.getBoundingClientRect();
    if (!area || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    set(beside ? (event.clientX - area.left) / area.width : (event.clientY - area.top) / area.height);
  };
  const key = (event: KeyboardEvent) => {
    const way = KEYS[direction].indexOf(event.key);
    if (way < 0) return;
    event.preventDefault();
    set(share.peek() + (way === 1 ? STEP : -STEP));
  };
  return (
    <div
      class="split-bar"
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={beside ? 'vertical' : 'horizontal'}
      aria-valuenow={Math.round(share.value * 100)}
      aria-valuemin={least * 100}
      aria-valuemax={100 - least * 100}
      onPointerDown={press}
      onPointerMove={drag}
      onKeyDown={key}
    />
  );
}
