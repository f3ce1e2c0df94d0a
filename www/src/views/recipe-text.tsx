// The recipe as text, with each line's count beside it and its fault below.
import { useRef } from 'preact/hooks';
import { count } from '../parts/format';
import { cards, runOf, text } from '../state/recipe';

const LEAST_LINES = 6;

export function RecipeText() {
  const gutter = useRef<HTMLDivElement>(null);
  const lines = text.value.split('\n');
  const faults = cards.value.flatMap((card) => {
    const message = card.fault?.message ?? runOf(card.line)?.error;
    return message ? [{ line: card.line, column: card.fault?.column, message }] : [];
  });
  const bad = new Set(faults.map((fault) => fault.line));
  return (
    <div class="recipe-text">
      <div class="recipe-editor">
        <div class="recipe-numbers" aria-hidden="true" ref={gutter}>
          {lines.map((_, at) => (
            <span key={at} class={bad.has(at + 1) ? 'bad' : ''}>
              {at + 1}
            </span>
          ))}
        </div>
        <textarea
          aria-label="Recipe, a step a line"
          aria-invalid={faults.length > 0}
          aria-describedby="recipe-faults"
          rows={Math.max(LEAST_LINES, lines.length + 1)}
          wrap="off"
          spellcheck={false}
          autocomplete="off"
          autocapitalize="off"
          placeholder={'filter icmp.type == 8\nextract ICMP.load[16:32]\nconcat'}
          value={text.value}
          onInput={(event) => (text.value = event.currentTarget.value)}
        />
        <div class="recipe-counts" aria-hidden="true">
          {lines.map((_, at) => (
            <Count key={at} line={at + 1} />
          ))}
        </div>
      </div>
      <ul class="recipe-faults" id="recipe-faults" role="status">
        {faults.map(({ line, column, message }) => (
          <li key={line}>
            <span class="fault-place">
              Line {line}
              {column === undefined ? '' : `, column ${column}`}
            </span>{' '}
            {message}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Count({ line }: { line: number }) {
  const done = runOf(line);
  if (!done || done.error) return <span />;
  return (
    <span>
      {count(done.count)} {done.count === 1 ? done.shape.replace(/s$/, '') : done.shape}
    </span>
  );
}
