// Long questions: counted, found and followed in parts, stopped, over merged files, and over a file that changed meanwhile.
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { makeTraffic } from '../../scripts/bench/traffic.mjs';
import { expect, test } from './fixtures';
import { capture, choose, contents, cook, drop, dropFiles, fact, filter, list, row, shown } from './page';

const PACKETS = 300_000;
const ALL = PACKETS.toLocaleString('en-US');

let folder = '';
let large = '';
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wireloupe-'));
  large = join(folder, 'traffic.pcap');
  makeTraffic(large, PACKETS);
});
test.afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function openLarge(app: Page) {
  test.setTimeout(180_000);
  await choose(app, large);
  await expect(fact(app, 'Packets')).toHaveText(ALL, { timeout: 60_000 });
  await expect(app.locator('.opening')).toHaveCount(0, { timeout: 60_000 });
}

async function view(app: Page, name: string): Promise<Locator> {
  await app.getByRole('navigation', { name: 'Views' }).getByRole('button', { name }).click();
  return app.getByRole('region', { name, exact: true });
}

async function look(app: Page): Promise<Locator> {
  await app.getByRole('button', { name: 'Recipe', exact: true }).click();
  const panel = app.getByRole('region', { name: 'Recipe', exact: true });
  await panel.getByRole('tab', { name: 'Hidden' }).click();
  await panel.getByRole('button', { name: 'Look for hidden channels' }).click();
  return panel;
}

async function find(app: Page, text: string): Promise<Locator> {
  await list(app).focus();
  await app.keyboard.press('Control+f');
  const bar = app.getByRole('search', { name: 'Find packets' });
  await bar.getByRole('textbox', { name: 'Find' }).fill(text);
  return bar;
}

test('counting in parts shows what there is so far, and ends with all packets', async ({ app }) => {
  await openLarge(app);
  const fields = await view(app, 'Fields');
  const line = fields.getByRole('row').filter({ hasText: 'frame.number' }).first();
  await expect(fields.getByRole('progressbar')).toBeVisible();
  await expect(line).toBeVisible();
  await expect(fields.getByRole('progressbar')).toHaveCount(0, { timeout: 120_000 });
  await expect(line).toContainText(ALL);
});

test('what takes long can be stopped, and what was found stays', async ({ app }) => {
  await openLarge(app);
  const fields = await view(app, 'Fields');
  await expect(fields.getByRole('row').nth(1)).toBeVisible({ timeout: 30_000 });
  await fields.getByRole('button', { name: 'Stop' }).click();
  await expect(fields.getByRole('progressbar')).toHaveCount(0);
  await expect(fields.getByRole('row').nth(1)).toBeVisible();
  await view(app, 'Packets');
  const bar = await find(app, 'e');
  await expect(bar.getByRole('status')).toContainText('1 of', { timeout: 30_000 });
  await bar.getByRole('button', { name: 'Stop' }).click();
  await expect(bar.getByRole('button', { name: 'Stop' })).toHaveCount(0);
  await expect(bar.getByRole('status')).toHaveText(/^1 of [\d,]+$/);
  const panel = await look(app);
  await panel.getByRole('button', { name: 'Stop' }).click();
  await expect(panel.getByRole('button', { name: 'Look for hidden channels' })).toBeVisible();
});

test('a filter goes before what is looked for beside it', async ({ app }) => {
  await openLarge(app);
  const panel = await look(app);
  await expect(panel.getByRole('progressbar')).toBeVisible();
  await filter(app, 'tcp.len > 1000 && tcp.time_delta > 0');
  await expect(shown(app)).toHaveText(new RegExp(`^[\\d,]+ of ${ALL} shown$`), { timeout: 60_000 });
  await expect(app.locator('.filtering')).toHaveCount(0, { timeout: 60_000 });
  await expect(panel.getByRole('progressbar')).toBeVisible();
  await panel.getByRole('button', { name: 'Stop' }).click();
});

test('bytes that are looked at while the next recipe runs are of the recipe that ran', async ({ app }) => {
  await openLarge(app);
  await cook(app, 'extract frame.number\nhead 3\njoin');
  await expect(app.locator('.result-text')).toHaveText('123');
  // Bytes of every packet are looked at, which takes a while.
  await cook(app, 'filter frame[0:1] >= 00\nextract frame.number\ntail 1\njoin');
  await expect(app.getByRole('progressbar', { name: /recipe/i })).toBeVisible();
  await app.locator('.result').getByRole('tab', { name: 'Bytes' }).click();
  await expect(app.getByRole('group', { name: 'Result as bytes' })).toContainText('333030303030', { timeout: 60_000 });
});

test('conversations and lengths are counted without reading the file again', async ({ app }) => {
  const path = join(folder, 'kept.pcap');
  writeFileSync(path, readFileSync(capture('web/capture.pcap')));
  await choose(app, path);
  await expect(fact(app, 'Packets')).toHaveText('43');
  appendFileSync(path, 'more');
  const statistics = await view(app, 'Statistics');
  await statistics.getByRole('tab', { name: 'Conversations' }).click();
  await expect(statistics.getByRole('row').filter({ hasText: '203.0.113.80' })).toBeVisible();
  await statistics.getByRole('tab', { name: 'Lengths' }).click();
  await expect(statistics.locator('.statistics-said')).toContainText('43 packets');
});

test('a file that changed while it is open gets a clear word from every question that reads it', async ({ app }) => {
  const path = join(folder, 'changing.pcap');
  writeFileSync(path, readFileSync(capture('web/capture.pcap')));
  await choose(app, path);
  await expect(fact(app, 'Packets')).toHaveText('43');
  await filter(app, 'http.request');
  await expect(row(app, 22)).toBeVisible();
  appendFileSync(path, 'more');
  const word = 'changed or is gone';
  const fields = await view(app, 'Fields');
  await expect(fields).toContainText(word);
  const statistics = await view(app, 'Statistics');
  await statistics.getByRole('tab', { name: 'Response times' }).click();
  await expect(statistics.getByRole('alert')).toContainText(word);
  await view(app, 'Packets');
  const bar = await find(app, 'GET /');
  await expect(bar).toContainText(word);
  await app.keyboard.press('Escape');
  const panel = await look(app);
  await expect(panel.getByRole('alert')).toContainText(word);
  await app.getByRole('button', { name: 'Recipe', exact: true }).click();
  await view(app, 'Statistics');
  await statistics.getByRole('tab', { name: 'Conversations' }).click();
  await statistics.getByRole('button', { name: 'TCP', exact: true }).click();
  await statistics.getByRole('row').filter({ hasText: '203.0.113.80' }).first().click({ button: 'right' });
  await app.getByRole('menuitem', { name: 'Follow the stream' }).click();
  await expect(app.locator('.notice')).toContainText([`could not be followed: the file has ${word}`]);
});

test('several files merged by time are counted, searched and followed as one', async ({ app }) => {
  await dropFiles(
    app,
    { name: 'web.pcap', bytes: contents('web/capture.pcap') },
    { name: 'ports.pcap', bytes: contents('ports/capture.pcap') },
  );
  await expect(fact(app, 'Packets')).toHaveText('107');
  await filter(app, 'http.request');
  await expect(shown(app)).toContainText('4 of 107 shown');
  await app.getByRole('button', { name: 'Clear the filter' }).click();
  const fields = await view(app, 'Fields');
  await expect(fields.getByRole('row').filter({ hasText: 'frame.number' }).first()).toContainText('107');
  const statistics = await view(app, 'Statistics');
  await statistics.getByRole('tab', { name: 'Lengths' }).click();
  await expect(statistics.locator('.statistics-said')).toContainText('107 packets');
  await view(app, 'Packets');
  const bar = await find(app, 'GET /log');
  await expect(bar.getByRole('status')).toHaveText('1 of 1');
  await app.keyboard.press('Escape');
  const panel = await look(app);
  await expect(panel.locator('.hidden-tried')).toContainText('107 packets');
  await app.getByRole('button', { name: 'Recipe', exact: true }).click();
  const request = app.locator('.packet[aria-selected="true"]');
  await request.click({ button: 'right' });
  await app.getByRole('menuitem', { name: /^Follow TCP stream/ }).click();
  await expect(app.locator('.stream-line.side-0').first()).toContainText('GET /log?last=2 HTTP/1.1');
});

test('a capture that is opened while another is counted takes its place', async ({ app }) => {
  await openLarge(app);
  const fields = await view(app, 'Fields');
  await expect(fields.getByRole('progressbar')).toBeVisible();
  await drop(app, 'web/capture.pcap');
  await expect(fact(app, 'Packets')).toHaveText('43');
  await expect(app.locator('.opening')).toHaveCount(0);
  const counted = await view(app, 'Fields');
  await expect(counted.getByRole('row').filter({ hasText: 'frame.number' }).first()).toContainText('43');
});
