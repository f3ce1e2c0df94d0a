// What ports and types are said to carry, by the person; the capture is opened again under other rules.
import { signal } from '@preact/signals';
import { readUnder } from './settings';

export interface Rule {
  /** What is looked at: `tcp.port`. */
  key: string;
  value: string;
  /** The protocol's name in filters. */
  protocol: string;
}

export const KEYS = ['tcp.port', 'udp.port', 'ip.proto', 'ethertype'] as const;

export const rules = signal<readonly Rule[]>([]);

export function ruleText({ key, value, protocol }: Rule): string {
  return `${key}==${value},${protocol}`;
}

/** Opens the capture under these rules. Throws where one cannot be read; then all stays as it was. */
export async function decodeAs(next: Rule[]) {
  await readUnder({ rules: next.map(ruleText) });
  rules.value = next;
}
