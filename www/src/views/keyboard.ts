// Keys that work anywhere in the page.
import { dialog } from '../state/appearance';
import { opened } from '../state/capture';
import { chooseFile } from './choose-file';
import { find } from './find';

const PANES = ['filter', 'list', 'tree', 'bytes', 'statistics', 'fields', 'stream', 'reference', 'recipe'];

function inText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
  );
}

function nextPane(way: 1 | -1) {
  const here = PANES.map((id) => document.getElementById(id)).filter((element) => element !== null);
  const at = here.findIndex((element) => element.contains(document.activeElement));
  here[(at + way + here.length) % here.length]?.focus();
}

function press(event: KeyboardEvent) {
  const command = event.ctrlKey || event.metaKey;
  const open = opened.peek() !== null;
  if (dialog.peek() !== null) return;
  const key = event.key.toLowerCase();
  if (command && key === 'o') chooseFile();
  else if (command && key === 'g' && open) dialog.value = 'go-to';
  else if (command && key === 'f' && open) find();
  else if (open && key === '/' && !inText(event.target)) document.getElementById('filter')?.focus();
  else if (event.key === '?' && !inText(event.target)) dialog.value = 'keys';
  else if (event.key === 'F6' && open) nextPane(event.shiftKey ? -1 : 1);
  else return;
  event.preventDefault();
}

export function followKeys() {
  window.addEventListener('keydown', press);
}
