/** Rule 9: the week waits for exactly what is missing; which run days count, and until when. */

import { describe } from 'vitest';
import type { NotCountingReason } from '../../../shared/gate/decision.ts';
import { SYMPTOMS } from '../../../shared/gate/symptom-levels.ts';
import { SLOWER_PLAN } from '../../../shared/plan/built-in-plans.ts';
import { type RunDetails, type Story, story } from '../../fixtures/histories/story.ts';
import { tell } from './tell.ts';

const weekOne = story().perfectWeeksTo(1);

describe('rule 9', () => {
  tell('Six days after opening a perfect week waits for its seventh.', weekOne.asked(6), {
    decision: 'wait',
    rule: 9,
    missing: ['days'],
    coming: null,
    numbers: { daysSinceOpened: 6, daysAsked: 7, countingSessions: 2, sessionsAsked: 2 },
  });
  tell('Seven days after opening it opens the next.', weekOne.asked(7), { decision: 'unlock', rule: 10, week: 2 });
  tell('Without strength it waits for strength.', story().ready(0).run(1).run(3).asked(7), {
    decision: 'wait',
    missing: ['strength'],
  });
  tell('Strength on the day of opening is enough.', story().ready(0).strength(0).run(1).run(3).asked(7), {
    decision: 'unlock',
  });
  tell('Strength of the asked day is enough.', story().ready(0).run(1).run(3).strength(7).asked(7), {
    decision: 'unlock',
  });
  tell('Strength of the day before the opening is not.', story().strength(0).ready(1).run(2).run(4).asked(8), {
    decision: 'wait',
    missing: ['strength'],
  });
  tell('One session is missing.', story().ready(0).run(1).strength(2).asked(7), {
    decision: 'wait',
    missing: ['countingSessions'],
    numbers: { countingSessions: 1 },
  });
  tell('An untouched week is missing everything but the days.', story().ready(0).asked(7), {
    missing: ['countingSessions', 'strength'],
  });
  tell('The run of the asked day is not seen.', story().ready(0).run(1).strength(2).run(7).asked(7), {
    missing: ['countingSessions'],
    numbers: { countingSessions: 1, answeredRunDays: 1 },
  });
});

describe('the self-check of R weeks', () => {
  const weekSix = (from: Story) => from.ready(0).open(1, 6).run(2, { week: 6 }).strength(3).run(4, { week: 6 });
  tell('Week 6 waits for it.', weekSix(story()).asked(8), { decision: 'wait', missing: ['selfCheck'] });
  tell('Done on the day of opening it is enough.', weekSix(story()).ready(1, ['selfCheck']).asked(8), {
    decision: 'unlock',
    week: 7,
  });
  tell('Done today it is enough.', weekSix(story()).ready(8, ['selfCheck']).asked(8), { decision: 'unlock' });
  tell(
    'Done with a symptom, and without one later, it is done.',
    weekSix(story()).notReady(5, 'selfCheck').ready(6, ['selfCheck']).asked(8),
    { decision: 'unlock' },
  );
  tell('Done with a symptom it closes running.', weekSix(story()).notReady(5, 'selfCheck').asked(8), {
    decision: 'notReady',
    missing: ['selfCheck'],
  });
  tell('Another readiness item does not stand for it.', weekSix(story()).ready(5, ['indicators']).asked(8), {
    missing: ['selfCheck'],
  });
  tell(
    'Week 12 asks for it, too.',
    story().ready(0).open(1, 12).run(2, { week: 12 }).strength(3).run(4, { week: 12 }).asked(8),
    { missing: ['selfCheck'] },
  );
  tell('Week 5 does not.', story().ready(0).open(1, 5).run(2, { week: 5 }).strength(3).run(4, { week: 5 }).asked(8), {
    decision: 'unlock',
  });
  tell(
    'In the slower plan the second week 6 asks for it: its week 12.',
    story(SLOWER_PLAN).ready(0).open(1, 12).run(2, { week: 12 }).strength(3).run(4, { week: 12 }).asked(8),
    { missing: ['selfCheck'] },
  );
  tell(
    'The first one, its week 11, does not.',
    story(SLOWER_PLAN).ready(0).open(1, 11).run(2, { week: 11 }).strength(3).run(4, { week: 11 }).asked(8),
    { decision: 'unlock', week: 12 },
  );
});

describe('a run day counts', () => {
  const tellRun = (sentence: string, details: RunDetails, ...notCounting: NotCountingReason[]) =>
    tell(sentence, story().ready(0).run(1, details).asked(5), {
      runDays: [{ day: '2026-03-02', runIds: ['run of day 1'], counts: notCounting.length === 0, notCounting }],
      numbers: { countingSessions: notCounting.length === 0 ? 1 : 0 },
    });
  tellRun('as planned, with both answers', {});
  tellRun("not with another week's session", { week: 2 }, 'notThisWeeksSession');
  tellRun('not with more than planned', { compliance: 'more' }, 'complianceNotMet');
  tellRun('not with less than planned', { compliance: 'less' }, 'complianceNotMet');
  tellRun('not when the recording cannot tell', { compliance: 'cannotTell' }, 'complianceNotMet');
  tellRun('not when nobody judged it', { compliance: null }, 'complianceNotMet');
  tellRun('when the verdict on it is met, whatever its dose', { dose: 1.2, compliance: 'met' });
  tellRun('not without the answer after the run', { after: null }, 'effortOrTalkMissing');
  tellRun('not without the effort', { effort: null }, 'effortOrTalkMissing');
  tellRun('not without the talk answer', { couldTalk: null }, 'effortOrTalkMissing');
  tellRun('also when she could not talk: that is an answer', { couldTalk: false });
  tellRun('not with an answer from before the run', { afterOn: 0 }, 'effortOrTalkMissing');
  tellRun('with an answer after the run of a later day', { afterOn: 4 });
  tellRun('not without the next-morning answer', { morning: null }, 'morningAnswerMissing');
  tellRun('not with a morning answer of the same day', { morningOn: 1 }, 'morningAnswerMissing');
  tellRun('with a morning answer on the third day', { morningOn: 4 });
  tellRun('not with one on the fourth day', { morningOn: 5 }, 'morningAnswerMissing');
  for (const symptom of SYMPTOMS) {
    tellRun(`not with ${symptom} left out after the run`, { after: { [symptom]: undefined } }, 'effortOrTalkMissing');
    tellRun(
      `not with ${symptom} left out in the morning`,
      { morning: { [symptom]: undefined } },
      'morningAnswerMissing',
    );
  }
  tellRun(
    'not twice for one reason, but for each',
    { week: 2, compliance: 'less', effort: null },
    'notThisWeeksSession',
    'complianceNotMet',
    'effortOrTalkMissing',
  );
});

describe('the next-morning answers', () => {
  const pending = weekOne.run(6, { morning: null });
  tell('An answer that can still be given is waited for.', pending.asked(7), {
    decision: 'wait',
    missing: ['morningAnswers'],
  });
  tell('Until the third day.', pending.asked(9), { decision: 'wait', missing: ['morningAnswers'] });
  tell('Not on the fourth: the session is lost, and the week opens without it.', pending.asked(10), {
    decision: 'unlock',
    week: 2,
  });
  tell('Given on the third day it opens the week.', weekOne.run(6, { morningOn: 9 }).asked(9), { decision: 'unlock' });
  tell('An answer with a hole is still waited for.', weekOne.run(6, { morning: { leak: undefined } }).asked(7), {
    missing: ['morningAnswers'],
  });
  tell('The answer of an extra run is waited for, too.', weekOne.extraRun(6, 60, { morning: null }).asked(7), {
    missing: ['morningAnswers'],
  });
  tell('That of less than a minute is not.', weekOne.extraRun(6, 59, { morning: null }).asked(7), {
    decision: 'unlock',
  });
  tell('Tomorrow, not today: the day of the run owes nothing.', story().ready(0).run(1, { morning: null }).asked(1), {
    missing: ['countingSessions', 'strength', 'days'],
  });
});

describe('a late answer after the run', () => {
  const late = story().ready(0).run(1).strength(2).run(3, { afterOn: 9 });
  tell('The session counts from the day of the answer.', late.asked(9), { decision: 'unlock', openedOn: '2026-03-10' });
  tell('Not before.', late.asked(8), { decision: 'wait', missing: ['countingSessions'] });
});

describe('back-to-back run days', () => {
  tell('The second of two days in a row does not count, the first does.', story().ready(0).run(1).run(2).asked(4), {
    runDays: [
      { day: '2026-03-02', runIds: ['run of day 1'], counts: true, notCounting: [] },
      { day: '2026-03-03', runIds: ['run of day 2'], counts: false, notCounting: ['ranTheDayBefore'] },
    ],
  });
  tell('An extra run the day before takes the count, too.', story().ready(0).extraRun(1, 60).run(2).asked(4), {
    numbers: { countingSessions: 0 },
  });
  tell('Less than a minute the day before does not.', story().ready(0).extraRun(1, 59).run(2).asked(4), {
    numbers: { countingSessions: 1 },
  });
  tell(
    'A run of the day before the week opened counts as the day before.',
    story().ready(0).run(1).open(2, 2).run(2, { week: 2 }).asked(4),
    { numbers: { countingSessions: 0 } },
  );
  tell('With a day between both count.', story().ready(0).run(1).run(3).asked(4), { numbers: { countingSessions: 2 } });
});

describe('two recordings of one day', () => {
  const twice = (first: RunDetails, second: RunDetails) =>
    story()
      .ready(0)
      .run(1, { id: 'a', ...first })
      .run(1, { id: 'b', ...second })
      .asked(3);
  tell('They are one session.', twice({ dose: 0.5 }, { dose: 0.5, compliance: 'met' }), {
    runDays: [{ day: '2026-03-02', runIds: ['a', 'b'], counts: false, notCounting: ['complianceNotMet'] }],
  });
  tell(
    'Both met, and together within 110 %, they count once.',
    twice({ dose: 0.55, seconds: 99, compliance: 'met' }, { dose: 0.55, seconds: 99, compliance: 'met' }),
    { numbers: { countingSessions: 1, highestDose: 1.1 } },
  );
  tell(
    'A met one with more than 110 % together is more than planned.',
    twice({ dose: 0.56, seconds: 101, compliance: 'met' }, { dose: 0.56, seconds: 101, compliance: 'met' }),
    { runDays: [{ day: '2026-03-02', runIds: ['a', 'b'], counts: false, notCounting: ['complianceNotMet'] }] },
  );
  tell(
    'Sessions of two weeks on one day are no session of this week.',
    twice({ dose: 0.5, seconds: 60, compliance: 'met' }, { week: 2, dose: 0.3, seconds: 60, compliance: 'met' }),
    { runDays: [{ day: '2026-03-02', runIds: ['a', 'b'], counts: false, notCounting: ['notThisWeeksSession'] }] },
  );
  tell(
    'The answers of either are answers of the day.',
    twice(
      { dose: 0.5, seconds: 90, compliance: 'met', morning: null },
      { dose: 0.5, seconds: 90, compliance: 'met', after: null },
    ),
    { numbers: { countingSessions: 1 } },
  );
  tell(
    'One that nobody judged takes the count of the other.',
    twice({ dose: 0.5, seconds: 90, compliance: 'met' }, { dose: 0.5, seconds: 90, compliance: null }),
    { numbers: { countingSessions: 0 } },
  );
  tell(
    'One whose dose nobody knows takes the count of the other.',
    twice({ dose: 0.5, seconds: 90, compliance: 'met' }, { dose: null, seconds: 90, compliance: 'met' }),
    { numbers: { countingSessions: 0 } },
  );
  tell(
    'Of sessions of two weeks the doses add up.',
    twice({ dose: 0.75, seconds: 135 }, { week: 2, dose: 0.6, seconds: 144 }),
    { numbers: { highestDose: 1.35 }, coming: { decision: 'repeat', rule: 7 } },
  );
  tell(
    'A heart rate that nobody spoke of in one of them is not easy.',
    story()
      .ready(0)
      .run(1)
      .run(3, { id: 'a', dose: 0.5, seconds: 90, compliance: 'met' })
      .run(3, { id: 'b', dose: 0.5, seconds: 90, compliance: 'met', heartRate: null })
      .asked(5),
    { coming: { decision: 'repeat', rule: 8 } },
  );
  tell(
    'A short extra recording leaves a session what it was.',
    story().ready(0).run(1).extraRun(1, 10, { after: null, morning: null }).asked(3),
    { numbers: { countingSessions: 1 } },
  );
  tell(
    'The higher heart rate of the two decides whether it was easy.',
    story()
      .ready(0)
      .run(1)
      .run(3, { id: 'a', dose: 0.5, seconds: 90, compliance: 'met' })
      .run(3, { id: 'b', dose: 0.5, seconds: 90, compliance: 'met', heartRate: 'high' })
      .asked(5),
    { coming: { decision: 'repeat', rule: 8 } },
  );
});

describe('the last fourteen days', () => {
  const early = story().ready(0).run(1).run(8);
  tell('A session of fourteen days ago counts.', early.strength(15).asked(15), { decision: 'unlock', week: 2 });
  tell('One of fifteen days ago does not.', early.strength(16).asked(16), {
    decision: 'wait',
    missing: ['countingSessions'],
    numbers: { countingSessions: 1 },
    runDays: [
      { day: '2026-03-02', runIds: ['run of day 1'], counts: false, notCounting: ['olderThanFourteenDays'] },
      { day: '2026-03-09', runIds: ['run of day 8'], counts: true, notCounting: [] },
    ],
  });
});
