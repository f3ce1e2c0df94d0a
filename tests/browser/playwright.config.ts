// The browser tests: each runs twice, in the page served under a sub-path and in the page opened from a disk.
import { defineConfig } from '@playwright/test';
import { browserSwitches, installedBrowser } from '../../scripts/browser.mjs';
import type { Forms } from './fixtures';

const executablePath = installedBrowser();

export default defineConfig<Forms>({
  testDir: '.',
  outputDir: '../../test-results',
  // A timeout is the measure of a hang, not of speed: the machine may be busy.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  // A browser on a busy machine may stumble once; the totals name what had to be tried again.
  retries: 1,
  fullyParallel: true,
  workers: 2,
  reporter: 'list',
  use: {
    headless: true,
    acceptDownloads: true,
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [...browserSwitches(), '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    },
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'site', use: { form: 'site' } },
    { name: 'disk', use: { form: 'disk' } },
  ],
});
