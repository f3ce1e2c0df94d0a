// Leaps from packet to packet, and the way back.
import { effect } from '@preact/signals';
import { engine } from '../engine/engine';
import { generation } from './capture';
import { messageOf, say } from './notices';
import { number, selectNumber } from './selection';

const MOST = 100;
let visited: number[] = [];

/** False, and said, if the filter hides it. */
async function show(wanted: number): Promise<boolean> {
  const shown = await selectNumber(wanted);
  if (!shown) say(`The filter hides packet ${wanted}`);
  return shown;
}

/** Goes to a packet, which is kept to come back from; false, and said, if the filter hides it. */
export async function leap(wanted: number): Promise<boolean> {
  const [from, before] = [number.peek(), visited];
  // Before it is shown whole: somebody may turn back at once.
  if (from !== null && from !== wanted) visited = [...visited, from].slice(-MOST);
  const shown = await show(wanted);
  if (!shown) visited = before;
  return shown;
}

export async function goBack() {
  const wanted = visited.at(-1);
  visited = visited.slice(0, -1);
  if (wanted === undefined) say('There is no packet to go back to');
  else await show(wanted);
}

/** The packets of the conversation that was walked along last. */
let walked: { filter: string; numbers: number[] } = { filter: '', numbers: [] };

async function packetsOf(filter: string): Promise<number[]> {
  if (walked.filter === filter) return walked.numbers;
  const parts: Uint32Array[] = [];
  const last = await engine.find('filter', filter, (progress) => parts.push(progress.found));
  const numbers = [...parts, last.found].flatMap((part) => Array.from(part));
  walked = { filter, numbers };
  return numbers;
}

/** To the next or previous packet that is shown and passes the filter of a conversation. */
export async function walk(filter: string, way: 1 | -1) {
  const here = number.peek() ?? 0;
  try {
    const all = await packetsOf(filter);
    const ahead = way === 1 ? all.filter((each) => each > here) : all.filter((each) => each < here).reverse();
    for (const each of ahead) if (await selectNumber(each)) return;
    say(way === 1 ? 'This is the last packet of its conversation' : 'This is the first packet of its conversation');
  } catch (error) {
    say(messageOf(error));
  }
}

effect(() => {
  if (generation.value === 0) return;
  visited = [];
  walked = { filter: '', numbers: [] };
});
