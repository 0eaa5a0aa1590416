/** The plan's own pages in a real browser: a plan made one's own with the keyboard alone, its mark, and the way over a file. */

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hasChromium, openForEach, PHONE } from './open-page.ts';

describe.skipIf(!hasChromium)('the plan in Chromium, on a phone', () => {
  let page: Page;

  openForEach({ viewport: PHONE }, (opened) => {
    ({ page } = opened);
  });

  const focused = () => page.evaluate(() => document.activeElement?.id);
  const field = (week: number, name: string) =>
    page.getByRole('group', { name: `Week ${week}`, exact: true }).getByRole('spinbutton', { name });
  const measureOverflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  test('is changed by the keyboard alone, remarked on as she types, and asked who stands for more', async () => {
    await page.goto('/plan/edit?from=default');
    await page.locator('#plan-week-3').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('6');
    expect(await field(3, 'Times').inputValue()).toBe('6');
    await page.getByText('Week 3 has more running in a session than the plan it is based on.').first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'plan-week-4');
    expect(await focused()).toBe('plan-week-4');
    expect(await field(4, 'Times').inputValue()).toBe('6');
    expect(await measureOverflow()).toBe(0);

    await page.getByRole('button', { name: 'Save and use it' }).press('Enter');
    await page.getByText('Say who stands for it').waitFor();
    await page.getByRole('radio', { name: 'Nobody: it is my own free plan' }).press('Space');
    await page.getByRole('button', { name: 'Save and use it' }).press('Enter');
    await page.getByText('is saved as version 1').waitFor();
  });

  test('carries its mark wherever it is shown, and goes out and in as a file', async () => {
    await page.goto('/plan/edit?from=slower');
    await page.locator('#plan-week-1').click();
    await field(1, 'Times').fill('4');
    await page.getByRole('radio', { name: 'A professional set it' }).check();
    await page.getByLabel('Their name and profession').fill('R. Example, physiotherapist');
    await page.getByLabel('Their reason').fill('ran until the last month');
    await page.getByLabel('Name', { exact: true }).fill('Mine');
    await page.getByRole('button', { name: 'Save and use it' }).click();
    await page.getByText('“Mine” is saved as version 1.').waitFor();
    for (const path of ['/plan', '/plan/plans']) {
      await page.goto(path);
      await page.getByText('Set by a professional').first().waitFor();
      await page.getByText('R. Example, physiotherapist: ran until the last month').waitFor();
      expect(await measureOverflow()).toBe(0);
    }
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Save as file: Mine' }).click();
    const file = await (await download).path();
    await page.getByLabel('Choose a plan file').setInputFiles(file);
    await page.getByText('“Mine” was in your library already.').waitFor();
    await page
      .getByLabel('Choose a plan file')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{') });
    await page.getByText('it cannot be read as JSON').waitFor();
    const choices: string[] = [];
    page.on('request', (request) => request.method() === 'PUT' && choices.push(request.url()));
    await page.getByRole('button', { name: 'Use this plan: Sixteen weeks' }).dblclick();
    await page.getByText('Noted').waitFor();
    expect(choices).toHaveLength(1);
  });
});
