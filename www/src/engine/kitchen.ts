// The heavy steps of recipes, in the worker: a wasm module of their own, which the page hands over when one is first used.
import { needsKitchen, openKitchen } from './pkg/engine';
import { initSync, work } from './pkg/kitchen';

export type AskKitchen = () => Promise<WebAssembly.Module>;

let askKitchen: AskKitchen | null = null;
let opened: Promise<void> | null = null;

export function setKitchen(ask: AskKitchen) {
  askKitchen = ask;
}

/** Makes sure that a recipe's heavy steps can run. */
export async function readyFor(recipe: string): Promise<void> {
  if (needsKitchen(recipe)) await (opened ??= open());
}

async function open(): Promise<void> {
  if (!askKitchen) throw new Error('the page gave no way to the module for heavy steps');
  initSync({ module: await askKitchen() });
  openKitchen(work);
}
