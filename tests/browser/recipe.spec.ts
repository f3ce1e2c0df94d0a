// Recipes: both puzzles, and what a panel must do.
import { expect, test } from './fixtures';
import { contents, cook, field, filter, open, row, saved, shown, unfold } from './page';

const PORTS = 'extract dport\nchr\njoin\nfrom-base64\nrot13';
const PINGS = 'filter icmp.type == 8\nextract ICMP.load[16:32]\nconcat\nsave exfiltrated.zip';

test('the ports that are letters are read', async ({ app }) => {
  await open(app, 'ports/capture.pcap', 64);
  await cook(app, PORTS);
  await expect(app.locator('.result-text')).toHaveText(contents('ports/expected.txt').toString());
  const { bytes } = await saved(app, () => app.getByRole('button', { name: /^Save/ }).click());
  expect(bytes.equals(contents('ports/expected.txt'))).toBe(true);
});

test('the file carried by pings is put together, byte for byte', async ({ app }) => {
  await open(app, 'ping-zip/capture.pcap', 32);
  await cook(app, PINGS);
  await expect(app.locator('.entries')).toContainText('note.txt');
  const { name, bytes } = await saved(app, () => app.getByRole('button', { name: /^Save/ }).click());
  expect(name).toBe('exfiltrated.zip');
  expect(bytes.equals(contents('ping-zip/expected.zip'))).toBe(true);
});

test('of a long text the beginning is shown, which is said, and all is saved', async ({ app }) => {
  await open(app, 'web/capture.pcap', 43);
  await cook(app, 'extract frame\nto-hex\nto-hex\nto-hex\nto-hex\njoin');
  await expect(app.locator('.shown-in-part')).toHaveText('Only the first 65.5 KB are shown; all can be copied and saved.');
  const { bytes } = await saved(app, () => app.getByRole('button', { name: /^Save/ }).click());
  expect(bytes.length).toBeGreaterThan(1 << 16);
  expect(bytes.toString()).toMatch(/^[0-9]+$/);
});

test('both puzzles lie in the sample, and the panel begins with them', async ({ app }) => {
  await app.getByRole('button', { name: 'Open the sample' }).click();
  await app.getByRole('button', { name: 'Recipe', exact: true }).click();
  await app.getByRole('button', { name: /^Ports that are letters/ }).click();
  await expect(app.locator('.result-text')).toHaveText(contents('ports/expected.txt').toString());
  await app.getByRole('button', { name: 'Clear the recipe' }).click();
  await app.getByRole('button', { name: /^A file carried by pings/ }).click();
  await expect(app.locator('.entries')).toContainText('note.txt');
  const { bytes } = await saved(app, () => app.getByRole('button', { name: /^Save/ }).click());
  expect(bytes.equals(contents('ping-zip/expected.zip'))).toBe(true);
});

test('a field is extracted from all shown packets by its menu', async ({ app }) => {
  await open(app, 'web/capture.pcap', 43);
  await filter(app, 'tcp.flags.syn == 1');
  await expect(shown(app)).toHaveText('6 of 43 shown');
  await row(app, 3).click();
  await unfold(app, /^Transmission Control Protocol/);
  await field(app, /^Destination Port: 80/).click({ button: 'right' });
  await app.getByRole('menuitem', { name: /^Extract from all shown packets/ }).click();
  const cards = app.locator('.card');
  await expect(cards).toHaveCount(2);
  await expect(cards.nth(0).locator('.count')).toHaveText('6 packets');
  await expect(cards.nth(1).locator('.count')).toHaveText('6 values');
  await expect(cards.nth(1).locator('.previews tr').first()).toContainText('80');
  await expect(app.locator('.result-row').first()).toHaveText('380');
});

test('cards are edited in place, moved, switched off, removed, and added by search', async ({ app }) => {
  await open(app, 'ports/capture.pcap', 64);
  await cook(app, 'extract TCP.sport\nchr\njoin');
  const panel = app.getByRole('region', { name: 'Recipe', exact: true });
  await panel.getByRole('tab', { name: 'Steps' }).click();
  const cards = app.locator('.card');
  await cards.nth(0).getByRole('textbox').fill('TCP.dport');
  await expect(cards.nth(2).locator('.previews')).toContainText('UmlyZWwg');

  await app.getByRole('combobox', { name: 'Add a step' }).fill('base64');
  await app.getByRole('option', { name: /^from-base64/ }).click();
  await expect(cards).toHaveCount(4);
  await expect(cards.nth(3).locator('.previews')).toContainText('Rirel');

  await cards
    .nth(3)
    .getByRole('button', { name: /^Switch off/ })
    .click();
  await expect(cards.nth(3)).toHaveClass(/card-off/);
  await expect(app.locator('.result-text')).toContainText('UmlyZWwg');
  await cards
    .nth(3)
    .getByRole('button', { name: /^Switch on/ })
    .click();

  await cards.nth(3).focus();
  await app.keyboard.press('Alt+ArrowUp');
  await expect(cards.nth(2).locator('.card-name')).toHaveText('from-base64');
  await expect(cards.nth(2)).toBeFocused();
  await cards
    .nth(2)
    .getByRole('button', { name: /^Remove/ })
    .click();
  await expect(cards).toHaveCount(3);
  await panel.getByRole('tab', { name: 'Text' }).first().click();
  await expect(panel.getByRole('textbox')).toHaveValue('extract TCP.dport\nchr\njoin');
});

test('what is typed fast into a card is all taken, and is one change', async ({ app }) => {
  await open(app, 'ports/capture.pcap', 64);
  await app.getByRole('button', { name: 'Recipe', exact: true }).click();
  const panel = app.getByRole('region', { name: 'Recipe', exact: true });
  const add = app.getByRole('combobox', { name: 'Add a step' });
  await add.fill('extract');
  await add.press('Enter');
  const fields = app.locator('.card').first().getByRole('textbox');
  await expect(fields).toBeFocused();
  // Without waiting for the page: as a hand that is faster than the engine.
  await fields.evaluate((input: HTMLInputElement) => {
    for (let end = 1; end <= 'TCP.dport'.length; end++) {
      input.value = 'TCP.dport'.slice(0, end);
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
  });
  await expect(app.locator('.card .count')).toHaveText('64 values');
  await app.getByRole('combobox', { name: 'occurrence' }).selectOption('first');
  await fields.focus();
  await app.keyboard.type(' ip.src');
  await expect(app.locator('.card .count')).toHaveText('64 values');
  await expect.poll(() => decodeURIComponent(app.url())).toMatch(/#recipe=extract TCP\.dport ip\.src occurrence=first$/);
  await app.keyboard.press('Control+z');
  await expect(fields).toHaveValue('TCP.dport');
  await panel.getByRole('button', { name: 'Undo' }).click();
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(fields).toHaveValue('');
  await panel.getByRole('button', { name: 'Redo' }).click();
  await expect(fields).toHaveValue('TCP.dport');
});

test('a mistake stands at its step, and the steps before it run', async ({ app }) => {
  await open(app, 'ports/capture.pcap', 64);
  await cook(app, 'extract TCP.dport\nchr\njoiin\nfrom-base64');
  await expect(app.locator('.recipe-faults')).toContainText('Line 3');
  await expect(app.locator('.recipe-counts')).toContainText('64 values');
  await app.getByRole('tab', { name: 'Steps' }).click();
  const wrong = app.locator('.card').nth(2);
  await expect(wrong).toHaveClass(/card-failed/);
  await wrong.getByRole('button', { name: 'join', exact: true }).click();
  await expect(app.locator('.result-text')).toContainText('Rirel');
});

test('a mistyped field is mended by one click, in a filter too; bytes are typed without quotes', async ({ app }) => {
  await open(app, 'ports/capture.pcap', 64);
  await cook(app, 'filter tcp.dprt > 1\nextract ip.scr TCP.dprt\njoin');
  await app.getByRole('tab', { name: 'Steps' }).click();
  const cards = app.locator('.card');
  await cards.nth(0).getByRole('button', { name: 'tcp.port', exact: true }).click();
  await expect(cards.nth(0).getByRole('textbox')).toHaveValue('tcp.port > 1');
  await cards.nth(1).getByRole('button', { name: 'ip.src', exact: true }).click();
  await cards.nth(1).getByRole('button', { name: 'TCP.dport', exact: true }).click();
  await expect(cards.nth(0).locator('.count')).toHaveText('64 packets');
  await expect(cards.nth(1).locator('.count')).toHaveText('64 values');
  await expect(cards.nth(1).getByRole('textbox')).toHaveValue('ip.src TCP.dport');
  await cards.nth(1).getByRole('textbox').fill('ip.ttl, ip.src');
  await expect(cards.nth(1).locator('.count')).toHaveText('64 values');
  await cards.nth(2).getByRole('textbox').fill(', ');
  await expect(app.locator('.result-text')).toContainText('64, 64, 64');
});

test('a recipe says that it works on packets that the list does not show, and takes the filter by one click', async ({ app }) => {
  await open(app, 'web/capture.pcap', 43);
  await cook(app, '# all of it\nextract frame.number');
  await filter(app, 'tcp.flags.syn == 1');
  const said = app.locator('.recipe-scope');
  await expect(said).toContainText('Works on all 43 packets; the list shows 6.');
  await said.getByRole('button', { name: 'Take only these' }).click();
  await expect(said).toHaveCount(0);
  await expect(app.getByRole('textbox', { name: 'Recipe, a step a line' })).toHaveValue(
    '# all of it\nfilter tcp.flags.syn == 1\nextract frame.number',
  );
  await expect(app.locator('.recipe-counts')).toContainText('6 values');
});

test('steps and fields are offered in the text, and plain typing stays plain', async ({ app }) => {
  await open(app, 'ports/capture.pcap', 64);
  await cook(app, '');
  const box = app.getByRole('textbox', { name: 'Recipe, a step a line' });
  const offered = app.getByRole('listbox', { name: 'Names' }).getByRole('option');
  await box.pressSequentially('extr');
  await expect(offered.first()).toContainText('extract');
  await box.press('Tab');
  await expect(box).toHaveValue('extract ');
  await box.pressSequentially('TCP.dp');
  await expect(offered.first()).toContainText('TCP.dport');
  await box.press('ArrowDown');
  await box.press('Enter');
  await expect(box).toHaveValue('extract TCP.dport');
  await box.press('Enter');
  await box.pressSequentially('ch');
  await expect(offered.first()).toBeVisible();
  await box.press('Escape');
  await expect(offered).toHaveCount(0);
  await box.pressSequentially('r\njoin\nfrom-base64\nhash md');
  await expect(offered.first()).toContainText('md5');
  await box.press('Enter');
  await expect(box).toHaveValue('extract TCP.dport\nchr\njoin\nfrom-base64\nhash md\n');
  await box.fill('filter tcp.po');
  await offered.getByText('tcp.port', { exact: true }).click();
  await expect(box).toHaveValue('filter tcp.port');
  await expect(offered).toHaveCount(0);
});

test('a step that cannot work on what it is given says so where it stands', async ({ app }) => {
  await open(app, 'ports/capture.pcap', 64);
  await cook(app, 'extract TCP.dport\nchr\nfrom-hex');
  await expect(app.locator('.recipe-faults')).toContainText('Line 3');
  await expect(app.locator('.recipe-counts')).toContainText('64 values');
});

test('the recipe is part of the page’s address, and is read from it', async ({ app, address, browser }) => {
  await open(app, 'ports/capture.pcap', 64);
  await cook(app, PORTS);
  const expected = `${address}#recipe=${encodeURIComponent(PORTS)}`;
  await expect.poll(() => app.url()).toBe(expected);

  const other = await (await browser.newContext()).newPage();
  await other.goto(expected);
  await open(other, 'ports/capture.pcap', 64);
  await expect(other.locator('.result-text')).toHaveText(contents('ports/expected.txt').toString());
  await other.context().close();
});

test('a result is shown as bytes too, and a value leads to its packet', async ({ app }) => {
  await open(app, 'ports/capture.pcap', 64);
  await cook(app, 'extract TCP.dport\nchr');
  await app.locator('.result').getByRole('button', { name: '7', exact: true }).click();
  await expect(row(app, 7)).toHaveAttribute('aria-selected', 'true');
  await cook(app, PORTS);
  await app.locator('.result').getByRole('tab', { name: 'Bytes' }).click();
  await expect(app.getByRole('group', { name: 'Result as bytes' })).toContainText('4576657279');
});
