// The app as a person uses it, timed by a clock in its page.
/** @typedef {import('@playwright/test').Page} Page */

/**
 * Watches the page until a condition holds; counts from now, and notes the longest time that its thread was busy.
 * @param {Page} page
 * @param {string} condition an expression on the page
 * @returns {Promise<{ begin: () => Promise<void>, end: () => Promise<{ ms: number, gap: number }> }>}
 */
export async function stopwatch(page, condition) {
  await page.evaluate(`globalThis.watch = () => {
    const began = performance.now();
    let [last, gap] = [began, 0];
    globalThis.watched = new Promise((resolve) => {
      const look = () => {
        const now = performance.now();
        gap = Math.max(gap, now - last);
        last = now;
        if (${condition}) resolve({ ms: now - began, gap });
        else setTimeout(look, 2);
      };
      look();
    });
  }`);
  return {
    begin: async () => {
      await page.evaluate('watch()');
    },
    end: () => page.evaluate('watched'),
  };
}

const hasRow = `document.querySelector('.packet .cell-number')?.textContent !== undefined`;

/**
 * Opens a capture: until its first row shows, and until all of it has been read.
 * @param {Page} page
 * @param {string} path
 */
export async function openCapture(page, path) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: /Choose a file|Open/ }).first().click(),
  ]);
  const first = await stopwatch(page, hasRow);
  await first.begin();
  const began = performance.now();
  await chooser.setFiles(path);
  const { ms: firstRow } = await first.end();
  const whole = await stopwatch(page, `!document.querySelector('.opening')`);
  await whole.begin();
  const { gap } = await whole.end();
  return { firstRow, ms: performance.now() - began, gap };
}

/**
 * Applies a display filter to a list that has none: until it holds all that pass.
 * @param {Page} page
 * @param {string} text
 */
export async function applyFilter(page, text) {
  const box = page.getByRole('combobox', { name: 'Display filter' });
  await box.fill(text);
  const shown = `document.querySelector('.shown')`;
  const watch = await stopwatch(page, `/ of .* shown/.test(${shown}?.textContent ?? '') && !${shown}.querySelector('.progress')`);
  await watch.begin();
  await box.press('Enter');
  const { ms, gap } = await watch.end();
  return { ms, gap, shown: await page.locator('.shown').innerText() };
}

/** Shows all packets again. @param {Page} page */
export async function clearFilter(page) {
  const box = page.getByRole('combobox', { name: 'Display filter' });
  await box.fill('');
  await box.press('Enter');
  // A condition as text would be `eval`, which the policy stops.
  await page.locator('.shown', { hasText: /packets$/ }).waitFor();
}

/**
 * Runs a recipe in an open panel: until its result is there.
 * @param {Page} page
 * @param {string} recipe
 */
export async function runRecipe(page, recipe) {
  const button = page.getByRole('button', { name: 'Recipe', exact: true });
  if ((await button.getAttribute('aria-pressed')) === 'false') await button.click();
  const panel = page.getByRole('region', { name: 'Recipe', exact: true });
  await panel.getByRole('tab', { name: 'Text' }).first().click();
  const box = panel.getByRole('textbox', { name: 'Recipe, a step a line' });
  const result = '.result-table, .result-text';
  await box.fill('');
  await panel.locator(result).first().waitFor({ state: 'detached' });
  const watch = await stopwatch(page, `document.querySelector('${result}') !== null`);
  await watch.begin();
  await box.fill(recipe);
  return watch.end();
}

/**
 * Looks for a text that no packet has: until all have been looked through, with the time that typing is given to rest.
 * @param {Page} page
 * @param {string} text
 */
export async function findNothing(page, text) {
  const bar = page.getByRole('search', { name: 'Find packets' });
  await page.keyboard.press('Control+f');
  const box = bar.getByRole('textbox', { name: 'Find' });
  await box.fill('');
  const watch = await stopwatch(page, `document.querySelector('.find-said')?.textContent === 'No packet'`);
  await box.fill(text);
  await watch.begin();
  const { ms } = await watch.end();
  await bar.getByRole('button', { name: 'Close find' }).click();
  return ms;
}

/** Milliseconds from asking for the page to its being ready for a file. @param {Page} page @param {string} address */
export async function startApp(page, address) {
  await page.goto(address);
  await page.getByRole('button', { name: 'Choose a file' }).waitFor();
  return page.evaluate(() => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    return paint?.startTime ?? performance.now();
  });
}
