// To what finds things: in packets the bar, elsewhere the view's own search, where it has one.
import { openFind } from '../state/find';
import { view } from '../state/view';

export function find() {
  const search = document.querySelector<HTMLInputElement>('input[type=search]');
  if (search) {
    search.focus();
    return;
  }
  view.value = 'packets';
  openFind();
  requestAnimationFrame(() => document.querySelector<HTMLInputElement>('.find-bar input')?.focus());
}
