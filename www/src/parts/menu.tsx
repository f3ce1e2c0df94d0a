// A menu at a point, with menus beside it; arrows, letters, Enter and Escape work as on a desktop.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { MenuLine } from './menu-line';

export type MenuItem =
  | { kind: 'action'; label: string; detail?: string; run: () => void; disabled?: boolean }
  | { kind: 'menu'; label: string; items: MenuItem[]; disabled?: boolean }
  | { kind: 'line' }
  | { kind: 'heading'; label: string };

interface Props {
  items: MenuItem[];
  /** Where its corner stands, in pixels of the window. */
  x: number;
  y: number;
  label: string;
  onClose: () => void;
  /** Closes this menu only, back to the one beside it. */
  onBack?: () => void;
}

interface Inner {
  index: number;
  x: number;
  y: number;
}

/** Pixels that stay free at the window's edge. */
const EDGE = 8;

type Enabled = Extract<MenuItem, { kind: 'action' | 'menu' }>;

export function usable(item: MenuItem | undefined): item is Enabled {
  return !!item && (item.kind === 'action' || item.kind === 'menu') && !item.disabled;
}

/** The next item that can be used, round the end. */
function next(items: MenuItem[], from: number, step: 1 | -1, fits: (item: Enabled) => boolean = () => true): number {
  for (let n = 1; n <= items.length; n++) {
    const at = (from + step * n + items.length * 2) % items.length;
    const item = items[at];
    if (usable(item) && fits(item)) return at;
  }
  return from;
}

/** Where a key moves the focus; null if it is no key for that. */
function moved(key: string, items: MenuItem[], at: number): number | null {
  if (key === 'ArrowDown') return next(items, at, 1);
  if (key === 'ArrowUp') return next(items, at, -1);
  if (key === 'Home') return next(items, -1, 1);
  if (key === 'End') return next(items, 0, -1);
  const letter = key.toLowerCase();
  if (key.length === 1 && key !== ' ') return next(items, at, 1, (item) => item.label.toLowerCase().startsWith(letter));
  return null;
}

/** The menu's corner, moved so that all of it is in the window. */
function usePlace(element: { current: HTMLElement | null }, x: number, y: number) {
  const [place, setPlace] = useState({ x, y });
  useLayoutEffect(() => {
    const box = element.current?.getBoundingClientRect();
    if (!box) return;
    const left = Math.max(EDGE, Math.min(x, innerWidth - box.width - EDGE));
    const top = Math.max(EDGE, Math.min(y, innerHeight - box.height - EDGE));
    setPlace({ x: left, y: top });
  }, [x, y]);
  return place;
}

function buttonOf(menu: HTMLElement | null, index: number): HTMLElement | null {
  return menu?.querySelector<HTMLElement>(`:scope > [data-index="${index}"]`) ?? null;
}

export function Menu(props: Props) {
  const { items, onClose, onBack } = props;
  const element = useRef<HTMLDivElement>(null);
  const place = usePlace(element, props.x, props.y);
  const [at, setAt] = useState(() => next(items, -1, 1));
  const [inner, setInner] = useState<Inner | null>(null);
  useLayoutEffect(() => {
    if (!inner) buttonOf(element.current, at)?.focus();
  }, [at, inner]);

  const enter = (index: number) => {
    const item = items[index];
    if (!usable(item)) return;
    setAt(index);
    if (item.kind === 'action') {
      onClose();
      item.run();
      return;
    }
    const box = buttonOf(element.current, index)?.getBoundingClientRect();
    if (box) setInner({ index, x: box.right - 2, y: box.top - 5 });
  };
  const hover = (index: number) => {
    if (inner?.index !== index) setInner(null);
    if (usable(items[index])) setAt(index);
    if (items[index]?.kind === 'menu') enter(index);
  };
  const key = (event: KeyboardEvent) => {
    const to = moved(event.key, items, at);
    if (to !== null) setAt(to);
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else if (event.key === 'ArrowLeft') onBack?.();
    else if (event.key === 'Enter' || event.key === ' ') enter(at);
    else if (event.key === 'ArrowRight' && items[at]?.kind === 'menu') enter(at);
    event.preventDefault();
    event.stopPropagation();
  };
  const opened = inner ? items[inner.index] : undefined;
  return (
    <div
      class="menu"
      role="menu"
      aria-label={props.label}
      ref={element}
      style={{ left: `${place.x}px`, top: `${place.y}px` }}
      onKeyDown={key}
      onContextMenu={(event) => event.preventDefault()}
    >
      {items.map((item, index) => (
        <MenuLine
          key={index}
          item={item}
          index={index}
          expanded={inner?.index === index}
          onEnter={enter}
          onHover={hover}
        />
      ))}
      {inner && opened?.kind === 'menu' ? (
        <Menu
          {...inner}
          key={inner.index}
          items={opened.items}
          label={opened.label}
          onClose={onClose}
          onBack={() => setInner(null)}
        />
      ) : null}
    </div>
  );
}
