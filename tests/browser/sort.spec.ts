// The list sorted by its columns.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { filter, list, open, shown } from './page';

async function cells(app: Page, column: string): Promise<string[]> {
  return app.locator(`.packet .cell-${column}`).allInnerTexts();
}

function head(app: Page, name: string) {
  return app.getByRole('columnheader', { name: new RegExp(`^${name}`) });
}

test('a click sorts by a column, a second turns the order round, a third gives back that of the file', async ({ app }) => {
  await open(app, 'web/capture.pcap', 43);
  const before = await cells(app, 'number');
  await head(app, 'Length').getByRole('button').click();
  await expect(head(app, 'Length')).toHaveAttribute('aria-sort', 'ascending');
  await expect(async () => {
    const lengths = (await cells(app, 'length')).map(Number);
    expect(lengths.length).toBeGreaterThan(5);
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
    expect(await cells(app, 'number')).not.toEqual(before);
  }).toPass();
  await head(app, 'Length').getByRole('button').click();
  await expect(head(app, 'Length')).toHaveAttribute('aria-sort', 'descending');
  await expect(async () => {
    const lengths = (await cells(app, 'length')).map(Number);
    expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
  }).toPass();
  await head(app, 'Length').getByRole('button').click();
  await expect(head(app, 'Length')).toHaveAttribute('aria-sort', 'none');
  await expect(async () => {
    expect(await cells(app, 'number')).toEqual(before);
  }).toPass();
});

test('a column that was added is sorted by its values, numbers as numbers, and orders nothing once it is gone', async ({ app }) => {
  await open(app, 'web/capture.pcap', 43);
  const before = await cells(app, 'number');
  await head(app, 'Time').click({ button: 'right' });
  await app.getByRole('menuitem', { name: 'Add a column' }).click();
  await app.getByRole('combobox', { name: 'Field of the column' }).fill('tcp.srcport');
  await app.keyboard.press('Enter');
  const ports = async () => (await cells(app, 'added')).filter((text) => text !== '').map(Number);
  await head(app, 'tcp.srcport').getByRole('button').click();
  await expect(head(app, 'tcp.srcport')).toHaveAttribute('aria-sort', 'ascending');
  await expect(async () => {
    expect((await ports()).length).toBeGreaterThan(5);
    expect(await ports()).toEqual((await ports()).sort((a, b) => a - b));
  }).toPass();
  await head(app, 'tcp.srcport').getByRole('button').click();
  await expect(async () => {
    const texts = await cells(app, 'added');
    expect(texts[0]).not.toBe('');
    expect(await ports()).toEqual((await ports()).sort((a, b) => b - a));
  }).toPass();
  await head(app, 'tcp.srcport').click({ button: 'right' });
  await app.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(async () => {
    expect(await cells(app, 'number')).toEqual(before);
  }).toPass();
});

test('texts are sorted too, and a filter keeps the order', async ({ app }) => {
  await open(app, 'web/capture.pcap', 43);
  for (const [title, column] of [
    ['Info', 'info'],
    ['Protocol', 'protocol'],
  ] as const) {
    await head(app, title).getByRole('button').click();
    await expect(async () => {
      const texts = (await cells(app, column)).map((text) => text.slice(0, 12));
      expect(texts).toEqual([...texts].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
    }).toPass();
  }
  await filter(app, 'tcp');
  await expect(shown(app)).toContainText('of 43 shown');
  await expect(async () => {
    const texts = await cells(app, 'protocol');
    expect(texts).toEqual([...texts].sort());
    expect(texts[0]).toBe('HTTP');
  }).toPass();
  await list(app).focus();
});
