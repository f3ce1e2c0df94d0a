// What leads from packet to packet: keys that work anywhere, conversations, fields that name a packet, the way back.
import { expect, test } from './fixtures';
import { field, filter, list, open, row, shown, tree } from './page';

test.beforeEach(async ({ app }) => open(app, 'web/capture.pcap', 43));

test('the list has the keys as soon as a capture is open', async ({ app }) => {
  await expect(list(app)).toBeFocused();
  await app.keyboard.press('ArrowDown');
  await expect(row(app, 2)).toHaveAttribute('aria-selected', 'true');
});

test('F8 and F7, and Ctrl with the arrows, lead to the next and previous packet from the fields', async ({ app }) => {
  await tree(app).focus();
  await app.keyboard.press('F8');
  await app.keyboard.press('Control+ArrowDown');
  await expect(row(app, 3)).toHaveAttribute('aria-selected', 'true');
  await app.keyboard.press('F7');
  await app.keyboard.press('Control+ArrowUp');
  await expect(row(app, 1)).toHaveAttribute('aria-selected', 'true');
  await expect(tree(app)).toBeFocused();
});

test('Ctrl+. and Ctrl+, walk along a conversation, among the packets shown', async ({ app }) => {
  await row(app, 1).click();
  await app.keyboard.press('Control+.');
  await expect(row(app, 2)).toHaveAttribute('aria-selected', 'true');
  await app.keyboard.press('Control+.');
  await expect(app.locator('.passing')).toHaveText('This is the last packet of its conversation');
  await app.keyboard.press('Control+,');
  await expect(row(app, 1)).toHaveAttribute('aria-selected', 'true');
  await filter(app, 'http');
  await row(app, 6).click();
  await app.keyboard.press('Control+.');
  await expect(row(app, 6)).toHaveAttribute('aria-selected', 'false');
  await expect(shown(app)).toContainText('of 43 shown');
});

test('a field that names a packet leads there, by keys, menu and double click, and Alt+← leads back', async ({ app }) => {
  await row(app, 2).click();
  await tree(app).focus();
  await app.keyboard.press('End');
  const request = field(app, /Request In: 1\b/);
  await request.click({ position: { x: 60, y: 8 } });
  await app.keyboard.press('Enter');
  await expect(row(app, 1)).toHaveAttribute('aria-selected', 'true');
  await app.keyboard.press('Alt+ArrowLeft');
  await expect(row(app, 2)).toHaveAttribute('aria-selected', 'true');
  await request.dblclick({ position: { x: 60, y: 8 } });
  await expect(row(app, 1)).toHaveAttribute('aria-selected', 'true');
  await app.keyboard.press('Alt+ArrowLeft');
  await request.click({ button: 'right', position: { x: 60, y: 8 } });
  await app.getByRole('menuitem', { name: 'Go to packet 1' }).click();
  await expect(row(app, 1)).toHaveAttribute('aria-selected', 'true');
  await app.keyboard.press('Alt+ArrowLeft');
  // Back at once, before the fields of the other packet are there.
  await request.click({ position: { x: 60, y: 8 } });
  await tree(app).evaluate((element) => {
    for (const key of [{ key: 'Enter' }, { key: 'ArrowLeft', altKey: true }])
      element.dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true }));
  });
  await expect(tree(app)).toHaveAccessibleName('Fields of packet 2');
  await expect(row(app, 2)).toHaveAttribute('aria-selected', 'true');
  await expect(app.getByText('There is no packet to go back to')).toHaveCount(0);
});

test('a double click leads from a packet to its fields, Ctrl+C copies its row', async ({ app, context, form }) => {
  test.skip(form === 'disk', 'a browser grants the clipboard to origins');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await list(app).focus();
  await app.keyboard.press('Control+c');
  const text = await app.evaluate(() => navigator.clipboard.readText());
  expect(text.split('\t').slice(2, 5)).toEqual(['192.0.2.10', '192.0.2.53', 'DNS']);
  await row(app, 6).dblclick();
  await expect(tree(app)).toBeFocused();
});

test('Ctrl and Shift with the arrows open and close many lines of the tree', async ({ app }) => {
  await row(app, 6).click();
  await tree(app).focus();
  await app.keyboard.press('Home');
  await app.keyboard.press('Control+ArrowLeft');
  await expect(tree(app).getByRole('treeitem')).toHaveCount(5);
  await app.keyboard.press('Shift+ArrowRight');
  await expect(field(app, /^Frame \d/)).toHaveAttribute('aria-expanded', 'true');
  await app.keyboard.press('Shift+ArrowLeft');
  await expect(tree(app).getByRole('treeitem')).toHaveCount(5);
  await app.keyboard.press('Control+ArrowRight');
  await expect(field(app, /^Frame \d/)).toHaveAttribute('aria-expanded', 'true');
});

test('a click gives the keys to the list and the tree themselves, and Tab stops at each once', async ({ app }) => {
  await row(app, 3).click();
  await expect(list(app)).toBeFocused();
  await field(app, /^Internet Protocol/).click({ position: { x: 60, y: 8 } });
  await expect(tree(app)).toBeFocused();
  await app.keyboard.press('Shift+Tab');
  await app.keyboard.press('Shift+Tab');
  await app.keyboard.press('Shift+Tab');
  await expect(list(app)).toBeFocused();
});

test('Ctrl+G leads to a packet from the statistics too', async ({ app }) => {
  await app.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Statistics' }).click();
  await app.keyboard.press('Control+g');
  await app.getByRole('textbox', { name: 'Number' }).fill('9');
  await app.keyboard.press('Enter');
  await expect(row(app, 9)).toHaveAttribute('aria-selected', 'true');
});

test('where the filter shows no packet, no packet’s fields stand below; without it they are back', async ({ app }) => {
  await row(app, 6).click();
  await filter(app, 'tcp.port == 9');
  await expect(shown(app)).toContainText('0 of 43 shown');
  await expect(tree(app)).toHaveCount(0);
  await app.getByRole('button', { name: 'Show all packets' }).click();
  await expect(tree(app)).toHaveAccessibleName('Fields of packet 6');
});
