// A worker that is lost costs nothing but a moment.
import { expect, test } from './fixtures';
import { filter, list, open, row, shown } from './page';

test('a lost worker is started again, with the same capture and the same filter', async ({ app, watch }) => {
  await open(app, 'web/capture.pcap', 43);
  await filter(app, 'http.request');
  await expect(shown(app)).toHaveText('4 of 43 shown');
  const [worker] = app.workers();
  await worker?.evaluate(() => void setTimeout(() => { throw new WebAssembly.RuntimeError('unreachable'); }, 0));
  await expect(app.locator('.notice')).toContainText('started again');
  await list(app).focus();
  await list(app).press('End');
  await expect(row(app, 36)).toHaveAttribute('aria-selected', 'true');
  await filter(app, 'dns');
  await expect(shown(app)).toHaveText('2 of 43 shown');
  expect(watch.complaints.splice(0).join()).toContain('unreachable');
});
