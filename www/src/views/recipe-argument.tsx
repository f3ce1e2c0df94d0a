// One argument of a step, edited by the control that its declaration asks for.
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { ArgumentInfo, ArgumentValue, StepJson } from '../engine/contract';
import { setArgument, valueOf } from '../state/recipe-edit';
import { travels } from '../state/recipe-history';
import { quoted } from '../state/recipe-quote';

interface Props {
  line: number;
  step: StepJson;
  argument: ArgumentInfo;
}

interface ControlProps {
  argument: ArgumentInfo;
  value: ArgumentValue;
  set: (next: ArgumentValue) => Promise<string | null>;
}

const PLACEHOLDERS: Record<string, string> = {
  filter: 'icmp.type == 8',
  fields: 'TCP.dport or tcp.dstport',
  key: '"text" or 0x5a',
  literal: 'text or hex:de:ad',
  pattern: 'regular expression',
};
const WIDE = ['filter', 'fields', 'pattern'];

/** What is typed as it stands in a recipe: text for bytes in quotes, fields without commas between them. */
function meant(control: string, typed: ArgumentValue): ArgumentValue {
  if (typeof typed !== 'string') return typed;
  if (control === 'key') return quoted(typed);
  return control === 'fields' ? typed.replace(/,(?![^[]*\])/g, ' ') : typed;
}

export function RecipeArgument({ line, step, argument }: Props) {
  const value = valueOf(step, argument);
  const set = (next: ArgumentValue) => setArgument(line, step, argument.name, meant(argument.control, next));
  if (argument.control === 'flag') return <Flag argument={argument} value={value} set={set} />;
  if (argument.control === 'choice') return <Choice argument={argument} value={value} set={set} />;
  return <Text argument={argument} value={value} set={set} />;
}

function Flag({ argument, value, set }: ControlProps) {
  const on = value === true || value === 'yes';
  return (
    <label class="argument argument-flag" title={argument.help}>
      <input type="checkbox" checked={on} onChange={(event) => void set(event.currentTarget.checked)} />
      {argument.name}
    </label>
  );
}

function Choice({ argument, value, set }: ControlProps) {
  return (
    <label class="argument" title={argument.help}>
      <span>{argument.name}</span>
      <select value={String(value)} onChange={(event) => void set(event.currentTarget.value)}>
        {argument.choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What is typed stands until the field is left or a change is undone, so that the caret never jumps. */
function useDraft(set: ControlProps['set']) {
  const draft = useSignal<string | null>(null);
  const fault = useSignal<string | null>(null);
  const judged = useRef<Promise<void>>(Promise.resolve());
  const judge = async (typed: string) => {
    fault.value = await set(typed);
  };
  const type = (typed: string) => {
    draft.value = typed;
    judged.current = judge(typed);
  };
  const leave = async () => {
    await judged.current;
    if (fault.peek() === null) draft.value = null;
  };
  useEffect(() => {
    draft.value = null;
    fault.value = null;
  }, [travels.value]);
  return { draft: draft.value, fault: fault.value, type, leave };
}

function Text({ argument, value, set }: ControlProps) {
  const { draft, fault, type, leave } = useDraft(set);
  const { control, default: otherwise, help, name } = argument;
  return (
    <label class={WIDE.includes(control) ? 'argument argument-wide' : 'argument'} title={help}>
      <span>{name}</span>
      <input
        type="text"
        class={`argument-${control}`}
        inputMode={control === 'number' ? 'numeric' : 'text'}
        placeholder={PLACEHOLDERS[control] ?? otherwise ?? ''}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={fault !== null}
        value={draft ?? String(value)}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={() => void leave()}
      />
      {fault === null ? null : (
        <span class="argument-fault" role="status">
          {fault}
        </span>
      )}
    </label>
  );
}
