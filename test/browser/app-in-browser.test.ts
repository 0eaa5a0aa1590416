/** The main job in a real browser: get ready, load the week, bring in runs, read the verdict, answer, pause and go on. */

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { ActivityDetail, ActivityListAnswer } from '../../shared/api/activity-api.ts';
import type { ReadinessStandingAnswer } from '../../shared/api/readiness-api.ts';
import type { StrengthAnswer } from '../../shared/api/strength-api.ts';
import { collectEvidence } from '../../shared/evidence/collect-evidence.ts';
import type { ReadinessItem } from '../../shared/gate/facts.ts';
import { addDays } from '../../shared/local-day.ts';
import { buildZip } from '../fixtures/zip-bytes.ts';
import { corpusPath, hasCorpus } from '../server/fixtures/corpus.ts';
import { makeRunBytes } from '../server/fixtures/sample-runs.ts';
import { answerReadiness, readToday } from './answer-readiness.ts';
import { countCanvasColours } from './canvas-colours.ts';
import { DESK, hasChromium, type OpenPage, openForEach, PHONE } from './open-page.ts';

const REAL_RUN = 'structured-run-no-stored-steps.fit';
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

describe.skipIf(!hasChromium)('the app in Chromium', () => {
  let opened: OpenPage;
  let page: Page;

  openForEach({}, (each) => {
    opened = each;
    page = opened.page;
  });

  test.skipIf(!hasCorpus).each([
    { name: 'phone', size: PHONE },
    { name: 'desk', size: DESK },
  ])('a real run goes in and comes out as verdict, table and chart, $name', async ({ size }) => {
    await page.setViewportSize(size);
    await answerReadiness(page);
    await page.goto('/');
    await page.locator('input[type=file]').setInputFiles(corpusPath(REAL_RUN));
    await expectText(page.locator('.upload-new .upload-verdict'), /\w/);
    await page.getByRole('link', { name: 'See the run' }).first().click();
    await expectText(page.getByRole('heading', { level: 1 }), /\w/);
    await moveToFirstSession(page);
    await page.locator('.intervals tbody tr').first().waitFor();
    expect(await page.locator('.intervals tbody tr').count()).toBeGreaterThan(3);
    expect(await countDrawnColours(page)).toBeGreaterThan(10);
    expect(await measureOverflow(page)).toBe(0);
  });

  test('a page that is opened leaves the focus at its beginning; one that is walked to names itself', async () => {
    await page.goto('/');
    await page.getByRole('heading', { name: 'Welcome. A few answers first.', level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    expect(await focused()).toBe('Skip to the content');
    await page.getByRole('link', { name: 'Runs', exact: true }).click();
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    await page.getByRole('link', { name: 'Today', exact: true }).click();
    await page.waitForFunction(() => document.activeElement?.textContent === 'Welcome. A few answers first.');
  });

  test('a week is loaded, run, judged and answered', async () => {
    await page.setViewportSize(PHONE);
    await answerReadiness(page);
    await page.goto('/');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'For the watch: session 1 as a FIT file' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.fit$/);

    await page.locator('input[type=file]').setInputFiles([asFile('today.fit', makeTodaysRun())]);
    await page.getByRole('link', { name: 'How was it?' }).click();
    await page.getByRole('radio', { name: '3', exact: true }).check();
    await page
      .getByRole('group', { name: 'Could you speak in sentences?' })
      .getByRole('radio', { name: 'Yes' })
      .check();
    await page.getByRole('button', { name: 'None of these' }).click();
    await page.getByRole('button', { name: 'Save my answers' }).click();
    await page.getByText('Thank you. It is in your diary.').waitFor();
    await page.getByRole('link', { name: 'See the run' }).click();
    await page.getByText('Effort 3 of 10, could talk, no symptoms').waitFor();
    await page.getByRole('heading', { name: 'As planned.', level: 1 }).waitFor();
  });

  test('a check-in is not saved while an answer is open', async () => {
    await answerReadiness(page);
    await page.goto('/');
    await page.locator('input[type=file]').setInputFiles([asFile('today.fit', makeTodaysRun())]);
    await page.getByRole('link', { name: 'How was it?' }).click();
    await page.getByRole('radio', { name: '3', exact: true }).check();
    await page
      .getByRole('group', { name: 'Could you speak in sentences?' })
      .getByRole('radio', { name: 'Yes' })
      .check();
    await page.getByRole('button', { name: 'Something, let me tell' }).click();
    expect(await listSharedGroupNames(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save my answers' }).click();
    await page.getByText('Almost there. Still open: Leaking urine or stool (and 6 more)').waitFor();
    expect(await page.getByText('Thank you. It is in your diary.').count()).toBe(0);
  });

  test('what she tells is kept exactly, and the rest only once she says none', async () => {
    await page.setViewportSize(PHONE);
    await page.goto('/');
    await page.locator('input[type=file]').setInputFiles([asFile('today.fit', makeTodaysRun())]);
    await page.getByRole('link', { name: 'How was it?' }).click();
    await page.getByRole('radio', { name: '6', exact: true }).check();
    await page.getByRole('group', { name: 'Could you speak in sentences?' }).getByRole('radio', { name: 'No' }).check();
    await page.getByRole('button', { name: 'Something, let me tell' }).click();
    await page
      .getByRole('group', { name: 'Heaviness, pressure or a bulge' })
      .getByRole('radio', { name: 'Yes' })
      .check();
    await page.getByRole('group', { name: 'How strong, 0 to 10?' }).getByRole('radio', { name: '4' }).check();
    await page.getByRole('checkbox', { name: 'I feel or see a bulge' }).check();
    await page.getByRole('button', { name: 'All the others: none' }).click();
    await page.getByRole('button', { name: 'Save my answers' }).click();
    await page.getByText('Thank you. It is in your diary.').waitFor();
    expect((await readOnlyRun(page)).checkIns.after).toEqual({
      effort: 6,
      couldTalk: false,
      symptoms: {
        leak: 'none',
        heaviness: 4,
        bulge: true,
        pelvicPain: 0,
        backPain: 0,
        otherPain: 0,
        bleeding: 'none',
        doming: 'none',
      },
    });
    await page.getByRole('link', { name: 'See what to do today' }).click();
    await page.getByRole('heading', { name: 'What to do now' }).waitFor();
    await page.goto('/runs');
    await page.getByText('After the run: Heaviness, pressure or a bulge: 4 of 10').waitFor();
    await page.locator('.run-list a').first().click();
    await page.getByText('Effort 6 of 10, could not talk. Heaviness, pressure or a bulge: 4 of 10').waitFor();
  });

  test('a file that never arrived is sent once more with one tap', async () => {
    opened.complaints.expectSuch('ERR_FAILED');
    await page.goto('/');
    const uploads = '**/api/v1/activities';
    await page.route(uploads, (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
    await page.locator('input[type=file]').setInputFiles([asFile('today.fit', makeTodaysRun())]);
    await expectText(page.locator('.upload-refused'), /Your diary cannot be reached just now/);
    await page.unroute(uploads);
    await page.locator('.upload').getByRole('button', { name: 'Try again' }).click();
    await page.locator('.upload-new').getByRole('link', { name: 'See the run' }).waitFor();
    expect(await page.locator('.upload').count()).toBe(1);
  });

  test('several files at once each get their own answer', async () => {
    await page.goto('/');
    const run = makeTodaysRun();
    const files = [asFile('run.fit', run), asFile('again.fit', run), asFile('letter.txt', Buffer.from('Dear diary'))];
    await page.locator('input[type=file]').setInputFiles(files);
    await page.locator('.upload-new', { hasText: 'run.fit' }).waitFor();
    await page.locator('.upload-same', { hasText: 'again.fit' }).getByRole('link', { name: 'See the run' }).waitFor();
    await expectText(page.locator('.upload-refused', { hasText: 'letter.txt' }).locator('p'), /\w+.*\./);
  });

  test('a zip tells of every file in it: the run, the wrong one, and how many were left alone', async () => {
    await page.setViewportSize(PHONE);
    await page.goto('/');
    const zip = buildZip([
      { name: 'export/run.fit', content: makeTodaysRun() },
      { name: 'export/diary.fit', content: Buffer.from('Dear diary') },
      { name: 'export/photo.jpg', content: Buffer.alloc(64, 7) },
      { name: 'export/notes.txt', content: Buffer.from('Dear diary') },
    ]);
    await page.locator('input[type=file]').setInputFiles([asFile('export.zip', zip)]);
    const upload = page.locator('.upload', { hasText: 'export.zip' });
    await upload.getByText('1 new run', { exact: false }).waitFor();
    await expectText(upload.locator('.file', { hasText: 'diary.fit' }).locator('p'), /\w+.*\./);
    await upload.getByText('2 other files in it are no recording and were left alone.').waitFor();
    expect(await measureOverflow(page)).toBe(0);
    await upload.getByRole('link', { name: 'See the run of run.fit' }).click();
    await page.getByRole('heading', { name: 'The run', exact: true }).waitFor();
  });

  test('a large archive is read in the background, and a reload finds it again', async () => {
    await page.goto('/');
    const runs = [{ name: 'run.fit', content: makeTodaysRun() }];
    const others = Array.from({ length: 60 }, (_, at) => ({ name: `${at}.fit`, content: Buffer.from(`Diary, ${at}`) }));
    await page.locator('input[type=file]').setInputFiles([asFile('account.zip', buildZip([...runs, ...others]))]);
    await page.locator('#imports', { hasText: 'account.zip' }).waitFor();
    await page.goto('/runs');
    const imported = page.locator('#imports');
    await imported.getByText('Done', { exact: true }).waitFor();
    await imported.getByText('1 new run', { exact: true }).waitFor();
    await page.locator('.run-row').waitFor();
    await imported.getByText('1 new run', { exact: true }).click();
    await imported.getByRole('link', { name: 'See the run of run.fit' }).waitFor();
    await imported.getByRole('button', { name: 'Put this away' }).click();
    await imported.waitFor({ state: 'detached' });
    expect(await page.locator('.run-row').count()).toBe(1);
  });

  test('a damaged run says how much of it was read', async () => {
    const run = makeTodaysRun();
    await page.goto('/');
    await page.locator('input[type=file]').setInputFiles([asFile('cut.fit', run.subarray(0, run.length * 0.6))]);
    await expectText(page.locator('.upload-new'), /This file is damaged; we read \d+ of about \d+ minutes\./);
    await page.goto('/runs');
    await page.getByText(/This file is damaged; we read \d+ of about \d+ minutes\./).click();
    await page.getByText('Damaged file', { exact: true }).waitFor();
    await page.getByText('Do you still have the whole file?').waitFor();
  });

  test('every number has its source, one tap from "Why?"', async () => {
    await page.setViewportSize(PHONE);
    await page.goto('/');
    await page.getByText('Why?').click();
    await page.getByRole('link', { name: 'Where all the numbers come from' }).click();
    await page.locator('.evidence-group').first().waitFor();
    expect(await page.locator('.evidence-line').count()).toBe(collectEvidence().length);
    expect(await page.locator('.evidence-line:visible').count()).toBe(0);
    await page.getByLabel('Find a number').fill('time since the birth');
    const birth = page.locator('.evidence-line:visible', { hasText: 'Time since the birth' });
    await expectText(birth, /84 days since the birth.*experts agree.*Goom 2019/s);
    await page.getByText(/^\d+ of \d+ numbers$/).waitFor();
    await page.getByLabel('Find a number').fill('unheard-of');
    await page.getByText('Nothing has “unheard-of” in it.').waitFor();
    await page.getByLabel('Find a number').fill('');
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('.evidence-line:visible').count()).toBe(collectEvidence().length);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('.evidence-line:visible').count()).toBe(0);
    await page.goto('/strength');
    await page.getByRole('link', { name: 'Where all the numbers come from' }).click();
    await page.locator('#strength[open]').waitFor();
    expect(await page.locator('.evidence-group[open]').count()).toBe(1);
    const unworded = /\.md\b|undefined|NaN|\[\w\]/.exec((await page.locator('main').textContent()) ?? '');
    expect(unworded?.[0]).toBeUndefined();
    expect(await measureOverflow(page)).toBe(0);
  });

  test('an empty app leads through readiness one thing at a time, until week 1 is open', async () => {
    await page.setViewportSize(PHONE);
    await page.goto('/');
    await page.getByRole('link', { name: 'Answer the readiness questions' }).click();
    await page.getByRole('heading', { name: 'One thing at a time' }).waitFor();
    await page.getByRole('link', { name: 'Begin' }).click();

    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Please enter the day and choose one of the answers.').waitFor();
    await page.getByLabel('On which day did you give birth?').fill(addDays(readToday(), -84));
    await page.getByRole('radio', { name: 'Caesarean birth' }).check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Long enough since the birth.' }).waitFor();

    await page.getByRole('link', { name: 'Next: Your provider agreed' }).click();
    await page.getByRole('radio', { name: 'Yes' }).check();
    await page.getByLabel('Who was it?').fill('My midwife, Ana');
    await page.getByLabel('When? About is fine.').fill(readToday());
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: /^My midwife, Ana agreed on/ }).waitFor();

    await page.getByRole('link', { name: 'Next: Signs that you are ready' }).click();
    await answerSigns(page, 4, 'Yes, true');
    await page.getByText(/^In step 2 you told us: My midwife, Ana agreed on /).waitFor();
    await page.getByRole('button', { name: 'Yes, true', exact: true }).click();
    await page.getByRole('heading', { name: 'All five are true.' }).waitFor();

    await page.getByRole('link', { name: 'Next: No sign that says wait' }).click();
    await answerSigns(page, 8, 'No');
    await page.getByRole('heading', { name: 'None of the eight.' }).waitFor();
    expect(await measureOverflow(page)).toBe(0);

    await page.getByRole('link', { name: 'Next: Movement self-check' }).click();
    await page.getByRole('button', { name: 'Begin with the walk' }).click();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('Please answer both questions.').waitFor();
    await answerMovements(page, 1, SELF_CHECK_STEPS);
    await page.getByRole('heading', { name: 'All seven done, and nothing came up.' }).waitFor();
    await page.getByText('All five are met. Week 1 is open.').waitFor();
    await page.getByRole('link', { name: 'See your week' }).click();
    await page.getByRole('link', { name: 'For the watch: session 1 as a FIT file' }).waitFor();
  });

  test('one sign that says wait is named with what helps, can be changed, and is in the history', async () => {
    await page.goto('/readiness/red-flags');
    await answerSigns(page, 7, 'No');
    await page.getByRole('button', { name: 'Yes, I do' }).click();
    await page.getByRole('heading', { name: 'One sign says wait.' }).waitFor();
    await page.getByText('You told us of: bleeding that is not a period.').waitFor();
    await page.getByRole('heading', { name: 'When to see a pelvic-floor physiotherapist' }).waitFor();
    expect(await readState(page, 'redFlags')).toBe('notMet');
    await page.getByRole('link', { name: 'Back to readiness' }).click();
    await page.getByText('Earlier answers').click();
    await page
      .getByText('No sign that says wait: One sign says wait. You told us of: bleeding that is not a period.')
      .waitFor();

    await page.goto('/readiness/red-flags');
    await page.getByRole('button', { name: 'Change: Bleeding that is not a period.' }).click();
    await page.getByRole('button', { name: 'No', exact: true }).click();
    await page.getByRole('heading', { name: 'None of the eight.' }).waitFor();
    expect(await readState(page, 'redFlags')).toBe('met');
  });

  test('a birth not long ago says from when on, and a day ahead gets a kind sentence', async () => {
    await page.goto('/readiness/birth');
    await page.getByLabel('On which day did you give birth?').fill(addDays(readToday(), 1));
    await page.getByRole('radio', { name: 'I would rather not say' }).check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('That day has not come yet.').waitFor();
    await page.getByLabel('On which day did you give birth?').fill(addDays(readToday(), -80));
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: /: 4 days to go\.$/ }).waitFor();
    await page.getByRole('link', { name: 'Back to today', exact: true }).click();
    await page.getByRole('heading', { name: 'Not yet: running waits a little.', level: 1 }).waitFor();
    await page.getByText(/^Long enough since the birth from \d+ \w+ on: 4 days to go\.$/).waitFor();
    await page.getByRole('link', { name: 'See where you stand' }).waitFor();
  });

  test('an earlier start is noted from the question of the birth, and meets it', async () => {
    await page.request.put('/api/v1/readiness/birth', {
      data: { birthDay: addDays(readToday(), -60), kind: 'notSaid' },
    });
    await page.goto('/readiness/birth');
    await page.getByRole('link', { name: 'My professional agreed to an earlier start' }).click();
    await page.getByLabel('From how many weeks after the birth?').fill('2');
    await page.getByLabel('Who said it?').fill('R. Example, midwife');
    await page.getByLabel('Why, in their words?').fill('It was time.');
    await page.getByRole('button', { name: 'See what it does' }).click();
    await page.getByText('the plan never starts under 3 weeks', { exact: false }).waitFor();
    await page.getByLabel('From how many weeks after the birth?').fill('8');
    await page.getByRole('button', { name: 'See what it does' }).click();
    await page.getByText(/^Running may begin from 8 weeks after the birth: from /).waitFor();
    await page.getByRole('button', { name: 'Yes, note it' }).click();
    await page.getByText(/^Running from 8 weeks after the birth, said on /).waitFor();
    expect(await readState(page, 'birth')).toBe('met');
  });

  test('a self-check stopped on the way is kept, goes on after a reload, and a symptom ends it', async () => {
    await page.goto('/readiness/self-check');
    await page.getByRole('button', { name: 'Begin with the walk' }).click();
    await answerMovements(page, 1, 3);
    for (let count = 1; count <= 10; count++) await page.getByRole('button', { name: 'Count one' }).click();
    expect(await page.getByRole('radio', { name: 'Yes, all of it' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Stop here for now' }).click();
    await page.getByRole('heading', { name: '3 of 11 done so far.' }).waitFor();
    await page.getByText(/^Still to do: Single-leg squat, /).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Go on where you were' }).click();
    await page.getByText('Step 4 of 11').waitFor();
    await page.getByRole('checkbox', { name: 'Heaviness' }).check();
    await page.getByRole('button', { name: 'See the result' }).click();
    await page.getByRole('heading', { name: 'Not yet, and now you know where.' }).waitFor();
    await page.getByText(/^Single-leg squat, left leg: heaviness\./).waitFor();
    expect(await readState(page, 'selfCheck')).toBe('notMet');
  });

  test('a strength target is ticked, says that it is advice, and changes nothing', async () => {
    await page.goto('/readiness');
    await page.getByText('It opens and closes nothing.').waitFor();
    await page.getByRole('checkbox', { name: 'Single-leg bridge: 20 on each side' }).check();
    await page.waitForLoadState('networkidle');
    await page.reload();
    expect(await page.getByRole('checkbox', { name: 'Single-leg bridge: 20 on each side' }).isChecked()).toBe(true);
    expect(await readState(page, 'indicators')).toBe('missing');
  });

  test('strength is noted in two taps, and told anew with what came up', async () => {
    await page.setViewportSize(PHONE);
    await answerReadiness(page);
    await page.goto('/');
    await page.getByText('One strength session this week').waitFor();
    await page.getByRole('button', { name: 'Strength done today' }).click();
    await page.getByText('All the moves at the suggested levels, today.').waitFor();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText(/^Noted for /).waitFor();
    await page.getByText('One strength session this week').waitFor({ state: 'detached' });
    expect((await readStrength(page)).sessions).toMatchObject([{ effort: null, symptoms: null }]);
    await page.getByRole('button', { name: 'Tell how it was' }).click();
    await page.getByRole('checkbox', { name: 'Side-lying leg raise' }).uncheck();
    await page.getByRole('button', { name: 'Something, let me tell' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Almost there. Still open: Leaking urine or stool (and 6 more)').waitFor();
    await page.getByRole('group', { name: 'Leaking urine or stool' }).getByRole('radio', { name: 'Yes' }).check();
    await page.getByRole('radio', { name: 'Drops', exact: true }).check();
    await page.getByRole('button', { name: 'All the others: none' }).click();
    await page
      .getByRole('group', { name: 'In which moves?' })
      .getByRole('checkbox', { name: 'Modified plank' })
      .check();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText(/^Noted for /).waitFor();
    const [session] = (await readStrength(page)).sessions;
    expect(session?.symptoms).toMatchObject({ leak: 'drops', doming: 'none' });
    expect(session?.moves).toHaveLength(6);
    expect(session?.moves.filter(({ hadSymptom }) => hadSymptom).map(({ move }) => move)).toEqual(['modifiedPlank']);
    await page.locator('.session-saved').getByRole('link', { name: 'Note a symptom' }).click();
    await page.getByRole('heading', { name: 'How was the strength session?' }).waitFor();
  });

  test('the strength page draws every move, and a session is taken out there', async () => {
    await page.goto('/strength');
    await page.getByRole('button', { name: 'Strength done today' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('button', { name: 'Tell how it was' }).waitFor();
    expect(await page.getByRole('img', { name: /^A figure / }).count()).toBe(7);
    await page.getByRole('button', { name: /^Take out the session of / }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Take it out' }).click();
    await page.getByText('None noted yet.').waitFor();
  });

  test('an urgent sign pauses running until a professional agreed', async () => {
    await answerReadiness(page);
    await page.goto('/');
    await page.getByRole('link', { name: 'Urgent list', exact: true }).click();
    await page.getByRole('button', { name: /^This is me.*Fainting$/ }).click();
    await page.getByRole('button', { name: 'Yes, this is me' }).click();
    await page.getByRole('heading', { name: 'What to do now' }).waitFor();
    expect(await page.getByRole('link', { name: /^For the watch: session/ }).count()).toBe(0);
    await page.getByRole('radio', { name: 'I may run', exact: true }).check();
    await page.getByRole('button', { name: 'See what it does' }).click();
    await page.getByText('Please write who said it.').waitFor();
    await noteWhoAndWhy(page);
    await page.getByText('Ends the pause.').waitFor();
    await page.getByRole('button', { name: 'Yes, note it' }).click();
    await page.getByRole('link', { name: 'For the watch: session 1 as a FIT file' }).waitFor();
  });

  test('a mistaken tap on the urgent list is undone the same day, and stays in the history', async () => {
    await page.setViewportSize(PHONE);
    await answerReadiness(page);
    await page.goto('/urgent');
    await page.getByRole('button', { name: /^This is me.*Fainting$/ }).click();
    await page.getByRole('button', { name: 'Yes, this is me' }).click();
    await page.getByRole('button', { name: /^It was a mistake/ }).click();
    await page.getByRole('heading', { name: 'Did you tap this by mistake?' }).waitFor();
    await page.getByRole('button', { name: 'Yes, it was a mistake' }).click();
    await page.getByRole('link', { name: 'For the watch: session 1 as a FIT file' }).waitFor();
    await page.goto('/care');
    await page.locator('del', { hasText: 'Fainting' }).waitFor();
    await page.getByText(/^Taken back on /).waitFor();
  });

  test('a hold says who and why on Today; a week is opened after its effect was shown; both can be taken back', async () => {
    await page.setViewportSize(PHONE);
    await answerReadiness(page);
    await page.goto('/care');
    await page.getByRole('radio', { name: 'Open a week' }).check();
    await page.getByLabel('Which week?').fill('17');
    await page.getByRole('button', { name: 'See what it does' }).click();
    await page.getByText('Please choose a week from 1 to 16.').waitFor();
    await page.getByLabel('Which week?').fill('3');
    await noteWhoAndWhy(page);
    await page.getByText('Opens week 3 today. Your symptoms and the urgent list still go first.').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Nothing noted yet.').waitFor();
    await page.getByRole('radio', { name: 'Hold, no running for now' }).check();
    await page.getByRole('button', { name: 'See what it does' }).click();
    await page.getByRole('button', { name: 'Yes, note it' }).click();
    await page.getByText(/^Hold since /).waitFor();
    expect(await measureOverflow(page)).toBe(0);
    await page.goto('/');
    await page.getByRole('heading', { name: 'Your professional asks you to wait.' }).waitFor();
    await page.getByText(/R\. Example, midwife, said: “It was time\.”/).waitFor();
    await page.getByRole('link', { name: 'Note what they say now' }).click();
    await page.getByRole('button', { name: 'See what it does' }).waitFor();
    expect(await page.getByRole('radio', { name: 'The hold is lifted' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: /^Take back/ }).click();
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.locator('del', { hasText: 'Hold' }).waitFor();
    await page.getByText('Nothing from a professional stands right now.', { exact: false }).waitFor();
  });

  test('an illness is noted, ended, and its end changed', async () => {
    await page.setViewportSize(PHONE);
    await answerReadiness(page);
    await page.goto('/care');
    await page.getByRole('button', { name: 'I am ill with fever' }).click();
    await page.getByRole('button', { name: 'Note it', exact: true }).click();
    await page.getByText(/^You have been ill with fever since /).waitFor();
    await page.goto('/');
    await page.getByText('You are ill with fever. Rest first.').waitFor();
    expect(await page.getByRole('link', { name: 'Answer the readiness questions' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Fever over? Note its last day' }).click();
    await page.locator('#illness').waitFor();
    await page.waitForFunction(() => window.scrollY > 0);
    await page.locator('#illness').getByRole('button', { name: 'The fever is over' }).click();
    await page.getByText(/^The fever was over on .* Running rests until /).waitFor();
    await page.locator('#illness').getByText('Change the end').first().click();
    await page.locator('#illness').getByRole('button', { name: 'Not over yet' }).click();
    await page.getByText(/^You have been ill with fever since /).waitFor();
  });

  test('with the service away there is a kind sentence, and the urgent list still stands', async () => {
    opened.complaints.expectSuch('ERR_FAILED');
    await page.goto('/');
    await page.route('**/api/**', (route) => route.abort());
    await page.getByRole('link', { name: 'Runs', exact: true }).click();
    await page.getByText('Your diary cannot be reached just now').waitFor();
    await page.getByRole('link', { name: 'Urgent list', exact: true }).click();
    await page.getByText('Trouble breathing').first().waitFor();
    await page.unroute('**/api/**');
    await page.getByRole('link', { name: 'Runs', exact: true }).click();
    await page.getByText('No runs yet.').waitFor();
  });

  test('letters twice as large widen no page of a phone', async () => {
    await page.setViewportSize(PHONE);
    for (const path of [
      '/',
      '/readiness',
      '/strength',
      '/decision',
      '/evidence#gate',
      '/care',
      '/settings',
      '/check-in',
      '/urgent',
    ]) {
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      await doubleLetters(page);
      expect(await measureOverflow(page), path).toBe(0);
    }
  });

  test('what the keyboard walks to stands clear of the bars above and below', async () => {
    await page.setViewportSize(PHONE);
    await page.goto('/settings');
    await page.getByRole('button', { name: 'Save settings' }).waitFor();
    const covered: string[] = [];
    for (let steps = 0; steps < 20; steps++) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate(nameCovered);
      if (name !== null) covered.push(name);
    }
    expect(covered).toEqual([]);
  });

  test('letters twice as large leave the page of a run whole, and its five numbers in words', async () => {
    await page.setViewportSize(PHONE);
    await answerReadiness(page);
    await page.goto('/');
    await page.locator('input[type=file]').setInputFiles(asFile('today.fit', makeTodaysRun()));
    await page.getByRole('link', { name: 'See the run' }).first().click();
    const names = page.locator('.numbers dt');
    await names.first().waitFor();
    await doubleLetters(page);
    expect(await measureOverflow(page)).toBe(0);
    const widths = await names.evaluateAll((all) => all.map((name) => name.clientWidth));
    expect(widths.length).toBe(5);
    expect(Math.min(...widths)).toBeGreaterThan(150);
  });

  test('every page shows its heading, fits a phone and asks nobody else', async () => {
    await page.setViewportSize(PHONE);
    for (const path of [
      '/',
      '/runs',
      '/plan',
      '/plan/plans',
      '/plan/edit',
      '/readiness',
      '/settings',
      '/urgent',
      '/check-in',
      '/evidence',
      '/strength',
      '/check-in?day=2026-01-01&after=strength',
      '/decision',
      '/readiness/birth',
      '/readiness/clearance',
      '/readiness/signs',
      '/readiness/red-flags',
      '/readiness/self-check',
      '/readiness/nowhere',
      '/nowhere/at-all',
    ]) {
      await page.goto(path);
      await expectText(page.getByRole('heading', { level: 1 }), /\w/);
      await page.waitForLoadState('networkidle');
      expect(await measureOverflow(page), path).toBe(0);
    }
  });
});

/** Runs in the page: what has the focus, where a bar hides a part of it. */
function nameCovered(): string | null {
  const focused = document.activeElement;
  if (focused === null || focused.closest('.tabs, .top-bar, .skip-link') !== null) return null;
  const { top, bottom } = focused.getBoundingClientRect();
  const upper = document.querySelector('.top-bar')?.getBoundingClientRect().bottom ?? 0;
  const lower = document.querySelector('.tabs')?.getBoundingClientRect().top ?? 0;
  return top < upper - 1 || bottom > lower + 1 ? focused.outerHTML.slice(0, 80) : null;
}

async function doubleLetters(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
}

async function readStrength(page: Page): Promise<StrengthAnswer> {
  return (await (await page.request.get('/api/v1/strength')).json()) as StrengthAnswer;
}

/** Seven movements, four of them on each leg. */
const SELF_CHECK_STEPS = 11;

async function answerMovements(page: Page, from: number, to: number): Promise<void> {
  for (let step = from; step <= to; step++) {
    await page.getByText(`Step ${step} of ${SELF_CHECK_STEPS}`).waitFor();
    await page.getByRole('radio', { name: step === 1 ? 'Yes' : 'Yes, all of it' }).check();
    await page.getByRole('checkbox', { name: 'None of these' }).check();
    await page.getByRole('button', { name: step < SELF_CHECK_STEPS ? 'Next' : 'See the result' }).click();
  }
}

/** Fills in who and why, then asks what it will do. */
async function noteWhoAndWhy(page: Page): Promise<void> {
  await page.getByLabel('Who said it?').fill('R. Example, midwife');
  await page.getByLabel('Why, in their words?').fill('It was time.');
  await page.getByRole('button', { name: 'See what it does' }).click();
  await page.getByRole('heading', { name: 'Note this?' }).waitFor();
}

/** The same answer to this many questions, one after the other. */
async function answerSigns(page: Page, questions: number, answer: string): Promise<void> {
  for (let question = 1; question <= questions; question++) {
    await page.getByText(`Question ${question} of `).waitFor();
    await page.getByRole('button', { name: answer, exact: true }).click();
  }
}

async function readState(page: Page, item: ReadinessItem): Promise<string | undefined> {
  const answer = (await (await page.request.get('/api/v1/readiness')).json()) as ReadinessStandingAnswer;
  return answer.items.find((each) => each.item === item)?.state;
}

/** The real run is years old: it is an extra run until she says which session it was. */
async function moveToFirstSession(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'It was a session of the plan' }).click();
  await page.getByLabel('Session of this run').selectOption({ label: 'Week 1, session 1' });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Moved. The verdict is made anew.').waitFor();
}

/** Begun 45 minutes ago, or just after midnight: the service and the browser live in UTC here. */
function makeTodaysRun(): Buffer {
  const now = Date.now();
  const midnight = Math.floor(now / DAY_MS) * DAY_MS;
  return makeRunBytes({ startedAtMs: Math.max(now - 45 * MINUTE_MS, midnight + MINUTE_MS) });
}

function asFile(name: string, buffer: Buffer) {
  return { name, mimeType: 'application/octet-stream', buffer };
}

async function expectText(locator: ReturnType<Page['locator']>, pattern: RegExp): Promise<void> {
  await locator.first().waitFor();
  expect(await locator.first().textContent()).toMatch(pattern);
}

/** The chart's code arrives after the page. */
async function countDrawnColours(page: Page): Promise<number> {
  const canvas = page.locator('canvas');
  await canvas.waitFor();
  await page.waitForLoadState('networkidle');
  return await countCanvasColours(canvas);
}

async function readOnlyRun(page: Page): Promise<ActivityDetail> {
  const list = (await (await page.request.get('/api/v1/activities')).json()) as ActivityListAnswer;
  const [run] = list.activities;
  if (run === undefined || list.activities.length !== 1) throw new Error(`There are ${list.activities.length} runs.`);
  return (await (await page.request.get(`/api/v1/activities/${run.id}`)).json()) as ActivityDetail;
}

/** Names of radio buttons that two questions share: an answer to one would take away the other's. */
async function listSharedGroupNames(page: Page): Promise<string[]> {
  const names = await page
    .locator('fieldset.choice')
    .evaluateAll((questions) => questions.map((question) => question.querySelector('input')?.name ?? ''));
  return names.filter((name, index) => names.indexOf(name) !== index);
}

async function measureOverflow(page: Page): Promise<number> {
  return await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
