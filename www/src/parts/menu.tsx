// A menu at a point, with menus beside it; arrows, letters, Enter and Escape work as on a desktop.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type MenuItem, movedTo, next, usable } from './menu-item';
import { BackLine, MenuLine } from './menu-line';

interface Props {
  items: MenuItem[];
  /** Where its corner stands, in pixels of the window. */
  x: number;
  y: number;
  label: string;
  /** The menu that it stands beside, to the right where there is room, else to the left, else over it. */
  outer?: DOMRect;
  onClose: () => void;
  /** Closes this menu only, back to the one beside it. */
  onBack?: () => void;
}

interface Inner {
  index: number;
  x: number;
  y: number;
  outer: DOMRect;
}

/** Pixels that stay free at the window's edge. */
const EDGE = 8;
/** Pixels by which a menu lies over the one beside it. */
const LAP = 2;
/** What a menu beside another may need. */
const ROOM = 300;

/** The menu's corner, moved so that all of it is in the window; `over` where it covers the menu that opened it. */
function usePlace(element: { current: HTMLElement | null }, { x, y, outer }: Props) {
  const [place, setPlace] = useState({ x, y, over: false });
  const width = place.over && outer ? outer.width : 0;
  useLayoutEffect(() => {
    const box = element.current?.getBoundingClientRect();
    if (!box) return;
    const last = innerWidth - box.width - EDGE;
    const left = outer && x > last ? outer.left - box.width + LAP : x;
    const over = outer !== undefined && left < EDGE;
    const at = over ? outer.left : left;
    const top = over ? outer.top : y;
    setPlace({
      x: Math.max(EDGE, Math.min(at, last)),
      y: Math.max(EDGE, Math.min(top, innerHeight - box.height - EDGE)),
      over,
    });
  }, [x, y]);
  const style = { left: `${place.x}px`, top: `${place.y}px`, ...(width > 0 ? { minWidth: `${width}px` } : {}) };
  return { style, over: place.over };
}

/** Whether a menu can open beside this one without covering what is pointed at. */
function roomBeside(element: HTMLElement | null): boolean {
  const box = element?.getBoundingClientRect();
  return box !== undefined && (box.right + ROOM <= innerWidth || box.left >= ROOM);
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
    const outer = element.current?.getBoundingClientRect();
    if (box && outer) setInner({ index, x: box.right - LAP, y: box.top - 5, outer });
  };
  const hover = (index: number) => {
    if (inner?.index !== index) setInner(null);
    if (usable(items[index])) setAt(index);
    if (items[index]?.kind === 'menu' && roomBeside(element.current)) enter(index);
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
  const { style, over } = usePlace(element, props);
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
      {over ? <BackLine label={props.label} onBack={props.onBack} /> : null}
      {items.map((item, at) => (
        <MenuLine key={at} item={item} index={at} expanded={inner?.index === at} onEnter={enter} onHover={hover} />
      ))}
      {inner && opened?.kind === 'menu' ? (
        <Menu {...inner} key={inner.index} items={opened.items} label={opened.label} onClose={onClose} onBack={leave} />
      ) : null}
    </div>
  );
}
