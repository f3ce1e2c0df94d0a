// What every browser test stands on: the app opened in one of its two forms, and watched until the test ends.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { test as base, expect, type Page } from '@playwright/test';
import { serve, type Service } from '../../scripts/serve.mjs';

export { expect };

export const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** `site`: served under a sub-path by a host without special headers; `disk`: one file by file://. */
export interface Forms {
  form: 'site' | 'disk';
}

/** What the page did that a test may want to look at; at the test's end all three must be empty. */
export interface Watch {
  /** The addresses asked for by page or workers since the page itself was loaded, Blobs and data aside. */
  requests: string[];
  /** What the page's policy stopped. */
  violations: string[];
  /** Errors and warnings of the page, and what it failed to catch. */
  complaints: string[];
}

interface Fixtures {
  address: string;
  watch: Watch;
  /** The loaded app. */
  app: Page;
}

interface WorkerFixtures {
  service: Service;
}

export const test = base.extend<Fixtures & Forms, WorkerFixtures>({
  form: ['site', { option: true }],

  service: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the needed fixtures from this pattern
    async ({}, use) => {
      const service = await serve(dist, { under: '/some/where/' });
      await use(service);
      await service.close();
    },
    { scope: 'worker' },
  ],

  address: async ({ form, service }, use) => {
    await use(form === 'site' ? service.address : pathToFileURL(`${dist}wireloupe.html`).href);
  },

  watch: async ({ page, address, service }, use) => {
    const watch: Watch = { requests: [], violations: [], complaints: [] };
    let loading = true;
    page.context().on('request', (request) => {
      const own = loading && request.url() === address;
      if (own) loading = false;
      else if (!/^(blob|data):/.test(request.url())) watch.requests.push(request.url());
    });
    page.on('pageerror', (error) => watch.complaints.push(String(error)));
    page.on('console', (message) => {
      if (/Content Security Policy|requires 'Trusted/i.test(message.text())) watch.violations.push(message.text());
      else if (/error|warning/.test(message.type())) watch.complaints.push(message.text());
    });
    const before = service.requests.length;
    await use(watch);
    // What the server saw, beside what the browser says of itself.
    const served = service.requests.slice(before).filter((path) => path !== '/some/where/');
    expect({ ...watch, served }).toEqual({ requests: [], violations: [], complaints: [], served: [] });
  },

  app: async ({ page, address, watch }, use) => {
    await page.goto(address);
    expect(watch.requests).toEqual([]);
    await use(page);
  },
});
