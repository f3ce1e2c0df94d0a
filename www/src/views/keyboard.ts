// Keys that work anywhere in the page.
import { dialog } from '../state/appearance';
import { opened } from '../state/capture';
import { say } from '../state/notices';
import { nodes, position, selectPosition } from '../state/selection';
import { view } from '../state/view';
import { goBack, walk } from '../state/visits';
import { chooseFile } from './choose-file';
import { innermostConversation } from './conversation-items';
import { find } from './find';
import { saveShown } from './save-capture';

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

function walkConversation(way: 1 | -1) {
  const filter = innermostConversation(nodes.peek());
  if (filter === '') say('This packet belongs to no conversation');
  else void walk(filter, way);
}

/** Keys that lead from packet to packet wherever one is, as in Wireshark. */
function lead(event: KeyboardEvent): boolean {
  const { key } = event;
  const command = event.ctrlKey || event.metaKey;
  if (view.peek() !== 'packets') return false;
  const at = position.peek() ?? 0;
  const typing = inText(event.target);
  if (key === 'F8' || (command && !typing && key === 'ArrowDown')) void selectPosition(at + 1);
  else if (key === 'F7' || (command && !typing && key === 'ArrowUp')) void selectPosition(at - 1);
  else if (command && key === '.') walkConversation(1);
  else if (command && key === ',') walkConversation(-1);
  else if (event.altKey && key === 'ArrowLeft' && !typing) void goBack();
  else return false;
  return true;
}

function press(event: KeyboardEvent) {
  const command = event.ctrlKey || event.metaKey;
  const open = opened.peek() !== null;
  if (dialog.peek() !== null || event.defaultPrevented) return;
  const key = event.key.toLowerCase();
  if (command && key === 'o') chooseFile();
  else if (command && key === 'g' && open) dialog.value = 'go-to';
  else if (command && key === 'f' && open) find();
  else if (command && key === 's' && open) void saveShown();
  else if (open && key === '/' && !inText(event.target)) document.getElementById('filter')?.focus();
  else if (event.key === '?' && !inText(event.target)) dialog.value = 'keys';
  else if (event.key === 'F6' && open) nextPane(event.shiftKey ? -1 : 1);
  else if (!open || !lead(event)) return;
  event.preventDefault();
}

export function followKeys() {
  window.addEventListener('keydown', press);
}
