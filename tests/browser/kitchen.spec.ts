// The recipe panel beyond one recipe: undo, breakpoints, dragging, the library, hidden channels, reports.
import { createHash } from 'node:crypto';
import { expect, test } from './fixtures';
import { contents, cook, fact, open, row, saved } from './page';
import type { Page } from '@playwright/test';

const PORTS = 'extract dport\nchr\njoin\nfrom-base64\nrot13';

function panel(app: Page) {
  return app.getByRole('region', { name: 'Recipe', exact: true });
}

/** ROT13 of a letter. */
function turned(letter: string): string {
  const [code, first] = [letter.charCodeAt(0), letter < 'a' ? 65 : 97];
  return String.fromCharCode(((code - first + 13) % 26) + first);
}

test('changes are undone and done again', async ({ app }) => {
  await open(app, 'ports/capture.pcap', 64);
  await cook(app, PORTS);
  await panel(app).getByRole('tab', { name: 'Steps' }).click();
  const cards = app.locator('.card');
  await cards.nth(4).getByRole('button', { name: /^Remove/ }).click();
  await expect(cards).toHaveCount(4);
  await panel(app).getByRole('button', { name: 'Undo' }).click();
  await expect(cards).toHaveCount(5);
  await panel(app).getByRole('button', { name: 'Redo' }).click();
  await expect(cards).toHaveCount(4);
  await cards.nth(0).focus();
  await app.keyboard.press('Control+z');
  await expect(app.locator('.result-text')).toHaveText(contents('ports/expected.txt').toString());
});

test('heavy steps run: their module is handed to the worker when one is first used', async ({ app }) => {
  await open(app, 'ports/capture.pcap', 64);
  await cook(app, 'extract dport\nchr\njoin\nhash sha1\nto-hex');
  const letters = Buffer.from(contents('ports/expected.txt').toString().replace(/[a-z]/gi, turned)).toString('base64');
  await expect(app.locator('.result-text')).toHaveText(createHash('sha1').update(letters).digest('hex'));
  await cook(app, 'extract frame\nconcat\nspectrogram 64');
  await expect(app.getByRole('tab', { name: 'Picture' })).toBeVisible();
});

test('a recipe stops at its breakpoint and goes on step by step', async ({ app }) => {
  await open(app, 'ports/capture.pcap', 64);
  await cook(app, PORTS);
  await panel(app).getByRole('tab', { name: 'Steps' }).click();
  const cards = app.locator('.card');
  await cards.nth(3).getByRole('button', { name: /^Stop before this/ }).click();
  await expect(app.locator('.result-text')).toContainText('UmlyZWwg');
  await expect(cards.nth(3).locator('.count')).toHaveCount(0);
  await panel(app).getByRole('button', { name: 'One step on' }).click();
  await expect(cards.nth(3).locator('.count')).toBeVisible();
  await expect(app.locator('.result-text')).toContainText('Rirel');
  await panel(app).getByRole('button', { name: 'To the end' }).click();
  await expect(app.locator('.result-text')).toHaveText(contents('ports/expected.txt').toString());
});

for (const width of [420, 760, 800, 1100, 1600]) {
  test(`nothing of the panel lies outside it or under something else, ${width} pixels wide`, async ({ app }) => {
    await app.setViewportSize({ width, height: 900 });
    await open(app, 'ports/capture.pcap', 64);
    if (width < 760) await app.getByRole('tab', { name: 'Recipe' }).click();
    else await app.getByRole('button', { name: 'Recipe', exact: true }).click();
    const text = panel(app).getByRole('tab', { name: 'Text' }).first();
    await text.click();
    await panel(app).getByRole('textbox').fill('extract TCP.dport IP.src IP.dst\nkeep 1..70000 length=1..8\nchr\njoin\nsave a-rather-long-name-of-a-file.txt');
    await panel(app).getByRole('tab', { name: 'Steps' }).click();
    await expect(app.locator('.card .count')).toHaveCount(5);
    await expect(app.locator('.result-foot')).toBeVisible();
    const astray = await panel(app).evaluate((panel) => {
      const { left, right } = panel.getBoundingClientRect();
      return Array.from(panel.querySelectorAll('button:not(.packet-link), input, select'), (control) => {
        control.scrollIntoView({ block: 'center' });
        const box = control.getBoundingClientRect();
        const there = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
        const good = box.left >= left && box.right <= right && (control.contains(there) || control.matches(':disabled'));
        return good ? '' : `${control.getAttribute('aria-label') ?? control.textContent} ${box.right} of ${right}`;
      }).filter(Boolean);
    });
    expect(astray).toEqual([]);
  });
}

test('of a long recipe the cards in view are drawn whole, wherever it is scrolled', async ({ app }) => {
  await open(app, 'ports/capture.pcap', 64);
  await cook(app, `extract dport\n${'add 1\nsubtract 1\n'.repeat(100)}chr\njoin`);
  await panel(app).getByRole('tab', { name: 'Steps' }).click();
  const cards = app.locator('.card');
  await expect(cards).toHaveCount(203);
  await expect(cards.nth(1).getByRole('textbox')).toHaveValue('1');
  await expect(cards.nth(100).getByRole('textbox')).toHaveCount(0);
  await cards.nth(100).focus();
  await cards.nth(100).scrollIntoViewIfNeeded();
  await expect(cards.nth(100).getByRole('textbox')).toHaveValue('1');
  await expect(cards.nth(100)).toBeFocused();
  await expect(cards.nth(1).getByRole('textbox')).toHaveCount(0);
  await cards.nth(100).getByRole('textbox').fill('2');
  await expect(cards.nth(202).locator('.count')).toHaveText('64 bytes');
  await cards.nth(1).scrollIntoViewIfNeeded();
  await expect(cards.nth(1).getByRole('textbox')).toHaveValue('1');
});

test('a step is dragged to another place', async ({ app }) => {
  await open(app, 'ports/capture.pcap', 64);
  await cook(app, 'extract dport\njoin\nchr');
  await panel(app).getByRole('tab', { name: 'Steps' }).click();
  const cards = app.locator('.card');
  // What the steps give has come, and moves the cards no more.
  await expect(cards.nth(1).locator('.count')).toBeVisible();
  await cards.nth(2).locator('.card-ordinal').dragTo(cards.nth(1));
  await expect(cards.nth(1).locator('.card-name')).toHaveText('chr');
  await expect(app.locator('.result-text')).toContainText('UmlyZWwg');
});

test('all steps are offered under the heads of their groups', async ({ app }) => {
  await open(app, 'ports/capture.pcap', 64);
  await cook(app, 'extract dport');
  await panel(app).getByRole('tab', { name: 'Steps' }).click();
  await app.getByRole('combobox', { name: 'Add a step' }).click();
  expect(await app.locator('.steps-group').count()).toBeGreaterThan(4);
  await app.keyboard.type('hexadec');
  await expect(app.locator('.steps-group')).toHaveCount(0);
  await app.keyboard.press('Escape');
});

test('a step is added by another name, with the argument that the name says; what is asked of the page leads there', async ({ app }) => {
  await open(app, 'ports/capture.pcap', 64);
  await cook(app, 'extract dport\nchr\njoin');
  await panel(app).getByRole('tab', { name: 'Steps' }).click();
  const add = app.getByRole('combobox', { name: 'Add a step' });
  await add.fill('MD5');
  await add.press('Enter');
  await expect(app.locator('.card').nth(3)).toHaveAttribute('aria-label', 'Step 4: hash md5');
  await expect(app.locator('.card').nth(3).locator('.count')).toHaveText('16 bytes');
  await add.fill('magic');
  await app.getByRole('listbox', { name: 'Steps' }).getByText('Hidden').click();
  await expect(panel(app).getByRole('button', { name: 'Look for hidden channels' })).toBeVisible();
});

test('a recipe is kept in the browser, saved as a file, and read from one', async ({ app }) => {
  await open(app, 'ports/capture.pcap', 64);
  await cook(app, `# Letters\n${PORTS}`);
  const here = panel(app);
  await here.getByRole('tab', { name: 'Library' }).click();
  await expect(here.getByRole('textbox', { name: 'Name of the recipe' })).toHaveValue('Letters');
  await here.getByRole('button', { name: 'Keep this recipe' }).click();
  const file = await saved(app, () => here.getByRole('button', { name: 'Save as a file' }).click());
  expect(file.bytes.toString()).toBe(`# Letters\n${PORTS}\n`);
  await here.getByRole('button', { name: 'Clear the recipe' }).click();
  await here.getByRole('button', { name: /^Letters/ }).click();
  await expect(app.locator('.result-text')).toHaveText(contents('ports/expected.txt').toString());
  await here.getByRole('tab', { name: 'Library' }).click();
  await here.getByRole('button', { name: 'Forget Letters' }).click();
  await expect(here.getByRole('button', { name: /^Letters/ })).toHaveCount(0);
  const other = { name: 'other.txt', mimeType: 'text/plain', buffer: Buffer.from('extract dport\r\nchr\r\n') };
  await here.getByLabel('A recipe’s file').setInputFiles(other);
  await expect(app.locator('.card')).toHaveCount(2);
});

test('hidden channels are looked for, and a finding opens as a recipe', async ({ app }) => {
  await open(app, 'ping-zip/capture.pcap', 32);
  await app.getByRole('button', { name: 'Recipe', exact: true }).click();
  await panel(app).getByRole('tab', { name: 'Hidden' }).click();
  await panel(app).getByRole('button', { name: 'Look for hidden channels' }).click();
  await expect(app.locator('.hidden-tried')).toContainText('32 packets');
  await app.locator('.finding').first().getByRole('button', { name: 'Open as a recipe' }).click();
  await expect(app.locator('.card').first()).toBeVisible();
  await expect(app.getByRole('region', { name: 'Result' })).toBeVisible();
});

test('a recipe of very many lines is bounded', async ({ app }) => {
  await open(app, 'ports/capture.pcap', 64);
  await cook(app, 'extract dport');
  // At once, as an address brings it: typed, so many lines would take the browser itself a minute.
  const recipe = `extract dport\nchr\n${'reverse\n'.repeat(9_998)}`;
  await panel(app).getByRole('textbox', { name: 'Recipe, a step a line' }).evaluate((box: HTMLTextAreaElement, text) => {
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }, recipe);
  await panel(app).getByRole('tab', { name: 'Steps' }).click();
  await expect(panel(app)).toContainText('more than 400 lines');
  await panel(app).getByRole('button', { name: 'Show it' }).click();
  await expect(panel(app).locator('.recipe-faults')).toContainText('at most 1000 steps');
});

test('what a result looks like is said at its step, and one click adds the step that reads it', async ({ app }) => {
  await open(app, 'ports/capture.pcap', 64);
  await cook(app, 'extract dport\nchr\njoin');
  await panel(app).getByRole('tab', { name: 'Steps' }).click();
  const last = app.locator('.card').last();
  await last.getByRole('button', { name: /from-base64/ }).click();
  await expect(app.locator('.card').last().locator('.card-name')).toHaveText('from-base64');
  await expect(app.locator('.result-text')).toContainText('Rirel');
});

test('a step’s preview has packets, times and values', async ({ app }) => {
  await open(app, 'ports/capture.pcap', 64);
  await cook(app, 'extract TCP.dport');
  await panel(app).getByRole('tab', { name: 'Steps' }).click();
  const first = app.locator('.previews tr').first();
  await expect(first.locator('.packet-link')).toHaveText('1');
  await expect(first.locator('.preview-time')).toHaveText('0.000000');
  await expect(first.locator('.preview-value')).toHaveText(/^\d+$/);
});

test('a recipe becomes a script, and a line of Scapy becomes a recipe', async ({ app }) => {
  await open(app, 'ports/capture.pcap', 64);
  await app.getByRole('button', { name: 'Recipe', exact: true }).click();
  await panel(app).getByRole('button', { name: 'Translate' }).click();
  const dialog = app.getByRole('dialog', { name: 'Translate the recipe' });
  await dialog.getByRole('textbox', { name: 'Python with Scapy' }).fill('print(1)');
  await dialog.getByRole('button', { name: 'Make it a recipe' }).click();
  await expect(dialog.getByRole('alert')).toContainText('nothing here takes a field of packets');
  await dialog.getByRole('textbox', { name: 'Python with Scapy' }).fill('[f(p) for p in pkts]');
  await dialog.getByRole('button', { name: 'Make it a recipe' }).click();
  await expect(dialog.getByRole('alert')).toContainText('`f(p)` cannot be said in a recipe');
  await dialog.getByRole('textbox', { name: 'Python with Scapy' }).fill('[chr(p.dport) for p in pkts]');
  await dialog.getByRole('button', { name: 'Make it a recipe' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(app.locator('.result-row').first()).toBeVisible();
  await panel(app).getByRole('button', { name: 'Translate' }).click();
  await expect(dialog.getByLabel('Script')).toContainText('from scapy');
  await dialog.getByRole('tab', { name: 'tshark' }).click();
  await expect(dialog.getByLabel('Script')).toContainText('tshark');
});

test('a port is decoded as the protocol that is named, and a wrong rule is said', async ({ app }) => {
  await open(app, 'ports/capture.pcap', 64);
  await row(app, 3).click({ button: 'right' });
  await app.getByRole('menuitem', { name: 'Decode as…' }).click();
  const dialog = app.getByRole('dialog', { name: 'Decode as' });
  await dialog.getByRole('textbox', { name: 'Rule 1: number' }).fill('1-65535');
  await dialog.getByRole('combobox', { name: 'Rule 1: protocol' }).fill('nonsense');
  await dialog.getByRole('button', { name: 'Read the capture so' }).click();
  await expect(dialog.getByRole('alert')).toContainText('no protocol is called');
  await dialog.getByRole('combobox', { name: 'Rule 1: protocol' }).fill('http');
  await dialog.getByRole('button', { name: 'Read the capture so' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(row(app, 3)).toBeVisible();
});

test('a report says what was done, and can be read by the command that verifies it', async ({ app }) => {
  await open(app, 'ports/capture.pcap', 64);
  await expect(fact(app, 'SHA-256')).not.toContainText('%');
  await cook(app, PORTS);
  await expect(app.locator('.result-text')).toHaveText(contents('ports/expected.txt').toString());
  const report = app.getByRole('button', { name: 'Report…' });
  await report.click();
  const dialog = app.getByRole('dialog', { name: 'Report' });
  await dialog.getByRole('textbox', { name: 'Notes' }).fill('read by <nobody>');
  const page = await saved(app, () => dialog.getByRole('button', { name: 'Save as a page' }).click());
  expect(page.name).toBe('report.html');
  const html = page.bytes.toString();
  expect(html).toContain('read by &lt;nobody&gt;');
  await report.click();
  const { bytes } = await saved(app, () => dialog.getByRole('button', { name: 'Save as JSON' }).click());
  const told = JSON.parse(bytes.toString()) as { recipe: string; packetCount: number; capture: { sha256: string }; result: { size: number } };
  expect(told.recipe).toBe(PORTS);
  expect(told.packetCount).toBe(64);
  expect(told.result.size).toBe(contents('ports/expected.txt').length);
  expect(told.capture.sha256).toBe(createHash('sha256').update(contents('ports/capture.pcap')).digest('hex'));
  expect(html).toContain(told.capture.sha256);
});

test('a result says which step it stands before, where one cannot be done', async ({ app }) => {
  await open(app, 'ports/capture.pcap', 64);
  await cook(app, 'extract dport\nfrom-base64\njoin');
  await expect(app.locator('.result-failed')).toContainText('before from-base64');
  await cook(app, 'extract dport\nchr\njoin');
  await expect(app.locator('.result-failed')).toHaveCount(0);
});

test('one file of many is taken out of a result, by steps that can be undone', async ({ app }) => {
  await open(app, 'web/capture.pcap', 43);
  await cook(app, 'objects');
  const text = panel(app).getByRole('textbox', { name: 'Recipe, a step a line' });
  await app.locator('.result-row').filter({ hasText: 'notes.txt' }).click({ button: 'right' });
  await app.getByRole('menuitem', { name: /^Take only this file/ }).click();
  await expect(text).toHaveValue(/^objects\nhead \d+\ntail 1\nconcat\nsave notes\.txt$/);
  await expect(app.getByRole('button', { name: 'Save notes.txt' })).toBeVisible();
  await panel(app).getByRole('button', { name: 'Undo' }).click();
  await expect(text).toHaveValue('objects');
  await app.getByRole('button', { name: 'Actions for row 1' }).press('Enter');
  await app.getByRole('menuitem', { name: /^Take only this file/ }).click();
  await expect(text).toHaveValue('objects\nhead 1\nconcat');
});

test('a file is taken out of a zip by its button', async ({ app }) => {
  await open(app, 'ping-zip/capture.pcap', 32);
  await cook(app, 'filter icmp.type == 8\nextract ICMP.load[16:32]\nconcat');
  await app.locator('.entries').getByRole('button', { name: 'Take it out' }).click();
  await expect(app.locator('.result-text')).toBeVisible();
  await expect(app.getByRole('button', { name: 'Save note.txt' })).toBeVisible();
});
