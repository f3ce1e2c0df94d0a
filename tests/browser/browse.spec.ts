// The list, the fields and the bytes, by keyboard and by pointer.
import { expect, test } from './fixtures';
import { dropFiles, field, fact, filter, list, open, row, tree, unfold } from './page';

test.beforeEach(async ({ app }) => open(app, 'web/capture.pcap', 43));

test('the list is browsed by keyboard', async ({ app }) => {
  await list(app).focus();
  await list(app).press('ArrowDown');
  await list(app).press('ArrowDown');
  await expect(row(app, 3)).toHaveAttribute('aria-selected', 'true');
  await expect(tree(app)).toHaveAccessibleName('Fields of packet 3');
  await list(app).press('End');
  await expect(row(app, 43)).toHaveAttribute('aria-selected', 'true');
  await list(app).press('PageUp');
  await expect(row(app, 43)).toHaveAttribute('aria-selected', 'false');
  await list(app).press('Home');
  await expect(row(app, 1)).toHaveAttribute('aria-selected', 'true');
  const active = await list(app).getAttribute('aria-activedescendant');
  expect(await row(app, 1).getAttribute('id')).toBe(active);
});

test('Ctrl+G goes to a packet by its number', async ({ app }) => {
  await app.keyboard.press('Control+g');
  await app.keyboard.type('99');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('dialog')).toContainText('There are packets 1 to 43.');
  await app.getByRole('textbox', { name: 'Number' }).fill('38');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('dialog')).toHaveCount(0);
  await expect(row(app, 38)).toHaveAttribute('aria-selected', 'true');
});

test('Tab leads from pane to pane, Enter from a packet to its fields, F6 round', async ({ app }) => {
  await list(app).focus();
  await list(app).press('Enter');
  await expect(tree(app)).toBeFocused();
  await app.keyboard.press('F6');
  await expect(app.getByRole('group', { name: 'Bytes of Frame' })).toBeFocused();
  await app.keyboard.press('/');
  await expect(app.getByRole('combobox', { name: 'Display filter' })).toBeFocused();
  await app.keyboard.press('Escape');
  await expect(list(app)).toBeFocused();
});

test('the tree is browsed by keyboard', async ({ app }) => {
  await tree(app).focus();
  await app.keyboard.press('Home');
  await expect(field(app, /^Frame \d/)).toHaveAttribute('aria-selected', 'true');
  await app.keyboard.press('ArrowRight');
  await expect(field(app, /^Frame \d/)).toHaveAttribute('aria-expanded', 'true');
  await app.keyboard.press('ArrowRight');
  await app.keyboard.press('ArrowLeft');
  await expect(field(app, /^Frame \d/)).toHaveAttribute('aria-selected', 'true');
  await app.keyboard.press('ArrowLeft');
  await expect(field(app, /^Frame \d/)).toHaveAttribute('aria-expanded', 'false');
});

test('a selected field marks its bytes, and a byte selects its field', async ({ app }) => {
  await row(app, 6).click();
  await unfold(app, /^Transmission Control Protocol/);
  await field(app, /^Destination Port: 80/).click();
  await expect(app.locator('.hex-byte.mark-selected')).toHaveText(['00', '50']);
  await expect(app.locator('.pane-status')).toContainText('tcp.dstport bytes 36–37 (2 bytes)');

  await app.locator('.hex-byte[data-byte="22"]').click();
  await expect(field(app, /^Time to Live/)).toHaveAttribute('aria-selected', 'true');
  await expect(app.locator('.hex-byte.mark-selected')).toHaveCount(1);
});

test('a line that holds fields together marks the bytes of all, and a byte selects the field', async ({ app }) => {
  await filter(app, 'dns');
  await unfold(app, 'Domain Name System');
  await unfold(app, /^Queries$/);
  await field(app, /: type A, class IN$/).click();
  const marked = app.locator('.hex-byte.mark-selected');
  await expect(app.locator('.pane-status')).toContainText(`bytes 54–${53 + (await marked.count())}`);
  expect(await marked.count()).toBeGreaterThan(4);
  await marked.last().click();
  await expect(app.locator('.pane-status')).toContainText('dns.qry.class');
});

test('pointing at a field marks its bytes, and pointing at a byte its field', async ({ app }) => {
  await row(app, 6).click();
  await unfold(app, /^Ethernet II/);
  await field(app, /^Type: /).hover();
  await expect(app.locator('.hex-byte.mark-hovered')).toHaveText(['08', '00']);
  await app.locator('.hex-byte[data-byte="12"]').hover();
  await expect(field(app, /^Type: /)).toHaveClass(/pointed/);
});

test('a field shows both its names, and each is copied by a click', async ({ app, context, form }) => {
  if (form === 'site') await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await row(app, 6).click();
  await unfold(app, /^Transmission Control Protocol/);
  await field(app, /^Destination Port: 80/).click();
  await expect(app.getByRole('button', { name: 'Copy Wireshark’s name tcp.dstport' })).toBeVisible();
  await app.getByRole('button', { name: 'Copy Scapy’s name TCP.dport' }).click();
  await expect(app.getByText('Copied TCP.dport')).toBeVisible();
  if (form === 'site') expect(await app.evaluate(() => navigator.clipboard.readText())).toBe('TCP.dport');
});

test('an open layer and a selected field stay so from packet to packet', async ({ app }) => {
  await row(app, 6).click();
  await unfold(app, /^Internet Protocol Version 4/);
  await field(app, /^Time to Live/).click();
  await row(app, 7).click();
  await expect(tree(app)).toHaveAccessibleName('Fields of packet 7');
  await expect(field(app, /^Time to Live/)).toHaveAttribute('aria-selected', 'true');
});

test('a packet is shown as Scapy shows it', async ({ app }) => {
  await row(app, 6).click();
  await app.getByRole('tab', { name: 'Scapy show()' }).click();
  const text = app.locator('.scapy');
  await expect(text).toContainText('###[ Ethernet ]###');
  await expect(text).toContainText('###[ TCP ]###');
  await expect(text).toContainText(/dport\s+= /);
});

test('columns are made wider and narrower', async ({ app }) => {
  const width = async () => (await app.getByRole('columnheader', { name: 'Source' }).boundingBox())?.width ?? 0;
  const before = await width();
  const grip = await app.getByRole('separator', { name: 'Width of Source' }).boundingBox();
  if (!grip) throw new Error('the column has no grip');
  await app.mouse.move(grip.x + 4, grip.y + 8);
  await app.mouse.down();
  await app.mouse.move(grip.x + 64, grip.y + 8);
  await app.mouse.up();
  expect(Math.abs((await width()) - before - 60)).toBeLessThan(6);
});

test('a capture’s addresses have the room that they need, unless a person chose otherwise', async ({ app }) => {
  const width = async () => (await app.getByRole('columnheader', { name: 'Source' }).boundingBox())?.width ?? 0;
  const usual = await width();
  const header = Buffer.from('d4c3b2a1020004000000000000000000ffff000065000000', 'hex');
  const record = Buffer.from('00000000000000002800000028000000', 'hex');
  const address = '20010db8aaaabbbb00000000ddddeeee';
  const packet = Buffer.from(`6000000000003b40${address}${address}`, 'hex');
  const file = { name: 'long.pcap', bytes: Buffer.concat([header, record, packet]) };
  await dropFiles(app, file);
  await expect(fact(app, 'Packets')).toHaveText('1');
  await expect.poll(width).toBeGreaterThan(usual + 40);
  const cell = row(app, 1).locator('.cell-source');
  expect(await cell.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);

  await app.getByRole('separator', { name: 'Width of Source' }).focus();
  await app.keyboard.press('ArrowLeft');
  const chosen = await width();
  await open(app, 'web/capture.pcap', 43);
  expect(await width()).toBe(chosen);
});

test('light and dark are chosen by a button', async ({ app }) => {
  const ground = () => app.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const before = await ground();
  await app.getByRole('button', { name: 'Use dark colours' }).click();
  expect(await ground()).not.toBe(before);
  await app.getByRole('button', { name: 'Use light colours' }).click();
  expect(await ground()).toBe(before);
});

test('what can be known of the privacy is said in a dialog', async ({ app }) => {
  await app.getByRole('button', { name: 'Nothing leaves this machine' }).click();
  const dialog = app.getByRole('dialog');
  await expect(dialog.locator('.policy')).toContainText("connect-src 'none'");
  await expect(dialog).toContainText('No policy stops a page from being left');
  await app.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(fact(app, 'Packets')).toHaveText('43');
});

test('what TCP complains of has the colour that Wireshark gives it', async ({ app }) => {
  await open(app, 'strays/capture.pcap', 61);
  await expect(row(app, 7)).toContainText('[TCP Dup ACK');
  await expect(row(app, 7)).toHaveAttribute('data-color', 'bad-tcp');
  await expect(row(app, 5)).toHaveAttribute('data-color', /^(tcp|syn-fin)$/);
});
