// What tests do with the page, in a person's words: open, look, filter, cook.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures';

/** A file under tests/captures. */
export function capture(path: string): string {
  return fileURLToPath(new URL(`../captures/${path}`, import.meta.url));
}

export function contents(path: string): Buffer {
  return readFileSync(capture(path));
}

interface Dropped {
  name: string;
  base64: string;
}

/** Drops files on the page, as from a desktop. */
export async function dropFiles(app: Page, ...files: { name: string; bytes: Buffer }[]) {
  const sent: Dropped[] = files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') }));
  await app.evaluate((dropped) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of dropped) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    const over = { dataTransfer: transfer, bubbles: true, cancelable: true };
    document.body.dispatchEvent(new DragEvent('dragenter', over));
    document.body.dispatchEvent(new DragEvent('dragover', over));
    document.body.dispatchEvent(new DragEvent('drop', over));
  }, sent);
}

/** Chooses files from the disk, which can change there afterwards. */
export async function choose(app: Page, ...files: string[]) {
  const [chooser] = await Promise.all([
    app.waitForEvent('filechooser'),
    app.getByRole('button', { name: 'Choose a file' }).click(),
  ]);
  await chooser.setFiles(files);
}

export async function drop(app: Page, path: string) {
  await dropFiles(app, { name: basename(path), bytes: contents(path) });
}

/** Drops a capture and waits until it has been read to its end. */
export async function open(app: Page, path: string, packets: number) {
  await drop(app, path);
  await expect(fact(app, 'Packets')).toHaveText(packets.toLocaleString('en-US'));
  await expect(app.locator('.opening')).toHaveCount(0);
  await expect(row(app, 1)).toBeVisible();
}

/** What the header says of the capture. */
export function fact(app: Page, name: string): Locator {
  return app.locator('.fact', { has: app.locator('dt', { hasText: name }) }).locator('dd');
}

/** The row of a packet by its number. */
export function row(app: Page, number: number): Locator {
  return app.locator('.packet', { has: app.locator('.cell-number', { hasText: new RegExp(`^${String(number)}$`) }) });
}

export function list(app: Page): Locator {
  return app.getByRole('grid', { name: 'Packets' });
}

export function tree(app: Page): Locator {
  return app.getByRole('tree');
}

/** A line of the tree that holds some text. */
export function field(app: Page, label: string | RegExp): Locator {
  return tree(app).getByRole('treeitem').filter({ hasText: label });
}

/** Opens a layer if it is shut. */
export async function unfold(app: Page, label: string | RegExp) {
  const line = field(app, label).first();
  if ((await line.getAttribute('aria-expanded')) === 'false') await line.locator('.twist').click();
  await expect(line).toHaveAttribute('aria-expanded', 'true');
}

export async function filter(app: Page, text: string) {
  await app.getByRole('combobox', { name: 'Display filter' }).fill(text);
  await app.keyboard.press('Enter');
}

export function shown(app: Page): Locator {
  return app.locator('.shown');
}

/** Opens the recipe's panel and writes a recipe as text. */
export async function cook(app: Page, recipe: string) {
  const button = app.getByRole('button', { name: 'Recipe', exact: true });
  if ((await button.getAttribute('aria-pressed')) === 'false') await button.click();
  const panel = app.getByRole('region', { name: 'Recipe', exact: true });
  await panel.getByRole('tab', { name: 'Text' }).first().click();
  await panel.getByRole('textbox', { name: 'Recipe, a step a line' }).fill(recipe);
}

/** The bytes of what the page gives to save. */
export async function saved(app: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([app.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}
