// The shown packets as a capture of their own: saved, opened again, and found to be the same.
import { expect, test } from './fixtures';
import { dropFiles, fact, filter, open, row, saved } from './page';

test('what the filter shows is saved, and opens again', async ({ app }) => {
  await open(app, 'web/capture.pcap', 43);
  await filter(app, 'tcp.port == 80');
  await expect(row(app, 1)).toHaveCount(0);
  const packet = app.locator('.packet').first();
  const info = await packet.locator('.cell-info').textContent();
  await packet.locator('.cell-info').click({ button: 'right' });
  const item = app.getByRole('menuitem', { name: /^Save \d+ shown packets/ });
  const many = /\d+/.exec((await item.textContent()) ?? '')?.[0] ?? '';
  const { name, bytes } = await saved(app, () => item.click());
  expect(name).toBe('capture-part.pcapng');
  const again = await saved(app, () => app.keyboard.press('Control+s'));
  expect(again.bytes.equals(bytes)).toBe(true);
  await expect(app.locator('.passing')).toHaveText(`${many} packets saved as capture-part.pcapng`);
  await dropFiles(app, { name, bytes });
  await expect(fact(app, 'Packets')).toHaveText(many);
  await filter(app, '');
  await expect(row(app, 1).locator('.cell-info')).toHaveText(info ?? '');
});
