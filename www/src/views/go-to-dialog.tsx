// Go to a packet by its number.
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { count } from '../parts/format';
import { dialog } from '../state/appearance';
import { packets } from '../state/capture';
import { messageOf } from '../state/notices';
import { number } from '../state/selection';
import { Dialog } from './dialog';
import { goToPacket } from './show-packets';

export function GoToDialog() {
  return (
    <Dialog name="go-to" title="Go to packet">
      <GoTo />
    </Dialog>
  );
}

/** Goes there; says why not, or null. */
async function go(text: string): Promise<string | null> {
  const wanted = Number(text);
  const last = packets.peek();
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > last) return `There are packets 1 to ${count(last)}.`;
  try {
    return (await goToPacket(wanted)) ? null : `The filter hides packet ${count(wanted)}.`;
  } catch (error) {
    return messageOf(error);
  }
}

function GoTo() {
  const problem = useSignal('');
  const input = useRef<HTMLInputElement>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    const fault = await go(input.current?.value ?? '');
    problem.value = fault ?? '';
    if (fault !== null) return;
    dialog.value = null;
    requestAnimationFrame(() => document.getElementById('list')?.focus());
  };
  return (
    <form class="go-to" onSubmit={(event) => void submit(event)}>
      <label>
        Number
        <input
          ref={input}
          inputMode="numeric"
          autocomplete="off"
          autoFocus
          required
          defaultValue={String(number.peek() ?? '')}
          aria-describedby="go-to-problem"
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
      <button type="submit" class="button button-main">
        Go
      </button>
      <p id="go-to-problem" role="alert" class="go-to-problem">
        {problem.value}
      </p>
    </form>
  );
}
