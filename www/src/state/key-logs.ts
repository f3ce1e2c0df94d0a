// Key logs, which open what TLS encrypted: they come as files do, and hold for every capture until they are removed.
import { signal } from '@preact/signals';
import type { KeyLog } from '../engine/contract';
import { engine } from '../engine/engine';
import { openFiles } from './capture';
import { messageOf, remark } from './notices';
import { readUnder } from './settings';

export const keyLogs = signal<readonly KeyLog[]>([]);

/** Opens captures, and takes the key logs among them. */
export async function openOrUnlock(files: readonly File[]) {
  const logs: KeyLog[] = [];
  const captures: File[] = [];
  try {
    for (const file of files) {
      const log = await engine.keyLog(file);
      if (log) logs.push(log);
      else captures.push(file);
    }
  } catch {
    // Whoever opens it says what is wrong with it.
    return openFiles(files);
  }
  if (logs.length === 0) return openFiles(captures);
  const kept = keyLogs.peek().filter(({ name }) => !logs.some((log) => log.name === name));
  await use([...kept, ...logs], captures);
  for (const { name, secrets, odd } of logs) {
    const passed = odd === 0 ? '' : `; lines passed over, since they say none: ${odd}`;
    remark('info', `${name} is a key log. Secrets of TLS connections in it: ${secrets}${passed}.`);
  }
}

export async function forget(log: KeyLog) {
  await use(keyLogs.peek().filter((other) => other !== log));
}

async function use(logs: readonly KeyLog[], captures: readonly File[] = []) {
  try {
    await readUnder({ keys: logs.map(({ text }) => text).join('\n') }, captures);
    keyLogs.value = logs;
  } catch (error) {
    remark('error', `The key log could not be used: ${messageOf(error)}`);
  }
}
