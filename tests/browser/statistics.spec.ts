// Statistics: counted over the whole capture, each number a click from its packets.
import { expect, test } from './fixtures';
import { dropFiles, fact, filter, open, row, shown } from './page';
import type { Locator, Page } from '@playwright/test';

test.beforeEach(async ({ app }) => open(app, 'sample/capture.pcapng', 182));

async function statistics(app: Page, page: string): Promise<Locator> {
  await app.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Statistics' }).click();
  const region = app.getByRole('region', { name: 'Statistics' });
  await region.getByRole('tab', { name: page }).click();
  return region;
}

function line(region: Locator, text: string | RegExp): Locator {
  return region.getByRole('row').filter({ hasText: text });
}

test('protocols are counted under what carries them, and lead to their packets', async ({ app }) => {
  const region = await statistics(app, 'Protocols');
  await expect(line(region, 'Domain Name System dns')).toContainText('12');
  await line(region, 'Domain Name System dns').dblclick();
  await expect(shown(app)).toContainText('12 of 182 shown');
  await expect(row(app, 6)).toBeVisible();
});

test('a packet that is malformed is counted once among all', async ({ app }) => {
  await open(app, 'calls/capture.pcap', 47);
  const region = await statistics(app, 'Protocols');
  await expect(line(region, '_ws.malformed').first()).toBeVisible();
  await expect(region.locator('.statistics-said')).toContainText('in 47 packets');
  await expect(line(region, /^Frame/)).toContainText('100 %');
});

test('what is cut off in a table is shown whole under the pointer', async ({ app }) => {
  await app.setViewportSize({ width: 800, height: 600 });
  const region = await statistics(app, 'Response times');
  const cell = line(region, 'tcp.analysis.ack_rtt').getByRole('gridcell').first();
  await cell.hover();
  await expect(cell).toHaveAttribute('title', /tcp\.analysis\.ack_rtt$/);
  await line(region, 'dns.time').getByRole('gridcell').first().hover();
  await expect(line(region, 'dns.time').getByRole('gridcell').first()).not.toHaveAttribute('title');
});

test('conversations of a layer are sorted by their heads and copied as CSV', async ({ app, context, form }) => {
  if (form === 'site') await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const region = await statistics(app, 'Conversations');
  await region.getByRole('button', { name: 'TCP', exact: true }).click();
  await expect(region.getByRole('status').first()).toHaveText('69 conversations');
  await region.getByRole('columnheader', { name: 'Packets' }).getByRole('button').click();
  const first = region.getByRole('row').nth(1);
  await expect(first).toContainText('49152');
  await region.getByRole('columnheader', { name: 'Packets' }).getByRole('button').click();
  await expect(region.getByRole('columnheader', { name: 'Packets' })).toHaveAttribute('aria-sort', 'ascending');
  await region.getByRole('button', { name: 'Copy as CSV' }).click();
  await expect(app.locator('.passing')).toContainText(/Copied conversations as CSV|did not allow/);
});

test('a conversation is shown, or one direction of it, or followed', async ({ app }) => {
  const region = await statistics(app, 'Conversations');
  await region.getByRole('button', { name: 'TCP', exact: true }).click();
  await line(region, '49153').click({ button: 'right' });
  await app.getByRole('menuitem', { name: 'Show B → A only' }).click();
  await expect(shown(app)).toContainText('7 of 182 shown');
});

test('statistics are of the packets shown, or of all', async ({ app }) => {
  await filter(app, 'udp');
  await expect(shown(app)).toContainText('19 of 182');
  const region = await statistics(app, 'Lengths');
  await expect(region.locator('.statistics-said')).toContainText('19 packets');
  await region.getByRole('combobox', { name: 'Of which packets' }).selectOption('all');
  await expect(region.locator('.statistics-said')).toContainText('182 packets');
});

test('the most frequent values of any field, by either name', async ({ app }) => {
  const region = await statistics(app, 'Top values');
  await region.getByRole('combobox', { name: 'Field' }).fill('IP.dst');
  await app.keyboard.press('Enter');
  await expect(region.getByRole('row').nth(1)).toContainText('198.51.100.64');
  await region.getByRole('grid').focus();
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('Enter');
  await expect(shown(app)).toContainText('of 182 shown');
  await expect(app.getByRole('combobox', { name: 'Display filter' })).toHaveValue(/^IP\.dst == /);
});

test('a stretch of time that is drawn becomes the filter, and goes again', async ({ app }) => {
  await app.getByRole('button', { name: 'Packets over time' }).click();
  const plot = app.locator('.timeline-strip .u-over');
  await expect(plot).toBeVisible();
  const box = await plot.boundingBox();
  if (!box) throw new Error('the plot has no place');
  const middle = box.y + box.height / 2;
  await app.mouse.move(box.x + box.width * 0.35, middle);
  await app.mouse.down();
  await app.mouse.move(box.x + box.width * 0.6, middle, { steps: 4 });
  await app.mouse.up();
  await expect(app.getByRole('combobox', { name: 'Display filter' })).toHaveValue(
    /^frame\.time_relative >= [\d.]+ && frame\.time_relative <= [\d.]+$/,
  );
  await expect(shown(app)).toContainText('of 182 shown');
  await app.getByRole('button', { name: 'Whole time' }).click();
  await expect(shown(app)).toHaveText('182 packets');
});

test('a stretch of time is chosen by keys too', async ({ app }) => {
  const region = await statistics(app, 'Over time');
  const plot = region.getByRole('img', { name: /Packets over time/ });
  await expect(plot).toBeVisible();
  await plot.focus();
  for (let n = 0; n < 30; n++) await app.keyboard.press('Shift+ArrowRight');
  await app.keyboard.press('Enter');
  await expect(shown(app)).toContainText('of 182 shown');
});

test('a line of the plot that is no filter says so', async ({ app }) => {
  const region = await statistics(app, 'Over time');
  await region.getByRole('textbox', { name: 'Filter of line 2' }).fill('no.such.field');
  // What is shown under the pointer changes meanwhile.
  await region.getByRole('img', { name: /Packets over time/ }).hover();
  await expect(region.locator('.statistics-said')).toContainText(/^[\d.-]+ s$/);
  await app.keyboard.press('Tab');
  await expect(region.getByRole('alert')).toContainText('no.such.field');
  await region.getByRole('button', { name: 'Without that line' }).click();
  await expect(region.getByRole('img', { name: /Packets over time/ })).toBeVisible();
});

test('a table is sorted and its menus opened by keys alone', async ({ app }) => {
  const region = await statistics(app, 'Conversations');
  const table = region.getByRole('grid');
  await region.getByRole('columnheader', { name: 'A', exact: true }).getByRole('button').focus();
  await app.keyboard.press('ArrowRight');
  await app.keyboard.press('ArrowRight');
  await app.keyboard.press('Enter');
  await expect(region.getByRole('columnheader', { name: 'Packets' })).toHaveAttribute('aria-sort', 'descending');
  await app.keyboard.press('ArrowDown');
  await expect(table).toBeFocused();
  await app.keyboard.press('ArrowDown');
  const active = await table.getAttribute('aria-activedescendant');
  await expect(region.getByRole('row', { selected: true })).toHaveAttribute('id', active ?? '');
  await app.keyboard.press('Shift+F10');
  await expect(app.getByRole('menuitem', { name: 'Show B → A only' })).toBeVisible();
});

/** A capture of so many datagrams, each of a conversation of its own. */
function manyConversations(many: number): Buffer {
  const size = 16 + 14 + 20 + 8;
  const bytes = Buffer.alloc(24 + many * size);
  bytes.writeUInt32LE(0xa1b2c3d4, 0);
  bytes.writeUInt32LE(0x00040002, 4);
  bytes.writeUInt32LE(65_535, 16);
  bytes.writeUInt32LE(1, 20);
  for (let n = 0; n < many; n++) {
    const at = 24 + n * size;
    bytes.writeUInt32LE(size - 16, at + 8);
    bytes.writeUInt32LE(size - 16, at + 12);
    bytes.writeUInt16BE(0x0800, at + 16 + 12);
    const ip = at + 16 + 14;
    bytes.writeUInt8(0x45, ip);
    bytes.writeUInt16BE(28, ip + 2);
    bytes.writeUInt8(64, ip + 8);
    bytes.writeUInt8(17, ip + 9);
    bytes.writeUInt32BE(0x0a000000 + n, ip + 12);
    bytes.writeUInt32BE(0xc0000201, ip + 16);
    bytes.writeUInt16BE(8, ip + 24);
  }
  return bytes;
}

test('more conversations than a function takes arguments are listed', async ({ app }) => {
  await dropFiles(app, { name: 'many.pcap', bytes: manyConversations(150_000) });
  await expect(fact(app, 'Packets')).toHaveText('150,000');
  const region = await statistics(app, 'Conversations');
  await expect(region.getByRole('status').first()).toHaveText('150,000 conversations');
  await expect(region.getByRole('row').nth(1)).toContainText('192.0.2.1');
  await region.getByRole('tab', { name: 'Endpoints' }).click();
  await expect(region.getByRole('row').nth(1)).toContainText('192.0.2.1');
});

test('expert info is counted by severity, leads to its packets, and marks the tree', async ({ app }) => {
  const region = await statistics(app, 'Expert info');
  await expect(region.getByRole('status').first()).toHaveText('11 kinds of remark');
  await expect(region.getByRole('row').nth(1)).toContainText('Warning');
  await region.getByRole('columnheader', { name: 'Severity' }).getByRole('button').click();
  await expect(region.getByRole('row').nth(1)).toContainText('Comment');
  await line(region, 'tcp.connection.fin_active').dblclick();
  await expect(shown(app)).toContainText('3 of 182 shown');
  await row(app, 32).click();
  const tree = app.getByRole('tree', { name: 'Fields of packet 32' });
  const layer = tree.getByRole('treeitem').filter({ hasText: 'Transmission Control Protocol' });
  await layer.click();
  await app.keyboard.press('ArrowLeft');
  await expect(layer.getByRole('img', { name: 'Note' })).toBeVisible();
  await filter(app, '_ws.expert.severity == "Note" && tcp');
  await expect(shown(app)).toContainText('7 of 182 shown');
});
