// Packets by their length.
import { signal } from '@preact/signals';
import type { LengthCount } from '../engine/contract';
import { count, counted, portion, size } from '../parts/format';
import type { Sort, TableColumn } from '../parts/table-column';
import { question } from '../state/statistics';
import { openMenu } from './context-menu';
import { roomy, rowMenu, showPackets } from './show-packets';
import { StatisticsTable } from './statistics-table';

const sort = signal<Sort>({ key: '', down: false });

function filterOf({ from, to }: LengthCount): string {
  return to === null ? `frame.len >= ${from}` : `frame.len in {${from} .. ${to}}`;
}

function title({ from, to }: LengthCount): string {
  return to === null ? `${from} and more` : `${from} – ${to}`;
}

function columns(all: number): TableColumn<LengthCount>[] {
  const number = (
    key: string,
    heading: string,
    value: (row: LengthCount) => number,
    show: (row: LengthCount) => string,
  ): TableColumn<LengthCount> => ({
    key,
    title: heading,
    number: true,
    width: '104px',
    value,
    // Of no packets there is no least and no mean.
    show: (row) => (row.packets === 0 && key !== 'packets' ? '–' : show(row)),
  });
  const few: TableColumn<LengthCount>[] = [
    { key: 'from', title: 'Length in bytes', number: true, width: '132px', value: ({ from }) => from, show: title },
    number('packets', 'Packets', ({ packets }) => packets, ({ packets }) => count(packets)),
    {
      key: 'share',
      title: 'Of packets',
      number: true,
      width: 'minmax(96px, 1fr)',
      value: ({ packets }) => Number(((packets / Math.max(1, all)) * 100).toFixed(2)),
      show: ({ packets }) => (packets === 0 ? '–' : portion(packets, all)),
      share: ({ packets }) => packets / Math.max(1, all),
    },
  ];
  if (!roomy()) return few;
  return [
    ...few,
    number('bytes', 'Bytes', ({ bytes }) => bytes, ({ bytes }) => size(bytes)),
    number('mean', 'Mean', mean, (row) => mean(row).toFixed(1)),
    number('least', 'Least', ({ least }) => least, ({ least }) => count(least)),
    number('most', 'Most', ({ most }) => most, ({ most }) => count(most)),
    number('rate', 'A second', ({ rate }) => rate, ({ rate }) => rate.toPrecision(3)),
  ];
}

function mean({ bytes, packets }: LengthCount): number {
  return packets === 0 ? 0 : bytes / packets;
}

export function LengthsPage() {
  const answer = question.answer.value;
  const rows = answer?.kind === 'lengths' ? answer.lengths : [];
  const all = rows.reduce((sum, { packets }) => sum + packets, 0);
  const bytes = rows.reduce((sum, row) => sum + row.bytes, 0);
  return (
    <StatisticsTable
      label="Packet lengths"
      rows={rows}
      columns={columns(all)}
      sort={sort}
      said={all === 0 ? '' : `${counted(all, 'packet')}, ${(bytes / all).toFixed(1)} bytes in the mean`}
      acts={[
        {
          icon: 'filter',
          title: (row) => `Show packets of ${title(row)} bytes`,
          run: (row) => showPackets(filterOf(row)),
        },
      ]}
      onMenu={(row, x, y) => openMenu('Lengths', rowMenu(filterOf(row)), x, y)}
    />
  );
}
