// The first screen: where to drop a capture, and what can be done with it.
import { Icon, type IconName } from '../parts/icon';
import { dialog } from '../state/appearance';
import { version } from '../state/about';
import { openSample, reading } from '../state/capture';
import { chooseFile } from './choose-file';

const DOES: [IconName, string, string][] = [
  ['loupe', 'Look', 'Every packet field by field, named as Wireshark and as Scapy name it, tied to its bytes.'],
  ['filter', 'Filter', 'Wireshark’s display filters, with completion, and an answer while you type.'],
  ['recipe', 'Extract', 'Recipes take a field out of many packets and turn it into text, a table or a file.'],
];

export function Welcome() {
  if (reading.value) return <main class="welcome" aria-busy="true" />;
  return (
    <main class="welcome">
      <div class="welcome-card">
        <Trace />
        <h1>Drop a packet capture here</h1>
        <p class="welcome-kinds">pcap or pcapng, compressed or not, of any size; several become one. Or paste a copied file.</p>
        <p class="welcome-ways">
          <button type="button" class="button button-main" onClick={chooseFile}>
            <Icon name="open" /> Choose a file
          </button>
          <button type="button" class="button" onClick={() => void openSample()}>
            Open the sample
          </button>
        </p>
        <p class="welcome-private">
          The capture is read in this tab and stays on this machine.{' '}
          <button type="button" class="link" onClick={() => (dialog.value = 'verify')}>
            How to check that
          </button>
        </p>
      </div>
      <ul class="welcome-does">
        {DOES.map(([icon, title, text]) => (
          <li key={title}>
            <Icon name={icon} size={20} />
            <div>
              <h2>{title}</h2>
              <p>{text}</p>
            </div>
          </li>
        ))}
      </ul>
      <p class="welcome-version">{version.value === null ? '' : `Engine ${version.value}`}</p>
    </main>
  );
}

/** A run of packets under a loupe. */
function Trace() {
  const bars = [18, 34, 26, 48, 22, 40, 30, 54, 24, 36, 20, 44, 28, 38, 22];
  return (
    <svg class="trace" width="232" height="80" viewBox="0 0 232 80" aria-hidden="true">
      {bars.map((height, at) => (
        <rect key={at} x={6 + at * 15} y={40 - height / 2} width="6" height={height} rx="2" />
      ))}
      <circle cx="119" cy="40" r="31" />
      <path d="M142 62l16 15" />
    </svg>
  );
}
