// One click tries every field of every conversation as a hidden channel; what reads as something opens as a recipe.
import { count, counted, percent } from '../parts/format';
import { Icon } from '../parts/icon';
import { ProgressBar } from '../parts/progress';
import { opened, reading } from '../state/capture';
import { hidden, lookForHidden, problem, scanning, stopLooking } from '../state/hidden';
import { text, view } from '../state/recipe';

function use(recipe: string) {
  text.value = recipe.trimEnd();
  view.value = 'cards';
}

/** The steps of a recipe in one line. */
function stepsOf(recipe: string): string {
  return recipe.trimEnd().split('\n').join(' · ');
}

export function HiddenChannels() {
  const now = scanning.value;
  const found = hidden.value;
  return (
    <div class="hidden">
      <p class="hidden-says">
        Tries every field of every protocol, by conversation and direction: as characters, with an offset, a divisor or
        a key, as bits, as differences and timings, as Morse code; names, headers, payloads and bytes that no field
        covers, put together or at one place; and ranks what reads as text or as a known file, plain or encoded.
      </p>
      {now ? (
        <div class="hidden-running" role="status">
          <ProgressBar part={now.done} whole={now.of} label="Looking for hidden channels" />
          <span>
            {now.phase === 'packets' ? 'Gathering values' : 'Reading them'}, {percent(now.done, now.of)}
          </span>
          <button type="button" class="quiet" onClick={stopLooking}>
            Stop
          </button>
        </div>
      ) : (
        <button
          type="button"
          class={found ? 'button' : 'button button-main'}
          disabled={opened.value === null || reading.value !== null}
          onClick={() => void lookForHidden()}
        >
          <Icon name="loupe" /> {found ? 'Look again' : 'Look for hidden channels'}
        </button>
      )}
      {problem.value === null ? null : (
        <p class="card-problem" role="alert">
          {problem.value}
        </p>
      )}
      <Findings />
    </div>
  );
}

function Findings() {
  const found = hidden.value;
  if (!found) return null;
  const { findings, tried } = found;
  const running = scanning.value !== null;
  const none = running ? 'Nothing yet. ' : 'Nothing reads as hidden. ';
  return (
    <>
      <p class="hidden-tried" role="status">
        {findings.length === 0 ? none : `${counted(findings.length, 'finding')}, the surest first. `}
        {counted(tried.packets, 'packet')}, {counted(tried.series, 'series of values', 'series of values')},{' '}
        {count(Number(tried.readings))} readings {running ? 'tried so far' : 'were tried'}
        {tried.limited ? '; the capture was too large to try all of it' : ''}.
      </p>
      <ol class="findings">
        {findings.map((finding, at) => (
          <li key={at} class="finding">
            <div class="finding-head">
              <span class="finding-kind">{finding.kind}</span>
              <span class="finding-what">{finding.what}</span>
              <button type="button" class="quiet" onClick={() => use(finding.recipe)}>
                Open as a recipe
              </button>
            </div>
            <code class="finding-preview">{finding.preview}</code>
            <code class="finding-steps">{stepsOf(finding.recipe)}</code>
          </li>
        ))}
      </ol>
    </>
  );
}
