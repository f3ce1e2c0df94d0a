// Captures of every size and packing, and several at once.
import { appendFileSync, closeSync, ftruncateSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeTraffic } from '../../scripts/bench/traffic.mjs';
import { expect, test } from './fixtures';
import { capture, choose, contents, dropFiles, fact, filter, list, row, shown } from './page';

let folder = '';
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wireloupe-'));
});
test.afterAll(() => {
  rmSync(folder, { recursive: true });
});

for (const ending of ['zst', 'lz4', 'xz']) {
  test(`a capture packed as .${ending} is opened, and its packets can be had again`, async ({ app }) => {
    await dropFiles(app, { name: `x.${ending}`, bytes: contents(`formats/little.pcapng.${ending}`) });
    await expect(fact(app, 'Packets')).toHaveText('8');
    await list(app).focus();
    await list(app).press('End');
    await expect(row(app, 8)).toHaveAttribute('aria-selected', 'true');
  });
}

test('several files dropped together are merged by time', async ({ app }) => {
  await dropFiles(
    app,
    { name: 'one.pcap', bytes: contents('formats/little.pcap') },
    { name: 'two.pcap', bytes: contents('formats/nanoseconds.pcap') },
    { name: 'three.pcapng.gz', bytes: contents('formats/little.pcapng.gz') },
  );
  await expect(fact(app, 'Packets')).toHaveText('24');
  await expect(app.getByRole('button', { name: /^one\.pcap and 2 more/ })).toBeVisible();
});

test('a file that changes while it is open gets a clear word', async ({ app }) => {
  const path = join(folder, 'changing.pcap');
  writeFileSync(path, readFileSync(capture('web/capture.pcap')));
  await choose(app, path);
  await expect(fact(app, 'Packets')).toHaveText('43');
  appendFileSync(path, 'more');
  await filter(app, 'tcp.len > 100');
  await expect(app.locator('.notice')).toContainText(['changed or is gone']);
});

/** Packets, blocks of a gigabyte that hold nothing, packets again; on the disk it takes a few kilobytes. */
function sparse(path: string, gigabytes: number) {
  const packets = readFileSync(capture('formats/little.pcapng'));
  const length = 2 ** 30;
  // pcapng’s block of secrets: its type, and its length before and behind its body. The last section is big-endian.
  const head = Buffer.from([0, 0, 0, 10, 0x40, 0, 0, 0]);
  const file = openSync(path, 'w');
  let at = writeSync(file, packets);
  for (let block = 0; block < gigabytes; block++, at += length) {
    writeSync(file, head, 0, 8, at);
    writeSync(file, head, 4, 4, at + length - 4);
  }
  writeSync(file, packets, 0, packets.length, at);
  ftruncateSync(file, at + packets.length);
  closeSync(file);
}

test('a file of five gigabytes is opened to its end, and its last packet is had again', async ({ app }) => {
  // Much is read; how fast is another question.
  test.setTimeout(300_000);
  const path = join(folder, 'five.pcapng');
  sparse(path, 5);
  await choose(app, path);
  await expect(fact(app, 'Packets')).toHaveText('8');
  await expect(fact(app, 'Packets')).toHaveText('16', { timeout: 240_000 });
  await expect(app.locator('.notice')).toHaveCount(0);
  await list(app).focus();
  await list(app).press('End');
  await expect(row(app, 16)).toHaveAttribute('aria-selected', 'true');
  await expect(row(app, 16)).toContainText('Echo (ping) reply    id=0x004d, seq=4/1024, ttl=64');
  rmSync(path);
});

test('parts looked at side by side give the packets of the whole, in order', async ({ app }) => {
  test.setTimeout(180_000);
  const path = join(folder, 'traffic.pcap');
  makeTraffic(path, 120_000);
  await choose(app, path);
  await expect(fact(app, 'Packets')).toHaveText('120,000', { timeout: 60_000 });
  await filter(app, 'tcp.len > 1000 && tcp.time_delta > 0');
  const some = await shown(app).innerText();
  await expect(shown(app)).toHaveText(/^[\d,]+ of 120,000 shown$/, { timeout: 60_000 });
  expect(some).not.toBe('');
  const numbers = await app.locator('.packet .cell-number').allInnerTexts();
  const values = numbers.map((text) => Number(text.replaceAll(',', '')));
  expect(values).toEqual([...values].sort((a, b) => a - b));
});
