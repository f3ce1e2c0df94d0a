// The key logs that are in use, what they are, and how to have one.
import { counted } from '../parts/format';
import { Icon } from '../parts/icon';
import { opened, summary } from '../state/capture';
import { forget, keyLogs } from '../state/key-logs';
import { chooseFile } from './choose-file';
import { Dialog } from './dialog';

export function KeyLogDialog() {
  return (
    <Dialog name="key-log" title="TLS keys">
      <p>
        What TLS encrypted is shown in clear where its keys are known. Browsers and many other programs write them into a
        file, a <em>key log</em>, if they are started with its name in the variable <code>SSLKEYLOGFILE</code>. Drop that file
        on the page or choose it here; a pcapng file may hold one itself. It stays on this machine, as all that you open does.
      </p>
      <Logs />
      <Known />
      <button type="button" class="button button-main" onClick={chooseFile}>
        <Icon name="open" size={14} /> Choose a key log
      </button>
    </Dialog>
  );
}

function Logs() {
  if (keyLogs.value.length === 0) return null;
  return (
    <ul class="key-logs">
      {keyLogs.value.map((log) => (
        <li key={log.name}>
          <span class="key-log-name">{log.name}</span>
          <span class="key-log-size">{counted(log.secrets, 'secret')}</span>
          <button
            type="button"
            class="tool"
            aria-label={`Remove ${log.name}`}
            title="Remove"
            onClick={() => void forget(log)}
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** With those of the file itself. */
function Known() {
  const found = summary.value;
  if (!opened.value || !found) return null;
  return (
    <p>
      {found.secrets === 0
        ? 'No key is known for this capture.'
        : `For this capture ${counted(found.secrets, 'secret')} ${found.secrets === 1 ? 'is' : 'are'} known.`}
    </p>
  );
}
