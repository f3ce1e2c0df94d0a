// The header: what is open, and the plain statement that nothing leaves this machine.
import { count, duration, percent, size } from '../parts/format';
import { Icon } from '../parts/icon';
import { dialog, nextTheme, theme } from '../state/appearance';
import { digest, opened, packets, spanNs } from '../state/capture';
import { toggleView, view } from '../state/view';
import { chooseFile } from './choose-file';
import { copy } from './context-menu';

export function Header() {
  return (
    <header class="header">
      <span class="brand">
        <Icon name="loupe" size={20} />
        <span class="brand-name">Wireloupe</span>
      </span>
      {opened.value ? <Facts /> : <span class="facts" />}
      <button
        type="button"
        class="private"
        title="Nothing leaves this machine: how to check that"
        aria-label="Nothing leaves this machine"
        onClick={() => (dialog.value = 'verify')}
      >
        <Icon name="shield" />
        <span class="private-text">Nothing leaves this machine</span>
      </button>
      <div class="header-tools">
        <ReferenceButton />
        <button
          type="button"
          class="tool"
          title="Keyboard"
          aria-label="Keyboard"
          onClick={() => (dialog.value = 'keys')}
        >
          <Icon name="keys" />
        </button>
        <ThemeButton />
        {opened.value ? (
          <button type="button" class="button button-open" title="Open a capture (Ctrl+O)" onClick={chooseFile}>
            <Icon name="open" /> <span>Open</span>
          </button>
        ) : null}
      </div>
    </header>
  );
}

function ReferenceButton() {
  return (
    <button
      type="button"
      class="tool"
      title="Reference: every protocol and field"
      aria-label="Reference"
      aria-pressed={view.value === 'reference'}
      onClick={() => toggleView('reference')}
    >
      <Icon name="book" />
    </button>
  );
}

function ThemeButton() {
  const next = nextTheme.value;
  return (
    <button
      type="button"
      class="tool"
      title={`Use ${next} colours`}
      aria-label={`Use ${next} colours`}
      onClick={() => (theme.value = next)}
    >
      <Icon name={next === 'dark' ? 'moon' : 'sun'} />
    </button>
  );
}

function Facts() {
  const file = opened.value;
  if (!file) return null;
  const span = spanNs.value;
  return (
    <div class="facts">
      <button
        type="button"
        class="file-name"
        title={`${file.name}: show all that is known of it`}
        onClick={() => (dialog.value = 'capture')}
      >
        <bdi>{file.name}</bdi>
        <Icon name="down" size={12} />
      </button>
      <dl class="fact-list">
        <Fact name="Size" value={size(file.size)} />
        <Fact name="Packets" value={count(packets.value)} />
        {span === null ? null : <Fact name="Span" value={duration(span)} />}
        <Digest />
      </dl>
    </div>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Digest() {
  const now = digest.value;
  if (now.state === 'none') return null;
  return (
    <div class="fact fact-digest">
      <dt>SHA-256</dt>
      {now.state === 'done' ? (
        <dd>
          <button
            type="button"
            class="digest"
            title={`${now.hex}: click to copy`}
            aria-label={`SHA-256 ${now.hex}: copy`}
            onClick={() => void copy('SHA-256', now.hex)}
          >
            {now.hex.slice(0, 8)}…{now.hex.slice(-8)}
            <Icon name="copy" size={13} />
          </button>
        </dd>
      ) : (
        <dd>{now.state === 'running' ? percent(now.read, now.size) : 'not computed'}</dd>
      )}
    </div>
  );
}
