// The recipe's panel: steps as cards or as text, and what comes out.
import { percent } from '../parts/format';
import { Icon, type IconName } from '../parts/icon';
import { ProgressBar } from '../parts/progress';
import { Tabs } from '../parts/tabs';
import { dialog, narrow, recipeOpen } from '../state/appearance';
import { opened } from '../state/capture';
import {
  MOST_CARDS,
  type RecipeView,
  halted,
  isEmpty,
  runAgain,
  running,
  stopRecipe,
  tooLong,
  view,
} from '../state/recipe';
import { GALLERY } from '../state/gallery';
import { clearRecipe } from '../state/recipe-edit';
import { canRedo, canUndo, redo, undo } from '../state/recipe-history';
import { sharedAddress } from '../state/url';
import { copy } from './context-menu';
import { RecipeCards } from './recipe-cards';
import { HiddenChannels } from './hidden-channels';
import { Beginning, RecipeLibrary } from './recipe-library';
import { RecipeResult } from './recipe-result';
import { RecipeScope } from './recipe-scope';
import { RecipeText } from './recipe-text';

const VIEWS = [
  { key: 'cards', title: 'Steps' },
  { key: 'text', title: 'Text' },
  { key: 'library', title: 'Library' },
  { key: 'hidden', title: 'Hidden' },
];

/** In the text the browser's own undo goes first: there it is finer. */
function travelByKeys(event: KeyboardEvent) {
  if (!(event.ctrlKey || event.metaKey) || event.target instanceof HTMLTextAreaElement) return;
  const key = event.key.toLowerCase();
  if (key === 'z' && !event.shiftKey) undo();
  else if ((key === 'z' && event.shiftKey) || key === 'y') redo();
  else return;
  event.preventDefault();
}

export function RecipePanel() {
  const again = running.value ? ' recipe-again' : '';
  return (
    <section id="recipe" class={`recipe${again}`} aria-label="Recipe" tabIndex={-1} onKeyDown={travelByKeys}>
      <Tabs
        label="Recipe as"
        tabs={VIEWS}
        chosen={view.value}
        onChoose={(key) => (view.value = key as RecipeView)}
      >
        <Tools />
      </Tabs>
      <div class="recipe-body">
        <Chosen />
      </div>
      <Running />
      {opened.value ? <RecipeResult /> : null}
    </section>
  );
}

function Chosen() {
  if (view.value === 'library') return <RecipeLibrary />;
  if (view.value === 'hidden') return <HiddenChannels />;
  return (
    <>
      <RecipeScope />
      {view.value === 'text' ? <RecipeText /> : tooLong.value ? <TooLong /> : <RecipeCards />}
      {isEmpty.value ? <Beginnings /> : null}
    </>
  );
}

function TooLong() {
  return (
    <p class="pane-empty">
      This recipe has more than {MOST_CARDS} lines: it is shown as text only.{' '}
      <button type="button" class="link" onClick={() => (view.value = 'text')}>
        Show it
      </button>
    </p>
  );
}

function Travel() {
  return (
    <>
      <button type="button" class="tool" title="Undo (Ctrl Z)" aria-label="Undo" disabled={!canUndo.value} onClick={undo}>
        <Icon name="undo" />
      </button>
      <button
        type="button"
        class="tool"
        title="Redo (Ctrl Shift Z)"
        aria-label="Redo"
        disabled={!canRedo.value}
        onClick={redo}
      >
        <Icon name="redo" />
      </button>
    </>
  );
}

interface ToolProps {
  icon: IconName;
  label: string;
  title?: string;
  run: () => void;
}

function Tool({ icon, label, title = label, run }: ToolProps) {
  return (
    <button type="button" class="tool" title={title} aria-label={label} onClick={run}>
      <Icon name={icon} />
    </button>
  );
}

function Tools() {
  return (
    <div class="recipe-tools">
      <Travel />
      <Tool
        icon="translate"
        label="Translate"
        title="Translate: as a script of Scapy or tshark, or from Scapy"
        run={() => (dialog.value = 'translate')}
      />
      {isEmpty.value ? null : (
        <>
          <Tool
            icon="link"
            label="Copy a link to this recipe"
            title="Copy a link to this recipe: it holds the steps, not the packets"
            run={() => void copy('the link: it holds the steps, not the packets', sharedAddress())}
          />
          <Tool icon="trash" label="Clear the recipe" run={clearRecipe} />
        </>
      )}
      {narrow.value ? null : (
        <Tool icon="close" label="Fold the recipe away" run={() => (recipeOpen.value = false)} />
      )}
    </div>
  );
}

function Running() {
  const now = running.value;
  if (!now && halted.value)
    return (
      <div class="recipe-running" role="status">
        <span>The recipe was stopped.</span>
        <button type="button" class="quiet" onClick={runAgain}>
          Run again
        </button>
      </div>
    );
  if (!now) return null;
  return (
    <div class="recipe-running" role="status">
      <ProgressBar part={now.done} whole={now.of} label="Running the recipe" />
      <span>Running, {percent(now.done, now.of)}</span>
      <button type="button" class="quiet" onClick={stopRecipe}>
        Stop
      </button>
    </div>
  );
}

function Beginnings() {
  return (
    <div class="recipe-beginnings">
      <p>
        A recipe takes a field out of many packets and works on what it finds, step by step. Right-click a field and
        choose <em>Extract from all shown packets</em>, add a step, or begin with one of these:
      </p>
      {GALLERY.slice(0, 2).map((example) => (
        <Beginning key={example.title} example={example} />
      ))}
      <button type="button" class="quiet" onClick={() => (view.value = 'library')}>
        More to begin with
      </button>
    </div>
  );
}
