// Every way to open a capture, and every way in which that can fail.
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect, test } from './fixtures';
import { capture, contents, drop, dropFiles, fact, list, open, row } from './page';

test('a dropped capture shows its packets, its size, its time span and its digest', async ({ app }) => {
  await open(app, 'web/capture.pcap', 43);
  await expect(row(app, 6)).toContainText('GET / HTTP/1.1');
  await expect(list(app)).toHaveAttribute('aria-rowcount', '44');
  await expect(app.getByRole('button', { name: /^capture\.pcap/ })).toBeVisible();
  await expect(fact(app, 'Span')).toHaveText('486.3 ms');
  const digest = createHash('sha256').update(contents('web/capture.pcap')).digest('hex');
  await expect(app.getByRole('button', { name: `SHA-256 ${digest}: copy` })).toBeVisible();
});

test('the button opens a file', async ({ app }) => {
  const [chooser] = await Promise.all([
    app.waitForEvent('filechooser'),
    app.getByRole('button', { name: 'Choose a file' }).click(),
  ]);
  await chooser.setFiles(capture('ports/capture.pcap'));
  await expect(fact(app, 'Packets')).toHaveText('64');
});

test('the sample is part of the page', async ({ app }) => {
  await app.getByRole('button', { name: 'Open the sample' }).click();
  await expect(fact(app, 'Packets')).toHaveText('182');
});

test('a pasted file is opened', async ({ app }) => {
  const base64 = contents('ports/capture.pcap').toString('base64');
  await app.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], 'pasted.pcap'));
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, base64);
  await expect(fact(app, 'Packets')).toHaveText('64');
});

test('the format is told by the content, gzipped or not, and never by the name', async ({ app }) => {
  await dropFiles(app, { name: 'holiday.jpeg', bytes: contents('formats/little.pcapng.gz') });
  await expect(app.getByRole('button', { name: /^holiday\.jpeg/ })).toBeVisible();
  await expect(row(app, 1)).toBeVisible();
  await app.getByRole('button', { name: /^holiday\.jpeg/ }).click();
  await expect(app.getByRole('dialog')).toContainText('pcapng');
  await expect(app.getByRole('dialog')).toContainText('gzipped');
  const digest = createHash('sha256').update(contents('formats/little.pcapng.gz')).digest('hex');
  await expect(app.getByRole('dialog')).toContainText(digest);
});

test('a gzip file that ends early shows what could be read, and says so', async ({ app }) => {
  const whole = gzipSync(contents('web/capture.pcap'));
  await dropFiles(app, { name: 'cut.pcap.gz', bytes: whole.subarray(0, whole.length - 200) });
  await expect(app.locator('.notice')).toContainText(['The file is damaged or ends early']);
  await expect(row(app, 6)).toContainText('GET / HTTP/1.1');
});

test('a capture that ends in the middle of a packet opens, and a notice says where it ends', async ({ app }) => {
  await open(app, 'cut/capture.pcap', 7);
  const notice = app.locator('.notice');
  await expect(notice).toContainText('818');
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toHaveCount(0);
});

test('a file that is no capture gets an error that says what it is, and what was open stays open', async ({ app }) => {
  await dropFiles(app, { name: 'notes.txt', bytes: Buffer.from('hello, these are notes and no capture at all') });
  await expect(app.getByRole('alert')).toContainText('notes.txt could not be opened.');
  await expect(app.getByRole('heading', { name: 'Drop a packet capture here' })).toBeVisible();

  await open(app, 'ports/capture.pcap', 64);
  await expect(app.getByRole('alert')).toHaveCount(0);
  await dropFiles(app, { name: 'notes.txt', bytes: Buffer.from('hello, these are notes and no capture at all') });
  await expect(app.getByRole('alert')).toContainText('What was open stays open.');
  await expect(fact(app, 'Packets')).toHaveText('64');
  await app.keyboard.press('End');
  await list(app).press('End');
  await expect(row(app, 64)).toHaveAttribute('aria-selected', 'true');
});

test('another capture takes the place of the first', async ({ app }) => {
  await open(app, 'ports/capture.pcap', 64);
  await open(app, 'web/capture.pcap', 43);
  await expect(row(app, 1)).toContainText('www.wireloupe.example');
  await expect(row(app, 1)).toHaveAttribute('aria-selected', 'true');
});

test('comments and other blocks of a pcapng file are listed on demand', async ({ app }) => {
  await open(app, 'formats/little.pcapng', 8);
  await app.getByRole('button', { name: /^little\.pcapng/ }).click();
  const dialog = app.getByRole('dialog');
  await dialog.getByText(/other blocks? of the file/).click();
  await expect(dialog.locator('.blocks li').first()).toBeVisible();
});

test('an empty file is no capture', async ({ app }) => {
  await dropFiles(app, { name: 'empty.pcap', bytes: Buffer.alloc(0) });
  await expect(app.getByRole('alert')).toContainText('empty.pcap could not be opened.');
  await drop(app, 'ports/capture.pcap');
  await expect(fact(app, 'Packets')).toHaveText('64');
});
