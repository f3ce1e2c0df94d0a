// Menus: where they open, on narrow screens too, and what they hold that people of other analysers look for.
import { expect, test } from './fixtures';
import { field, list, open, row, shown } from './page';

test.beforeEach(async ({ app }) => open(app, 'web/capture.pcap', 43));

test.describe('by touch, on a narrow screen', () => {
  test.use({ viewport: { width: 420, height: 800 }, hasTouch: true });

  test('a menu in a menu covers it, does nothing of what lies beneath the finger, and leads back', async ({ app }) => {
    await row(app, 6).tap();
    await field(app, /^Internet Protocol/).tap();
    await field(app, /^Internet Protocol/).getByRole('button', { name: 'Actions for this field' }).tap();
    await app.getByRole('menuitem', { name: 'Copy', exact: true }).tap();
    const copies = app.getByRole('menu', { name: 'Copy' });
    await expect(copies.getByRole('menuitem', { name: /^Wireshark's name/ })).toBeVisible();
    await expect(app.locator('.passing')).toHaveCount(0);
    await copies.getByRole('menuitem', { name: 'Copy', exact: true }).tap();
    await expect(copies).toHaveCount(0);
    await expect(app.getByRole('menu', { name: 'Field' })).toBeVisible();
  });
});

test('a menu without room to its right opens its menus to the left', async ({ app }) => {
  await row(app, 6).locator('.cell-info').click({ button: 'right', position: { x: 560, y: 10 } });
  await app.getByRole('menuitem', { name: 'Apply as filter' }).hover();
  const outer = await app.getByRole('menu', { name: 'Packet 6' }).boundingBox();
  const inner = await app.getByRole('menu', { name: 'Apply as filter' }).boundingBox();
  expect(inner && outer && inner.x + inner.width <= outer.x + 4).toBe(true);
});

test('a packet’s menu says what it copies, and Info stands for the packet’s protocol', async ({ app }) => {
  await row(app, 6).locator('.cell-info').click({ button: 'right' });
  const menu = app.getByRole('menu', { name: 'Packet 6' });
  await expect(menu).toContainText('http');
  await menu.getByRole('menuitem', { name: 'Copy', exact: true }).hover();
  for (const name of ['Cell', 'Row as text', 'Row as CSV', 'Filter', 'Bytes as hex', 'Bytes as a hex dump'])
    await expect(app.getByRole('menu', { name: 'Copy' }).getByRole('menuitem', { name })).toBeVisible();
});

test('a packet’s conversation becomes the filter', async ({ app }) => {
  await row(app, 6).click({ button: 'right' });
  await app.getByRole('menuitem', { name: 'Filter its conversation' }).hover();
  await app.getByRole('menuitem', { name: /^TCP/ }).click();
  await expect(app.getByRole('combobox', { name: 'Display filter' })).toHaveValue('tcp.stream == 0');
  await expect(shown(app)).toContainText('of 43 shown');
  await row(app, 6).click({ button: 'right' });
  await app.getByRole('menuitem', { name: 'Filter its conversation' }).hover();
  await app.getByRole('menuitem', { name: /^IPv4/ }).click();
  await expect(shown(app)).toHaveText('41 of 43 shown');
});

test('a cell of an added column stands for that column’s field', async ({ app }) => {
  await row(app, 6).locator('.cell-time').click({ button: 'right' });
  await app.getByRole('menuitem', { name: 'Columns', exact: true }).hover();
  await app.getByRole('menuitem', { name: 'Add a column…' }).click();
  // The field has the focus: what is typed is not lost.
  await app.keyboard.type('tcp.window_size_value');
  await app.keyboard.press('Enter');
  await row(app, 6).locator('.cell-added').click({ button: 'right' });
  await expect(app.getByRole('menu', { name: 'Packet 6' })).toContainText('tcp.window_size_value == ');
});

test('the heads’ menu sorts, fits, and puts columns out of sight and back', async ({ app }) => {
  const head = (name: string) => app.getByRole('columnheader', { name });
  const choose = (name: string) => app.getByRole('menuitem', { name, exact: true }).click();
  await head('Length').click({ button: 'right' });
  await choose('Sort downwards');
  await expect(head('Length')).toHaveAttribute('aria-sort', 'descending');
  await head('Length').click({ button: 'right' });
  await choose('In the order of the file');
  await expect(head('Length')).toHaveAttribute('aria-sort', 'none');

  await head('Source').click({ button: 'right' });
  await choose('As wide as its texts');
  const fits = await row(app, 6).locator('.cell-source').evaluate((cell) => cell.scrollWidth <= cell.clientWidth);
  expect(fits).toBe(true);

  await head('Source').click({ button: 'right' });
  await choose('Out of sight');
  await expect(head('Source')).toHaveCount(0);
  await expect(row(app, 6).locator('.cell-source')).toHaveCount(0);
  await expect(row(app, 6).locator('.cell-info')).toContainText('GET /');
  await head('Time').click({ button: 'right' });
  await app.getByRole('menuitem', { name: 'Columns in sight' }).hover();
  await choose('As at first');
  await expect(row(app, 6).locator('.cell-source')).toHaveText('192.0.2.10');
});

test('a packet’s menu sorts by any column, without a pointer', async ({ app }) => {
  await list(app).focus();
  await app.keyboard.press('Shift+F10');
  await expect(app.getByRole('menuitem', { name: /^Extract from all shown packets/ })).toHaveText(/packets43 packets$/);
  for (const key of ['c', 'c', 'c', 'ArrowRight', 'End', 'ArrowUp', 'ArrowUp', 'ArrowUp']) await app.keyboard.press(key);
  await expect(app.getByRole('menuitem', { name: 'Sort by' })).toBeFocused();
  await app.keyboard.press('ArrowRight');
  await app.keyboard.press('l');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('columnheader', { name: 'Length' })).toHaveAttribute('aria-sort', 'ascending');
});

test('the button of the selected packet stands beside its text, not on it', async ({ app }) => {
  await app.setViewportSize({ width: 900, height: 700 });
  await row(app, 6).click();
  const button = await row(app, 6).getByRole('button').boundingBox();
  const room = await row(app, 6).locator('.cell-info').evaluate((cell) => {
    return cell.getBoundingClientRect().right - parseFloat(getComputedStyle(cell).paddingRight);
  });
  expect(button && room <= button.x).toBe(true);
});

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 420, height: 800 } });

  test('what has no room for its words has a name, and a field has its label and its names', async ({ app }) => {
    await expect(app.getByRole('banner').getByRole('button', { name: 'Nothing leaves this machine' })).toBeVisible();
    await app.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Fields' }).click();
    const label = app.locator('.label-names').filter({ hasText: 'frame.encap_type' }).locator(':scope > span').first();
    await expect(label).toHaveText('Encapsulation type');
    expect(await label.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
  });

  test('all views can be chosen while a stream is followed, and a marked packet’s number is read', async ({ app }) => {
    await row(app, 6).click();
    await app.keyboard.press('m');
    await row(app, 6).click({ button: 'right' });
    await app.getByRole('menuitem', { name: /^Follow TCP/ }).click();
    const stream = await app.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Stream' }).boundingBox();
    expect(stream && stream.x + stream.width <= 420).toBe(true);
    await app.getByRole('button', { name: 'Packets', exact: true }).click();
    await app.getByRole('button', { name: 'Packets over time' }).click();
    const views = await app.getByRole('navigation', { name: 'Views' }).boundingBox();
    expect(views && views.x + views.width <= 420).toBe(true);
    await list(app).press('ArrowDown');
    await expect(row(app, 6)).toHaveAttribute('aria-selected', 'false');
    const [number, info] = await row(app, 6).evaluate((element) =>
      ['.cell-number', '.cell-info'].map((cell) => getComputedStyle(element.querySelector(cell) ?? element).color),
    );
    expect(number).toBe(info);
  });
});

test('what is copied is copied without a clipboard of the page too, as on a host without encryption', async ({ app }) => {
  await app.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await list(app).focus();
  await app.keyboard.press('Control+c');
  await expect(app.locator('.passing')).toHaveText('Copied packet 1');
  await expect(list(app)).toBeFocused();
  await app.keyboard.press('/');
  await app.keyboard.press('Control+v');
  await expect(app.getByRole('combobox', { name: 'Display filter' })).toHaveValue(/192\.0\.2\.10.*DNS/);
  await app.locator('.file-name').click();
  await app.getByRole('dialog').getByRole('button', { name: 'Copy' }).click();
  await expect(app.getByRole('dialog').locator('.passing')).toHaveText(/^Copied SHA-256/);
});
