// Writes the whole app as one HTML file that fetches nothing: the hosted form and the form on a disk are the same bytes.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';
import { policy } from './policy.ts';
import { inScript } from './script.ts';
import { bundleWorker } from './worker.ts';

const www = resolve(import.meta.dirname, '..');
const template = resolve(www, 'index.html');
const icon = resolve(www, 'icon.svg');
const sample = resolve(www, '../tests/captures/sample/capture.pcapng');
const wasm = resolve(www, 'src/engine/pkg/engine_bg.wasm');
const kitchen = resolve(www, 'src/engine/pkg/kitchen_bg.wasm');

/** Puts script, style, worker and wasm into `index.html`, and the same page beside it as `wireloupe.html`. */
export function wholePage(): Plugin {
  return {
    name: 'whole-page',
    enforce: 'post', // after the style sheet is made
    buildStart() {
      for (const file of [template, icon, wasm, kitchen, sample]) this.addWatchFile(file);
    },
    async generateBundle(_, bundle) {
      const worker = await bundleWorker(resolve(www, 'src/engine/engine.worker.ts'));
      for (const file of worker.files) this.addWatchFile(file);
      const page = assemble(takeScript(bundle), takeStyle(bundle), worker.program);
      for (const fileName of ['index.html', 'wireloupe.html']) {
        this.emitFile({ type: 'asset', fileName, source: page });
      }
    },
  };
}

function assemble(script: string, style: string, worker: string): string {
  const app = inScript(script);
  const parts: Record<string, string> = {
    policy: `<meta http-equiv="Content-Security-Policy" content="${policy(app, style)}">`,
    icon: `<link rel="icon" href="data:image/svg+xml;base64,${readFileSync(icon, 'base64')}">`,
    style: `<style>${style}</style>`,
    app: `<script>${app}</script>`,
    data: dataBlock('engine-worker', inScript(worker)) +
      dataBlock('engine-wasm', packed(wasm)) +
      dataBlock('sample', readFileSync(sample, 'base64')) +
      // Last: it is asked for when a recipe's heavy step is first used.
      dataBlock('kitchen-wasm', packed(kitchen)),
  };
  return readFileSync(template, 'utf8').replace(/<!-- (\w+) -->/g, (place, name: string) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`index.html has the place ${place}, which nothing fills`);
    return part;
  });
}

function packed(file: string): string {
  return gzipSync(readFileSync(file), { level: 9 }).toString('base64');
}

function dataBlock(id: string, text: string): string {
  return `<script type="text/plain" id="${id}">${text}</script>\n`;
}

function takeScript(bundle: Rolldown.OutputBundle): string {
  const chunks = Object.values(bundle).filter((part) => part.type === 'chunk');
  const [chunk] = chunks;
  if (!chunk || chunks.length > 1) throw new Error(`the page is one script, but ${String(chunks.length)} were made`);
  Reflect.deleteProperty(bundle, chunk.fileName);
  return chunk.code.trim();
}

function takeStyle(bundle: Rolldown.OutputBundle): string {
  const sheets = Object.values(bundle).filter((part) => part.type === 'asset');
  return sheets.map((sheet) => {
    if (!sheet.fileName.endsWith('.css')) throw new Error(`the page cannot fetch ${sheet.fileName}: import it as ?inline`);
    Reflect.deleteProperty(bundle, sheet.fileName);
    return sheet.source.toString().trim();
  }).join('\n');
}
