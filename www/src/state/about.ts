// The engine that answers: its version, known once it stands.
import { signal } from '@preact/signals';
import { engine } from '../engine/engine';
import { messageOf, remark } from './notices';

export const version = signal<string | null>(null);

export async function greetEngine() {
  try {
    version.value = await engine.version();
  } catch (error) {
    remark('error', `The engine could not be started: ${messageOf(error)}`);
  }
}
