// How the page looks: theme, sizes of panes and columns, what is folded away.
import { computed, effect, signal } from '@preact/signals';
import { isFlag, isShare, remembered } from './memory';

export type Theme = 'auto' | 'light' | 'dark';
export type Pane = 'fields' | 'scapy' | 'bytes' | 'recipe';
export type Dialog = 'capture' | 'verify' | 'keys' | 'go-to' | 'column' | 'translate' | 'report' | 'decode-as' | 'key-log' | null;

/** Columns of the list in order, in pixels; Info takes what is left. */
export const COLUMNS = ['number', 'time', 'source', 'destination', 'protocol', 'length'] as const;
export type Column = (typeof COLUMNS)[number];
const WIDTHS: Record<Column, number> = {
  number: 84,
  time: 116,
  source: 160,
  destination: 160,
  protocol: 84,
  length: 68,
};
/** The room for either address: what leaves Info a third beside the other columns. */
const ROOM = '33% - 176px';
/** Below this the panes stand as tabs under the list. */
const NARROW = '(max-width: 759px)';

const isTheme = (value: unknown): value is Theme => value === 'auto' || value === 'light' || value === 'dark';
type Widths = Partial<Record<Column, number>>;
const isWidths = (value: unknown): value is Widths =>
  typeof value === 'object' && value !== null && Object.values(value).every((width) => typeof width === 'number');

export const theme = remembered<Theme>('theme', 'auto', isTheme);
/** As a person set them. */
const chosenWidths = remembered<Widths>('columns', {}, isWidths);
/** As the open capture's texts need them, as far as there is room. */
const fittedWidths = signal<Widths>({});
export const columnWidths = computed(() => ({ ...WIDTHS, ...fittedWidths.value, ...chosenWidths.value }));
/** The list's share of the height. */
export const listShare = remembered('list-share', 0.5, isShare);
/** The tree's share of the width beside the bytes. */
export const treeShare = remembered('tree-share', 0.54, isShare);
/** The packets' share of the width beside the recipe. */
export const recipeShare = remembered('recipe-share', 0.7, isShare);
export const recipeOpen = remembered('recipe-open', false, isFlag);
/** The tab of the tree's pane. */
export const treeTab = signal<'fields' | 'scapy'>('fields');
/** The tab under the list on a narrow screen. */
export const narrowPane = signal<Pane>('fields');
export const dialog = signal<Dialog>(null);

const narrowQuery = matchMedia(NARROW);
export const narrow = signal(narrowQuery.matches);
narrowQuery.addEventListener('change', (event) => (narrow.value = event.matches));

export const nextTheme = computed<Theme>(() => {
  if (theme.value === 'auto') return matchMedia('(prefers-color-scheme: dark)').matches ? 'light' : 'dark';
  return theme.value === 'light' ? 'dark' : 'light';
});

effect(() => {
  if (theme.value === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme.value;
});

/** A column in the list's grid. */
export function trackOf(column: Column): string {
  const width = `${columnWidths.value[column]}px`;
  const isFitted = fittedWidths.value[column] !== undefined && chosenWidths.value[column] === undefined;
  return isFitted ? `max(${WIDTHS[column]}px, min(${width}, ${ROOM}))` : width;
}

/** For texts of this width, where a person has chosen none. */
export function makeRoom(column: Column, width: number) {
  fittedWidths.value = { ...fittedWidths.peek(), [column]: Math.max(WIDTHS[column], width) };
}

export function setColumn(column: Column, width: number) {
  const least = 36;
  chosenWidths.value = { ...chosenWidths.peek(), [column]: Math.max(least, Math.round(width)) };
}

export function resetWidths() {
  chosenWidths.value = {};
}

export function showRecipe() {
  recipeOpen.value = true;
  narrowPane.value = 'recipe';
}
