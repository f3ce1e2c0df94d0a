// Where a result is from: by pointing, by picking, and from the packet's side.
import { expect, test } from './fixtures';
import { cook, open, row } from './page';

const PINGS = 'filter icmp.type == 8\nextract ICMP.load[16:32]\nconcat\nsave exfiltrated.zip';

test('a byte of a result leads to its packet, and a packet to its bytes', async ({ app }) => {
  await open(app, 'ping-zip/capture.pcap', 32);
  await cook(app, PINGS);
  const result = app.getByRole('region', { name: 'Result' });
  await result.getByRole('tab', { name: 'Bytes' }).click();
  const grid = app.getByRole('group', { name: 'Result as bytes' });
  await grid.locator('[data-byte="20"]').first().click();
  const origin = result.locator('.origin');
  await expect(origin).toContainText(/Byte 20 is from packet \d+, byte \d+/);
  const packet = Number(/packet (\d+)/.exec((await origin.textContent()) ?? '')?.[1]);
  await grid.press('Enter');
  await expect(row(app, packet)).toHaveAttribute('aria-selected', 'true');
  await expect(app.getByRole('group', { name: 'Bytes of Frame' }).locator('.mark-selected').first()).toBeVisible();
  await expect(grid.locator('.hex-byte.mark-hovered')).toHaveCount(15);
});

test('what the pointer rests on in a result shows where it is from, and Enter leads there', async ({ app }) => {
  await open(app, 'ping-zip/capture.pcap', 32);
  await cook(app, PINGS);
  const result = app.getByRole('region', { name: 'Result' });
  await result.getByRole('tab', { name: 'Bytes' }).click();
  const grid = app.getByRole('group', { name: 'Result as bytes' });
  await grid.locator('[data-byte="20"]').first().hover();
  const origin = result.locator('.origin');
  await expect(origin).toContainText(/Byte 20 is from packet \d+, byte \d+/);
  const packet = Number(/packet (\d+)/.exec((await origin.textContent()) ?? '')?.[1]);
  await expect(row(app, packet)).toHaveClass(/gave/);
  await app.keyboard.press('Enter');
  await expect(row(app, packet)).toHaveAttribute('aria-selected', 'true');
  const bytes = app.getByRole('group', { name: 'Bytes of Frame' });
  await expect(bytes.locator('.hex-byte.mark-hovered')).toHaveCount(1);
  await grid.locator('[data-byte="21"]').first().hover();
  await expect(origin).toContainText('Byte 21 is from');
  await app.mouse.move(2, 2);
  await expect(origin).toContainText(`Packet ${packet} gave 16 bytes`);
  await expect(bytes.locator('.hex-byte.mark-hovered')).toHaveCount(0);
});

test('letters of a text are pointed at and picked where they stand, and blank space is nothing', async ({ app }) => {
  await open(app, 'ports/capture.pcap', 64);
  await cook(app, 'extract TCP.dport\nchr\njoin separator="\\n"');
  const text = app.locator('.result-text');
  const origin = app.locator('.origin');
  await row(app, 2).click();
  await expect(origin).toContainText('Packet 2 gave 1 byte');
  const { x, y } = (await text.boundingBox()) ?? { x: 0, y: 0 };
  // The third line's letter, in its right half, where a caret would stand behind it.
  const [left, line] = [x + 12 + 5, y + 8 + 2 * 18 + 9];
  await app.mouse.move(left, line);
  await expect(origin).toContainText('Byte 4 is from packet 3');
  await app.mouse.move(left + 100, line);
  await expect(origin).toContainText('Packet 2 gave 1 byte');
  await app.mouse.click(left + 100, line);
  await expect(origin).toContainText('Packet 2 gave 1 byte');
  await app.mouse.click(left, line);
  await expect(origin).toContainText('Byte 4 is from packet 3');
  await row(app, 5).click();
  await expect(origin).toContainText('Packet 5 gave 1 byte');
});

test('a row of values shows its packet’s bytes', async ({ app }) => {
  await open(app, 'ports/capture.pcap', 64);
  await cook(app, 'extract TCP.dport\nchr');
  await row(app, 5).click();
  await expect(app.locator('.result-row.given')).toHaveCount(1);
  await app.locator('.result-row').nth(2).locator('.result-cell').click();
  await expect(app.locator('.origin')).toContainText('Row 3 is from packet 3');
});
