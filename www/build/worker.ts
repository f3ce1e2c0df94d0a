// Bundles the worker as one classic script: its text goes into the page, and a Blob of it runs.
import { build, type Rolldown } from 'vite';

export interface WorkerProgram {
  program: string;
  /** The files it was made of, to be watched. */
  files: string[];
}

export async function bundleWorker(entry: string): Promise<WorkerProgram> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: entry, output: { format: 'iife' } },
    },
  });
  const [chunk, ...others] = (result as Rolldown.RolldownOutput).output;
  if (others.length > 0) throw new Error('the worker is one script, but more files were made');
  return { program: chunk.code.trim(), files: chunk.moduleIds.filter((id) => !id.startsWith('\0')) };
}
