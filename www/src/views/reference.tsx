// The reference: every protocol and field, searched by any of its names.
import { signal } from '@preact/signals';
import { DataTable } from '../parts/data-table';
import { counted } from '../parts/format';
import { Icon } from '../parts/icon';
import type { Sort, TableColumn } from '../parts/table-column';
import { type Entry, found, protocols, wanted } from '../state/reference';
import { toggleView } from '../state/view';
import { opened } from '../state/capture';
import { copy, copyItem, openMenu } from './context-menu';
import { roomy, showPackets } from './show-packets';
import { SearchLine } from './search-line';

const sort = signal<Sort>({ key: '', down: false });

function columns(): TableColumn<Entry>[] {
  const few: TableColumn<Entry>[] = [
    {
      key: 'name',
      title: 'Wireshark',
      width: 'minmax(140px, 1fr)',
      value: ({ name }) => name,
      show: ({ name, kind, groups }) => (
        <span class={kind === 'protocol' ? 'mono entry-protocol' : 'mono'}>
          {name} <code>{groups.join(' ')}</code>
        </span>
      ),
    },
    {
      key: 'label',
      title: 'Label',
      width: 'minmax(140px, 1fr)',
      value: ({ label }) => label,
      show: ({ label, kind }) => (kind === 'protocol' ? <strong>{label}</strong> : label),
    },
  ];
  if (!roomy()) return few;
  return [
    ...few,
    {
      key: 'scapy',
      title: 'Scapy',
      width: '200px',
      value: ({ scapy }) => scapy,
      show: ({ scapy }) => (scapy === '' ? '' : <span class="chip chip-scapy">{scapy}</span>),
    },
    { key: 'kind', title: 'Type', width: '200px', value: ({ kind }) => kind },
    { key: 'source', title: 'Defined by', width: '200px', value: ({ protocol }) => protocol.source },
  ];
}

export function Reference() {
  const fields = protocols.value.reduce((sum, protocol) => sum + protocol.fields.length, 0);
  const dissected = protocols.value.filter((protocol) => protocol.fields.length > 0).length;
  return (
    <section id="reference" class="statistics" aria-label="Reference" tabIndex={-1}>
      <SearchLine
        label="Search the reference"
        placeholder="A name of Wireshark’s or Scapy’s, a label, an RFC"
        value={wanted}
        said={
          protocols.value.length === 0
            ? ''
            : wanted.value.trim() === ''
              ? `${counted(dissected, 'protocol')} with ${counted(fields, 'field')}; ${counted(protocols.value.length - dissected, 'more is', 'more are')} known by name`
              : counted(found.value.length, 'line')
        }
      >
        <button type="button" class="quiet" onClick={() => toggleView('reference')}>
          <Icon name="close" size={14} /> Close
        </button>
      </SearchLine>
      <DataTable
        label="Every field there is"
        rows={found.value}
        columns={columns()}
        sort={sort}
        acts={[
          {
            icon: opened.value ? 'filter' : 'copy',
            title: ({ name, scapy }) => (opened.value ? `Show packets with ${name || scapy}` : `Copy ${name || scapy}`),
            run: ({ name, scapy }) =>
              opened.value ? showPackets(name || scapy) : void copy(name || scapy, name || scapy),
          },
        ]}
        onMenu={({ name, scapy, label }, x, y) =>
          openMenu(
            label,
            [copyItem("Wireshark's name", name), copyItem("Scapy's name", scapy), copyItem('Label', label)],
            x,
            y,
          )
        }
        empty={protocols.value.length === 0 ? 'Looking it up…' : 'Nothing is called that.'}
      />
    </section>
  );
}
