// Who goes first in the worker: requests for rows before the chunks of long work.
import { Precedence } from './precedence';

/** How long work goes on before others are heard, in milliseconds. */
const TURN = 16;

const urgent = new Precedence();
let began = 0;
const channel = new MessageChannel();
const unheard: (() => void)[] = [];
channel.port1.onmessage = () => unheard.shift()?.();

/** A request: long work waits until it is answered. */
export function first<T>(request: Promise<T>): Promise<T> {
  return urgent.first(request);
}

/** Between chunks: if its time is over, lets messages that have arrived be heard and requests be answered; true if so. */
export async function turn(): Promise<boolean> {
  if (performance.now() - began < TURN && !urgent.taken) return false;
  await heard();
  await urgent.wait();
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
