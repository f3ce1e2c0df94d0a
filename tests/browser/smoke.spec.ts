// The page loads in both forms, its engine answers, and its policy holds, in the workers too.
import { readFileSync } from 'node:fs';
import { dist, expect, test } from './fixtures';

test('the page loads and its engine answers', async ({ app }) => {
  await expect(app).toHaveTitle(/Wireloupe/);
  await expect.poll(() => app.workers().length).toBeGreaterThan(0);
  await expect(app.getByText(/Engine \d+\.\d+\.\d+/)).toBeVisible();
});

test('the policy denies by default and names no origin', async ({ app }) => {
  const policy = await app.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  const directives = policy?.split('; ') ?? [];
  for (const directive of ["default-src 'none'", "connect-src 'none'", "form-action 'none'", "base-uri 'none'"]) {
    expect(directives).toContain(directive);
  }
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|'self'|https?:|\*/);
});

test('the policy stops a request that the page itself makes', async ({ app, watch, service }) => {
  const answer = await app.evaluate((url) => fetch(url).then(() => 'fetched', () => 'stopped'), service.address);
  expect(answer).toBe('stopped');
  await expect.poll(() => watch.violations.splice(0).join()).toContain("connect-src 'none'");
});

test('the policy stops a request that a worker makes', async ({ app, service }) => {
  await expect.poll(() => app.workers().length).toBeGreaterThan(0);
  const [worker] = app.workers();
  const stoppedBy = await worker?.evaluate((url) => new Promise((resolve) => {
    self.addEventListener('securitypolicyviolation', (event) => { resolve(event.effectiveDirective); });
    fetch(url).then(() => { resolve('nothing'); }, () => undefined);
  }), service.address);
  expect(stoppedBy).toBe('connect-src');
});

test('the policy stops scripts and styles that are not the page’s own', async ({ app, watch }) => {
  const ran = await app.evaluate(() => {
    const script = document.createElement('script');
    // Trusted types stop the text itself; the hash would stop its running.
    try { script.textContent = 'window.ran = true'; } catch { return 'refused'; }
    document.head.append(script);
    return 'ran' in window ? 'ran' : 'stopped';
  });
  expect(ran).toBe('refused');
  await expect.poll(() => watch.violations.splice(0).length).toBeGreaterThan(0);
});

test('the site and the single file are the same page, and it names nothing to fetch', () => {
  const site = readFileSync(`${dist}index.html`, 'utf8');
  expect(readFileSync(`${dist}wireloupe.html`, 'utf8')).toBe(site);
  const markup = site.replaceAll(/<(script|style)([^>]*)>[^]*?<\/\1>/g, '<$1$2>');
  const addresses = [...markup.matchAll(/\s(?:src|href|action|srcset)="([^"]*)"/g)].map(([, address]) => address ?? '');
  expect(addresses.filter((address) => !address.startsWith('data:'))).toEqual([]);
});
