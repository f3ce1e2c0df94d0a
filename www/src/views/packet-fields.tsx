// The tree's pane: the fields, or the packet as Scapy's show() prints it.
import { Icon } from '../parts/icon';
import { Tabs } from '../parts/tabs';
import { treeTab } from '../state/appearance';
import { details } from '../state/selection';
import { copy } from './context-menu';
import { PacketTree } from './packet-tree';

const TABS = [
  { key: 'fields', title: 'Fields' },
  { key: 'scapy', title: 'Scapy show()' },
];

export function PacketFields() {
  const scapy = treeTab.value === 'scapy';
  const text = details.value?.scapy ?? '';
  return (
    <section class="packet-fields" aria-label="Packet">
      <Tabs
        label="Packet as"
        tabs={TABS}
        chosen={treeTab.value}
        onChoose={(key) => (treeTab.value = key === 'scapy' ? 'scapy' : 'fields')}
      >
        {scapy && text !== '' ? (
          <button type="button" class="quiet" title="Copy this text" onClick={() => void copy("Scapy's text", text)}>
            <Icon name="copy" /> Copy
          </button>
        ) : null}
      </Tabs>
      {scapy ? <ScapyText /> : <PacketTree />}
    </section>
  );
}

export function ScapyText() {
  const text = details.value?.scapy ?? '';
  if (text === '') return <p class="pane-empty">Select a packet to see it as Scapy shows it.</p>;
  return (
    <pre class="scapy" tabIndex={0} aria-label="Packet as Scapy's show() prints it">
      {text}
    </pre>
  );
}
