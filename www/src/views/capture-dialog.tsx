// All that is known of the open capture: format, times, link types, protocols, pcapng blocks, notices.
import { count, counted, duration, moment, size } from '../parts/format';
import { dialog } from '../state/appearance';
import { digest, opened, packets, spanNs, summary } from '../state/capture';
import { shown } from '../state/rows';
import type { Summary } from '../engine/contract';
import { copy } from './context-menu';
import { Dialog } from './dialog';
import { saveShown } from './save-capture';

/** More would make the dialog slow, and nobody reads them. */
const MOST_BLOCKS = 500;

export function CaptureDialog() {
  return (
    <Dialog name="capture" title="This capture">
      <Facts />
      <button type="button" class="button" disabled={shown.value === 0} onClick={() => void saveShown()}>
        Save {counted(shown.value, 'shown packet')} as pcapng
      </button>{' '}
      <button type="button" class="button" onClick={() => (dialog.value = 'key-log')}>
        TLS keys…
      </button>
      {summary.value ? <Found found={summary.value} /> : <p>It is still being read.</p>}
    </Dialog>
  );
}

function Facts() {
  const file = opened.value;
  const found = summary.value;
  const now = digest.value;
  const facts: [string, string][] = [
    ['File', file?.name ?? ''],
    ['Size', file ? `${size(file.size)} (${count(file.size)} bytes)` : ''],
    ['Format', found?.format ?? ''],
    ['Packets', count(packets.value)],
    ['First packet', found?.firstTimeNs ? moment(found.firstTimeNs) : ''],
    ['Last packet', found?.lastTimeNs ? moment(found.lastTimeNs) : ''],
    ['Time span', spanNs.value === null ? '' : duration(spanNs.value)],
    ['Link types', found?.linkTypes.join(', ') ?? ''],
    ['Scapy’s count', found?.counted ?? ''],
    ['TLS secrets', found?.secrets ? count(found.secrets) : ''],
  ];
  return (
    <dl class="sheet">
      {facts.map(([name, value]) =>
        value === '' ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
      {now.state === 'done' ? (
        <div>
          <dt>SHA-256</dt>
          <dd>
            <code>{now.hex}</code>{' '}
            <button type="button" class="quiet" onClick={() => void copy('SHA-256', now.hex)}>
              Copy
            </button>
          </dd>
        </div>
      ) : null}
    </dl>
  );
}

function Found({ found }: { found: Summary }) {
  const most = Math.max(1, ...found.protocols.map((each) => each.packets));
  return (
    <>
      {found.notices.length > 0 ? (
        <>
          <h3>Notices</h3>
          <ul>
            {found.notices.map((notice, at) => (
              <li key={at}>{notice.text}</li>
            ))}
          </ul>
        </>
      ) : null}
      <h3>Protocols</h3>
      <ul class="shares">
        {found.protocols.map(({ name, packets: many }) => (
          <li key={name}>
            <span class="share-name">{name}</span>
            <span class="share-bar">
              <span style={{ width: `${(many / most) * 100}%` }} />
            </span>
            <span class="share-count">{count(many)}</span>
          </li>
        ))}
      </ul>
      {found.blocks.length > 0 ? <Blocks blocks={found.blocks} /> : null}
    </>
  );
}

function Blocks({ blocks }: { blocks: Summary['blocks'] }) {
  return (
    <details class="blocks">
      <summary>{counted(blocks.length, 'other block')} of the file</summary>
      <ul>
        {blocks.slice(0, MOST_BLOCKS).map((block, at) => (
          <li key={at}>
            <span class="block-kind">{block.kind}</span> <span class="block-text">{block.text}</span>
          </li>
        ))}
      </ul>
      {blocks.length > MOST_BLOCKS ? <p>and {count(blocks.length - MOST_BLOCKS)} more</p> : null}
    </details>
  );
}
