// Starts engine workers and speaks to them; with engine.worker.ts the only file that knows of workers.
import { wrap, type Remote } from 'comlink';
import type { EngineWorker } from './engine.worker';
import { engineModule, workerAddress } from './embedded';

export type Engine = Remote<EngineWorker>;

/** A new worker with an engine of its own, ready for calls. */
export async function startEngine(): Promise<Engine> {
  const worker = new Worker(await workerAddress());
  const engine = wrap<EngineWorker>(worker);
  await engine.load(await engineModule());
  return engine;
}
