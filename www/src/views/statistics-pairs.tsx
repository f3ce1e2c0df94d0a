// Conversations and endpoints of a layer.
import { signal } from '@preact/signals';
import type { Conversation, LayerName } from '../engine/contract';
import { count, counted, duration, size } from '../parts/format';
import type { MenuItem } from '../parts/menu-item';
import { type Sort, type TableColumn, greatest } from '../parts/table-column';
import { summary } from '../state/capture';
import { type Endpoint, conversationFilter, endFilter, endpointsOf, hasPorts } from '../state/endpoints';
import { layer, question } from '../state/statistics';
import { followStream } from '../state/stream';
import { openMenu } from './context-menu';
import { goItem, roomy, rowMenu, showPackets } from './show-packets';
import { StatisticsTable } from './statistics-table';

const LAYERS: [LayerName, string][] = [
  ['ethernet', 'Ethernet'],
  ['ipv4', 'IPv4'],
  ['ipv6', 'IPv6'],
  ['tcp', 'TCP'],
  ['udp', 'UDP'],
];
const conversationSort = signal<Sort>({ key: '', down: false });
const endpointSort = signal<Sort>({ key: 'packets', down: true });

function Layers() {
  return (
    <div class="segments" role="group" aria-label="Layer">
      {LAYERS.map(([key, title]) => (
        <button type="button" key={key} aria-pressed={layer.value === key} onClick={() => (layer.value = key)}>
          {title}
        </button>
      ))}
    </div>
  );
}

function found(): Conversation[] {
  const answer = question.answer.value;
  return answer?.kind === 'conversations' ? answer.conversations : [];
}

type Of<T> = TableColumn<T>;

function address<T>(key: string, title: string, value: (row: T) => string): Of<T> {
  // An IPv6 address is as wide as two and a half of IPv4.
  const most = layer.value === 'ipv4' ? '140px' : '280px';
  return { key, title, width: roomy() ? `minmax(112px, ${most})` : 'minmax(96px, 1fr)', value, class: 'mono' };
}
function number<T>(key: string, title: string, value: (row: T) => number, most = 0, width = '84px'): Of<T> {
  const share = most > 0 ? { share: (row: T) => value(row) / most } : {};
  return { key, title, width, number: true, value, show: (row) => count(value(row)), ...share };
}
function bytes<T>(key: string, title: string, value: (row: T) => number, most = 0): Of<T> {
  return { ...number(key, title, value, most, '92px'), show: (row) => size(value(row)) };
}

/** Where there is no room for a column of ports, they stand with the addresses. */
function end(name: string, port: number): string {
  return roomy() || !hasPorts(layer.value) ? name : `${name}:${port}`;
}

/** Seconds since the capture's first packet. */
function began(row: Conversation): number {
  const origin = summary.value?.originNs ?? row.start;
  return row.start === null || origin === null ? 0 : Number(row.start - origin) / 1e9;
}

function conversationColumns(rows: Conversation[]): Of<Conversation>[] {
  const ports = hasPorts(layer.value);
  const packets = ({ packetsAb, packetsBa }: Conversation) => packetsAb + packetsBa;
  const whole = ({ bytesAb, bytesBa }: Conversation) => bytesAb + bytesBa;
  const port = (key: string, value: (row: Conversation) => number): Of<Conversation> => ({
    ...number(key, 'Port', value, 0, '60px'),
    show: (row) => value(row),
  });
  const mostPackets = greatest(rows, packets);
  const few = [
    address<Conversation>('a', 'A', ({ a, aPort }) => end(a, aPort)),
    ...(ports && roomy() ? [port('aPort', ({ aPort }) => aPort)] : []),
    address<Conversation>('b', 'B', ({ b, bPort }) => end(b, bPort)),
    ...(ports && roomy() ? [port('bPort', ({ bPort }) => bPort)] : []),
    number('packets', 'Packets', packets, mostPackets, roomy() ? '96px' : '64px'),
  ];
  if (!roomy()) return few;
  return [
    ...few,
    bytes('bytes', 'Bytes', whole, greatest(rows, whole)),
    number('packetsAb', 'A → B', ({ packetsAb }) => packetsAb),
    { ...bytes('bytesAb', 'Bytes', ({ bytesAb }: Conversation) => bytesAb), help: 'Bytes from A to B' },
    number('packetsBa', 'B → A', ({ packetsBa }) => packetsBa),
    { ...bytes('bytesBa', 'Bytes', ({ bytesBa }: Conversation) => bytesBa), help: 'Bytes from B to A' },
    { ...number('start', 'Start', began, 0, '96px'), show: (row) => began(row).toFixed(6) },
    {
      ...number('duration', 'Duration', ({ durationNs }: Conversation) => durationNs / 1e9, 0, '96px'),
      show: ({ durationNs, packetsAb, packetsBa }) =>
        packetsAb + packetsBa === 1 ? '–' : duration(BigInt(Math.round(durationNs))),
    },
  ];
}

function conversationMenu(row: Conversation): MenuItem[] {
  const way = (label: string, direction: 'a-to-b' | 'b-to-a'): MenuItem => ({
    kind: 'action',
    label,
    run: () => showPackets(conversationFilter(layer.peek(), row, direction)),
  });
  const transport = layer.peek();
  const stream = row.stream;
  const follow: MenuItem[] =
    (transport === 'tcp' || transport === 'udp') && stream !== null
      ? [{ kind: 'action', label: 'Follow the stream', run: () => void followStream(transport, stream) }]
      : [];
  return rowMenu(conversationFilter(transport, row), [
    way('Show A → B only', 'a-to-b'),
    way('Show B → A only', 'b-to-a'),
    { kind: 'line' },
    ...follow,
    goItem('Go to its first packet', row.first),
  ]);
}

export function ConversationsPage() {
  const rows = found();
  return (
    <StatisticsTable
      label="Conversations"
      rows={rows}
      columns={conversationColumns(rows)}
      sort={conversationSort}
      said={counted(rows.length, 'conversation')}
      acts={[
        {
          icon: 'filter',
          title: ({ a, b }) => `Show packets between ${a} and ${b}`,
          run: (row) => showPackets(conversationFilter(layer.peek(), row)),
        },
      ]}
      onMenu={(row, x, y) => openMenu('Conversation', conversationMenu(row), x, y)}
    >
      <Layers />
    </StatisticsTable>
  );
}

function endpointColumns(rows: Endpoint[]): Of<Endpoint>[] {
  const few = [
    address<Endpoint>('address', 'Address', (row) => end(row.address, row.port)),
    ...(hasPorts(layer.value) && roomy()
      ? [{ ...number<Endpoint>('port', 'Port', (row) => row.port, 0, '60px'), show: (row: Endpoint) => row.port }]
      : []),
    number<Endpoint>('packets', 'Packets', (row) => row.packets, greatest(rows, (row) => row.packets), '96px'),
    bytes<Endpoint>('bytes', 'Bytes', (row) => row.bytes, greatest(rows, (row) => row.bytes)),
  ];
  if (!roomy()) return few;
  return [
    ...few,
    number<Endpoint>('sentPackets', 'Sent', (row) => row.sentPackets),
    bytes<Endpoint>('sentBytes', 'Bytes', (row) => row.sentBytes),
    number<Endpoint>('receivedPackets', 'Received', (row) => row.packets - row.sentPackets),
    bytes<Endpoint>('receivedBytes', 'Bytes', (row) => row.bytes - row.sentBytes),
    { ...number<Endpoint>('peers', 'Peers', (row) => row.peers, 0, '72px'), help: 'With how many others it spoke' },
  ];
}

export function EndpointsPage() {
  const rows = endpointsOf(found());
  return (
    <StatisticsTable
      label="Endpoints"
      rows={rows}
      columns={endpointColumns(rows)}
      sort={endpointSort}
      said={counted(rows.length, 'endpoint')}
      acts={[
        {
          icon: 'filter',
          title: ({ address: name }) => `Show packets of ${name}`,
          run: (row) => showPackets(endFilter(layer.peek(), row)),
        },
      ]}
      onMenu={(row, x, y) => openMenu('Endpoint', rowMenu(endFilter(layer.peek(), row)), x, y)}
    >
      <Layers />
    </StatisticsTable>
  );
}
