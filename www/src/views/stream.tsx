// One stream: what its two sides said, in two colours, as text, as bytes or as digits.
import { useComputed, useSignal } from '@preact/signals';
import type { Followed, Transport } from '../engine/contract';
import { count, counted, percent, size } from '../parts/format';
import { Icon } from '../parts/icon';
import { ProgressBar } from '../parts/progress';
import { saveFile } from '../parts/save';
import { type Line, asDigits, asLetters, asText, linesOf } from '../parts/stream-lines';
import { VirtualList } from '../parts/virtual-list';
import {
  type Manner,
  type Side,
  closeStream,
  followStream,
  followed,
  found,
  manner,
  running,
  side,
  stopFollowing,
  streamBytes,
} from '../state/stream';
import { copy } from './context-menu';
import { goToPacket, roomy, showPackets } from './show-packets';

const ROW_HEIGHT = 18;
/** Pixels of a letter, and of all that stands beside a line's text. */
const LETTER_WIDTH = 7.25;
const BESIDE_TEXT = 84;
/** More lines are not shown; they can be saved. */
const MOST_LINES = 400_000;
const MOST_COPIED = 1 << 20;
const MANNERS: [Manner, string][] = [
  ['text', 'Text'],
  ['hex', 'Bytes'],
  ['raw', 'Digits'],
];

/** Bytes in a line. */
function widthOf(how: Manner): number {
  if (how === 'text') return roomy() ? 400 : Math.max(20, Math.floor((innerWidth - BESIDE_TEXT) / LETTER_WIDTH));
  return how === 'hex' ? (roomy() ? 16 : 8) : roomy() ? 48 : 16;
}

export function Stream() {
  const now = followed.value;
  if (!now) return null;
  const all = found.value;
  return (
    <section id="stream" class="statistics stream" aria-label={`Stream ${now.stream}`} tabIndex={-1}>
      <Tools transport={now.transport} stream={now.stream} />
      {running.value ? (
        <div class="asking" role="status">
          <ProgressBar part={running.value.done} whole={running.value.of} label="Following the stream" />
          <span>{percent(running.value.done, running.value.of)}</span>
          <button type="button" class="quiet" onClick={stopFollowing}>
            Stop
          </button>
        </div>
      ) : null}
      {all ? <Said all={all} /> : <p class="pane-empty">{running.value ? 'Following…' : ''}</p>}
    </section>
  );
}

function Tools({ transport, stream }: { transport: Transport; stream: number }) {
  const name = `${transport === 'udp' ? 'udp' : 'tcp'}.stream == ${stream}`;
  return (
    <div class="statistics-tools">
      <Which transport={transport} stream={stream} />
      <div class="segments" role="group" aria-label="Shown as">
        {MANNERS.map(([key, title]) => (
          <button type="button" key={key} aria-pressed={manner.value === key} onClick={() => (manner.value = key)}>
            {title}
          </button>
        ))}
      </div>
      <Sides />
      <span class="statistics-said" />
      <button type="button" class="quiet" onClick={() => showPackets(name)}>
        <Icon name="filter" size={14} /> Its packets
      </button>
      <Save transport={transport} stream={stream} />
      <button type="button" class="tool" aria-label="Close the stream" title="Close" onClick={closeStream}>
        <Icon name="close" />
      </button>
    </div>
  );
}

function Which({ transport, stream }: { transport: Transport; stream: number }) {
  const other = (label: string, icon: 'up' | 'down', by: 1 | -1) => (
    <button
      type="button"
      class="tool"
      aria-label={label}
      title={label}
      disabled={stream + by < 0}
      onClick={() => void followStream(transport, stream + by)}
    >
      <Icon name={icon} />
    </button>
  );
  return (
    <span class="stream-number">
      {other('Stream before', 'up', -1)}
      {other('Next stream', 'down', 1)}
      <strong>
        {transport.toUpperCase()} stream {count(stream)}
      </strong>
    </span>
  );
}

function bytesOf(all: Followed, of: 0 | 1): number {
  return all.pieces.reduce((sum, piece) => (piece.side === of ? sum + piece.len : sum), 0);
}

function Sides() {
  const all = found.value;
  if (!all) return null;
  const choice: [Side, string, string][] = [
    ['both', 'Both', ''],
    [0, `${all.ends[0]} →`, 'side-0'],
    [1, `← ${all.ends[1]}`, 'side-1'],
  ];
  return (
    <div class="segments stream-sides" role="group" aria-label="Sides">
      {choice.map(([key, title, color]) => (
        <button
          type="button"
          key={key}
          class={color}
          aria-pressed={side.value === key}
          title={key === 'both' ? 'What both said' : counted(bytesOf(all, key), 'byte')}
          onClick={() => (side.value = key)}
        >
          {title}
        </button>
      ))}
    </div>
  );
}

function Save({ transport, stream }: { transport: string; stream: number }) {
  const all = found.value;
  if (!all || all.data.length === 0) return null;
  const bytes = () => streamBytes(all, side.peek());
  const part = side.value === 'both' ? '' : `-${side.value === 0 ? 'a' : 'b'}`;
  const copies = () => {
    const taken = bytes().subarray(0, MOST_COPIED);
    const text = manner.peek() === 'text' ? new TextDecoder().decode(taken) : asDigits(taken, '');
    void copy(manner.peek() === 'text' ? 'the text' : 'the digits', text);
  };
  return (
    <>
      <button type="button" class="quiet" onClick={copies}>
        <Icon name="copy" size={14} /> Copy
      </button>
      <button type="button" class="quiet" onClick={() => saveFile(`${transport}-stream-${stream}${part}.bin`, bytes())}>
        <Icon name="save" size={14} /> Save
      </button>
    </>
  );
}

function Said({ all }: { all: Followed }) {
  const top = useSignal(0);
  const pieces = useComputed(() => (found.value ?? all).pieces.filter((p) => side.value === 'both' || p.side === side.value));
  const lines = useComputed(() =>
    linesOf((found.value ?? all).data, pieces.value, manner.value === 'text', widthOf(manner.value), MOST_LINES),
  );
  if (lines.value.length === 0) return <p class="pane-empty">Nothing was said in this stream.</p>;
  return (
    <>
      <VirtualList
        class="stream-lines"
        count={lines.value.length}
        rowHeight={ROW_HEIGHT}
        top={top}
        attributes={{ tabIndex: 0, role: 'log', 'aria-label': 'The stream', 'aria-live': 'off' }}
        draw={(first, many) =>
          lines.value
            .slice(first, first + many)
            .map((line, n) => <StreamLine key={first + n} all={all} line={line} piece={pieces.value[line.piece]} />)
        }
      />
      {all.cut || lines.value.length >= MOST_LINES ? (
        <p class="shown-in-part">
          {all.cut ? `Only the first ${size(all.data.length)} are kept.` : 'Only the beginning is shown; all can be saved.'}
        </p>
      ) : null}
    </>
  );
}

interface LineProps {
  all: Followed;
  line: Line;
  piece: Followed['pieces'][number] | undefined;
}

function StreamLine({ all, line, piece }: LineProps) {
  if (!piece) return null;
  if (line.missing > 0)
    return <div class="stream-line stream-missing">{counted(line.missing, 'byte')} missing in the capture</div>;
  const bytes = all.data.subarray(line.start, line.start + line.len);
  return (
    <div class={`stream-line side-${piece.side}`}>
      <span class="stream-packet">
        {line.first ? (
          <button type="button" tabIndex={-1} title="Show this packet" onClick={() => void goToPacket(piece.packet)}>
            {piece.packet}
          </button>
        ) : null}
      </span>
      <span class="stream-text">{textOf(bytes, line.start - piece.start)}</span>
    </div>
  );
}

function textOf(bytes: Uint8Array, offset: number): string {
  if (manner.value === 'text') return asText(bytes);
  if (manner.value === 'raw') return asDigits(bytes, '');
  const digits = asDigits(bytes, ' ').padEnd(widthOf('hex') * 3 - 1);
  return `${offset.toString(16).padStart(6, '0')}  ${digits}  ${asLetters(bytes)}`;
}
