// The browser's file chooser.
import { openOrUnlock } from '../state/key-logs';

let input: HTMLInputElement | null = null;

export function chooseFile() {
  if (!input) {
    input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.className = 'offstage';
    input.tabIndex = -1;
    input.setAttribute('aria-hidden', 'true');
    input.addEventListener('change', () => {
      openAll(input?.files);
      if (input) input.value = '';
    });
    document.body.append(input);
  }
  input.click();
}

/** Opens a file; several are merged. A key log is taken as that. */
export function openAll(files: FileList | null | undefined) {
  if (files && files.length > 0) void openOrUnlock([...files]);
}
