// The browser's file chooser.
import { openFiles } from '../state/capture';

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

/** Opens a file; several are merged. */
export function openAll(files: FileList | null | undefined) {
  if (files && files.length > 0) void openFiles([...files]);
}
