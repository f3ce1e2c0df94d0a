// What had the focus may go with its view: then the view that comes in its place has it, and keys still lead somewhere.
import { effect } from '@preact/signals';
import { dialog } from '../state/appearance';
import { view } from '../state/view';

function lost(): boolean {
  const focused = document.activeElement;
  return dialog.peek() === null && (focused === null || focused === document.body);
}

export function followViews() {
  let before = view.peek();
  effect(() => {
    const now = view.value;
    if (now === before) return;
    before = now;
    requestAnimationFrame(() => {
      if (lost()) document.getElementById(now === 'packets' ? 'list' : now)?.focus();
    });
  });
}
