// The browser's file chooser.
import { openFile } from '../state/capture';
import { say } from '../state/notices';

let input: HTMLInputElement | null = null;

export function chooseFile() {
  if (!input) {
    input = document.createElement('input');
    input.type = 'file';
    input.className = 'offstage';
    input.tabIndex = -1;
    input.setAttribute('aria-hidden', 'true');
    input.addEventListener('change', () => {
      openFirst(input?.files);
      if (input) input.value = '';
    });
    document.body.append(input);
  }
  input.click();
}

/** Opens the first of some files; says so if there were more. */
export function openFirst(files: FileList | null | undefined) {
  const [file] = files ?? [];
  if (!file) return;
  if ((files?.length ?? 0) > 1) say(`Opened ${file.name}: one capture at a time`);
  void openFile(file);
}
