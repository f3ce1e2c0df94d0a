/** A text that is cut off in its cell is shown whole where the pointer rests on it. */
export function showWhole(event: Event) {
  const target = event.target instanceof Element ? event.target : null;
  const cell = target?.closest<HTMLElement>('[role=gridcell], [role=cell]');
  // What in the cell says something of its own, a button, is not asked.
  if (!cell || target?.closest('button')) return;
  const inner = Array.from(cell.querySelectorAll<HTMLElement>('span, code'));
  const cut = [cell, ...inner].some((each) => each.scrollWidth > each.clientWidth && each.clientWidth > 0);
  if (cut) cell.title = cell.textContent;
  else cell.removeAttribute('title');
}
