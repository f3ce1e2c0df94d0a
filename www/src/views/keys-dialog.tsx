// The keys, in one place.
import { Dialog } from './dialog';

const GROUPS: [string, [string[], string][]][] = [
  [
    'Anywhere',
    [
      [['Ctrl', 'O'], 'Open a capture'],
      [['/'], 'To the filter'],
      [['Ctrl', 'F'], 'Find in packets, or in what is shown'],
      [['Ctrl', 'G'], 'Go to packet number'],
      [['Ctrl', 'S'], 'Save the shown packets as a capture'],
      [['F6'], 'Next pane'],
      [['F7'], 'Previous packet, wherever you are; also Ctrl ↑'],
      [['F8'], 'Next packet, wherever you are; also Ctrl ↓'],
      [['Ctrl', '.'], 'Next packet of the conversation'],
      [['Ctrl', ','], 'Previous packet of the conversation'],
      [['Alt', '←'], 'Back to the packet one leapt from'],
      [['?'], 'These keys'],
    ],
  ],
  [
    'List',
    [
      [['↑', '↓'], 'Previous and next packet'],
      [['PgUp', 'PgDn'], 'A screen up and down'],
      [['Home', 'End'], 'First and last packet'],
      [['Enter'], 'To its fields; also a double click'],
      [['Ctrl', 'C'], 'Copy the row'],
      [['M'], 'Mark the packet'],
      [['N'], 'Next mark; with Shift the one before'],
      [['T'], 'Count time from here'],
      [['Shift', 'F10'], 'Menu of the packet'],
    ],
  ],
  [
    'Fields and bytes',
    [
      [['←', '→'], 'Close and open; to parent and child'],
      [['Enter'], 'Open or close; to the packet that a field names'],
      [['Shift', '→'], 'Open all below; Shift ← closes'],
      [['Ctrl', '→'], 'Open all, as * does; Ctrl ← closes'],
      [['Ctrl', 'C'], 'Copy the line'],
      [['Shift', 'F10'], 'Menu of the field'],
    ],
  ],
  [
    'Filter',
    [
      [['Enter'], 'Apply'],
      [['Tab'], 'Take the first name'],
      [['Ctrl', 'Space'], 'Names that fit here'],
      [['↓'], 'Earlier filters, when empty'],
      [['Esc'], 'Close the names; to the list'],
    ],
  ],
  [
    'Recipe',
    [
      [['Alt', '↑'], 'Move the step up'],
      [['Alt', '↓'], 'Move the step down'],
      [['Delete'], 'Remove the step'],
      [['Ctrl', 'Z'], 'Undo; with Shift, redo'],
      [['Enter'], 'From what is pointed at in a result to its packet'],
    ],
  ],
];

export function KeysDialog() {
  return (
    <Dialog name="keys" title="Keyboard">
      <div class="key-groups">
        {GROUPS.map(([title, keys]) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {keys.map(([names, does]) => (
                <div key={does}>
                  <dt>
                    {names.map((name) => (
                      <kbd key={name}>{name}</kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
