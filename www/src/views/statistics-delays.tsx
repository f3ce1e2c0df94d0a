// Times that packets took to be answered.
import { signal } from '@preact/signals';
import type { Delay } from '../engine/contract';
import { Bars } from '../parts/bars';
import { count, counted, duration } from '../parts/format';
import type { Sort, TableColumn } from '../parts/table-column';
import { question } from '../state/statistics';
import { openMenu } from './context-menu';
import { goItem, roomy, rowMenu, showPackets } from './show-packets';
import { StatisticsTable } from './statistics-table';

const sort = signal<Sort>({ key: '', down: false });

function time(ns: number): string {
  return duration(BigInt(Math.round(ns)));
}

const SPREAD: TableColumn<Delay> = {
  key: 'spread',
  title: 'Spread',
  help: 'From the least to the most; the steps grow with the time',
  width: '128px',
  value: ({ most, least }) => most - least,
  show: ({ bars, label }) => <Bars values={bars} width={112} label={`How ${label} spreads`} />,
};

function columns(): TableColumn<Delay>[] {
  const span = (key: 'least' | 'mean' | 'median' | 'p95' | 'most', title: string, help: string): TableColumn<Delay> => ({
    key,
    title,
    help,
    number: true,
    width: '88px',
    value: (row) => row[key] / 1e9,
    show: (row) => time(row[key]),
  });
  const few: TableColumn<Delay>[] = [
    {
      key: 'label',
      title: 'Time',
      width: 'minmax(160px, 1fr)',
      value: ({ label }) => label,
      show: ({ label, field }) => (
        <>
          {label} <code>{field}</code>
        </>
      ),
    },
    { key: 'count', title: 'Count', number: true, width: '72px', value: (row) => row.count, show: (row) => count(row.count) },
    span('median', 'Median', 'Half of them are no longer'),
  ];
  if (!roomy()) return few;
  return [
    ...few,
    span('mean', 'Mean', 'The sum of them divided by their number'),
    span('p95', '95 %', 'Nineteen of twenty are no longer'),
    span('least', 'Least', 'The shortest'),
    span('most', 'Most', 'The longest'),
    SPREAD,
  ];
}

/** A little under the longest, so that a rounded number finds it. */
function slowFilter({ field, p95 }: Delay): string {
  return `${field} > ${(p95 / 1e9).toFixed(6)}`;
}

export function DelaysPage() {
  const answer = question.answer.value;
  const rows = answer?.kind === 'delays' ? answer.delays : [];
  return (
    <StatisticsTable
      label="Response times"
      rows={rows}
      columns={columns()}
      sort={sort}
      said={counted(rows.length, 'kind of time', 'kinds of time')}
      acts={[
        {
          icon: 'filter',
          title: ({ field }) => `Show packets with ${field}`,
          run: ({ field }) => showPackets(field),
        },
      ]}
      onMenu={(row, x, y) =>
        openMenu(
          row.label,
          rowMenu(row.field, [
            { kind: 'line' },
            { kind: 'action', label: 'Show the slowest twentieth', run: () => showPackets(slowFilter(row)) },
            goItem('Go to the slowest', row.slowest),
          ]),
          x,
          y,
        )
      }
    />
  );
}
