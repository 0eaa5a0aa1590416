/** An open week is no word to run on a day of rest. */

import { expect, it } from 'vitest';
import { describeRunning } from '../../../web/src/today/next-step.ts';
import type { TodayValue } from '../../../web/src/today/use-today.ts';

const say = (running: 'open' | 'closed', ranOn: string[]) =>
  describeRunning({
    decision: { decision: { day: '2026-03-05', running } },
    activities: ranOn.map((day) => ({ day, runSeconds: 180 })),
    handRuns: [],
  } as unknown as TodayValue);

it('is open two days after a run, and before the first', () => {
  expect(say('open', ['2026-03-03'])).toEqual({ running: 'open', text: 'Running is open' });
  expect(say('open', []).running).toBe('open');
});

it('rests on the day of a run and on the next one', () => {
  expect(say('open', ['2026-03-05'])).toEqual({ running: 'closed', text: 'You ran today' });
  expect(say('open', ['2026-03-04'])).toEqual({ running: 'closed', text: 'A day between runs' });
});

it('is closed where the plan says so, whatever was run', () => {
  expect(say('closed', ['2026-03-05']).text).toBe('No running today');
});
