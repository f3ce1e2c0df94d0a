// Go to a packet by its number.
import { useSignal } from '@preact/signals';
import { count } from '../parts/format';
import { dialog } from '../state/appearance';
import { packets } from '../state/capture';
import { messageOf } from '../state/notices';
import { number, selectNumber } from '../state/selection';
import { Dialog } from './dialog';

export function GoToDialog() {
  return (
    <Dialog name="go-to" title="Go to packet">
      <GoTo />
    </Dialog>
  );
}

function GoTo() {
  const problem = useSignal('');
  const go = async (text: string) => {
    const wanted = Number(text);
    const last = packets.peek();
    if (!Number.isInteger(wanted) || wanted < 1 || wanted > last) {
      problem.value = `There are packets 1 to ${count(last)}.`;
      return;
    }
    try {
      if (await selectNumber(wanted)) {
        dialog.value = null;
        requestAnimationFrame(() => document.getElementById('list')?.focus());
      } else problem.value = `The filter hides packet ${count(wanted)}.`;
    } catch (error) {
      problem.value = messageOf(error);
    }
  };
  return (
    <form
      class="go-to"
      onSubmit={(event) => {
        event.preventDefault();
        void go(String(new FormData(event.currentTarget).get('number') ?? ''));
      }}
    >
      <label>
        Number
        <input
          name="number"
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
