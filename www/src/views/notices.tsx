// Remarks about the capture, each dismissible; and the word that passes.
import { Icon } from '../parts/icon';
import { dismiss, dismissAll, passing, remarks } from '../state/notices';

const MOST_SHOWN = 3;

export function Notices() {
  const all = remarks.value;
  if (all.length === 0) return null;
  return (
    <div class="notices" role="region" aria-label="Notices">
      {all.slice(0, MOST_SHOWN).map(({ id, kind, text }) => (
        <div class={`notice notice-${kind}`} key={id} role={kind === 'error' ? 'alert' : 'status'}>
          <Icon name={kind === 'info' ? 'info' : 'warn'} />
          <p>{text}</p>
          <button type="button" class="tool" aria-label="Dismiss" onClick={() => dismiss(id)}>
            <Icon name="close" />
          </button>
        </div>
      ))}
      {all.length > MOST_SHOWN ? (
        <button type="button" class="quiet notices-more" onClick={dismissAll}>
          and {all.length - MOST_SHOWN} more: dismiss all
        </button>
      ) : null}
    </div>
  );
}

export function Passing() {
  return (
    <div class="passing-layer" role="status" aria-live="polite">
      {passing.value === null ? null : <p class="passing">{passing.value}</p>}
    </div>
  );
}
