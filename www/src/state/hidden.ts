// The scan for hidden channels: what was found, and what was tried.
import { effect, signal, untracked } from '@preact/signals';
import { engine } from '../engine/engine';
import type { Hidden, Searching } from '../engine/contract';
import { generation } from './capture';
import { messageOf } from './notices';

export const hidden = signal<Hidden | null>(null);
export const scanning = signal<Omit<Searching, 'found'> | null>(null);
export const problem = signal<string | null>(null);

let latest = 0;

export async function lookForHidden() {
  const mine = ++latest;
  hidden.value = null;
  problem.value = null;
  scanning.value = { phase: 'packets', done: 0, of: 0 };
  try {
    const found = await engine.hidden((progress) => {
      if (mine !== latest) return;
      scanning.value = progress;
      hidden.value = progress.found;
    });
    if (mine === latest) hidden.value = found;
  } catch (error) {
    if (mine === latest) problem.value = messageOf(error);
  } finally {
    if (mine === latest) scanning.value = null;
  }
}

export function stopLooking() {
  latest++;
  scanning.value = null;
  engine.cancel('hidden');
}

effect(() => {
  if (generation.value > 0)
    untracked(() => {
      stopLooking();
      hidden.value = null;
      problem.value = null;
    });
});
