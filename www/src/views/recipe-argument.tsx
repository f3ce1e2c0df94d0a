// One argument of a step, edited by the control that its declaration asks for.
import { useSignal } from '@preact/signals';
import type { ArgumentInfo, ArgumentValue, StepJson } from '../engine/contract';
import { setArgument, valueOf } from '../state/recipe-edit';

interface Props {
  line: number;
  step: StepJson;
  argument: ArgumentInfo;
}

const PLACEHOLDERS: Partial<Record<ArgumentInfo['control'], string>> = {
  filter: 'icmp.type == 8',
  fields: 'TCP.dport or tcp.dstport',
  key: '0x5a, "text" or hex:de:ad',
  pattern: 'regular expression',
};

export function RecipeArgument({ line, step, argument }: Props) {
  /** What is typed stands until it is read, so that the caret never jumps. */
  const draft = useSignal<string | null>(null);
  const fault = useSignal<string | null>(null);
  const { name, control, help } = argument;
  const value = valueOf(step, argument);
  const set = async (next: ArgumentValue) => {
    fault.value = await setArgument(line, step, name, next);
  };
  const id = `argument-${line}-${name}`;
  if (control === 'flag')
    return (
      <label class="argument argument-flag" title={help}>
        <input
          type="checkbox"
          checked={value === true || value === 'yes'}
          onChange={(event) => void set(event.currentTarget.checked)}
        />
        {name}
      </label>
    );
  if (control === 'choice')
    return (
      <label class="argument" title={help}>
        <span>{name}</span>
        <select value={String(value)} onChange={(event) => void set(event.currentTarget.value)}>
          {argument.choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      </label>
    );
  const wide = control === 'filter' || control === 'fields' || control === 'pattern';
  return (
    <label class={`argument${wide ? ' argument-wide' : ''}`} title={help}>
      <span>{name}</span>
      <input
        id={id}
        type="text"
        class={`argument-${control}`}
        inputMode={control === 'number' ? 'numeric' : 'text'}
        placeholder={PLACEHOLDERS[control] ?? argument.default ?? help}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={fault.value !== null}
        aria-describedby={fault.value === null ? undefined : `${id}-fault`}
        value={draft.value ?? String(value)}
        onInput={(event) => {
          draft.value = event.currentTarget.value;
          void set(event.currentTarget.value);
        }}
        onBlur={() => {
          if (fault.peek() === null) draft.value = null;
        }}
      />
      {fault.value === null ? null : (
        <span class="argument-fault" id={`${id}-fault`} role="status">
          {fault.value}
        </span>
      )}
    </label>
  );
}
