// A recipe in other tools' words, and Scapy's words as a recipe.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { engine } from '../engine/engine';
import type { ExportTarget, Script } from '../engine/contract';
import { saveFile } from '../parts/save';
import { Tabs } from '../parts/tabs';
import { dialog } from '../state/appearance';
import { messageOf, remark } from '../state/notices';
import { isEmpty, text, view } from '../state/recipe';
import { copy } from './context-menu';
import { Dialog } from './dialog';

type Target = ExportTarget | 'paste';

export function TranslateDialog() {
  return (
    <Dialog name="translate" title="Translate the recipe">
      <Translate />
    </Dialog>
  );
}

function Translate() {
  const target = useSignal<Target>(isEmpty.peek() ? 'paste' : 'scapy');
  const tabs = [
    { key: 'scapy', title: 'Python with Scapy' },
    { key: 'line', title: 'One line of Scapy' },
    { key: 'tshark', title: 'tshark' },
    { key: 'filter', title: 'Display filter' },
    { key: 'paste', title: 'From Scapy' },
  ];
  const now = target.value;
  return (
    <div class="translate">
      <Tabs label="Translate" tabs={tabs} chosen={now} onChoose={(key) => (target.value = key as Target)} />
      {now === 'paste' ? <Paste /> : isEmpty.value ? <p class="pane-empty">The recipe is empty.</p> : <Written target={now} />}
    </div>
  );
}

/** What a script is saved as; a line and a filter are copied. */
const FILES: Partial<Record<ExportTarget, string>> = { scapy: 'recipe.py', tshark: 'recipe.sh' };

const LABELS: Record<ExportTarget, string> = {
  scapy: 'Script',
  tshark: 'Script',
  line: 'Line of Python',
  filter: 'Display filter',
};

function Written({ target }: { target: ExportTarget }) {
  const script = useSignal<Script | null>(null);
  useEffect(() => {
    script.value = null;
    engine.exportRecipe(text.value, target).then(
      (made) => (script.value = made),
      (error: unknown) => remark('error', messageOf(error)),
    );
  }, [target, text.value]);
  const made = script.value;
  if (!made) return null;
  return (
    <>
      {made.missing.length > 0 ? (
        <ul class="translate-missing" role="status">
          {made.missing.map((word, at) => (
            <li key={at}>{word}</li>
          ))}
        </ul>
      ) : null}
      {made.text === '' ? null : <Made target={target} made={made.text} />}
    </>
  );
}

function Made({ target, made }: { target: ExportTarget; made: string }) {
  const [label, file] = [LABELS[target], FILES[target]];
  return (
    <>
      <pre class="script" tabIndex={0} aria-label={label}>
        {made}
      </pre>
      <p class="translate-tools">
        <button type="button" class="button button-main" onClick={() => void copy(`the ${label.toLowerCase()}`, made.trimEnd())}>
          Copy
        </button>
        {file === undefined ? null : (
          <button type="button" class="button" onClick={() => saveFile(file, new TextEncoder().encode(made))}>
            Save {file}
          </button>
        )}
      </p>
    </>
  );
}

const EXAMPLE = `out = ""
for p in rdpcap("a.pcap"):
    if TCP in p and p[IP].dst == "198.51.100.64":
        out += chr(p[TCP].dport)
print(base64.b64decode(out))`;

/** Makes Python the recipe; gives what of it cannot be said, "" if all can. */
async function read(python: string): Promise<string> {
  try {
    text.value = (await engine.translateScapy(python)).trimEnd();
  } catch (error) {
    return messageOf(error);
  }
  view.value = 'cards';
  dialog.value = null;
  return '';
}

function Paste() {
  const typed = useSignal('');
  const fault = useSignal('');
  return (
    <form class="translate-paste" onSubmit={(event) => {
        event.preventDefault();
        void read(typed.peek()).then((problem) => (fault.value = problem));
      }}>
      <label>
        Python for Scapy: an expression, or the loop of a script, such as{' '}
        <code>b"".join(p.load[16:32] for p in pkts if p.haslayer(ICMP))</code>
        <textarea
          rows={8}
          placeholder={EXAMPLE}
          spellcheck={false}
          aria-label="Python with Scapy"
          aria-invalid={fault.value !== ''}
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
            fault.value = '';
          }}
        />
      </label>
      {fault.value === '' ? null : (
        <p class="card-problem" role="alert">
          {fault.value}
        </p>
      )}
      <button type="submit" class="button button-main" disabled={typed.value.trim() === ''}>
        Make it a recipe
      </button>
    </form>
  );
}
