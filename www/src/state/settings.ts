// How captures are read, as the person says; under other settings the capture is opened again.
import type { Settings } from '../engine/contract';
import { engine } from '../engine/engine';
import { openFiles } from './capture';

let settings: Settings = { rules: [], keys: '' };

/** Opens these files, or what is open, under changed settings. Throws where one cannot be; then all stays as it was. */
export async function readUnder(change: Partial<Settings>, files: readonly File[] = []) {
  const next = { ...settings, ...change };
  const before = await engine.setSettings(next);
  settings = next;
  const again = files.length > 0 ? files : before;
  if (again.length > 0) await openFiles(again);
}
