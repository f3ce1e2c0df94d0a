// A report of the recipe and its result, with the reviewer's notes.
import { useSignal } from '@preact/signals';
import { saveFile } from '../parts/save';
import { dialog } from '../state/appearance';
import { digest, opened, summary } from '../state/capture';
import { messageOf, remark } from '../state/notices';
import { makeReport } from '../state/report';
import { Dialog } from './dialog';

export function ReportDialog() {
  return (
    <Dialog name="report" title="Report">
      <Report />
    </Dialog>
  );
}

async function save(form: 'html' | 'json', notes: string) {
  try {
    const report = await makeReport(notes);
    saveFile(`report.${form}`, new TextEncoder().encode(report[form]));
    dialog.value = null;
  } catch (error) {
    remark('error', `The report could not be written: ${messageOf(error)}`);
  }
}

function Report() {
  const notes = useSignal('');
  const waits = digest.value.state === 'running' || summary.value === null;
  return (
    <div class="translate">
      <p>
        One file that says which capture this is, what each step passed on, the packets that the result comes from, and
        its SHA-256. Whoever has the capture can do it again:
      </p>
      <pre class="script">wireloupe verify report.html {opened.value?.name ?? 'capture.pcap'}</pre>
      <label class="report-notes">
        Notes
        <textarea
          rows={5}
          value={notes.value}
          placeholder="Who looked at it, when, and what was found"
          onInput={(event) => (notes.value = event.currentTarget.value)}
        />
      </label>
      {digest.value.state === 'none' || digest.value.state === 'stopped' ? (
        <p class="translate-missing">The capture’s SHA-256 is not known: the report will not have it.</p>
      ) : null}
      <p class="translate-tools">
        <button type="button" class="button button-main" disabled={waits} onClick={() => void save('html', notes.peek())}>
          Save as a page
        </button>
        <button type="button" class="button" disabled={waits} onClick={() => void save('json', notes.peek())}>
          Save as JSON
        </button>
        {waits ? <span class="result-size">once the capture has been read and its SHA-256 is known</span> : null}
      </p>
    </div>
  );
}
