// The recipe's panel: steps as cards or as text, and what comes out.
import { percent } from '../parts/format';
import { Icon } from '../parts/icon';
import { ProgressBar } from '../parts/progress';
import { Tabs } from '../parts/tabs';
import { narrow, recipeOpen } from '../state/appearance';
import { opened } from '../state/capture';
import { isEmpty, running, stopRecipe, text, view } from '../state/recipe';
import { clearRecipe } from '../state/recipe-edit';
import { sharedAddress } from '../state/url';
import { copy } from './context-menu';
import { RecipeCards } from './recipe-cards';
import { RecipeResult } from './recipe-result';
import { RecipeText } from './recipe-text';

const VIEWS = [
  { key: 'cards', title: 'Steps' },
  { key: 'text', title: 'Text' },
];

export function RecipePanel() {
  return (
    <section id="recipe" class="recipe" aria-label="Recipe" tabIndex={-1}>
      <Tabs
        label="Recipe as"
        tabs={VIEWS}
        chosen={view.value}
        onChoose={(key) => (view.value = key === 'text' ? 'text' : 'cards')}
      >
        <Tools />
      </Tabs>
      <div class="recipe-body">
        {view.value === 'text' ? <RecipeText /> : <RecipeCards />}
        {isEmpty.value ? <Beginnings /> : null}
      </div>
      <Running />
      {opened.value ? <RecipeResult /> : null}
    </section>
  );
}

function Tools() {
  return (
    <div class="recipe-tools">
      {isEmpty.value ? null : (
        <>
          <button
            type="button"
            class="tool"
            title="Copy a link to this recipe: it holds the steps, not the packets"
            aria-label="Copy a link to this recipe"
            onClick={() => void copy('the link: it holds the steps, not the packets', sharedAddress())}
          >
            <Icon name="link" />
          </button>
          <button
            type="button"
            class="tool"
            title="Clear the recipe"
            aria-label="Clear the recipe"
            onClick={clearRecipe}
          >
            <Icon name="trash" />
          </button>
        </>
      )}
      {narrow.value ? null : (
        <button
          type="button"
          class="tool"
          title="Fold the recipe away"
          aria-label="Fold the recipe away"
          onClick={() => (recipeOpen.value = false)}
        >
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}

function Running() {
  const now = running.value;
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

const EXAMPLES: [string, string][] = [
  ['Ports that are letters', 'filter ip.dst == 198.51.100.64\nextract TCP.dport\nchr\njoin\nfrom-base64\nrot13'],
  ['A file carried by pings', 'filter icmp.type == 8\nextract ICMP.load[16:32]\nconcat\nsave exfiltrated.zip'],
];

function Beginnings() {
  return (
    <div class="recipe-beginnings">
      <p>
        A recipe takes a field out of many packets and works on what it finds, step by step. Right-click a field and
        choose <em>Extract from all shown packets</em>, add a step, or begin with one of these:
      </p>
      {EXAMPLES.map(([title, recipe]) => (
        <button type="button" class="beginning" key={title} onClick={() => (text.value = recipe)}>
          <span class="beginning-title">{title}</span>
          <code>{recipe.split('\n').join(' · ')}</code>
        </button>
      ))}
    </div>
  );
}
