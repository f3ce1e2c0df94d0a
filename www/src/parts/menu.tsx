// A menu at a point, with menus beside it; arrows, letters, Enter and Escape work as on a desktop.
import { useLayoutEffect, useRef, useState } from "preact/hooks";

export type MenuItem =
  | { kind: "action"; label: string; detail?: string; run: () => void; disabled?: boolean }
  | { kind: "menu"; label: string; items: MenuItem[]; disabled?: boolean }
  | { kind: "line" }
  | { kind: "heading"; label: string };

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

const EDGE = 8;

type Enabled = Extract<MenuItem, { kind: "action" | "menu" }>;

function usable(item: MenuItem | undefined): item is Enabled {
  return !!item && (item.kind === "action" || item.kind === "menu") && !item.disabled;
}

function next(items: MenuItem[], from: number, step: 1 | -1): number {
  for (let n = 1; n <= items.length; n++) {
    const at = (from + step * n + items.length * 2) % items.length;
    if (usable(items[at])) return at;
  }
  return from;
}

function byLetter(items: MenuItem[], from: number, letter: string): number {
  for (let n = 1; n <= items.length; n++) {
    const at = (from + n) % items.length;
    const item = items[at];
    if (usable(item) && item.label.toLowerCase().startsWith(letter)) return at;
  }
  return from;
}

export function Menu({ items, x, y, label, onClose, onBack }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ x, y });
  const [at, setAt] = useState(() => next(items, -1, 1));
  const [open, setOpen] = useState<{ index: number; x: number; y: number } | null>(null);

  useLayoutEffect(() => {
    const box = element.current?.getBoundingClientRect();
    if (!box) return;
    const left = Math.max(EDGE, Math.min(x, innerWidth - box.width - EDGE));
    const top = Math.max(EDGE, Math.min(y, innerHeight - box.height - EDGE));
    setPlace({ x: left, y: top });
  }, [x, y]);
  useLayoutEffect(() => {
    if (open) return;
    const buttons = element.current?.querySelectorAll<HTMLElement>(":scope > [data-index]");
    for (const button of buttons ?? []) if (button.dataset['index'] === String(at)) button.focus();
  }, [at, open]);

  const enter = (index: number) => {
    const item = items[index];
    if (!usable(item)) return;
    if (item.kind === "action") {
      onClose();
      item.run();
      return;
    }
    const button = element.current?.querySelector(`:scope > [data-index="${index}"]`);
    const box = button?.getBoundingClientRect();
    setAt(index);
    if (box) setOpen({ index, x: box.right - 2, y: box.top - 5 });
  };
  const key = (event: KeyboardEvent) => {
    const done = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (event.key === "ArrowDown") setAt(next(items, at, 1));
    else if (event.key === "ArrowUp") setAt(next(items, at, -1));
    else if (event.key === "Home") setAt(next(items, -1, 1));
    else if (event.key === "End") setAt(next(items, 0, -1));
    else if (event.key === "Escape" || event.key === "Tab") onClose();
    else if (event.key === "ArrowLeft") onBack?.();
    else if (event.key === "ArrowRight") {
      if (items[at]?.kind === "menu") enter(at);
    } else if (event.key === "Enter" || event.key === " ") enter(at);
    else if (event.key.length === 1) setAt(byLetter(items, at, event.key.toLowerCase()));
    else return;
    done();
  };
  const inner = open ? items[open.index] : undefined;
  return (
    <div
      class="menu"
      role="menu"
      aria-label={label}
      ref={element}
      style={{ left: `${place.x}px`, top: `${place.y}px` }}
      onKeyDown={key}
      onContextMenu={(event) => event.preventDefault()}
    >
      {items.map((item, index) => (
        <Line
          item={item}
          index={index}
          expanded={open?.index === index}
          onEnter={() => enter(index)}
          onHover={() => {
            if (open && open.index !== index) setOpen(null);
            if (usable(item)) setAt(index);
            if (usable(item) && item.kind === "menu") enter(index);
          }}
        />
      ))}
      {open && inner?.kind === "menu" ? (
        <Menu
          key={open.index}
          items={inner.items}
          x={open.x}
          y={open.y}
          label={inner.label}
          onClose={onClose}
          onBack={() => setOpen(null)}
        />
      ) : null}
    </div>
  );
}

interface LineProps {
  item: MenuItem;
  index: number;
  expanded: boolean;
  onEnter: () => void;
  onHover: () => void;
}

function Line({ item, index, expanded, onEnter, onHover }: LineProps) {
  if (item.kind === "line") return <div class="menu-line" role="separator" />;
  if (item.kind === "heading") return <div class="menu-heading">{item.label}</div>;
  return (
    <button
      type="button"
      class="menu-item"
      role="menuitem"
      tabIndex={-1}
      data-index={String(index)}
      disabled={item.disabled}
      aria-haspopup={item.kind === "menu" ? "menu" : undefined}
      aria-expanded={item.kind === "menu" ? expanded : undefined}
      onClick={onEnter}
      onPointerEnter={onHover}
    >
      <span class="menu-label">{item.label}</span>
      {item.kind === "action" && item.detail ? <span class="menu-detail">{item.detail}</span> : null}
      {item.kind === "menu" ? <span class="menu-arrow" aria-hidden="true" /> : null}
    </button>
  );
}
