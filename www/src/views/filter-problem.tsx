// Why the filter cannot be applied, and the nearest names as a way out.
import { check, focusAsked, text } from '../state/filter';

export function FilterProblem() {
  const answer = check.value;
  if (!answer || answer.ok) return null;
  const mend = (name: string) => {
    const now = text.peek();
    text.value = now.slice(0, answer.start) + name + now.slice(answer.end);
    focusAsked.value = focusAsked.peek() + 1;
  };
  return (
    <div class="filter-problem" id="filter-problem" role="status">
      <p>{answer.message}</p>
      {answer.suggestions.length > 0 ? (
        <p class="filter-mends">
          Use
          {answer.suggestions.slice(0, 4).map((name) => (
            <button type="button" class="chip chip-mend" key={name} onClick={() => mend(name)}>
              {name}
            </button>
          ))}
        </p>
      ) : null}
    </div>
  );
}
