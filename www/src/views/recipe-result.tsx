// What the recipe gives: as text, bytes, table, picture or a zip's list; saved as a file.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { RecipeResult as Result } from '../engine/contract';
import { size } from '../parts/format';
import { HexGrid } from '../parts/hex-grid';
import type { Mark } from '../parts/hex-row';
import { Icon } from '../parts/icon';
import { saveFile } from '../parts/save';
import { Tabs } from '../parts/tabs';
import { dialog } from '../state/appearance';
import { messageOf, remark } from '../state/notices';
import { type Part, given, goToPlace, pick, picked, point, pointed } from '../state/provenance';
import { failed, fetchResult, resultBytes, run } from '../state/recipe';
import { canTake, takeFile } from '../state/recipe-take';
import { copy } from './context-menu';
import { ResultOrigin } from './result-origin';
import { ResultPicture } from './result-picture';
import { ResultTable } from './result-table';
import { ResultText } from './result-text';

type Kind = 'table' | 'text' | 'image' | 'zip' | 'hex';
const TITLES: Record<Kind, string> = { table: 'Table', text: 'Text', image: 'Picture', zip: 'Files', hex: 'Bytes' };

function kindsOf(result: Result): Kind[] {
  const kinds: Kind[] = [];
  if (result.kind === 'image') kinds.push('image');
  if (result.kind === 'zip') kinds.push('zip');
  if (result.rows) kinds.push('table');
  if (result.text !== undefined) kinds.push('text');
  kinds.push('hex');
  return kinds;
}

async function save(name: string) {
  try {
    const bytes = await fetchResult();
    saveFile(name, new Uint8Array(bytes));
  } catch (error) {
    remark('error', `The result could not be saved: ${messageOf(error)}`);
  }
}

/** All of it, also where only its beginning is shown. */
async function copyText() {
  try {
    const bytes = await fetchResult();
    await copy('the text', new TextDecoder().decode(bytes));
  } catch (error) {
    remark('error', `The result could not be copied: ${messageOf(error)}`);
  }
}

export function RecipeResult() {
  const chosen = useSignal<Kind | null>(null);
  const result = run.value?.result;
  if (!result || result.kind === 'none') return null;
  const kinds = kindsOf(result);
  const first = kinds.find((kind) => kind === result.kind) ?? kinds[0] ?? 'hex';
  const shown = chosen.value && kinds.includes(chosen.value) ? chosen.value : first;
  return (
    <section class="result" aria-label="Result">
      <Tabs
        label="Result as"
        tabs={kinds.map((kind) => ({ key: kind, title: TITLES[kind] }))}
        chosen={shown}
        onChoose={(key) => (chosen.value = key as Kind)}
      >
        {result.text !== undefined && shown === 'text' ? (
          <button type="button" class="quiet" onClick={() => void copyText()}>
            <Icon name="copy" /> Copy
          </button>
        ) : null}
      </Tabs>
      <Failed />
      <div class="result-body" onKeyDown={leadByEnter}>
        <Shown kind={shown} result={result} />
      </div>
      {shown === 'text' ? <Cut text={result.text ?? ''} whole={result.size} /> : null}
      {result.size > 0 && (shown === 'table' || shown === 'text' || shown === 'hex') ? (
        <ResultOrigin unit={shown === 'table' ? 'row' : 'byte'} />
      ) : null}
      <Foot name={result.fileName || 'result.bin'} bytes={result.size} />
    </section>
  );
}

function Foot({ name, bytes }: { name: string; bytes: number }) {
  return (
    <footer class="result-foot">
      <button type="button" class="button button-main" title={`Save as ${name}`} onClick={() => void save(name)}>
        <Icon name="save" /> Save <bdi class="result-name">{name}</bdi>
      </button>
      <span class="result-size">{size(bytes)}</span>
      <button
        type="button"
        class="quiet result-report"
        title="Report: what was done, for others to verify"
        aria-label="Report…"
        onClick={() => (dialog.value = 'report')}
      >
        <Icon name="report" /> <span>Report…</span>
      </button>
    </footer>
  );
}

/** That there is more than what is shown of a long text. */
function Cut({ text, whole }: { text: string; whole: number }) {
  const shown = new TextEncoder().encode(text).length;
  if (shown >= whole) return null;
  return <p class="shown-in-part">Only the first {size(shown)} are shown; all can be copied and saved.</p>;
}

/** Why this is not what the whole recipe gives. */
function Failed() {
  const step = failed.value;
  if (!step) return null;
  return (
    <p class="result-failed" role="alert">
      This is what stands before <strong>{step.name}</strong>: {step.message}
    </p>
  );
}

function Shown({ kind, result }: { kind: Kind; result: Result }) {
  if (kind === 'table') return <ResultTable rows={result.rows ?? []} />;
  if (kind === 'text') return <ResultText text={result.text ?? ''} />;
  if (kind === 'zip') return <Entries entries={result.entries ?? []} />;
  if (kind === 'image') return <ResultPicture mime={result.mime ?? ''} />;
  return <ResultBytes />;
}

/** Enter leads from what was picked to the packet that it is from. */
function leadByEnter(event: KeyboardEvent) {
  const place = picked.peek()?.places[0];
  if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement || !place) return;
  event.preventDefault();
  void goToPlace(place);
}

/** What the selected packet gave, what is pointed at, and what was picked. */
function marks(): Mark[] {
  const mark = (parts: (Part | null)[], kind: Mark['kind']): Mark[] =>
    parts.flatMap((part) => (part ? [{ start: part.start, length: part.end - part.start, kind }] : []));
  return [...mark(given.value, 'hovered'), ...mark([pointed.value], 'layer'), ...mark([picked.value], 'selected')];
}

function Entries({ entries }: { entries: { name: string; size: number }[] }) {
  return (
    <ul class="entries">
      {entries.map((entry, at) => (
        <li key={at}>
          <bdi>{entry.name}</bdi> <span>{size(entry.size)}</span>
          <button
            type="button"
            class="quiet"
            title="Adds a step that takes this file out of the zip"
            disabled={!canTake()}
            onClick={() => void takeFile(entry.name)}
          >
            Take it out
          </button>
        </li>
      ))}
    </ul>
  );
}

function ResultBytes() {
  const top = useSignal(0);
  const cursor = useSignal(0);
  const bytes = resultBytes.value;
  useEffect(() => {
    void fetchResult().catch((error: unknown) => remark('error', messageOf(error)));
  }, [run.value]);
  if (!bytes) return <p class="pane-empty">Fetching…</p>;
  return (
    <HexGrid
      bytes={bytes}
      marks={marks()}
      top={top}
      cursor={cursor.value}
      label="Result as bytes"
      onPoint={(at) => point(at === null ? null : { start: at, end: at + 1 })}
      onPick={(at) => {
        cursor.value = at;
        void pick({ start: at, end: at + 1 });
      }}
    />
  );
}
