/** Rule 4 and the two days after a red: a strong symptom steps back one stage and closes running for a moment. */

import { describe } from 'vitest';
import { SLOWER_PLAN } from '../../../shared/plan/built-in-plans.ts';
import { dayOf, type Story, story } from '../../fixtures/histories/story.ts';
import { tell } from './tell.ts';

const KNEE_RED = { otherPain: 4 };
const inWeek = (week: number, from: Story = story()) => from.ready(0).open(0, week);

describe('rule 4', () => {
  tell(
    "A red told after a run does not decide the run's own day.",
    inWeek(5).run(1, { week: 5, after: KNEE_RED }).asked(1),
    {
      decision: 'wait',
      week: 5,
      running: 'open',
    },
  );
  tell(
    'It steps back the next day, to the first week of the stage before.',
    inWeek(5).run(1, { week: 5, after: KNEE_RED }).asked(2),
    {
      decision: 'stepBack',
      rule: 4,
      week: 3,
      openedOn: '2026-03-03',
      running: 'closed',
      because: [{ code: 'symptom', day: '2026-03-02', isAboutRun: true, symptom: 'otherPain', level: 'red' }],
    },
  );
  tell('Once: the day after is a day of that week.', inWeek(5).run(1, { week: 5, after: KNEE_RED }).asked(3), {
    decision: 'wait',
    week: 3,
    openedOn: '2026-03-03',
  });
  tell(
    'From the second week of a stage it goes to the same place.',
    inWeek(6).run(1, { week: 6, after: KNEE_RED }).asked(2),
    {
      decision: 'stepBack',
      week: 3,
    },
  );
  tell('From week 3 it goes to week 1.', inWeek(3).run(1, { week: 3, after: KNEE_RED }).asked(2), {
    decision: 'stepBack',
    week: 1,
  });
  tell('From week 16 it goes to week 13.', inWeek(16).run(1, { week: 16, after: KNEE_RED }).asked(2), {
    decision: 'stepBack',
    week: 13,
  });
  tell('In the first stage week 2 goes to week 1.', inWeek(2).run(1, { week: 2, after: KNEE_RED }).asked(2), {
    decision: 'stepBack',
    week: 1,
  });
  tell('Week 1 begins anew, as its second attempt.', inWeek(1).run(1, { after: KNEE_RED }).asked(2), {
    decision: 'stepBack',
    week: 1,
    openedOn: '2026-03-03',
    numbers: { attemptsAtThisWeek: 2 },
  });
  tell(
    'The slower plan has stages of four: week 9 goes to week 5.',
    inWeek(9, story(SLOWER_PLAN)).run(1, { week: 9, after: KNEE_RED }).asked(2),
    { decision: 'stepBack', week: 5 },
  );
  tell(
    'Its week 12 goes to week 5, too.',
    inWeek(12, story(SLOWER_PLAN)).run(1, { week: 12, after: KNEE_RED }).asked(2),
    {
      week: 5,
    },
  );
  tell('Its week 8 goes to week 1.', inWeek(8, story(SLOWER_PLAN)).run(1, { week: 8, after: KNEE_RED }).asked(2), {
    week: 1,
  });
  tell(
    'Its week 4 is still in the first stage and goes to week 1.',
    inWeek(4, story(SLOWER_PLAN)).run(1, { week: 4, after: KNEE_RED }).asked(2),
    { week: 1 },
  );
  tell('A red at another moment steps back on its very day.', inWeek(5).feels(2, KNEE_RED).asked(2), {
    decision: 'stepBack',
    rule: 4,
    week: 3,
    openedOn: '2026-03-03',
  });
  tell(
    'It belongs to the week open before: the new one is not stepped back from again.',
    inWeek(5).feels(2, KNEE_RED).asked(3),
    { decision: 'wait', week: 3 },
  );
  tell(
    'Two reds of one day are one step.',
    inWeek(7)
      .run(1, { week: 7, after: { otherPain: 4, backPain: 4 } })
      .asked(3),
    {
      decision: 'wait',
      week: 5,
    },
  );
  tell(
    'A run of the stepping day belongs to the new week.',
    inWeek(5).feels(2, KNEE_RED).run(2, { week: 3 }).run(5, { week: 3 }).strength(5).asked(9),
    { decision: 'unlock', week: 4 },
  );
  tell(
    'A red run of the day on which a week opened is of the new week.',
    story().perfectWeeksTo(1).run(7, { week: 2, after: KNEE_RED }).asked(8),
    { decision: 'stepBack', rule: 4, week: 1, openedOn: '2026-03-09' },
  );
  tell(
    'A red of the day on which a professional opens the very first week is of that week.',
    story().open(0, 4).feels(0, KNEE_RED).asked(1),
    { decision: 'stepBack', rule: 4, week: 1 },
  );
  tell(
    'An answer from before its run weighs on its own day.',
    story().ready(0).run(3, { after: KNEE_RED, afterOn: 1 }).asked(3),
    { decision: 'wait', openedOn: '2026-03-02' },
  );
  tell(
    'A late red answer steps back from its own week on the day it is given.',
    inWeek(5).run(1, { week: 5, morning: KNEE_RED, morningOn: 4 }).asked(4),
    { decision: 'stepBack', rule: 4, week: 3 },
  );
  tell(
    'The day before the late answer nobody knows.',
    inWeek(5).run(1, { week: 5, morning: KNEE_RED, morningOn: 4 }).asked(3),
    {
      decision: 'wait',
      week: 5,
    },
  );
  tell(
    'A red answer to a run of a week that is over does not step back; it closes two days.',
    inWeek(5).run(1, { week: 5, morning: KNEE_RED, morningOn: 4 }).open(3, 6).asked(4),
    { decision: 'wait', week: 6, running: 'closed' },
  );
  tell(
    'A red goes before a gap, a missing answer and a repeat.',
    inWeek(5).run(1, { week: 5, after: KNEE_RED, dose: 2 }).notReady(2, 'birth').asked(2),
    { decision: 'stepBack', rule: 4, running: 'closed' },
  );
  tell('A red before the first week is of no week.', story().feels(0, KNEE_RED).ready(1).asked(1), {
    decision: 'wait',
    week: 1,
    running: 'closed',
  });
  tell(
    'A red on the first day, with readiness met, begins week 1 and steps back in it.',
    story().ready(0).feels(0, KNEE_RED).asked(0),
    { decision: 'stepBack', rule: 4, week: 1 },
  );
});

describe('the two days after a red', () => {
  const kneeRun = inWeek(5).run(1, { week: 5, after: KNEE_RED });
  tell('The first day after is closed.', kneeRun.asked(2), { running: 'closed' });
  tell('The second day after is closed.', kneeRun.asked(3), { running: 'closed', restUntil: dayOf(3) });
  tell('The third is open.', kneeRun.asked(4), { running: 'open', decision: 'wait' });
  tell('A run on the second day does not count.', kneeRun.run(3, { week: 3 }).asked(5), {
    runDays: [{ day: '2026-03-04', runIds: ['run of day 3'], counts: false, notCounting: ['runningWasClosed'] }],
  });
  tell('A run on the third day counts.', kneeRun.run(4, { week: 3 }).asked(5), {
    runDays: [{ day: '2026-03-05', runIds: ['run of day 4'], counts: true, notCounting: [] }],
  });
  tell('A red at another moment leaves its own day open.', inWeek(5).feels(2, KNEE_RED).asked(2), { running: 'open' });
  tell('It closes the two days after.', inWeek(5).feels(2, KNEE_RED).asked(4), { running: 'closed' });
  tell('And not the third.', inWeek(5).feels(2, KNEE_RED).asked(5), { running: 'open' });

  const lateAnswer = inWeek(5).run(1, { week: 5, morning: KNEE_RED, morningOn: 4 });
  tell('A late morning answer closes its own day, too.', lateAnswer.asked(4), { running: 'closed' });
  tell('And the two days after it.', lateAnswer.asked(6), { running: 'closed', restUntil: dayOf(6) });
  tell('Not the third day after it.', lateAnswer.asked(7), { running: 'open' });

  const twoAnswers = inWeek(5).run(1, { week: 5, after: KNEE_RED, morning: KNEE_RED, morningOn: 4 });
  tell('Red already after the run: a red morning answer rests as long as it would alone.', twoAnswers.asked(6), {
    running: 'closed',
    restUntil: dayOf(6),
  });
  tell('And no longer.', twoAnswers.asked(7), { running: 'open' });
  const greenMorning = inWeek(5).run(1, { week: 5, after: KNEE_RED, morningOn: 4 });
  tell('A green morning adds nothing.', greenMorning.asked(4), { running: 'open' });
  const secondSymptom = inWeek(5).run(1, { week: 5, after: KNEE_RED, morning: { backPain: 3 }, morningOn: 4 });
  tell('A second symptom that the morning tells rests from there, too.', secondSymptom.asked(6), { running: 'closed' });
  const graded = inWeek(5).feels(1, KNEE_RED).feels(5, { backLimp: true }).feels(7, KNEE_RED).mayRun(12);
  tell(
    'A stop that "may run" lets stand as a red was told long ago: nothing is closed from that day.',
    graded.asked(12),
    { decision: 'stepBack', rule: 4, running: 'open', restUntil: null },
  );
  tell(
    'Where the morning makes a stop of the red, and it is answered, nothing is closed.',
    inWeek(5)
      .run(1, { week: 5, after: KNEE_RED, morning: { otherPain: 6 } })
      .mayRun(2)
      .asked(3),
    { decision: 'wait', week: 3, running: 'open' },
  );
  tell(
    'An amber closes nothing.',
    inWeek(5)
      .run(1, { week: 5, after: { otherPain: 3 } })
      .asked(2),
    {
      decision: 'wait',
      running: 'open',
    },
  );
});
