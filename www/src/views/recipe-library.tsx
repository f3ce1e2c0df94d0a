// Recipes that are kept in this browser or come from files, and those to begin with.
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { Icon } from '../parts/icon';
import { saveFile } from '../parts/save';
import { openSample, opened } from '../state/capture';
import { GALLERY, type Example } from '../state/gallery';
import { messageOf, remark, say } from '../state/notices';
import { isEmpty, text, view } from '../state/recipe';
import { forget, keep, kept, nameFor } from '../state/recipe-store';

/** A recipe is text of a few lines: a larger file is none. */
const MOST_BYTES = 1 << 20;

function use(recipe: string) {
  text.value = recipe;
  view.value = 'cards';
}

export function RecipeLibrary() {
  return (
    <div class="library">
      {isEmpty.value ? null : <Keep />}
      <Files />
      {kept.value.length > 0 ? <KeptRecipes /> : null}
      <h3>To begin with</h3>
      <ul class="library-list">
        {GALLERY.map((example) => (
          <li key={example.title}>
            <Beginning example={example} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Keep() {
  const name = useSignal(nameFor(text.peek()));
  const submit = (event: Event) => {
    event.preventDefault();
    const chosen = name.peek().trim();
    if (chosen === '') return;
    keep(chosen);
    say(`Kept as ${chosen} in this browser`);
  };
  return (
    <form class="library-keep" onSubmit={submit}>
      <input
        type="text"
        aria-label="Name of the recipe"
        value={name.value}
        onInput={(event) => (name.value = event.currentTarget.value)}
      />
      <button type="submit" class="button">
        Keep this recipe
      </button>
    </form>
  );
}

async function read(file: File | undefined) {
  if (!file) return;
  if (file.size > MOST_BYTES) {
    remark('error', `${file.name} is too large for a recipe`);
    return;
  }
  try {
    use((await file.text()).replaceAll('\r\n', '\n').trimEnd());
  } catch (error) {
    remark('error', `${file.name} could not be read: ${messageOf(error)}`);
  }
}

function Files() {
  const input = useRef<HTMLInputElement>(null);
  const save = () => saveFile('recipe.txt', new TextEncoder().encode(`${text.peek().trimEnd()}\n`), 'text/plain');
  return (
    <p class="library-files">
      <button type="button" class="quiet" onClick={() => input.current?.click()}>
        <Icon name="open" size={14} /> Open a recipe’s file
      </button>
      {isEmpty.value ? null : (
        <button type="button" class="quiet" onClick={save}>
          <Icon name="save" size={14} /> Save as a file
        </button>
      )}
      <input
        ref={input}
        type="file"
        class="offstage"
        tabIndex={-1}
        aria-label="A recipe’s file"
        accept=".txt,text/plain"
        onChange={(event) => {
          void read(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
    </p>
  );
}

function KeptRecipes() {
  return (
    <>
      <h3>Kept in this browser</h3>
      <ul class="library-list">
        {kept.value.map(({ name, recipe }) => (
          <li key={name} class="library-kept">
            <button type="button" class="beginning" onClick={() => use(recipe)}>
              <span class="beginning-title">{name}</span>
              <code>{recipe.split('\n').join(' · ')}</code>
            </button>
            <button
              type="button"
              class="tool"
              title={`Forget ${name}`}
              aria-label={`Forget ${name}`}
              onClick={() => forget(name)}
            >
              <Icon name="trash" size={14} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

export function Beginning({ example }: { example: Example }) {
  const { title, says, recipe, sample } = example;
  const begin = () => {
    use(recipe);
    if (sample && opened.peek() === null) void openSample();
  };
  return (
    <button type="button" class="beginning" onClick={begin}>
      <span class="beginning-title">{title}</span>
      <span class="beginning-says">{says}</span>
      <code>{recipe.split('\n').join(' · ')}</code>
    </button>
  );
}
