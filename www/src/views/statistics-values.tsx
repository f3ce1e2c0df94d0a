// The most frequent values of a field.
import { signal, useSignal } from '@preact/signals';
import type { ValuesFound } from '../engine/contract';
import { count, counted, portion } from '../parts/format';
import type { Sort, TableColumn } from '../parts/table-column';
import { field, question } from '../state/statistics';
import { openMenu } from './context-menu';
import { FieldInput } from './field-input';
import { goItem, roomy, rowMenu, showPackets } from './show-packets';
import { StatisticsTable } from './statistics-table';

type Count = ValuesFound['counts'][number];

const sort = signal<Sort>({ key: 'count', down: true });
const OFTEN = ['ip.src', 'ip.dst', 'tcp.dstport', 'udp.dstport', 'dns.qry.name', 'http.host', 'IP.ttl', '_ws.col.Protocol'];

function columns(all: number): TableColumn<Count>[] {
  const few: TableColumn<Count>[] = [
    { key: 'value', title: 'Value', width: 'minmax(160px, 1fr)', class: 'mono', value: ({ value }) => value },
    { key: 'count', title: 'Count', number: true, width: '88px', value: (row) => row.count, show: (row) => count(row.count) },
    {
      key: 'share',
      title: 'Share',
      number: true,
      width: roomy() ? '200px' : '80px',
      value: (row) => Number(((row.count / Math.max(1, all)) * 100).toFixed(2)),
      show: (row) => portion(row.count, all),
      share: (row) => row.count / Math.max(1, all),
    },
  ];
  const first: TableColumn<Count> = { key: 'first', title: 'First in', number: true, width: '88px', value: (row) => row.first };
  return roomy() ? [...few, first] : few;
}

function said(found: ValuesFound | null): string {
  if (!found) return '';
  const different = `${found.full ? 'more than ' : ''}${counted(found.distinct, 'different value')}`;
  const cut = found.counts.length < found.distinct ? `, the first ${count(found.counts.length)} shown` : '';
  return `${counted(found.values, 'value')} in ${counted(found.packets, 'packet')}, ${different}${cut}`;
}

export function ValuesPage() {
  const answer = question.answer.value;
  const found = answer?.kind === 'values' ? answer.values : null;
  if (field.value === '') return <Choice />;
  return (
    <StatisticsTable
      label={`Values of ${field.value}`}
      rows={found?.counts ?? []}
      columns={columns(found?.values ?? 0)}
      sort={sort}
      said={said(found)}
      acts={[
        {
          icon: 'filter',
          title: ({ value }) => `Show packets with ${value}`,
          run: (row) => showPackets(row.filter),
        },
      ]}
      onMenu={(row, x, y) =>
        openMenu(
          'Value',
          rowMenu(row.filter, [
            { kind: 'line' },
            goItem('Go to the first', row.first),
          ]),
          x,
          y,
        )
      }
    >
      <Choose />
    </StatisticsTable>
  );
}

function Choose() {
  const draft = useSignal(field.value);
  const take = (name: string) => {
    draft.value = name;
    field.value = name.trim();
  };
  return <FieldInput label="Field" value={draft} onTake={take} />;
}

function Choice() {
  const draft = useSignal('');
  return (
    <div class="values-choice">
      <p>Which field’s values? Either name will do: Wireshark’s or Scapy’s.</p>
      <FieldInput label="Field" value={draft} onTake={(name) => (field.value = name.trim())} />
      <p class="values-often">
        {OFTEN.map((name) => (
          <button type="button" class="chip chip-wireshark" key={name} onClick={() => (field.value = name)}>
            {name}
          </button>
        ))}
      </p>
    </div>
  );
}
