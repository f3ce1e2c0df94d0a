// A menu at a point, with menus beside it; arrows, letters, Enter and Escape work as on a desktop.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type MenuItem, movedTo, next, usable } from './menu-item';
import { MenuLine } from './menu-line';

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
  return { left: `${place.x}px`, top: `${place.y}px` };
}

function buttonOf(menu: HTMLElement | null, index: number): HTMLElement | null {
  return menu?.querySelector<HTMLElement>(`:scope > [data-index="${index}"]`) ?? null;
}

/** Which item has the focus, which menu stands beside, and what moves them. */
function useItems({ items, onClose, onBack }: Props, element: { current: HTMLElement | null }) {
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
    const to = movedTo(event.key, items, at);
    if (to !== null) setAt(to);
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else if (event.key === 'ArrowLeft') onBack?.();
    else if (event.key === 'Enter' || event.key === ' ') enter(at);
    else if (event.key === 'ArrowRight' && items[at]?.kind === 'menu') enter(at);
    event.preventDefault();
    event.stopPropagation();
  };
  return { inner, enter, hover, key, leave: () => setInner(null) };
}

export function Menu(props: Props) {
  const { items, onClose } = props;
  const element = useRef<HTMLDivElement>(null);
  const style = usePlace(element, props.x, props.y);
  const { inner, enter, hover, key, leave } = useItems(props, element);
  const opened = inner ? items[inner.index] : undefined;
  return (
    <div
      class="menu"
      role="menu"
      aria-label={props.label}
      ref={element}
      style={style}
      onKeyDown={key}
      onContextMenu={(event) => event.preventDefault()}
    >
      {items.map((item, at) => (
        <MenuLine key={at} item={item} index={at} expanded={inner?.index === at} onEnter={enter} onHover={hover} />
      ))}
      {inner && opened?.kind === 'menu' ? (
        <Menu {...inner} key={inner.index} items={opened.items} label={opened.label} onClose={onClose} onBack={leave} />
      ) : null}
    </div>
  );
}
