// The heavy steps of recipes, in the worker: a wasm module of their own, which the page hands over when one is first used.
import { needsKitchen, openKitchen } from './pkg/engine';
import { initSync, work } from './pkg/kitchen';

/** Asks the page to load the module here: resolves when it has. */
export type AskKitchen = () => Promise<void>;

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
  await askKitchen();
}

export function loadKitchen(module: WebAssembly.Module) {
  initSync({ module });
  openKitchen(work);
}
