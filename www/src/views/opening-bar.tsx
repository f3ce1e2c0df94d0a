// A file being read: how far, and a way to stop; or why one could not be opened.
import { counted, percent, size } from '../parts/format';
import { Icon } from '../parts/icon';
import { openError, opened, reading, stopOpening } from '../state/capture';
import { ProgressBar } from '../parts/progress';

export function OpeningBar() {
  const now = reading.value;
  const failed = openError.value;
  return (
    <>
      {failed ? (
        <div class="notice notice-error" role="alert">
          <Icon name="warn" />
          <p>
            <strong>
              <bdi>{failed.name}</bdi> could not be opened.
            </strong>{' '}
            {failed.message}
            {opened.value ? ' What was open stays open.' : ''}
          </p>
          <button type="button" class="tool" aria-label="Dismiss" onClick={() => (openError.value = null)}>
            <Icon name="close" />
          </button>
        </div>
      ) : null}
      {now ? (
        <div class="opening" role="status">
          <ProgressBar part={now.read} whole={now.size} label={`Reading ${now.name}`} />
          <p>
            Reading <bdi>{now.name}</bdi>: {percent(now.read, now.size)} of {size(now.size)},{' '}
            {counted(now.packets, 'packet')}
          </p>
          <button type="button" class="quiet" onClick={stopOpening}>
            Stop
          </button>
        </div>
      ) : null}
    </>
  );
}
