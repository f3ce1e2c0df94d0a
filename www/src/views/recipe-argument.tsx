// One argument of a step, edited by the control that its declaration asks for.
import { useSignal } from '@preact/signals';
import type { ArgumentInfo, ArgumentValue, StepJson } from '../engine/contract';
import { setArgument, valueOf } from '../state/recipe-edit';

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
  key: '0x5a, "text" or hex:de:ad',
  literal: 'text, or hex:de:ad',
  pattern: 'regular expression',
};
const WIDE = ['filter', 'fields', 'pattern'];

export function RecipeArgument({ line, step, argument }: Props) {
  const value = valueOf(step, argument);
  const set = (next: ArgumentValue) => setArgument(line, step, argument.name, next);
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

function Text({ argument, value, set }: ControlProps) {
  /** What is typed stands until the field is left, so that the caret never jumps. */
  const draft = useSignal<string | null>(null);
  const fault = useSignal<string | null>(null);
  const { control, default: otherwise, help, name } = argument;
  const type = async (typed: string) => {
    draft.value = typed;
    fault.value = await set(typed);
  };
  const leave = () => {
    if (fault.peek() === null) draft.value = null;
  };
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
        aria-invalid={fault.value !== null}
        value={draft.value ?? String(value)}
        onInput={(event) => void type(event.currentTarget.value)}
        onBlur={leave}
      />
      {fault.value === null ? null : (
        <span class="argument-fault" role="status">
          {fault.value}
        </span>
      )}
    </label>
  );
}
