// What nobody waits for rests while somebody waits for something else.

let awaited = 0;
const resting: (() => void)[] = [];

/** Work that somebody waits for. */
export async function awaiting<T>(work: Promise<T>): Promise<T> {
  awaited++;
  try {
    return await work;
  } finally {
    awaited--;
    if (awaited === 0) for (const go of resting.splice(0)) go();
  }
}

/** Resolves when nobody waits. */
export async function rest(): Promise<void> {
  if (awaited > 0) await new Promise<void>((resolve) => resting.push(resolve));
}
