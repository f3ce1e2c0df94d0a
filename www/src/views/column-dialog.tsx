// Adds a column to the list: any field, by either name.
import { useSignal } from '@preact/signals';
import { dialog } from '../state/appearance';
import { Dialog } from './dialog';
import { FieldInput } from './field-input';
import { addAsColumn } from './column-menu';

export function ColumnDialog() {
  return (
    <Dialog name="column" title="Add a column">
      <Add />
    </Dialog>
  );
}

function Add() {
  const draft = useSignal('');
  const take = (name: string) => {
    if (name.trim() === '') return;
    addAsColumn(name.trim());
    dialog.value = null;
  };
  return (
    <div class="column-add">
      <p>Any field, by Wireshark’s name or by Scapy’s.</p>
      <FieldInput label="Field of the column" value={draft} onTake={take} placeholder="tcp.seq or TCP.seq" autoFocus />
      <button type="button" class="button button-main" onClick={() => take(draft.peek())}>
        Add
      </button>
    </div>
  );
}
