// Under a result: the packets and bytes that the picked part came from, one key from being shown.
import type { Place } from '../engine/contract';
import { count, counted } from '../parts/format';
import { Icon } from '../parts/icon';
import { given, goToPlace, picked } from '../state/provenance';
import { number } from '../state/selection';

const MOST_SHOWN = 6;

function where({ packet, start, len, way }: Place): string {
  if (len === 0) return `packet ${packet}, worked out`;
  const bytes = len === 1 ? `byte ${start}` : `bytes ${start}–${start + len - 1}`;
  return `packet ${packet}, ${way === 'whole' && len > 1 ? 'all of ' : ''}${bytes}`;
}

export function ResultOrigin({ unit }: { unit: 'byte' | 'row' }) {
  const now = picked.value;
  return (
    <div class="origin" role="status">
      {now ? <Picked unit={unit} {...now} /> : <Given unit={unit} />}
    </div>
  );
}

interface PickedProps {
  unit: 'byte' | 'row';
  start: number;
  places: Place[];
  unknown: string | null;
}

function Picked({ unit, start, places, unknown }: PickedProps) {
  const what = unit === 'byte' ? `Byte ${count(start)}` : `Row ${count(start + 1)}`;
  if (places.length === 0)
    return (
      <span>
        {what}: {unknown ?? 'no step says from where this is.'}
      </span>
    );
  return (
    <>
      <span>{what} is from</span>
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
        ? `Packet ${number.value} gave nothing of this; pick a ${unit} to see where it is from.`
        : `Packet ${number.value} gave ${counted(sum, unit)}, marked here.`}
    </span>
  );
}
