// The reference: every protocol and field that the engine knows.
import { computed, effect, signal, untracked } from '@preact/signals';
import { engine } from '../engine/engine';
import type { FieldEntry, ProtocolEntry } from '../engine/contract';
import { messageOf, remark } from './notices';
import { view } from './view';

export interface Entry extends FieldEntry {
  protocol: ProtocolEntry;
}

export const protocols = signal<ProtocolEntry[]>([]);
export const wanted = signal('');

/** Every field, and every protocol without any as a line of its own. */
const all = computed<Entry[]>(() =>
  protocols.value.flatMap((protocol) => {
    const own = { name: protocol.name, scapy: protocol.scapy, label: protocol.title, kind: 'protocol', groups: [] };
    return [{ ...own, protocol }, ...protocol.fields.map((field) => ({ ...field, protocol }))];
  }),
);

export const found = computed<Entry[]>(() => {
  const words = wanted.value.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return all.value;
  return all.value.filter(({ name, scapy, label, groups, protocol }) => {
    const text = [name, scapy, label, ...groups, protocol.title, protocol.source].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
});

let asked = false;
effect(() => {
  if (view.value !== 'reference' || asked) return;
  asked = true;
  untracked(() => {
    engine.reference().then(
      (known) => (protocols.value = known),
      (error: unknown) => remark('error', `The reference could not be made: ${messageOf(error)}`),
    );
  });
});
