/** Rule 10: with everything there the next week opens, and after the last one the plan is done. */

import { describe, expect, it } from 'vitest';
import { DEFAULT_PLAN, SLOWER_PLAN } from '../../../shared/plan/built-in-plans.ts';
import { dayOf, story } from '../../fixtures/histories/story.ts';
import { answerOf, tell } from './tell.ts';

describe('rule 10', () => {
  tell('A perfect week opens the next on its seventh day.', story().perfectWeeksTo(1).asked(7), {
    decision: 'unlock',
    rule: 10,
    week: 2,
    openedOn: '2026-03-08',
    running: 'open',
    missing: [],
    coming: null,
    because: [],
    numbers: { attemptsAtThisWeek: 1 },
  });
  tell('The next week begins with nothing.', story().perfectWeeksTo(1).asked(8), {
    decision: 'wait',
    week: 2,
    openedOn: '2026-03-08',
    missing: ['countingSessions', 'strength', 'days'],
    runDays: [],
  });
  tell(
    'A run of the opening day belongs to the new week.',
    story().perfectWeeksTo(1).run(7, { week: 2 }).run(9, { week: 2 }).strength(10).asked(14),
    { decision: 'unlock', week: 3 },
  );
  tell(
    'A session of last week does not count for this one.',
    story().perfectWeeksTo(1).run(8, { week: 1 }).run(10, { week: 2 }).strength(10).asked(14),
    { decision: 'wait', missing: ['countingSessions'] },
  );

  for (const plan of [DEFAULT_PLAN, SLOWER_PLAN]) {
    it(`opens every week of the ${plan.id} plan after seven perfect days and is done after the last`, () => {
      const last = plan.weeks.length;
      const answer = answerOf(
        story(plan)
          .perfectWeeksTo(last)
          .asked(last * 7),
      );
      const opened = answer.history.filter(({ decision }) => decision !== 'wait');
      expect(opened).toEqual([
        ...Array.from({ length: last - 1 }, (_, at) => ({
          day: dayOf((at + 1) * 7),
          decision: 'unlock',
          week: at + 2,
        })),
        { day: dayOf(last * 7), decision: 'done', week: last },
      ]);
    });
  }
});

describe('the plan is done', () => {
  const done = story().ready(0).open(0, 16).perfectWeek(16, 0);
  tell('After the last week.', done.asked(7), {
    decision: 'done',
    rule: 10,
    week: 16,
    openedOn: '2026-03-08',
    running: 'open',
    missing: [],
  });
  tell('The day before, it waits as any week does.', done.asked(6), { decision: 'wait', missing: ['days'] });
  tell('It stays done without strength and sessions.', done.run(12, { week: 16 }).asked(20), {
    decision: 'done',
    week: 16,
    openedOn: '2026-03-08',
    coming: null,
  });
  tell(
    'An amber, a high dose and hard runs change nothing.',
    done
      .run(9, { week: 16, effort: 9, dose: 2, after: { leak: 'drops' } })
      .run(11, { week: 16, effort: 9 })
      .asked(16),
    { decision: 'done', openedOn: '2026-03-08' },
  );
  tell('A red steps back to week 13.', done.run(9, { week: 16, after: { otherPain: 4 } }).asked(10), {
    decision: 'stepBack',
    rule: 4,
    week: 13,
    running: 'closed',
  });
  tell(
    'From there the plan goes on as it does for everybody.',
    done.run(9, { week: 16, after: { otherPain: 4 } }).asked(11),
    {
      decision: 'wait',
      rule: 9,
      week: 13,
    },
  );
  tell(
    'And is done again at its end, not before.',
    done
      .run(9, { week: 16, after: { otherPain: 4 } })
      .perfectWeek(13, 12)
      .asked(17),
    { decision: 'unlock', week: 14 },
  );
  tell('Two weeks without a run step back one stage.', done.asked(18), { decision: 'stepBack', rule: 5, week: 13 });
  tell('A lost readiness item closes running.', done.notReady(9, 'redFlags').asked(9), {
    decision: 'notReady',
    week: 16,
    running: 'closed',
  });
  tell('And with it met again the plan is still done.', done.notReady(9, 'redFlags').ready(10).asked(10), {
    decision: 'done',
  });
  tell('A stop pauses.', done.feels(9, { bulge: true }).asked(9), { decision: 'pause', rule: 2 });
  tell('A professional may open any week again; then it is not done.', done.open(9, 12).asked(10), {
    decision: 'wait',
    week: 12,
  });
  tell('Also week 16 once more.', done.open(9, 16).asked(10), { decision: 'wait', week: 16 });
});
