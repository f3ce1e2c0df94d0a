// A report of what the recipe did to the capture: who reads it can do it again.
import { engine } from '../engine/engine';
import { digest, opened, summary } from './capture';
import { runnable } from './recipe';

/** Seconds since 1970 with nine decimals. */
export function seconds(ns: bigint | null): string {
  if (ns === null) return '';
  const sign = ns < 0n ? '-' : '';
  const digits = (ns < 0n ? -ns : ns).toString().padStart(10, '0');
  return `${sign}${digits.slice(0, -9)}.${digits.slice(-9)}`;
}

/** As a page and as JSON. Without a digest, as several captures in one have none, the report has none either. */
export async function makeReport(notes: string): Promise<{ html: string; json: string }> {
  const [file, found, hashed] = [opened.peek(), summary.peek(), digest.peek()];
  if (!file || !found) throw new Error('the capture has not been read to its end');
  const capture = {
    name: file.name,
    size: file.size,
    sha256: hashed.state === 'done' ? hashed.hex : '',
    packets: found.packets,
    firstTime: seconds(found.firstTimeNs),
    lastTime: seconds(found.lastTimeNs),
    linkTypes: found.linkTypes,
  };
  return engine.recipeReport(runnable(), capture, notes);
}
