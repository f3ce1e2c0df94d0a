// One stream: what its two sides said, in two colours, as text, as bytes or as digits.
import { type ReadonlySignal, type Signal, useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Followed, Transport } from '../engine/contract';
import { moved } from '../parts/arrow-keys';
import { count, counted, percent, size } from '../parts/format';
import { Icon } from '../parts/icon';
import { ProgressBar } from '../parts/progress';
import { lastTop, reveal } from '../parts/rows-in-view';
import { saveFile } from '../parts/save';
import { type Line, asDigits, asLetters, linesOf } from '../parts/stream-lines';
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
import { here } from '../state/stream-find';
import { view } from '../state/view';
import { copy } from './context-menu';
import { goToPacket, roomy, showPackets } from './show-packets';
import { MarkedText, StreamFind } from './stream-find';

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

/** The keys that the view is given are for its lines. */
function handOn() {
  if (document.activeElement?.id === 'stream') document.querySelector<HTMLElement>('.stream-lines')?.focus();
}

export function Stream() {
  const now = followed.value;
  if (!now) return null;
  const all = found.value;
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape') view.value = 'packets';
  };
  return (
    <section
      id="stream"
      class="statistics stream"
      aria-label={`Stream ${now.stream}`}
      tabIndex={-1}
      onKeyDown={leave}
      onFocus={handOn}
    >
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
      <StreamFind />
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

/** Brings what was found into view, and does what keys that scroll mean. */
function useMoving(lines: ReadonlySignal<Line[]>, top: Signal<number>) {
  const fit = useRef(1);
  useSignalEffect(() => {
    const place = here.value;
    const row = place ? lines.value.findLastIndex(({ start, missing }) => missing === 0 && start <= place.start) : -1;
    if (row >= 0) top.value = reveal(row, top.peek(), fit.current);
  });
  const scroll = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const last = lastTop(lines.peek().length, fit.current);
    const to = moved(event.key, Math.min(top.peek(), last), fit.current, last + 1);
    if (to === null) return;
    top.value = to;
    event.preventDefault();
  };
  return { scroll, setFit: (many: number) => (fit.current = many) };
}

function Said({ all }: { all: Followed }) {
  const top = useSignal(0);
  const pieces = useComputed(() => (found.value ?? all).pieces.filter((p) => side.value === 'both' || p.side === side.value));
  const lines = useComputed(() =>
    linesOf((found.value ?? all).data, pieces.value, manner.value === 'text', widthOf(manner.value), MOST_LINES),
  );
  const { scroll, setFit } = useMoving(lines, top);
  useEffect(handOn, [lines.value.length > 0]);
  if (lines.value.length === 0) return <p class="pane-empty">Nothing was said in this stream.</p>;
  return (
    <>
      <VirtualList
        class="stream-lines"
        count={lines.value.length}
        rowHeight={ROW_HEIGHT}
        top={top}
        onFit={setFit}
        attributes={{ tabIndex: 0, role: 'log', 'aria-label': 'The stream', 'aria-live': 'off', onKeyDown: scroll }}
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
  return (
    <div class={`stream-line side-${piece.side}`}>
      <span class="stream-packet">
        {line.first ? (
          <button type="button" tabIndex={-1} title="Show this packet" onClick={() => void goToPacket(piece.packet)}>
            {piece.packet}
          </button>
        ) : null}
      </span>
      <span class="stream-text">
        <TextOf all={all} line={line} offset={line.start - piece.start} />
      </span>
    </div>
  );
}

/** Of bytes and digits the letters alone could be marked: the line is, where what is looked for begins in it. */
function TextOf({ all, line, offset }: { all: Followed; line: Line; offset: number }) {
  const { start, len } = line;
  if (manner.value === 'text') return <MarkedText data={all.data} start={start} len={len} />;
  const bytes = all.data.subarray(start, start + len);
  const digits = asDigits(bytes, manner.value === 'raw' ? '' : ' ');
  const padded = digits.padEnd(widthOf('hex') * 3 - 1);
  const text = manner.value === 'raw' ? digits : `${offset.toString(16).padStart(6, '0')}  ${padded}  ${asLetters(bytes)}`;
  const place = here.value;
  const begins = place !== null && place.start >= start && place.start < start + len;
  return begins ? <mark class="mark-here">{text}</mark> : text;
}
