// What Wireshark's experts remark on, by how severe it is.
import { signal } from '@preact/signals';
import type { ExpertCount } from '../engine/contract';
import { count, counted } from '../parts/format';
import type { Sort, TableColumn } from '../parts/table-column';
import { question } from '../state/statistics';
import { openMenu } from './context-menu';
import { SeverityMark } from './severity-mark';
import { goItem, roomy, rowMenu, showPackets } from './show-packets';
import { StatisticsTable } from './statistics-table';

const sort = signal<Sort>({ key: '', down: false });

function columns(): TableColumn<ExpertCount>[] {
  const few: TableColumn<ExpertCount>[] = [
    {
      key: 'severity',
      title: 'Severity',
      width: '104px',
      value: ({ severity }) => severity,
      order: ({ rank }) => rank,
      show: ({ severity }) => (
        <>
          <SeverityMark severity={severity} /> {severity}
        </>
      ),
    },
    {
      key: 'label',
      title: 'Summary',
      width: 'minmax(180px, 2fr)',
      value: ({ label }) => label,
      show: ({ label, field }) => (
        <>
          {label} <code>{field}</code>
        </>
      ),
    },
    { key: 'count', title: 'Count', number: true, width: '72px', value: (row) => row.count, show: (row) => count(row.count) },
  ];
  if (!roomy()) return few;
  return [
    ...few,
    { key: 'group', title: 'Group', width: '104px', value: ({ group }) => group },
    { key: 'protocol', title: 'Protocol', width: '104px', value: ({ protocol }) => protocol },
    { key: 'example', title: 'Said first', width: 'minmax(120px, 0.7fr)', value: ({ example, label }) => (example === label ? '' : example) },
    { key: 'first', title: 'In packet', number: true, width: '80px', value: ({ first }) => first },
  ];
}

export function ExpertsPage() {
  const answer = question.answer.value;
  const rows = answer?.kind === 'experts' ? answer.experts : [];
  return (
    <StatisticsTable
      label="Expert info"
      rows={rows}
      columns={columns()}
      sort={sort}
      said={counted(rows.length, 'kind of remark', 'kinds of remark')}
      acts={[
        {
          icon: 'filter',
          title: ({ label }) => `Show packets with “${label}”`,
          run: ({ field }) => showPackets(field),
        },
      ]}
      onMenu={(row, x, y) =>
        openMenu(
          row.label,
          rowMenu(row.field, [
            { kind: 'line' },
            goItem('Go to the first', row.first),
          ]),
          x,
          y,
        )
      }
    />
  );
}
