/** One look says what to do today; an open week is no word to run on a day of rest. */

import { expect, it } from 'vitest';
import type { DecisionReason } from '../../../shared/gate/decision.ts';
import { DEFAULT_PLAN } from '../../../shared/plan/built-in-plans.ts';
import { describeRunning, findNextStep } from '../../../web/src/today/next-step.ts';
import type { TodayValue } from '../../../web/src/today/use-today.ts';

const TODAY = '2026-03-05';

const makeValue = (running: 'open' | 'closed', ranOn: string[], because: DecisionReason[] = [], done = 0) =>
  ({
    decision: {
      decision: {
        day: TODAY,
        week: 1,
        running,
        restUntil: running === 'closed' ? '2026-03-07' : null,
        decision: 'wait',
        because,
      },
      words: { headline: 'You are in week 1.' },
    },
    plan: {
      plan: DEFAULT_PLAN,
      weeks: [
        {
          week: 1,
          sessions: [1, 2, 3].map((session) => ({ session, activityId: session <= done ? `run ${session}` : null })),
        },
      ],
    },
    settings: { warmUpSeconds: 300, coolDownSeconds: 300 },
    activities: ranOn.map((day) => ({ day, runSeconds: 180 })),
    handRuns: [],
    strength: { moment: 'runFirst' },
  }) as unknown as TodayValue;

const say = (...value: Parameters<typeof makeValue>) => describeRunning(makeValue(...value));
const next = (...value: Parameters<typeof makeValue>) => findNextStep(makeValue(...value));
const symptom = (level: 'amber' | 'red', day: string): DecisionReason => ({
  code: 'symptom',
  isAboutRun: true,
  symptom: 'backPain',
  level,
  day,
});

it('is open two days after a run, and before the first', () => {
  expect(say('open', ['2026-03-03'])).toEqual({ running: 'open', text: 'Running is open' });
  expect(say('open', []).running).toBe('open');
});

it('rests on the day of a run and on the next one', () => {
  expect(say('open', [TODAY])).toEqual({ running: 'closed', text: 'You ran today' });
  expect(say('open', ['2026-03-04'])).toEqual({ running: 'closed', text: 'No running today' });
  expect(next('open', [TODAY])).toMatchObject({ headline: 'Now rest well.', session: null });
  expect(next('open', ['2026-03-04'])).toMatchObject({ headline: 'Today: a day between runs.', session: null });
});

it('is closed where the plan says so, whatever was run', () => {
  expect(say('closed', [TODAY]).text).toBe('No running today');
  expect(next('closed', [])).toEqual({
    headline: 'Today: rest from running.',
    text: 'After what you told us, running rests until the end of 7 March. Walking is fine if it feels fine.',
    session: null,
  });
});

it('is the next session, with what it asks and how long it takes; after the last one no more', () => {
  expect(next('open', ['2026-03-03'], [], 1)).toEqual({
    headline: 'Today, if you like: session 2.',
    text: '3 × (1 min run, 4 min walk), 25 minutes with all the walks.',
    session: 2,
  });
  expect(next('open', ['2026-03-03'], [], 3)).toMatchObject({ headline: 'No more running this week.', session: null });
});

it('holds the session out for another day once strength work is done', () => {
  const value = makeValue('open', ['2026-03-03'], [], 1);
  const done = { ...value, strength: { ...value.strength, moment: 'doneBeforeRun' as const } };
  expect(findNextStep(done)).toEqual({
    headline: 'Today: strength is done.',
    text: 'Session 2 goes better on another day, when no strength work comes before it.',
    session: 2,
  });
});

it('holds no session out on the day on which a strong symptom was told', () => {
  expect(next('open', [], [symptom('red', TODAY)])).toMatchObject({ headline: 'Today: better rest.', session: null });
  expect(say('open', [], [symptom('red', TODAY)]).text).toBe('No running today');
  expect(next('open', [], [symptom('red', '2026-03-01')]).session).toBe(1);
  expect(next('open', [], [symptom('amber', TODAY)]).session).toBe(1);
});
