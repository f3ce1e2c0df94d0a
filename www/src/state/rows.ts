// The rows of the shown list, in pages; the latest request wins and old rows stay until new ones are here.
import { batch, signal } from '@preact/signals';
import { engine } from '../engine/engine';
import type { Row } from '../engine/contract';
import { messageOf, remark } from './notices';

export const PAGE = 64;
const MOST_PAGES = 256;

/** How many packets the list shows. */
export const shown = signal(0);
/** Rises when rows arrive or are dropped. */
export const version = signal(0);
/** The first row in view. */
export const top = signal(0);

const pages = new Map<number, Row[]>();
/** Rises when the list becomes another list. */
let era = 0;
let busy = false;
/** While a filter starts, positions still mean the old list. */
let held = false;
let wanted: { first: number; last: number } | null = null;

export function rowAt(position: number): Row | undefined {
  return pages.get(Math.floor(position / PAGE))?.[position % PAGE];
}

export function hasRows(first: number, count: number): boolean {
  for (let position = first; position < first + count; position++) if (!rowAt(position)) return false;
  return true;
}

function missing(page: number): boolean {
  const here = pages.get(page);
  const full = Math.min(PAGE, shown.peek() - page * PAGE);
  return full > 0 && (!here || here.length < full);
}

/** The nearest page to fetch: those in view first, then one before and one after. */
function nextPage(): number | null {
  if (!wanted || held) return null;
  const { first, last } = wanted;
  for (let page = first; page <= last; page++) if (missing(page)) return page;
  if (missing(last + 1)) return last + 1;
  if (first > 0 && missing(first - 1)) return first - 1;
  return null;
}

export function wantRows(first: number, count: number) {
  wanted = { first: Math.floor(first / PAGE), last: Math.floor(Math.max(first, first + count - 1) / PAGE) };
  void fetchPages();
}

async function fetchPages() {
  if (busy || held) return;
  busy = true;
  try {
    for (let page = nextPage(); page !== null; page = nextPage()) {
      const mine = era;
      const rows = await engine.rows(page * PAGE, PAGE);
      if (mine !== era) continue;
      if (rows.length === 0) break;
      keep(page, rows);
    }
  } catch (error) {
    remark('error', `Rows could not be read: ${messageOf(error)}`);
  } finally {
    busy = false;
  }
}

function keep(page: number, rows: Row[]) {
  pages.delete(page);
  pages.set(page, rows);
  for (const oldest of pages.keys()) {
    if (pages.size <= MOST_PAGES) break;
    pages.delete(oldest);
  }
  version.value = version.peek() + 1;
}

/** Another list takes the place of this one; its rows are asked for at once. */
export function renew(count: number) {
  era++;
  pages.clear();
  held = false;
  batch(() => {
    shown.value = count;
    version.value = version.peek() + 1;
  });
  void fetchPages();
}

export function grow(count: number) {
  if (count === shown.peek()) return;
  shown.value = count;
  void fetchPages();
}

/** Nothing is fetched until `renew`. */
export function hold() {
  era++;
  held = true;
}

/** One row, fetched if it is not here. */
export async function fetchRow(position: number): Promise<Row | undefined> {
  return rowAt(position) ?? (await engine.rows(position, 1))[0];
}
