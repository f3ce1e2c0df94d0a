// Who goes first in the worker: requests for rows before the chunks of long work.

/** Requests that are under way. */
let urgent = 0;
let waiting: (() => void)[] = [];

export async function first<T>(request: Promise<T>): Promise<T> {
  urgent++;
  try {
    return await request;
  } finally {
    urgent--;
    if (urgent === 0) {
      const go = waiting;
      waiting = [];
      for (const next of go) next();
    }
  }
}

/** Between chunks: messages that have arrived are heard, then requests are answered. */
export async function yieldTo() {
  await new Promise((resolve) => setTimeout(resolve, 0));
  if (urgent > 0) await new Promise<void>((resolve) => waiting.push(resolve));
}
