// Captures whose names and headers are HTML and script are shown as text, and do nothing.
import { expect, test } from './fixtures';
import { dropFiles, contents, list, open, row } from './page';

/** Elements that the page never makes, and attributes that it never sets. */
const FOREIGN = 'img, iframe, object, embed, form:not(.filter):not(.go-to), a, [onclick], [onerror], [onload], [onmouseover], [style*="url"]';

test('names that are markup are shown as text', async ({ app }) => {
  const dialogs: string[] = [];
  app.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await dropFiles(app, { name: '<img src=x onerror=alert(1)>.pcapng', bytes: contents('hostile/capture.pcapng') });
  await expect(row(app, 1)).toContainText('<script>alert(1)</script>.example');
  await expect(row(app, 3)).toContainText('<img src=x onerror=alert(1)>.example');
  await list(app).focus();
  const count = Number(await list(app).getAttribute('aria-rowcount')) - 1;
  for (let number = 1; number <= count; number++) {
    await list(app).press('Enter');
    await app.keyboard.press('*');
    await expect(app.getByRole('tree')).toHaveAccessibleName(`Fields of packet ${String(number)}`);
    expect(await app.locator(FOREIGN).count()).toBe(0);
    await list(app).press('ArrowDown');
  }
  await app.getByRole('tab', { name: 'Scapy show()' }).click();
  await app.getByRole('button', { name: /: show all that is known|onerror/ }).first().click();
  await app.getByRole('dialog').locator('.blocks summary').click();
  await expect(app.getByRole('dialog')).toContainText('<');
  expect(await app.locator(FOREIGN).count()).toBe(0);
  expect(await app.locator('script').count()).toBe(await app.evaluate(() => document.scripts.length));
  expect(dialogs).toEqual([]);
});

test('marks that reorder text are shown, not obeyed', async ({ app }) => {
  await open(app, 'hostile/capture.pcapng', await packetsOf(app));
  const text = await app.locator('.packet-list').innerText();
  expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
});

async function packetsOf(app: Parameters<typeof open>[0]): Promise<number> {
  await dropFiles(app, { name: 'hostile.pcapng', bytes: contents('hostile/capture.pcapng') });
  await expect(row(app, 1)).toBeVisible();
  return Number(await list(app).getAttribute('aria-rowcount')) - 1;
}

test('a recipe’s result that is markup is shown as text', async ({ app }) => {
  await dropFiles(app, { name: 'hostile.pcapng', bytes: contents('hostile/capture.pcapng') });
  await expect(row(app, 1)).toBeVisible();
  await app.evaluate(() => (location.hash = `#recipe=${encodeURIComponent('extract dns.qry.name\njoin')}`));
  await expect(app.locator('.result-text')).toContainText('<script>alert(1)</script>');
  expect(await app.locator(FOREIGN).count()).toBe(0);
});
