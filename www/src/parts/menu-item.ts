// What stands in a menu, and how keys move among it.

export type MenuItem =
  | { kind: 'action'; label: string; detail?: string; run: () => void; disabled?: boolean }
  | { kind: 'menu'; label: string; items: MenuItem[]; disabled?: boolean }
  | { kind: 'line' }
  | { kind: 'heading'; label: string };

type Enabled = Extract<MenuItem, { kind: 'action' | 'menu' }>;

export function usable(item: MenuItem | undefined): item is Enabled {
  return !!item && (item.kind === 'action' || item.kind === 'menu') && !item.disabled;
}

/** The next item that can be used, round the end. */
export function next(
  items: MenuItem[],
  from: number,
  step: 1 | -1,
  fits: (item: Enabled) => boolean = () => true,
): number {
  for (let n = 1; n <= items.length; n++) {
    const at = (from + step * n + items.length * 2) % items.length;
    const item = items[at];
    if (usable(item) && fits(item)) return at;
  }
  return from;
}

/** Where a key moves the focus; null if it is no key for that. */
export function movedTo(key: string, items: MenuItem[], at: number): number | null {
  if (key === 'ArrowDown') return next(items, at, 1);
  if (key === 'ArrowUp') return next(items, at, -1);
  if (key === 'Home') return next(items, -1, 1);
  if (key === 'End') return next(items, 0, -1);
  if (key.length !== 1 || key === ' ') return null;
  return next(items, at, 1, (item) => item.label.toLowerCase().startsWith(key.toLowerCase()));
}
