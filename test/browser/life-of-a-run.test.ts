/** What happens to runs in life, in a real browser: no file, two files, an extra run, everything dropped at once. */

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { DEFAULT_PLAN } from '../../shared/plan/built-in-plans.ts';
import { buildSessionWorkout } from '../../shared/plan/plan.ts';
import { cutRun } from '../fixtures/simulator/cut-run.ts';
import { makeIntent } from '../fixtures/simulator/intent.ts';
import { simulateRun } from '../fixtures/simulator/simulate-run.ts';
import { buildZip } from '../fixtures/zip-bytes.ts';
import { makeRunBytes } from '../server/fixtures/sample-runs.ts';
import { answerReadiness } from './answer-readiness.ts';
import { hasChromium, openForEach, PHONE } from './open-page.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const WEEK_1 = buildSessionWorkout(DEFAULT_PLAN, 1, { warmUpSeconds: 300, coolDownSeconds: 300, ceilingBpm: null });

describe.skipIf(!hasChromium)('the life of a run in Chromium', () => {
  let page: Page;
  let context: BrowserContext;

  openForEach({ viewport: PHONE }, (opened) => {
    ({ page, context } = opened);
  });

  test('a run without a file is entered and answered, and its recording takes its place with the answers', async () => {
    await page.goto('/runs');
    await page.getByRole('link', { name: 'Enter a run without a file' }).click();
    await page.getByRole('button', { name: 'Save this run' }).click();
    await page.getByText('Please say how many minutes you ran; about is good enough.').waitFor();
    await page.getByLabel('Minutes of running, all together').fill('5.5');
    await page.getByRole('button', { name: 'Save this run' }).click();
    await page.getByRole('heading', { name: 'You ran about 5:30 min.', level: 1 }).waitFor();
    expect(await measureOverflow(page)).toBe(0);

    await page.getByRole('link', { name: /After the run/ }).click();
    await page.getByRole('radio', { name: '3', exact: true }).check();
    await page
      .getByRole('group', { name: 'Could you speak in sentences?' })
      .getByRole('radio', { name: 'Yes' })
      .check();
    await page.getByRole('button', { name: 'None of these' }).click();
    await page.getByRole('button', { name: 'Save my answers' }).click();
    await page.getByText('Thank you. It is in your diary.').waitFor();

    await bringIn([asFile('found-after-all.fit', makeTodaysRun())]);
    await page.getByText('You entered a run by hand for that time.').waitFor();
    await page.getByRole('link', { name: 'See the run' }).click();
    await page.getByRole('button', { name: 'Yes, the same run' }).click();
    await page.getByText('Effort 3 of 10, could talk, no symptoms').waitFor();
    await page.goto('/runs');
    await page.locator('.run-list > li').first().waitFor();
    expect(await page.locator('.run-list > li').count()).toBe(1);
  });

  test('a run that comes in twice is one run, and she chooses its file', async () => {
    const start = findTodaysStart();
    const shorter = makeTodaysRun([{ type: 'stopAfterRepetition', repetition: 2 }], start);
    await bringIn([asFile('shorter.fit', shorter), asFile('whole.fit', makeTodaysRun(undefined, start))]);
    await page.locator('.upload-same').getByRole('link', { name: 'See the run' }).click();
    await page.getByRole('heading', { name: 'You brought in this run twice' }).waitFor();
    await page.getByText(/^The two files differ in the length/).waitFor();
    await page.getByRole('heading', { name: 'You ran 3 min in 3 stretches.', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Use this one' }).click();
    await page.getByRole('heading', { name: 'You ran 2 min in 2 stretches.', level: 1 }).waitFor();
    expect(await page.getByRole('button', { name: 'Keep the one in use' }).count()).toBe(0);
    expect(await measureOverflow(page)).toBe(0);
  });

  test('an extra run is told by what was found, and compared only when she asks', async () => {
    await bringIn([asFile('extra.fit', makeTodaysRun())]);
    await page.getByRole('link', { name: 'See the run' }).click();
    await page.getByRole('heading', { name: 'You ran 3 min in 3 stretches.', level: 1 }).waitFor();
    expect(await page.locator('.intervals').count()).toBe(0);
    expect(await page.getByText('%', { exact: false }).filter({ hasText: 'planned' }).count()).toBe(0);
    await page.getByText('Compare with a session').click();
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await page.getByText('Beside Week 1: As planned').waitFor();
    expect(await page.locator('.intervals tbody tr').count()).toBe(8);
    expect(await measureOverflow(page)).toBe(0);
  });

  test('a run of a day on which no week was open is not asked which session it was', async () => {
    await page.goto('/');
    await answerReadiness(page);
    await bringIn([asFile('yesterday.fit', makeRunBytes({ startedAtMs: findTodaysStart() - DAY_MS }))]);
    await page.locator('.upload').getByRole('link', { name: 'See the run' }).click();
    await page.getByText('No week was open on that day').waitFor();
    await page.getByRole('heading', { name: 'The run', exact: true }).waitFor();
    expect(await page.getByRole('heading', { name: 'Which session was it?' }).count()).toBe(0);
    await page.getByText('How sure this is').click();
    await page.getByText('Plain laps: say when something changed, not how you moved').waitFor();
  });

  test('a session in two recordings is one session: its page says so, leads to the other piece, and is answered once', async () => {
    const intent = makeIntent({
      workout: WEEK_1,
      startedAt: Math.floor(findTodaysStart() / 1000),
      utcOffsetSeconds: 0,
    });
    await page.goto('/');
    await answerReadiness(page);
    await bringIn(
      cutRun(intent, 660, 60).map((piece, at) => asFile(`${at}.fit`, Buffer.from(simulateRun(piece).bytes))),
    );
    await page.locator('.upload').getByRole('link', { name: 'See the run' }).nth(1).waitFor();
    await page.goto('/');
    await page.getByText(/^After your run on/).waitFor();
    expect(await page.getByText(/^After your run on/).count()).toBe(1);
    await page.goto('/runs');
    await page.getByText('One of two recordings of this session').first().click();
    await page.getByRole('heading', { name: 'As planned.', level: 1 }).waitFor();
    const card = page.locator('.card', { hasText: 'Recorded in two pieces; judged as one session' });
    await card.getByRole('link').click();
    await page.getByRole('heading', { name: 'As planned.', level: 1 }).waitFor();
    expect(await page.locator('.intervals tbody tr').count()).toBe(8);
    expect(await measureOverflow(page)).toBe(0);
  });

  test('a vendor’s zip, an export and a wrong file dropped together each get a line that can be understood', async () => {
    const run = (days: number) => makeRunBytes({ startedAtMs: Date.now() - days * DAY_MS });
    const inner = buildZip([1, 2, 3].map((days) => ({ name: `${days}.fit`, content: run(days) })));
    const vendorsZip = buildZip([{ name: '123_ACTIVITY.fit', content: run(4) }]);
    const account = buildZip([
      { name: 'DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1.zip', content: inner },
    ]);
    await bringIn([
      asFile('123.zip', vendorsZip),
      asFile('account-export.zip', account),
      asFile('activity.fit.gz', gzipSync(run(5))),
      asFile('holiday.jpg', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(400, 7)])),
    ]);
    await page.locator('.upload', { hasText: '123.zip' }).getByText('1 new run.').waitFor();
    await page.locator('.upload', { hasText: 'activity.fit.gz' }).getByText('You ran 3 min in 3 stretches.').waitFor();
    await page.locator('.upload', { hasText: 'holiday.jpg' }).getByText('Not taken in').waitFor();
    await page.locator('.upload', { hasText: 'account-export.zip' }).getByText('read in the background').waitFor();
    await page.getByText('3 new runs').waitFor();
    expect(await measureOverflow(page)).toBe(0);
  });

  test('the folder of the watch can be dropped as it is: its runs come in, from any level, and nothing else is sent', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fourth-mile-dropped-'));
    try {
      await mkdir(join(folder, 'GARMIN', 'Activity', 'old'), { recursive: true });
      await mkdir(join(folder, 'Photos'));
      await writeFile(join(folder, 'GARMIN', 'Activity', 'new.fit'), makeTodaysRun());
      const twoDays = [3, 5].map((days) => makeRunBytes({ startedAtMs: Date.now() - days * DAY_MS }));
      await writeFile(join(folder, 'GARMIN', 'Activity', 'old', 'weekend.FIT'), Buffer.concat(twoDays));
      await writeFile(join(folder, 'GARMIN', 'readme.txt'), 'Dear diary');
      await writeFile(join(folder, 'Photos', 'holiday.jpg'), 'picture');
      await page.goto('/');
      await drop(page.locator('.drop-zone'), [join(folder, 'GARMIN'), join(folder, 'Photos')]);
      await page.locator('.upload', { hasText: 'new.fit' }).getByText('You ran 3 min in 3 stretches.').waitFor();
      const chained = page.locator('.upload', { hasText: 'weekend.FIT' });
      await chained.getByText('2 new runs.').waitFor();
      expect(await chained.getByRole('link', { name: /See the run of weekend.FIT, run [12] of 2/ }).count()).toBe(2);
      await page.locator('.upload', { hasText: 'Photos' }).getByText('There is no .fit, .gz or .zip file').waitFor();
      expect(await page.locator('.upload').count()).toBe(3);
      expect(await measureOverflow(page)).toBe(0);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  /** As from the desktop: scripts on a page cannot make a folder to drop. */
  async function drop(target: Locator, files: string[]): Promise<void> {
    await target.scrollIntoViewIfNeeded();
    const box = await target.boundingBox();
    const session = await context.newCDPSession(page);
    const place = { x: (box?.x ?? 0) + 10, y: (box?.y ?? 0) + 10 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', {
        type,
        ...place,
        data: { items: [], files, dragOperationsMask: 1 },
      });
    }
  }

  async function bringIn(files: ReturnType<typeof asFile>[]): Promise<void> {
    await page.goto('/');
    await page.locator('input[type=file]').setInputFiles(files);
    await page.locator('.upload').first().waitFor();
  }
});

type Behaviours = NonNullable<Parameters<typeof makeRunBytes>[0]['behaviours']>;

/** Begun 45 minutes ago, or just after midnight: the service and the browser live in UTC here. */
function findTodaysStart(): number {
  const now = Date.now();
  return Math.max(now - 45 * MINUTE_MS, Math.floor(now / DAY_MS) * DAY_MS + MINUTE_MS);
}

const makeTodaysRun = (behaviours?: Behaviours, startedAtMs = findTodaysStart()): Buffer =>
  makeRunBytes({ startedAtMs, ...(behaviours !== undefined && { behaviours }) });

function asFile(name: string, buffer: Buffer) {
  return { name, mimeType: 'application/octet-stream', buffer };
}

const measureOverflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
