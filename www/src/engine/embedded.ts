// What the page carries in itself: the worker's program and the engine's wasm, as data blocks (www/build/page.ts).
// Nothing is ever fetched: the policy forbids it.

let module: Promise<WebAssembly.Module> | undefined;
let kitchen: Promise<WebAssembly.Module> | undefined;
let address: Promise<string> | undefined;

/** The engine's compiled wasm, compiled once and shared by all workers. */
export function engineModule(): Promise<WebAssembly.Module> {
  return (module ??= compile('engine-wasm'));
}

/** The heavy steps of recipes, compiled when one is first used. */
export function kitchenModule(): Promise<WebAssembly.Module> {
  return (kitchen ??= compile('kitchen-wasm'));
}

/** The address of a Blob with the worker's program, as `new Worker` takes it. */
export function workerAddress(): Promise<string> {
  return (address ??= makeWorkerAddress());
}

async function compile(block: string): Promise<WebAssembly.Module> {
  return WebAssembly.compile(await gunzip(fromBase64(await dataBlock(block))));
}

async function makeWorkerAddress(): Promise<string> {
  const program = new Blob([await dataBlock('engine-worker')], { type: 'text/javascript' });
  return trustedWorkerAddress(URL.createObjectURL(program));
}

/** The capture that the project made for a first look, carried in the page. */
export async function sampleFile(): Promise<File> {
  return new File([fromBase64(await dataBlock('sample'))], 'sample.pcapng');
}

/** The text of a data block; the app's script stands before the blocks, so that it starts while they still arrive. */
async function dataBlock(id: string): Promise<string> {
  if (document.readyState === 'loading') {
    await new Promise((resolve) => {
      document.addEventListener('DOMContentLoaded', resolve, { once: true });
    });
  }
  const text = document.getElementById(id)?.textContent;
  if (!text) throw new Error(`this page is incomplete: it lacks its part “${id}”`);
  return text;
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL: (address: string) => unknown };
}

/** The page's policy requires a trusted type for a worker's address: only a Blob's is ever trusted. */
function trustedWorkerAddress(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('wireloupe', { createScriptURL: onlyBlob });
  // `Worker` is declared to take text; where trusted types are known, it takes the trusted text.
  return (policy?.createScriptURL(address) ?? address) as string;
}

function onlyBlob(address: string): string {
  if (!address.startsWith('blob:')) throw new TypeError(`no worker runs from ${address}`);
  return address;
}
