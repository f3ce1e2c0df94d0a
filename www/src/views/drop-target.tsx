// A file dropped anywhere on the page, or pasted, is opened.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Icon } from '../parts/icon';
import { say } from '../state/notices';
import { openAll } from './choose-file';

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

function paste(event: ClipboardEvent) {
  const files = event.clipboardData?.files;
  if (files && files.length > 0) {
    event.preventDefault();
    openAll(files);
  } else if (!(event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)) {
    say('The clipboard holds no file');
  }
}

export function DropTarget() {
  const over = useSignal(false);
  useEffect(() => {
    // Entering a child leaves its parent: only when as many are left as entered is the pointer gone.
    let inside = 0;
    const enter = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      inside++;
      over.value = true;
    };
    const leave = () => {
      inside = Math.max(0, inside - 1);
      if (inside === 0) over.value = false;
    };
    // A drop that is not taken would make the browser leave the page.
    const hover = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      inside = 0;
      over.value = false;
      if (holdsFiles(event)) openAll(event.dataTransfer?.files);
    };
    const stop = new AbortController();
    const { signal } = stop;
    window.addEventListener('dragenter', enter, { signal });
    window.addEventListener('dragleave', leave, { signal });
    window.addEventListener('dragover', hover, { signal });
    window.addEventListener('drop', drop, { signal });
    window.addEventListener('paste', paste, { signal });
    return () => stop.abort();
  }, []);
  if (!over.value) return null;
  return (
    <div class="drop-target">
      <div class="drop-target-frame">
        <Icon name="open" size={32} />
        <p>Drop to open</p>
      </div>
    </div>
  );
}
