// Says what ports and types carry; the capture is read again under the new rules.
import { useSignal } from '@preact/signals';
import { Icon } from '../parts/icon';
import { dialog } from '../state/appearance';
import { KEYS, type Rule, decodeAs } from '../state/decode-as';
import { messageOf } from '../state/notices';
import { draft } from './decode-as';
import { Dialog } from './dialog';
import { FieldInput } from './field-input';

export function DecodeAsDialog() {
  return (
    <Dialog name="decode-as" title="Decode as">
      <Rules />
    </Dialog>
  );
}

function set(at: number, change: Partial<Rule>) {
  draft.value = draft.peek().map((rule, place) => (place === at ? { ...rule, ...change } : rule));
}

function Rules() {
  const problem = useSignal<string | null>(null);
  const apply = async (event: Event) => {
    event.preventDefault();
    try {
      await decodeAs(draft.peek().filter(({ value, protocol }) => value !== '' && protocol !== ''));
      dialog.value = null;
    } catch (error) {
      problem.value = messageOf(error);
    }
  };
  return (
    <form class="decode-as" onSubmit={(event) => void apply(event)}>
      <p>What stands at a port or under a number is read as the protocol that you name, whatever it looks like.</p>
      {draft.value.map((rule, at) => (
        <RuleLine key={`${draft.value.length}-${at}`} rule={rule} at={at} />
      ))}
      {problem.value === null ? null : (
        <p class="card-problem" role="alert">
          {problem.value}
        </p>
      )}
      <p class="translate-tools">
        <button
          type="button"
          class="quiet"
          onClick={() => (draft.value = [...draft.peek(), { key: 'tcp.port', value: '', protocol: '' }])}
        >
          <Icon name="plus" size={14} /> Add a rule
        </button>
        <button type="submit" class="button button-main">
          Read the capture so
        </button>
      </p>
    </form>
  );
}

function Key({ rule, at }: { rule: Rule; at: number }) {
  return (
    <select
      aria-label={`Rule ${at + 1}: where`}
      value={rule.key}
      onChange={(event) => set(at, { key: event.currentTarget.value })}
    >
      {KEYS.map((key) => (
        <option key={key} value={key}>
          {key}
        </option>
      ))}
    </select>
  );
}

function RuleLine({ rule, at }: { rule: Rule; at: number }) {
  const protocol = useSignal(rule.protocol);
  return (
    <div class="decode-rule">
      <Key rule={rule} at={at} />
      <input
        type="text"
        aria-label={`Rule ${at + 1}: number`}
        placeholder="8888"
        value={rule.value}
        onInput={(event) => set(at, { value: event.currentTarget.value.trim() })}
      />
      <span>is</span>
      <FieldInput
        label={`Rule ${at + 1}: protocol`}
        value={protocol}
        placeholder="http"
        autoFocus={at === 0}
        onTake={(name) => set(at, { protocol: name.trim() })}
        onType={(name) => set(at, { protocol: name.trim() })}
      />
      <button
        type="button"
        class="tool"
        aria-label={`Remove rule ${at + 1}`}
        title="Remove"
        onClick={() => (draft.value = draft.peek().filter((_, place) => place !== at))}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
