/** Check-ins in a real browser: few taps, changed with a trace, advice beside, and reminders that say nothing. */

import type { BrowserContext, Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { makeRunBytes } from '../server/fixtures/sample-runs.ts';
import { answerReadiness } from './answer-readiness.ts';
import { hasChromium, openForEach, PHONE } from './open-page.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

describe.skipIf(!hasChromium)('check-ins in Chromium', () => {
  let page: Page;
  let context: BrowserContext;
  let taps = 0;
  let urls: string[];

  openForEach({ viewport: PHONE, hasTouch: true }, async (opened) => {
    ({ page, context } = opened);
    urls = [];
    context.on('request', (request) => urls.push(request.url()));
    await answerReadiness(page);
    taps = 0;
  });

  const send = async (method: 'post' | 'put', path: string, data: object | Buffer) => {
    const headers = Buffer.isBuffer(data) ? { 'content-type': 'application/octet-stream' } : {};
    const answer = await page.request[method](`/api/v1${path}`, { data, headers });
    expect(answer.status()).toBeLessThan(300);
    return await answer.json();
  };
  /** Of the day before yesterday: its next-morning question is open, too, whatever hour it is. */
  async function uploadEarlierRun(selfEvaluation: { effort: number; feel: number } | null): Promise<string> {
    const midnight = Math.floor(Date.now() / DAY_MS) * DAY_MS;
    const bytes = makeRunBytes({ startedAtMs: midnight - 39 * HOUR_MS, device: { selfEvaluation } });
    return (await send('post', '/activities', bytes)).activity.summary.id;
  }
  const tap = async (target: Locator) => {
    taps += 1;
    await target.tap();
  };
  const group = (name: string) => page.getByRole('group', { name });
  const button = (name: string) => page.getByRole('button', { name });
  const thanks = () => page.getByText('Thank you. It is in your diary.').waitFor();

  test('a check-in that was begun is there again after a reload and after a look at the urgent list, until it is saved', async () => {
    const id = await uploadEarlierRun(null);
    await page.goto(`/runs/${id}/check-in/morning`);
    await button('Something, let me tell').tap();
    await group('Hours of sleep').getByRole('radio', { name: '6' }).check();
    await group('Leaking').getByRole('radio', { name: 'Yes' }).first().check();
    expect(await page.getByText('You began this before.').count()).toBe(0);
    await page.reload();
    await page.getByText('You began this before. It is not saved yet.').waitFor();
    expect(await group('Hours of sleep').getByRole('radio', { name: '6' }).isChecked()).toBe(true);
    await page.getByRole('link', { name: 'One of these is true for me' }).click();
    await page.getByRole('heading', { name: 'Urgent list', level: 1 }).waitFor();
    await page.goBack();
    await page.getByText('You began this before.').waitFor();
    expect(await group('Leaking').getByRole('radio', { name: 'Yes' }).first().isChecked()).toBe(true);
    await button('None of these').tap();
    await button('Save my answers').tap();
    await thanks();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    await page.goto(`/runs/${id}/check-in/morning`);
    await button('Save my answers').waitFor();
    expect(await page.getByText('You began this before.').count()).toBe(0);
  });

  test('from today, an ordinary run is answered in four taps and its morning in three', async () => {
    await uploadEarlierRun({ effort: 3, feel: 50 });
    await page.goto('/');
    await tap(page.getByRole('link', { name: 'Answer' }).first());
    await page.getByText('Filled in from your watch. Change it if it felt different.').waitFor();
    await tap(group('Could you speak in sentences?').getByRole('radio', { name: 'Yes' }));
    await tap(button('None of these'));
    await tap(button('Save my answers'));
    await thanks();
    expect(taps).toBe(4);
    await page.goto('/');
    taps = 0;
    await tap(page.getByRole('link', { name: 'Answer' }).first());
    await page.getByRole('heading', { name: 'How are you this morning?' }).waitFor();
    await tap(button('None of these'));
    await tap(button('Save my answers'));
    await thanks();

    expect(taps).toBe(3);
  });

  test('an answer is changed, what it was stays with it, and one line says what came of it', async () => {
    const id = await uploadEarlierRun(null);
    const symptoms = { leak: 'none', heaviness: 0, pelvicPain: 0, backPain: 0, otherPain: 0, bleeding: 'none' };
    const answer = { effort: 3, couldTalk: true, symptoms: { ...symptoms, doming: 'none' } };
    await send('put', `/activities/${id}/check-ins/after`, answer);
    await page.goto(`/runs/${id}/check-in/after`);
    await group('Low-back or pelvic-girdle pain').getByRole('radio', { name: 'Yes' }).check();
    await group('How strong, 0 to 10?').getByRole('radio', { name: '6' }).check();
    await button('Save my answers').click();
    await thanks();
    await page.getByText('Because of this, running pauses until a professional says that you may run.').waitFor();
    expect(await measureOverflow(page)).toBe(0);

    await page.goto(`/runs/${id}/check-in/after`);
    await page.getByText('You changed this once').click();
    await page.getByText('Low-back or pelvic-girdle pain: was none, now 6 of 10').waitFor();
    await button('Take this answer out').click();
    await button('Yes, take it out').click();
    await page.getByText(/^Because of this, (running|week 1) is open/).waitFor();
    expect(urls.filter((url) => /leak|pain|effort|symptom/i.test(url))).toEqual([]);
  });

  test('a note of any other moment is changed and taken out', async () => {
    await page.goto('/check-in');
    await button('Something, let me tell').click();
    await group('Belly doming or coning').getByRole('radio', { name: 'Yes' }).check();
    await group('Which fits best?').getByRole('radio', { name: 'In strength work' }).check();
    await button('All the others: none').click();
    await button('Save my answers').click();
    await thanks();
    await page.getByText(/Choose an easier version of that exercise/).waitFor();
    await page.goto('/check-in');
    await page.getByText('Belly doming or coning: in strength work').waitFor();
    await page.getByRole('link', { name: /^Change/ }).click();
    await button('None of these').click();
    await button('Save my answers').click();
    await page.getByText('Changed. Your week stays as it is.').waitFor();
    await page.goto('/check-in');
    await page.getByText('You changed this once').waitFor();
    await button('Take it out').click();
    await button('Yes, take it out').click();
    await page.getByText('Taken out. Your week stays as it is.').waitFor();
    await page.getByText('Noted earlier').waitFor({ state: 'detached' });
  });

  test('the calendar address is shown once, works without a word about the source, and ends', async () => {
    await page.goto('/settings');
    await button('Make a calendar address').click();
    const address = await page.getByLabel('Your address').inputValue();
    const calendar = await fetch(address);
    expect(await calendar.text()).toContain('SUMMARY:Run-walk: week 1\\, session 1');
    await page.reload();
    await page.getByText(/There is an address, made on/).waitFor();
    expect(await page.content()).not.toContain(new URL(address).pathname.slice(10, 40));
    await button('End this address').click();
    await button('Yes, end it').click();
    await page.getByText('Ended.').waitFor();
    expect((await fetch(address)).status).toBe(404);
  });

  test('the device tells nothing before she turns it on, and then only that a question is waiting', async () => {
    await uploadEarlierRun(null);
    await context.addInitScript(`
      window.told = [];
      window.Notification = class {
        static permission = 'granted';
        static requestPermission = async () => 'granted';
        constructor(title, options) { window.told.push([title, options.body]); }
      };`);
    const lookAway = () =>
      page.evaluate(`
        Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
        document.dispatchEvent(new Event('visibilitychange'));`);
    const told = () => page.evaluate('window.told');
    await page.goto('/settings');
    await button('Tell me on this device').waitFor();
    await lookAway();
    await page.waitForLoadState('networkidle');
    expect(await told()).toEqual([]);
    await button('Tell me on this device').click();
    await page.getByText('On, for this device only.').waitFor();
    for (let look = 0; look < 2; look++) {
      const asked = page.waitForResponse(/check-ins\/due/);
      await lookAway();
      await asked;
    }
    await page.waitForFunction('window.told.length > 0');
    expect(await told()).toEqual([['Fourth Mile', 'A short question is waiting']]);
    expect(await page.evaluate('Object.entries(localStorage)')).toEqual([['fourth-mile.question-notice', 'on']]);
  });
});

async function measureOverflow(page: Page): Promise<number> {
  return await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
