/** Answers every readiness question for today as programs do, so that a test can begin with week 1 open. */

import type { Page } from 'playwright-core';
import { addDays } from '../../shared/local-day.ts';
import { INDICATORS, RED_FLAGS } from '../../shared/readiness/signs.ts';
import { ALL_MOVEMENTS_WELL, answerAll } from '../server/fixtures/answer-readiness.ts';

const WELL_OVER_TWELVE_WEEKS = 200;

/** Service and browser live in UTC here. */
export function readToday(): string {
  return new Date().toISOString().slice(0, 10);
}

export async function answerReadiness({ request }: Page): Promise<void> {
  const day = readToday();
  const put = async (part: string, data: object) => {
    const response = await request.put(`/api/v1/readiness/${part}`, { data });
    if (!response.ok()) throw new Error(await response.text());
  };
  await put('birth', { birthDay: addDays(day, -WELL_OVER_TWELVE_WEEKS), kind: 'notSaid' });
  await put('clearance', { by: 'My midwife', agreedOn: day });
  await put('signs', { day, item: 'indicators', answers: answerAll(INDICATORS, true) });
  await put('signs', { day, item: 'redFlags', answers: answerAll(RED_FLAGS, false) });
  await put('self-check', { day, answers: ALL_MOVEMENTS_WELL });
}
