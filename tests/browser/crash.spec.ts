// A worker that is lost costs nothing but a moment.
import { expect, test } from './fixtures';
import { filter, list, open, row, shown } from './page';

test('a lost worker is started again, with the same capture and the same filter', async ({ app, watch }) => {
  await open(app, 'web/capture.pcap', 43);
  await filter(app, 'tcp.flags.syn == 1');
  await expect(shown(app)).toHaveText('6 of 43 shown');
  const [worker] = app.workers();
  await worker?.evaluate(
    () =>
      void setTimeout(() => {
        throw new WebAssembly.RuntimeError('unreachable');
      }, 0),
  );
  await expect(app.locator('.notice')).toContainText('started again');
  await list(app).focus();
  await list(app).press('End');
  await expect(row(app, 34)).toHaveAttribute('aria-selected', 'true');
  await filter(app, 'dns');
  await expect(shown(app)).toHaveText('2 of 43 shown');
  // What the browser itself says of the loss is no complaint of the page's.
  watch.complaints.length = 0;
});
