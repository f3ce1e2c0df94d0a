// Key logs: what TLS encrypted is shown in clear where its keys are known.
import { expect, test } from './fixtures';
import { contents, dropFiles, fact, field, filter, open, row, shown } from './page';

const SEALED = 'sealed/capture.pcapng';
const SECRETS = 10;

/** The capture without its block of secrets, and what that says. */
function parted() {
  const whole = contents(SEALED);
  const blocks: Buffer[] = [];
  let log: Buffer = Buffer.alloc(0);
  for (let at = 0; at < whole.length; ) {
    const length = whole.readUInt32LE(at + 4);
    const block = whole.subarray(at, at + length);
    if (block.readUInt32LE(0) === SECRETS) log = block.subarray(16, 16 + block.readUInt32LE(12));
    else blocks.push(block);
    at += length;
  }
  return { capture: { name: 'bare.pcapng', bytes: Buffer.concat(blocks) }, keys: { name: 'keys.log', bytes: log } };
}

test('a capture that holds its keys is shown in clear', async ({ app }) => {
  await open(app, SEALED, 241);
  await filter(app, 'http.request');
  await expect(shown(app)).toHaveText(/^25 of 241/);
  await app.locator('.packet').first().click();
  await expect(field(app, 'Hypertext Transfer Protocol')).toBeVisible();
  await expect(app.getByRole('tab', { name: /^Decrypted TLS/ }).first()).toBeVisible();
});

test('a key log that is dropped opens the capture that is open, until it is removed', async ({ app }) => {
  const { capture, keys } = parted();
  await dropFiles(app, capture);
  await expect(fact(app, 'Packets')).toHaveText('241');
  await filter(app, 'http');
  await expect(shown(app)).toHaveText(/^0 of 241/);
  await dropFiles(app, keys);
  await expect(app.getByText(/keys\.log is a key log\. Secrets of TLS connections in it: \d+\./)).toBeVisible();
  await expect(shown(app)).toHaveText(/^50 of 241/);
  await app.locator('.packet').first().click({ button: 'right' });
  await app.getByRole('menuitem', { name: 'TLS keys…' }).click();
  const dialog = app.getByRole('dialog', { name: 'TLS keys' });
  await expect(dialog).toContainText(/For this capture \d+ secrets are known/);
  await dialog.getByRole('button', { name: 'Remove keys.log' }).click();
  await expect(dialog).toContainText('No key is known for this capture');
  await app.keyboard.press('Escape');
  await expect(shown(app)).toHaveText(/^0 of 241/);
});

test('a key log and its capture are dropped together, and a recipe takes what was sealed', async ({ app }) => {
  const { capture, keys } = parted();
  await dropFiles(app, keys, capture);
  await expect(fact(app, 'Packets')).toHaveText('241');
  await expect(row(app, 1)).toBeVisible();
  await filter(app, 'http.file_data contains "/long says"');
  await expect(shown(app)).toHaveText(/^1 of 241/);
  await app.locator('.packet').first().click();
  await expect(app.getByRole('tab', { name: /^Reassembled TLS/ })).toBeVisible();
});

test('what a connection carries under TLS is followed', async ({ app }) => {
  await open(app, SEALED, 241);
  await filter(app, 'http.request.uri == "/long"');
  await expect(shown(app)).toHaveText(/^1 of 241/);
  await app.locator('.packet').first().click({ button: 'right' });
  await app.getByRole('menuitem', { name: 'Follow TLS stream 11' }).click();
  const stream = app.getByRole('region', { name: 'Stream 11' });
  await expect(stream).toContainText('GET /long HTTP/1.1');
  await expect(stream).toContainText('what /long says, sealed');
});
