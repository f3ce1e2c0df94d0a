// How the list's time column counts.
import type { Row } from '../engine/contract';
import { summary } from './capture';
import { referenceOf } from './marks';
import { remembered } from './memory';
import { formatTime, isTimeFormat, type TimeFormat } from './time-format';

export const timeFormat = remembered<TimeFormat>('time-format', 'first', isTimeFormat);

/** A row's time; `above` is the row shown before it, where it is known. */
export function timeOf(row: Row, above: Row | undefined): string {
  const reference = referenceOf(row.number);
  if (reference?.number === row.number) return '*REF*';
  const origin = reference?.timeNs ?? summary.value?.originNs ?? null;
  // While a capture is read its first time is not known yet; the engine has said what it comes to.
  if (timeFormat.value === 'first' && reference === null) return row.time;
  return formatTime(timeFormat.value, row, origin, above?.timeNs ?? null);
}
