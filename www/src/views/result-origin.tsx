// Under a result: the packets and bytes that the picked part came from, one key from being shown.
import { useEffect } from 'preact/hooks';
import type { Place } from '../engine/contract';
import { count, counted } from '../parts/format';
import { Icon } from '../parts/icon';
import { type Origin, given, goToPlace, pointed, shownOrigin } from '../state/provenance';
import { number } from '../state/selection';

const MOST_SHOWN = 6;
/** A tab that was chosen has no use for the key any more. */
const TAKES_ENTER = 'input, textarea, select, dialog, button:not([role=tab])';

function where({ packet, start, len, way }: Place): string {
  if (len === 0) return `packet ${packet}, worked out`;
  const bytes = len === 1 ? `byte ${start}` : `bytes ${start}–${start + len - 1}`;
  return `packet ${packet}, ${way === 'whole' && len > 1 ? 'all of ' : ''}${bytes}`;
}

export function ResultOrigin({ unit }: { unit: 'byte' | 'row' }) {
  const now = shownOrigin.value;
  useEnterOverResult();
  return (
    <div class="origin" role={pointed.value ? undefined : 'status'}>
      {now ? <Picked unit={unit} {...now} /> : <Given unit={unit} />}
    </div>
  );
}

/** While the pointer is over a result, Enter leads to what is under it, whatever has the focus. */
function useEnterOverResult() {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const place = pointed.peek()?.places[0];
      if (event.key !== 'Enter' || !place || (event.target instanceof Element && event.target.closest(TAKES_ENTER))) return;
      event.preventDefault();
      event.stopPropagation();
      void goToPlace(place);
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, []);
}

function Picked({ unit, start, places, unknown }: Origin & { unit: 'byte' | 'row' }) {
  const what = unit === 'byte' ? `Byte ${count(start)}` : `Row ${count(start + 1)}`;
  if (places.length === 0)
    return (
      <span>
        {what}: {unknown ?? 'no step says from where this is.'}
      </span>
    );
  return (
    <>
      <span>{what} is from </span>
      {places.slice(0, MOST_SHOWN).map((place, at) => (
        <button type="button" class="quiet" key={at} title="Show it (Enter)" onClick={() => void goToPlace(place)}>
          {where(place)} <Icon name="right" size={12} />
        </button>
      ))}
      {places.length > MOST_SHOWN ? <span>and {counted(places.length - MOST_SHOWN, 'other place')}</span> : null}
    </>
  );
}

function Given({ unit }: { unit: 'byte' | 'row' }) {
  const ranges = given.value;
  const sum = ranges.reduce((all, { start, end }) => all + end - start, 0);
  if (number.value === null) return null;
  return (
    <span>
      {sum === 0
        ? `Packet ${number.value} gave nothing of this; point at a ${unit} to see where it is from.`
        : `Packet ${number.value} gave ${counted(sum, unit)}, marked here.`}
    </span>
  );
}
