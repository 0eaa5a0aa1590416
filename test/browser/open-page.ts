/** What every browser test begins and ends with: Chromium, a service without data, and a page that must not complain. */

import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { findChromium, isRequired, NO_CHROMIUM } from './find-chromium.ts';
import { startTestService, type TestService } from './start-service.ts';
import { type Complaints, watchPages } from './watch-page.ts';

export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1280, height: 900 };

const CHROMIUM_ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const chromiumPath = findChromium(process.env);
if (chromiumPath === null) {
  if (isRequired(process.env)) throw new Error(NO_CHROMIUM);
  console.warn(`Skipped: ${NO_CHROMIUM}`);
}

export const hasChromium = chromiumPath !== null;

async function launchChromium(): Promise<Browser> {
  return await chromium.launch({ executablePath: chromiumPath ?? '', args: CHROMIUM_ARGUMENTS });
}

export type OpenPage = {
  service: TestService;
  context: BrowserContext;
  page: Page;
  complaints: Complaints;
  /** Everything is closed and gone, whatever was complained of; then a complaint fails the test. */
  close: () => Promise<void>;
};

async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const service = await startTestService();
  const context = await browser.newContext({
    baseURL: service.address,
    timezoneId: 'UTC',
    locale: 'en-GB',
    ...options,
  });
  const complaints = await watchPages(context, service.address);
  const page = await context.newPage();
  const close = async () => {
    await context.close();
    await service.stop();
    expect(complaints.list()).toEqual([]);
  };
  return { service, context, page, complaints, close };
}

/** In a `describe`: one Chromium for all its tests, and a page with a service of its own for each. */
export function openForEach(options: BrowserContextOptions, take: (opened: OpenPage) => void | Promise<void>): void {
  let browser: Browser;
  let opened: OpenPage;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    opened = await openPage(browser, options);
    await take(opened);
  });
  afterEach(() => opened.close());
}
