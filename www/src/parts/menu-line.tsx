// A line of a menu: something to do, a menu beside it, a heading, a rule.
import type { MenuItem } from './menu-item';

interface Props {
  item: MenuItem;
  index: number;
  expanded: boolean;
  onEnter: (index: number) => void;
  onHover: (index: number) => void;
}

export function MenuLine({ item, index, expanded, onEnter, onHover }: Props) {
  if (item.kind === 'line') return <div class="menu-line" role="separator" />;
  if (item.kind === 'heading') return <div class="menu-heading">{item.label}</div>;
  const branch = item.kind === 'menu';
  return (
    <button
      type="button"
      class="menu-item"
      role="menuitem"
      tabIndex={-1}
      data-index={String(index)}
      disabled={item.disabled}
      aria-haspopup={branch ? 'menu' : undefined}
      aria-expanded={branch ? expanded : undefined}
      onClick={() => onEnter(index)}
      onPointerEnter={(event) => {
        // A finger only taps: a menu that opened beneath it would take the tap.
        if (event.pointerType !== 'touch') onHover(index);
      }}
    >
      <span class="menu-label">{item.label}</span>
      {branch ? <span class="menu-arrow" aria-hidden="true" /> : <span class="menu-detail">{item.detail}</span>}
    </button>
  );
}

/** Stands first in a menu that covers the one it belongs to. */
export function BackLine({ label, onBack }: { label: string; onBack: (() => void) | undefined }) {
  return (
    <button type="button" class="menu-item menu-back" role="menuitem" tabIndex={-1} onClick={onBack}>
      <span class="menu-arrow" aria-hidden="true" />
      <span class="menu-label">{label}</span>
    </button>
  );
}
