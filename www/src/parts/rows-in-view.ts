// Which rows of a list are in view.

/** The greatest first row that still fills the view. */
export function lastTop(count: number, fit: number): number {
  return Math.max(0, count - fit);
}

/** The first row to show so that `row` is seen, moving as little as can be. */
export function reveal(row: number, top: number, fit: number): number {
  if (row < top) return row;
  if (row >= top + fit) return row - fit + 1;
  return top;
}
