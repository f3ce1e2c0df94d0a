// Says that a recipe works on all packets where the list shows only some, and takes the list's filter into it.
import { useComputed } from '@preact/signals';
import { count } from '../parts/format';
import { Icon } from '../parts/icon';
import { packets } from '../state/capture';
import { applied, filtering } from '../state/filter';
import { cards } from '../state/recipe';
import { addFirst } from '../state/recipe-edit';
import { shown } from '../state/rows';

export function RecipeScope() {
  const steps = useComputed(() => cards.value.filter((card) => card.kind === 'step'));
  const differs = applied.value !== '' && filtering.value === null && shown.value < packets.value;
  const filters = steps.value.some((card) => card.step?.step === 'filter');
  if (!differs || filters || steps.value.length === 0) return null;
  return (
    <p class="recipe-scope">
      <span>
        Works on all {count(packets.value)} packets; the list shows {count(shown.value)}.
      </span>
      <button
        type="button"
        class="quiet"
        title={`Add the step: filter ${applied.value}`}
        onClick={() => addFirst(`filter ${applied.peek()}`)}
      >
        <Icon name="filter" size={14} /> Take only these
      </button>
    </p>
  );
}
