// Where a recipe is typed as text, with what could stand at the cursor.
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Completion } from '../engine/contract';
import { text } from '../state/recipe';
import { completeRecipe } from '../state/recipe-completion';
import { CompletionList } from './completion-list';

const EXAMPLE = 'filter icmp.type == 8\nextract ICMP.load[16:32]\nconcat';

/** What of the field never changes. */
const STILL = {
  'aria-label': 'Recipe, a step a line',
  'aria-describedby': 'recipe-faults',
  'aria-autocomplete': 'list',
  'aria-controls': 'completions',
  wrap: 'off',
  spellcheck: false,
  autocomplete: 'off',
  autocapitalize: 'off',
  placeholder: EXAMPLE,
} as const;

/** The list, and what is chosen of it: nothing until an arrow says so, so that Enter stays the end of a line. */
function useOffers() {
  const list = useSignal<Completion | null>(null);
  const chosen = useSignal(-1);
  const latest = useRef(0);
  const close = () => {
    latest.current++;
    list.value = null;
  };
  const offer = async (box: HTMLTextAreaElement) => {
    const mine = ++latest.current;
    chosen.value = -1;
    const found = await completeRecipe(box.value, box.selectionStart).catch(() => null);
    if (mine === latest.current) list.value = found;
  };
  const take = (box: HTMLTextAreaElement, at: number) => {
    const now = list.peek();
    const item = now?.items[at];
    if (!now || !item) return;
    box.focus();
    box.setSelectionRange(now.from, now.to);
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only change of a text that its own undo knows
    document.execCommand('insertText', false, item.text);
    close();
    // What ends so is the beginning of other names.
    if (/[.=]$/.test(item.text)) void offer(box);
  };
  return { list, chosen, close, offer, take };
}

type Offers = ReturnType<typeof useOffers>;

/** Keys while something is offered; true if the key was one of them. */
function choose(event: KeyboardEvent, box: HTMLTextAreaElement, { list, chosen, close, take }: Offers): boolean {
  const many = list.peek()?.items.length ?? 0;
  const at = chosen.peek();
  if (many === 0 || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === 'ArrowDown') chosen.value = (at + 1) % many;
  else if (event.key === 'ArrowUp') chosen.value = (at <= 0 ? many : at) - 1;
  else if (event.key === 'Tab' && !event.shiftKey) take(box, Math.max(0, at));
  else if (event.key === 'Enter' && at >= 0) take(box, at);
  else if (event.key === 'Escape') close();
  else return false;
  return true;
}

export function RecipeEditor({ rows, invalid }: { rows: number; invalid: boolean }) {
  const box = useRef<HTMLTextAreaElement>(null);
  const offers = useOffers();
  const { list, chosen, close, offer, take } = offers;
  const now = list.value;
  const before = text.value.slice(0, now?.from ?? 0).split('\n');
  const key = (event: KeyboardEvent & { currentTarget: HTMLTextAreaElement }) => {
    if (choose(event, event.currentTarget, offers)) event.preventDefault();
    else if (event.key === ' ' && event.ctrlKey) void offer(event.currentTarget);
    else if (/^(Arrow(Left|Right)|Home|End|Page)/.test(event.key)) close();
  };
  return (
    <div class="recipe-typed" style={{ '--line-at': before.length, '--column-at': before.at(-1)?.length ?? 0 }}>
      <textarea
        {...STILL}
        ref={box}
        rows={rows}
        aria-invalid={invalid}
        aria-activedescendant={now && chosen.value >= 0 ? `completion-${chosen.value}` : undefined}
        value={text.value}
        onInput={(event) => {
          text.value = event.currentTarget.value;
          void offer(event.currentTarget);
        }}
        onKeyDown={key}
        onPointerDown={close}
        onBlur={close}
      />
      {now ? <CompletionList list={now} chosen={chosen.value} onTake={(at) => box.current && take(box.current, at)} /> : null}
    </div>
  );
}
