// The fields that this capture holds: how often, how many different values, an example, both names; each a click from a
// filter, a column, a recipe.
import { signal } from '@preact/signals';
import type { FieldCount } from '../engine/contract';
import { Bars } from '../parts/bars';
import { type Act, DataTable } from '../parts/data-table';
import { count, counted } from '../parts/format';
import { Icon } from '../parts/icon';
import type { MenuItem } from '../parts/menu-item';
import { type Sort, type TableColumn, tableCsv } from '../parts/table-column';
import { applied } from '../state/filter';
import { count as known, found, question, wanted } from '../state/fields';
import { extractFromShown } from '../state/recipe';
import { countValues } from '../state/statistics';
import { addAsColumn } from './column-menu';
import { Counting } from './counting';
import { copy, copyItem, openMenu } from './context-menu';
import { goItem, roomy, rowMenu, showPackets } from './show-packets';
import { SearchLine } from './search-line';

const sort = signal<Sort>({ key: '', down: false });

function nameOf({ name, scapy }: FieldCount): string {
  return name === '' ? scapy : name;
}

const NAME: TableColumn<FieldCount> = {
  key: 'name',
  title: 'Field',
  width: 'minmax(120px, 1.4fr)',
  value: nameOf,
  show: ({ label, name, scapy }) => (
    <span class="label-names">
      <span>{label}</span>
      {name === '' ? null : <span class="chip chip-wireshark">{name}</span>}
      {scapy === '' ? null : <span class="chip chip-scapy">{scapy}</span>}
    </span>
  ),
};
const PROTOCOL: TableColumn<FieldCount> = {
  key: 'protocol',
  title: 'Protocol',
  width: '84px',
  value: ({ protocolName }) => protocolName,
  show: ({ protocolName }) => <code>{protocolName}</code>,
};
const PACKETS: TableColumn<FieldCount> = {
  key: 'packets',
  title: 'Packets',
  number: true,
  width: '80px',
  value: ({ packets }) => packets,
  show: ({ packets }) => count(packets),
};
const DISTINCT: TableColumn<FieldCount> = {
  key: 'distinct',
  title: 'Different',
  help: 'How many different values there are',
  number: true,
  width: '84px',
  value: ({ distinct }) => distinct,
  show: ({ distinct, exact }) => `${exact ? '' : '≈ '}${count(Math.round(distinct))}`,
};
const SPREAD: TableColumn<FieldCount> = {
  key: 'spread',
  title: 'Spread',
  help: 'Numbers from the least to the most; other values from the most frequent on',
  width: '116px',
  value: ({ bars }) => bars.length,
  show: ({ bars, label }) => <Bars values={bars} width={100} label={`How the values of ${label} spread`} />,
};
const EXAMPLE: TableColumn<FieldCount> = {
  key: 'example',
  title: 'Example',
  width: 'minmax(120px, 1fr)',
  class: 'mono',
  value: ({ example }) => example,
};

function columns(): TableColumn<FieldCount>[] {
  return roomy() ? [PROTOCOL, NAME, PACKETS, DISTINCT, SPREAD, EXAMPLE] : [NAME, PACKETS, DISTINCT];
}

function acts(): Act<FieldCount>[] {
  const values: Act<FieldCount> = {
    icon: 'chart',
    title: (row) => `Count the values of ${nameOf(row)}`,
    run: (row) => countValues(nameOf(row)),
  };
  if (!roomy()) return [values];
  return [
    values,
    { icon: 'filter', title: (row) => `Show packets with ${nameOf(row)}`, run: (row) => showPackets(nameOf(row)) },
    { icon: 'columns', title: (row) => `Add ${nameOf(row)} as a column`, run: (row) => addAsColumn(nameOf(row)) },
    { icon: 'recipe', title: (row) => `Extract ${nameOf(row)} in a recipe`, run: (row) => extractFromShown(nameOf(row)) },
  ];
}

function menu(row: FieldCount): MenuItem[] {
  const name = nameOf(row);
  return rowMenu(name, [
    { kind: 'line' },
    { kind: 'action', label: 'Count its values', run: () => countValues(name) },
    { kind: 'action', label: 'Add as a column', run: () => addAsColumn(name) },
    { kind: 'action', label: 'Extract in a recipe', run: () => extractFromShown(name) },
    goItem('Go to the first packet', row.first),
    { kind: 'line' },
    copyItem("Wireshark's name", row.name),
    copyItem("Scapy's name", row.scapy),
    copyItem('Example', row.example),
  ]);
}

export function Fields() {
  const rows = found.value;
  const of = applied.value === '' ? 'this capture' : 'the packets shown';
  const said = rows.length === known.value ? `${counted(rows.length, 'field')} in ${of}` : `${count(rows.length)} of ${count(known.value)}`;
  const waiting = question.answer.value === null;
  return (
    <section id="fields" class="statistics fields" aria-label="Fields" tabIndex={-1}>
      <SearchLine
        label="Search fields"
        placeholder="A name, a label, a protocol, a value"
        value={wanted}
        said={waiting ? '' : said}
      >
        <button
          type="button"
          class="quiet"
          disabled={rows.length === 0}
          onClick={() => void copy('the fields as CSV', tableCsv(rows, columns(), sort.peek()))}
        >
          <Icon name="copy" size={14} /> Copy as CSV
        </button>
      </SearchLine>
      <Counting question={question} />
      <DataTable
        label="Fields of this capture"
        rows={rows}
        columns={columns()}
        sort={sort}
        acts={acts()}
        onMenu={(row, x, y) => openMenu('Field', menu(row), x, y)}
        empty={question.problem.value ?? (waiting ? 'Counting…' : 'No field is called that.')}
      />
    </section>
  );
}
