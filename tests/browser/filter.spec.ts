// The filter bar and the menus that write filters.
import { expect, test } from './fixtures';
import { field, filter, list, open, row, shown, tree, unfold } from './page';

test.beforeEach(async ({ app }) => open(app, 'web/capture.pcap', 43));

const bar = '.filter';

test('a filter shows what passes, and Wireshark’s and Scapy’s names mean the same', async ({ app }) => {
  await filter(app, 'tcp.dstport == 80');
  await expect(shown(app)).toHaveText('24 of 43 shown');
  await filter(app, 'TCP.dport == 80');
  await expect(shown(app)).toHaveText('24 of 43 shown');
  await filter(app, 'http.request');
  await expect(shown(app)).toHaveText('4 of 43 shown');
  await expect(list(app)).toHaveAttribute('aria-rowcount', '5');
  await app.getByRole('button', { name: 'Clear the filter' }).click();
  await expect(shown(app)).toHaveText('43 packets');
});

test('a filter that nothing passes says so, and shows the way out', async ({ app }) => {
  await filter(app, 'arp');
  await expect(app.getByText('No packet matches the filter.')).toBeVisible();
  await app.getByRole('button', { name: 'Show all packets' }).click();
  await expect(row(app, 1)).toBeVisible();
});

test('what is typed is judged at once: good, or wrong with its place and the nearest name', async ({ app }) => {
  const input = app.getByRole('combobox', { name: 'Display filter' });
  await input.fill('tcp.dstport == 80');
  await expect(app.locator(bar)).toHaveClass(/filter-good/);
  await input.fill('ip && tcp.dsport == 80');
  await expect(app.locator(bar)).toHaveClass(/filter-bad/);
  await expect(app.locator('.filter-mirror u')).toHaveText('tcp.dsport');
  await expect(app.getByRole('button', { name: 'Apply' })).toBeDisabled();
  await app.locator('.filter-problem').getByRole('button', { name: 'tcp.dstport' }).click();
  await expect(input).toHaveValue('ip && tcp.dstport == 80');
  await expect(app.locator(bar)).toHaveClass(/filter-good/);
});

test('a wrong filter is not applied', async ({ app }) => {
  await filter(app, 'tcp.dstport ==');
  await expect(app.locator('.filter-problem')).toBeVisible();
  await expect(shown(app)).toHaveText('43 packets');
});

test('names are completed by keyboard', async ({ app }) => {
  const input = app.getByRole('combobox', { name: 'Display filter' });
  await input.focus();
  await app.keyboard.type('tcp.dstp');
  const names = app.getByRole('listbox', { name: 'Names' });
  await expect(names.getByRole('option').first()).toContainText('tcp.dstport');
  await expect(names.getByRole('option').first()).toContainText('Destination Port');
  await app.keyboard.press('Escape');
  await expect(names).toHaveCount(0);
  await app.keyboard.press('Control+ ');
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('Enter');
  await expect(input).toHaveValue('tcp.dstport');
  await app.keyboard.type(' == 80');
  await app.keyboard.press('Enter');
  await expect(shown(app)).toHaveText('24 of 43 shown');
});

test('earlier filters can be had again', async ({ app }) => {
  await filter(app, 'dns');
  await expect(shown(app)).toHaveText('2 of 43 shown');
  await filter(app, '');
  await expect(shown(app)).toHaveText('43 packets');
  await app.getByRole('button', { name: 'Earlier filters' }).click();
  await app.getByRole('menuitem', { name: 'dns' }).click();
  await expect(shown(app)).toHaveText('2 of 43 shown');
});

test('a field becomes a filter by its menu', async ({ app }) => {
  await row(app, 6).click();
  await unfold(app, /^Transmission Control Protocol/);
  await field(app, /^Destination Port: 80/).click({ button: 'right' });
  await app.getByRole('menuitem', { name: 'Apply as filter' }).click();
  await app.getByRole('menuitem', { name: 'Selected', exact: true }).click();
  await expect(shown(app)).toHaveText('24 of 43 shown');

  await field(app, /^Source Port/).click({ button: 'right' });
  await app.getByRole('menuitem', { name: 'Prepare as filter' }).click();
  await app.getByRole('menuitem', { name: '… and not selected' }).click();
  const input = app.getByRole('combobox', { name: 'Display filter' });
  await expect(input).toHaveValue('(tcp.dstport == 80) && !(tcp.srcport == 49152)');
  await expect(shown(app)).toHaveText('24 of 43 shown');
  await expect(input).toBeFocused();
  await app.keyboard.press('Enter');
  await expect(shown(app)).toHaveText('15 of 43 shown');
});

test('a cell of the list becomes a filter by the keyboard’s menu and the pointer’s', async ({ app }) => {
  await row(app, 6).locator('.cell-destination').click({ button: 'right' });
  await app.keyboard.press('Enter');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('combobox', { name: 'Display filter' })).toHaveValue('ip.dst == 203.0.113.80');
  await expect(shown(app)).toHaveText('24 of 43 shown');
  await expect(row(app, 6)).toHaveAttribute('aria-selected', 'true');

  await tree(app).focus();
  await app.keyboard.press('Home');
  await app.keyboard.press('Shift+F10');
  await expect(app.getByRole('menu', { name: 'Field' })).toBeVisible();
  await app.keyboard.press('Escape');
  await expect(app.getByRole('menu')).toHaveCount(0);
  await expect(tree(app)).toBeFocused();
});

test('the filter is part of the page’s address', async ({ app, address }) => {
  await filter(app, 'http.request');
  await expect(shown(app)).toHaveText('4 of 43 shown');
  await expect.poll(() => app.url()).toBe(`${address}#filter=http.request`);
});
