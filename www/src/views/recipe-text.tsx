// The recipe as text, with each line's count beside it and its fault below.
import { count } from '../parts/format';
import { cards, run, runOf, text } from '../state/recipe';
import { RecipeEditor } from './recipe-editor';

const LEAST_LINES = 6;
/** Lines beyond these stand without number and count: a recipe has at most a thousand steps. */
const NUMBERED_LINES = 1000;

interface Faulty {
  line: number;
  column: number | undefined;
  message: string;
}

function faults(): Faulty[] {
  const read = cards.value.flatMap(({ line, fault }) =>
    fault ? [{ line, column: fault.column, message: fault.message }] : [],
  );
  const ran = (run.value?.steps ?? []).flatMap(({ line, error }) =>
    error === undefined ? [] : [{ line, column: undefined, message: error }],
  );
  return [...read, ...ran];
}

export function RecipeText() {
  const all = text.value.split('\n').length;
  const lines = Array.from({ length: Math.min(all, NUMBERED_LINES) }, (_, at) => at + 1);
  const found = faults();
  const bad = new Set(found.map((each) => each.line));
  return (
    <div class="recipe-text">
      <div class="recipe-editor">
        <div class="recipe-numbers" aria-hidden="true">
          {lines.map((line) => (
            <span key={line} class={bad.has(line) ? 'bad' : ''}>
              {line}
            </span>
          ))}
        </div>
        <RecipeEditor rows={Math.max(LEAST_LINES, Math.min(all, NUMBERED_LINES) + 1)} invalid={found.length > 0} />
        <div class="recipe-counts" aria-hidden="true">
          {lines.map((line) => (
            <span key={line}>{countOf(line)}</span>
          ))}
        </div>
      </div>
      <Faults found={found} />
    </div>
  );
}

function countOf(line: number): string {
  const done = runOf(line);
  if (!done || done.error) return '';
  return `${count(done.count)} ${done.count === 1 ? done.shape.replace(/s$/, '') : done.shape}`;
}

function Faults({ found }: { found: Faulty[] }) {
  return (
    <ul class="recipe-faults" id="recipe-faults" role="status">
      {found.map(({ line, column, message }) => (
        <li key={line}>
          <span class="fault-place">
            Line {line}
            {column === undefined ? '' : `, column ${column}`}
          </span>{' '}
          {message}
        </li>
      ))}
    </ul>
  );
}
