// What fills the room under the filter bar.
import { effect, signal, untracked } from '@preact/signals';
import { generation } from './capture';
import { isFlag, remembered } from './memory';

export type View = 'packets' | 'statistics' | 'fields' | 'stream' | 'reference';

export const view = signal<View>('packets');
/** Whether packets over time stand above the list. */
export const timelineOpen = remembered('timeline-open', false, isFlag);

let before: View = 'packets';

/** Opens a view, or goes back from it. */
export function toggleView(wanted: View) {
  if (view.peek() === wanted) view.value = before;
  else {
    before = view.peek() === 'reference' ? before : view.peek();
    view.value = wanted;
  }
}

// Another capture has other streams.
effect(() => {
  if (generation.value > 0) untracked(() => view.peek() === 'stream' && (view.value = 'packets'));
});
