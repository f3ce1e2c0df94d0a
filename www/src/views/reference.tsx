// The reference: every protocol and field, searched by any of its names.
import { signal } from '@preact/signals';
import { type Act, DataTable } from '../parts/data-table';
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

function said(): string {
  const known = protocols.value;
  if (known.length === 0) return '';
  if (wanted.value.trim() !== '') return counted(found.value.length, 'line');
  const dissected = known.filter((protocol) => protocol.fields.length > 0);
  const fields = dissected.reduce((sum, protocol) => sum + protocol.fields.length, 0);
  const others = counted(known.length - dissected.length, 'more is', 'more are');
  return `${counted(dissected.length, 'protocol')} with ${counted(fields, 'field')}; ${others} known by name`;
}

function act(): Act<Entry> {
  const nameOf = ({ name, scapy }: Entry) => name || scapy;
  return opened.value
    ? { icon: 'filter', title: (row) => `Show packets with ${nameOf(row)}`, run: (row) => showPackets(nameOf(row)) }
    : { icon: 'copy', title: (row) => `Copy ${nameOf(row)}`, run: (row) => void copy(nameOf(row), nameOf(row)) };
}

function menu({ name, scapy, label }: Entry) {
  return [copyItem("Wireshark's name", name), copyItem("Scapy's name", scapy), copyItem('Label', label)];
}

export function Reference() {
  return (
    <section id="reference" class="statistics" aria-label="Reference" tabIndex={-1}>
      <SearchLine
        label="Search the reference"
        placeholder="A name of Wireshark’s or Scapy’s, a label, an RFC"
        value={wanted}
        said={said()}
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
        acts={[act()]}
        onMenu={(row, x, y) => openMenu(row.label, menu(row), x, y)}
        empty={protocols.value.length === 0 ? 'Looking it up…' : 'Nothing is called that.'}
      />
    </section>
  );
}
