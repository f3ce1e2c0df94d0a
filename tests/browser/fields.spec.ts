// What a capture holds, and what there is to know: fields, columns, finding, marks, streams, the reference.
import { expect, test } from './fixtures';
import { filter, list, open, row, saved, shown, tree } from './page';
import type { Page } from '@playwright/test';

test.beforeEach(async ({ app }) => open(app, 'web/capture.pcap', 43));

async function view(app: Page, name: string) {
  await app.getByRole('navigation', { name: 'Views' }).getByRole('button', { name }).click();
}

test('every field of the capture is listed with both names, and becomes a column or a recipe', async ({ app }) => {
  await view(app, 'Fields');
  const region = app.getByRole('region', { name: 'Fields' });
  await region.getByRole('searchbox').fill('TCP.window');
  const line = region.getByRole('row').filter({ hasText: 'tcp.window_size_value' });
  await expect(line).toContainText('41');
  await line.hover();
  await line.getByTitle(/as a column/).click();
  await line.getByTitle(/in a recipe/).click();
  await expect(app.getByRole('region', { name: 'Recipe', exact: true })).toContainText('extract');
  await view(app, 'Packets');
  await expect(app.getByRole('columnheader', { name: 'tcp.window_size_value' })).toBeVisible();
  await expect(row(app, 3).locator('.cell-added')).toHaveText('64240');
});

test('a column of Scapy’s name is added, moved and removed from the heads', async ({ app }) => {
  await app.getByRole('columnheader', { name: 'Time' }).click({ button: 'right' });
  await app.getByRole('menuitem', { name: 'Add a column' }).click();
  await app.getByRole('combobox', { name: 'Field of the column' }).fill('IP.ttl');
  await app.keyboard.press('Enter');
  await expect(row(app, 3).locator('.cell-added')).toHaveText(/^\d+$/);
  await app.getByRole('columnheader', { name: 'IP.ttl' }).click({ button: 'right' });
  await app.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(app.getByRole('columnheader', { name: 'IP.ttl' })).toHaveCount(0);
});

test('Ctrl+F finds text, bytes and patterns, and leads from one to the next', async ({ app }) => {
  await app.keyboard.press('Control+f');
  const find = app.getByRole('search', { name: 'Find packets' });
  await find.getByRole('textbox', { name: 'Find' }).fill('GET /');
  await expect(find.getByRole('status')).toHaveText('1 of 4');
  await expect(row(app, 6)).toHaveAttribute('aria-selected', 'true');
  await app.keyboard.press('Enter');
  await expect(row(app, 11)).toHaveAttribute('aria-selected', 'true');
  await app.keyboard.press('Shift+Enter');
  await app.keyboard.press('Shift+Enter');
  await expect(find.getByRole('status')).toHaveText('4 of 4, from the other end');
  await find.getByRole('combobox', { name: 'Find by' }).selectOption('hex');
  await find.getByRole('textbox', { name: 'Find' }).fill('47:4');
  await expect(find).toContainText('come in pairs');
  await app.keyboard.press('Escape');
  await expect(find).toHaveCount(0);
  await expect(list(app)).toBeFocused();
});

test('what is found is marked in the bytes, and its field is selected', async ({ app }) => {
  await app.keyboard.press('Control+f');
  const find = app.getByRole('search', { name: 'Find packets' });
  await find.getByRole('textbox', { name: 'Find' }).fill('get /');
  await expect(find.getByRole('status')).toHaveText('1 of 4');
  await expect(app.locator('.hex-letter.mark-found')).toHaveText(['G', 'E', 'T', ' ', '/']);
  await expect(tree(app).getByRole('treeitem', { selected: true })).toContainText('GET');
  await find.getByRole('combobox', { name: 'Find by' }).selectOption('hex');
  await find.getByRole('textbox', { name: 'Find' }).fill('47:45');
  await expect(app.locator('.hex-letter.mark-found')).toHaveText(['G', 'E']);
  await app.keyboard.press('Escape');
  await expect(app.locator('.mark-found')).toHaveCount(0);
});

test('marks and time references are set by keys', async ({ app }) => {
  await list(app).focus();
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('m');
  await expect(row(app, 2)).toHaveClass(/marked/);
  await app.keyboard.press('End');
  await app.keyboard.press('n');
  await expect(row(app, 2)).toHaveAttribute('aria-selected', 'true');
  await app.keyboard.press('t');
  await expect(row(app, 2).locator('.cell-time')).toHaveText('*REF*');
  await expect(row(app, 3).locator('.cell-time')).toHaveText(/^0\.\d{6}$/);
  await row(app, 2).click({ button: 'right' });
  await app.getByRole('menuitem', { name: 'Show marked packets only' }).click();
  await expect(shown(app)).toContainText('1 of 43 shown');
});

test('time is shown as a time of day', async ({ app }) => {
  await app.getByRole('columnheader', { name: 'Time' }).click({ button: 'right' });
  await app.getByRole('menuitem', { name: 'Time as' }).click();
  await app.getByRole('menuitem', { name: 'Date and time, UTC' }).click();
  await expect(row(app, 1).locator('.cell-time')).toHaveText(/^20\d\d-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}$/);
});

test('a stream is followed, its sides apart, and saved', async ({ app }) => {
  await filter(app, 'http.request');
  await row(app, 22).click({ button: 'right' });
  await app.getByRole('menuitem', { name: 'Follow TCP stream 1' }).click();
  const stream = app.getByRole('region', { name: 'Stream 1' });
  await expect(stream.locator('.stream-line.side-0').first()).toContainText('GET /log?last=2 HTTP/1.1');
  await expect(stream.locator('.stream-line.side-1').first()).toContainText('HTTP/1.1 200 OK');
  await stream.getByRole('button', { name: /203\.0\.113\.80/ }).click();
  await expect(stream.locator('.stream-line.side-0')).toHaveCount(0);
  const file = await saved(app, () => stream.getByRole('button', { name: 'Save' }).click());
  expect(file.name).toBe('tcp-stream-1-b.bin');
  expect(file.bytes.subarray(0, 15).toString()).toBe('HTTP/1.1 200 OK');
  await stream.getByRole('button', { name: 'Bytes' }).click();
  await expect(stream.locator('.stream-line').first()).toContainText('48 54 54 50 2f 31 2e 31');
  // The answer's packets do not pass the filter.
  await app.getByRole('button', { name: 'Clear the filter' }).click();
  await stream.getByTitle('Show this packet').first().click();
  await expect(app.getByRole('grid', { name: 'Packets' })).toBeVisible();
});

test('a stream is read and searched by keys alone, and Escape leads back to the list', async ({ app }) => {
  await app.setViewportSize({ width: 1280, height: 320 });
  await filter(app, 'tcp.stream == 1');
  await expect(shown(app)).toContainText('of 43 shown');
  await app.keyboard.press('Escape');
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('Shift+F10');
  await app.keyboard.press('f');
  await app.keyboard.press('f');
  await expect(app.getByRole('menuitem', { name: 'Follow TCP stream 1' })).toBeFocused();
  await app.keyboard.press('Enter');
  const lines = app.getByRole('log', { name: 'The stream' });
  await expect(lines).toBeFocused();
  await app.keyboard.press('End');
  await expect(lines.locator('.stream-line').first()).not.toContainText('GET');
  await app.keyboard.press('Control+f');
  await app.keyboard.type('http/1.1');
  const stream = app.getByRole('region', { name: 'Stream 1' });
  await expect(stream.getByRole('status')).toHaveText(/^1 of \d+$/);
  await expect(lines.locator('.mark-here')).toHaveText('HTTP/1.1');
  await app.keyboard.press('Shift+Enter');
  await expect(stream.getByRole('status')).toHaveText(/^(\d+) of \1$/);
  await app.keyboard.type('?');
  await expect(stream.getByRole('status')).toHaveText('Not in it');
  await app.keyboard.press('Escape');
  await expect(lines.locator('mark')).toHaveCount(0);
  await app.keyboard.press('Escape');
  await expect(list(app)).toBeFocused();
});

test('the reference is searched by any name, with a capture or without', async ({ app }) => {
  await app.getByRole('button', { name: 'Reference' }).click();
  const region = app.getByRole('region', { name: 'Reference' });
  await region.getByRole('searchbox').fill('TCP.dport');
  await expect(region.getByRole('row').filter({ hasText: 'tcp.dstport' })).toContainText('Destination Port');
  await region.getByRole('button', { name: 'Close' }).click();
  await expect(list(app)).toBeVisible();
});

test('Enter applies a filter however fast it was typed', async ({ app }) => {
  await app.keyboard.press('/');
  await app.keyboard.type('http.request');
  await app.keyboard.press('Enter');
  await expect(shown(app)).toContainText('4 of 43 shown');
});

test('what is found behind the filter is said to be hidden', async ({ app }) => {
  await filter(app, 'dns');
  await expect(shown(app)).toHaveText(/^2 of 43 shown/);
  await app.getByRole('button', { name: 'Find packets' }).click();
  const find = app.getByRole('search', { name: 'Find packets' });
  await find.getByRole('textbox', { name: 'Find' }).fill('GET /');
  await expect(find.getByRole('status')).toHaveText('4 found, hidden by the filter');
});
