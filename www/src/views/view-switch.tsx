// Chooses what fills the room under the filter bar.
import { followed } from '../state/stream';
import { type View, view } from '../state/view';

const VIEWS: [View, string][] = [
  ['packets', 'Packets'],
  ['statistics', 'Statistics'],
  ['fields', 'Fields'],
];

export function ViewSwitch() {
  const stream: [View, string][] = followed.value ? [['stream', 'Stream']] : [];
  return (
    <nav class="view-switch" aria-label="Views">
      {[...VIEWS, ...stream].map(([key, title]) => (
        <button
          type="button"
          key={key}
          aria-current={view.value === key ? 'page' : undefined}
          onClick={() => (view.value = key)}
        >
          {title}
        </button>
      ))}
    </nav>
  );
}
