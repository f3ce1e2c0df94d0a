// The list's cells: their order, their titles, and how wide their texts are.
import { COLUMNS, type Column, makeRoom, setColumn } from '../state/appearance';
import { generation } from '../state/capture';
import { setWidth } from '../state/columns';

export const CELLS = [...COLUMNS, 'info'] as const;
export type Cell = (typeof CELLS)[number];

export const TITLES: Record<Cell, string> = {
  number: 'No.',
  time: 'Time',
  source: 'Source',
  destination: 'Destination',
  protocol: 'Protocol',
  length: 'Length',
  info: 'Info',
};
/** Pixels beside a cell's text. */
const PADDING = 18;
const WIDEST = 800;

let fittedFor = 0;

/** Of the rows in view, and the head. */
function widthOfTexts(texts: Element[]): number {
  const range = document.createRange();
  const widths = texts.map((element) => {
    range.selectNodeContents(element);
    return range.getBoundingClientRect().width;
  });
  return Math.min(WIDEST, Math.ceil(Math.max(0, ...widths)) + PADDING);
}

function widthOfColumn(column: Column): number {
  const texts = document.querySelectorAll(`.packet > .cell-${column}, .head-${column} > .sort`);
  return widthOfTexts(Array.from(texts));
}

export function fitColumn(column: Column) {
  setColumn(column, widthOfColumn(column));
}

/** Makes room for the addresses of a capture's first rows, once. */
export function fitAddresses() {
  if (fittedFor === generation.peek()) return;
  fittedFor = generation.peek();
  makeRoom('source', widthOfColumn('source'));
  makeRoom('destination', widthOfColumn('destination'));
}

export function fitAdded(name: string) {
  const texts = document.querySelectorAll<HTMLElement>('.packet > [data-added], [data-added] > .head-name');
  const own = Array.from(texts).filter((each) => each.closest<HTMLElement>('[data-added]')?.dataset['added'] === name);
  setWidth(name, widthOfTexts(own));
}
