// The recipes of tests/recipes on the public captures they are named after: the bytes that are saved are the secret's.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from './fixtures';
import { choose, cook, row, saved } from './page';

const corpus = process.env['WIRELOUPE_CORPUS'];
const folder = fileURLToPath(new URL('../recipes/', import.meta.url));

for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
  test(`the recipe ${file} gives the secret of its capture`, async ({ app }) => {
    test.skip(corpus === undefined, 'WIRELOUPE_CORPUS names no folder of public captures');
    const secret = join(corpus ?? '', 'agree/covert/dev', file.replace(/\.txt$/, ''));
    const capture = readdirSync(secret).find((name) => name.startsWith('capture.')) ?? '';
    await choose(app, join(secret, capture));
    await expect(row(app, 1)).toBeVisible();
    await cook(app, readFileSync(join(folder, file), 'utf8'));
    const save = app.getByRole('region', { name: 'Result' }).getByRole('button', { name: /^Save/ });
    const { bytes } = await saved(app, () => save.click());
    expect(bytes.equals(readFileSync(join(secret, 'secret.bin')))).toBe(true);
  });
}
