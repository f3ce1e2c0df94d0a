// The worker: the engine's wasm behind comlink. It runs from a Blob, so that it inherits the page's policy.
import { expose } from 'comlink';
import { initSync, version } from './pkg/engine';

const engine = {
  /** Gives the worker its compiled wasm: the first call, before any other. */
  load(module: WebAssembly.Module): void {
    initSync({ module });
  },
  version,
};

export type EngineWorker = typeof engine;

expose(engine);
