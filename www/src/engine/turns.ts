// Who goes first in the worker: requests for rows before the chunks of long work.

/** How long work goes on before others are heard, in milliseconds. */
const TURN = 16;

/** Requests that are under way. */
let urgent = 0;
const waiting: (() => void)[] = [];
let began = 0;
const channel = new MessageChannel();
const unheard: (() => void)[] = [];
channel.port1.onmessage = () => unheard.shift()?.();

export async function first<T>(request: Promise<T>): Promise<T> {
  urgent++;
  try {
    return await request;
  } finally {
    urgent--;
    if (urgent === 0) for (const go of waiting.splice(0)) go();
  }
}

/** Between chunks: if its time is over, lets messages that have arrived be heard and requests be answered; true if so. */
export async function turn(): Promise<boolean> {
  if (performance.now() - began < TURN && urgent === 0) return false;
  await heard();
  if (urgent > 0) await new Promise<void>((resolve) => waiting.push(resolve));
  began = performance.now();
  return true;
}

/** A message to oneself comes behind those that have arrived, and sooner than any timer. */
function heard(): Promise<void> {
  return new Promise((resolve) => {
    unheard.push(resolve);
    channel.port2.postMessage(null);
  });
}
