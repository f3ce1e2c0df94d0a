// Icons drawn as lines of one width: no font, no file.

const PATHS = {
  open: 'M2.5 12.5v-9h4l1.5 2h5.5v7z',
  close: 'M4 4l8 8M12 4l-8 8',
  check: 'M3 8.5l3.2 3.2L13 5',
  warn: 'M8 2.5l6 11H2zM8 7v3M8 11.8v.4',
  info: 'M8 14A6 6 0 108 2a6 6 0 000 12zM8 7.5V11M8 5v.4',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  sun: 'M8 10.8a2.8 2.8 0 100-5.6 2.8 2.8 0 000 5.6zM8 1.5v1.6M8 12.9v1.6M1.5 8h1.6M12.9 8h1.6M3.4 3.4l1.1 1.1M11.5 11.5l1.1 1.1M12.6 3.4l-1.1 1.1M4.5 11.5l-1.1 1.1',
  moon: 'M13.5 9.6A5.8 5.8 0 016.4 2.5a5.8 5.8 0 107.1 7.1z',
  auto: 'M8 14A6 6 0 108 2a6 6 0 000 12zM8 2v12',
  down: 'M4 6l4 4 4-4',
  up: 'M4 10l4-4 4 4',
  right: 'M6 4l4 4-4 4',
  more: 'M8 3.2v.1M8 8v.1M8 12.8v.1',
  history: 'M2.8 8.6A5.3 5.3 0 108 2.7c-1.9 0-3.5 1-4.5 2.5M3.3 2.6v2.8h2.8M8 5.4V8.3l2 1.2',
  filter: 'M2.5 3.5h11L9.5 8.5v4.2l-3-1.4V8.5z',
  recipe: 'M3 4.2h.1M3 8h.1M3 11.8h.1M6 4.2h7.5M6 8h7.5M6 11.8h4.5',
  trash: 'M3 4.5h10M6.5 4.5v-2h3v2M4.3 4.5l.6 9h6.2l.6-9',
  pause: 'M8 14A6 6 0 108 2a6 6 0 000 12zM4 12L12 4',
  save: 'M8 2.5v7M5 6.8l3 3 3-3M2.8 12.5h10.4',
  report: 'M4 2.5h5.5L12.5 5.5v8H4zM9.5 2.5v3h3M6 8.2h4.5M6 10.8h4.5',
  link: 'M6.7 9.3l2.6-2.6M7.3 4.7l1.4-1.4a2.8 2.8 0 014 4l-1.4 1.4M8.7 11.3l-1.4 1.4a2.8 2.8 0 01-4-4l1.4-1.4',
  shield: 'M8 2l5 1.8v4c0 3-2.1 5.2-5 6.2-2.9-1-5-3.2-5-6.2v-4z',
  plus: 'M8 3.5v9M3.5 8h9',
  loupe: 'M7 11.5a4.5 4.5 0 100-9 4.5 4.5 0 000 9zM10.3 10.3l3.4 3.4',
  chart: 'M2.5 13.5h11M4.5 11V8M8 11V3.5M11.5 11V6',
  timeline: 'M1.8 12.5h12.4M3.5 12.5V9M6 12.5V5.5M8.5 12.5V7.5M11 12.5V3.5M13.2 12.5V10',
  book: 'M8 4.2C6.5 3 4.5 2.8 2.5 3v9.5c2-.2 4 0 5.5 1.2 1.5-1.2 3.5-1.4 5.5-1.2V3c-2-.2-4 0-5.5 1.2zM8 4.2v9.5',
  columns: 'M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10',
  mark: 'M4.5 2.5h7v11L8 10.8l-3.5 2.7z',
  clock: 'M8 14A6 6 0 108 2a6 6 0 000 12zM8 4.8V8.2l2.3 1.4',
  stream: 'M2.5 5.5h9M8.8 2.8l2.7 2.7-2.7 2.7M13.5 10.5h-9M7.2 7.8l-2.7 2.7 2.7 2.7',
  undo: 'M5.5 3L2.7 5.8l2.8 2.8M2.9 5.8h6.3a3.6 3.6 0 010 7.2H6',
  redo: 'M10.5 3l2.8 2.8-2.8 2.8M13.1 5.8H6.8a3.6 3.6 0 000 7.2H10',
  step: 'M3.5 3.5v9L9 8zM11.8 3.5v9',
  translate: 'M2.5 4h7M6 2.5V4M8 4c-.8 3-2.7 5-5 6M4.2 6.2c1 1.8 2.3 3 4 3.8M8.5 13.5l2.8-7 2.8 7M9.5 11.2h3.6',
  stop: 'M8 13.2A5.2 5.2 0 108 2.8a5.2 5.2 0 000 10.4z',
  grip: 'M6 4v.1M10 4v.1M6 8v.1M10 8v.1M6 12v.1M10 12v.1',
  folder: 'M2.5 12.5v-9h4l1.5 2h5.5v7z',
  keys: 'M1.8 4.5h12.4v7H1.8zM4 6.8h.1M6.6 6.8h.1M9.2 6.8h.1M11.8 6.8h.1M5 9.4h6',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg class={`icon icon-${name}`} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
