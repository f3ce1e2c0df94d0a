// A report of what the recipe did to the capture: who reads it can do it again.
import { engine } from '../engine/engine';
import { digest, opened, summary } from './capture';
import { runnable } from './recipe';
import { epochSeconds } from './time-format';

/** As a page and as JSON. Without a digest, as several captures in one have none, the report has none either. */
export async function makeReport(notes: string): Promise<{ html: string; json: string }> {
  const [file, found, hashed] = [opened.peek(), summary.peek(), digest.peek()];
  if (!file || !found) throw new Error('the capture has not been read to its end');
  const capture = {
    name: file.name,
    size: file.size,
    sha256: hashed.state === 'done' ? hashed.hex : '',
    packets: found.packets,
    firstTime: epochSeconds(found.firstTimeNs),
    lastTime: epochSeconds(found.lastTimeNs),
    linkTypes: found.linkTypes,
  };
  return engine.recipeReport(runnable(), capture, notes);
}
