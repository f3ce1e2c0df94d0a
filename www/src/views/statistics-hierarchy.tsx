// Protocols, each under the one that carries it.
import { signal } from '@preact/signals';
import type { Level } from '../engine/contract';
import { count, counted, portion, size } from '../parts/format';
import type { Sort, TableColumn } from '../parts/table-column';
import { question } from '../state/statistics';
import { openMenu } from './context-menu';
import { roomy, rowMenu, showPackets } from './show-packets';
import { StatisticsTable } from './statistics-table';

const sort = signal<Sort>({ key: '', down: false });
const INDENT = 18;

function filterOf({ name }: Level): string {
  return name.startsWith('_ws.') ? '' : name;
}

function columns(all: number, bytes: number): TableColumn<Level>[] {
  const protocol: TableColumn<Level> = {
    key: 'protocol',
    title: 'Protocol',
    width: 'minmax(180px, 1fr)',
    value: ({ title }) => title,
    show: ({ depth, title, name }) => (
      <span class="level" style={{ paddingLeft: `${depth * INDENT}px` }}>
        {title} <code>{name}</code>
      </span>
    ),
  };
  const number = (key: keyof Level, title: string, help: string, width = '96px'): TableColumn<Level> => ({
    key,
    title,
    help,
    number: true,
    width,
    value: (row) => row[key],
    show: (row) => count(row[key] as number),
  });
  const share = (key: string, title: string, part: (row: Level) => number, whole: number): TableColumn<Level> => ({
    key,
    title,
    number: true,
    width: '128px',
    value: (row) => Number(((part(row) / Math.max(1, whole)) * 100).toFixed(2)),
    show: (row) => portion(part(row), whole),
    share: (row) => part(row) / Math.max(1, whole),
  });
  const few = [protocol, number('packets', 'Packets', 'Packets that hold it', roomy() ? '96px' : '72px')];
  if (!roomy()) return few;
  return [
    ...few,
    share('share', 'Of packets', (row) => row.packets, all),
    { ...number('bytes', 'Bytes', 'Of whole packets, on the wire', '112px'), show: (row) => size(row.bytes) },
    share('byte-share', 'Of bytes', (row) => row.bytes, bytes),
    number('endPackets', 'Topmost', 'Packets that hold nothing above it'),
  ];
}

export function HierarchyPage() {
  const answer = question.answer.value;
  const levels = answer?.kind === 'hierarchy' ? answer.levels : [];
  // Every packet is a frame. What else stands outermost, a packet that is malformed, has been counted as one.
  const whole = levels.filter(({ depth }) => depth === 0);
  const packets = Math.max(0, ...whole.map((level) => level.packets));
  const bytes = Math.max(0, ...whole.map((level) => level.bytes));
  return (
    <StatisticsTable
      label="Protocols"
      rows={levels}
      columns={columns(packets, bytes)}
      sort={sort}
      said={`${counted(new Set(levels.map(({ name }) => name)).size, 'protocol')} in ${counted(packets, 'packet')}, ${size(bytes)}`}
      acts={[
        {
          icon: 'filter',
          title: (row) => `Show packets with ${row.title}`,
          run: (row) => showPackets(filterOf(row)),
        },
      ]}
      onMenu={(row, x, y) => openMenu(row.title, rowMenu(filterOf(row)), x, y)}
    />
  );
}
