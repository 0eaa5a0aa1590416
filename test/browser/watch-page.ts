/** Collects what a page must never do: break the content policy, ask another host, write an error to the console. */

import type { BrowserContext, Page } from 'playwright-core';

/** A refused upload is an answer of the service; the browser notes every 4xx in the console all the same. */
const REFUSED_ANSWER = /Failed to load resource: the server responded with a status of 4\d\d/;

export type Complaints = {
  list: () => string[];
  /** For a test that brings such complaints about itself: they are not listed. */
  expectSuch: (words: string) => void;
};

/** Call before the first page opens. `address`: the only origin that may be asked. */
export async function watchPages(context: BrowserContext, address: string): Promise<Complaints> {
  const complaints: string[] = [];
  const { origin } = new URL(address);
  await context.exposeFunction('reportPolicyViolation', (text: string) => complaints.push(`content policy: ${text}`));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const report = Reflect.get(window, 'reportPolicyViolation') as (text: string) => void;
      report(`${violatedDirective} ${blockedURI}`);
    });
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) complaints.push(`foreign request: ${url.href}`);
  });
  context.on('page', (page) => watchConsole(page, complaints));
  const expected: string[] = [];
  return {
    list: () => complaints.filter((complaint) => !expected.some((words) => complaint.includes(words))),
    expectSuch: (words) => void expected.push(words),
  };
}

function watchConsole(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error' || REFUSED_ANSWER.test(message.text())) return;
    complaints.push(`console: ${message.text()}`);
  });
}
