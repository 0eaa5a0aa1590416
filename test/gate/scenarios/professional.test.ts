/** Rule 3: what a professional opens or holds goes before the plan. */

import { describe } from 'vitest';
import { story } from '../../fixtures/histories/story.ts';
import { tell } from './tell.ts';

const weekOne = story().perfectWeeksTo(1);

describe('rule 3, open', () => {
  tell('She opens week 5 on this day, without the weeks between.', story().ready(0).open(2, 5).asked(2), {
    decision: 'open',
    rule: 3,
    week: 5,
    openedOn: '2026-03-03',
    running: 'open',
    because: [{ code: 'professional', day: '2026-03-03', act: 'open', reason: 'seen' }],
  });
  tell('The next day is a day of week 5.', story().ready(0).open(2, 5).asked(3), {
    decision: 'wait',
    week: 5,
    openedOn: '2026-03-03',
  });
  tell('She may open an earlier week.', story().perfectWeeksTo(3).open(22, 2).asked(22), { decision: 'open', week: 2 });
  tell('Opening goes before the unlocking of the same day.', weekOne.open(7, 1).asked(7), {
    decision: 'open',
    week: 1,
    openedOn: '2026-03-08',
  });
  tell('Opening begins the week anew: sessions of before do not count.', weekOne.open(6, 1).strength(8).asked(13), {
    decision: 'wait',
    missing: ['countingSessions'],
    numbers: { countingSessions: 0 },
  });
  tell(
    'A run of the opening day belongs to the opened week.',
    story().ready(0).open(2, 5).run(2, { week: 5 }).run(4, { week: 5 }).strength(4).asked(9),
    { decision: 'unlock', week: 6 },
  );
  tell('A week that the plan does not have opens nothing.', story().ready(0).open(2, 17).asked(2), {
    decision: 'wait',
    week: 1,
  });
  tell('Week 0 opens nothing.', story().ready(0).open(2, 0).asked(2), { decision: 'wait', week: 1 });
  tell('Week 16 is the last that she can open.', story().ready(0).open(2, 16).asked(2), {
    decision: 'open',
    week: 16,
  });
  tell('Week 1 is the first that she can open.', story().ready(0).open(2, 1).asked(2), {
    decision: 'open',
    week: 1,
    openedOn: '2026-03-03',
  });
  tell('Of two weeks opened on one day the lower one is meant.', story().ready(0).open(2, 5).open(2, 3).asked(2), {
    decision: 'open',
    week: 3,
  });
  tell('Whichever comes first in the list.', story().ready(0).open(2, 3).open(2, 5).asked(2), { week: 3 });
  tell('Opened before readiness: the week begins, and running is closed.', story().open(0, 4).asked(0), {
    decision: 'open',
    rule: 3,
    week: 4,
    running: 'closed',
  });
  tell('The next day asks for readiness.', story().open(0, 4).asked(1), {
    decision: 'notReady',
    rule: 6,
    week: 4,
    openedOn: '2026-03-01',
    missing: ['birth', 'clearance', 'indicators', 'redFlags', 'selfCheck'],
  });
  tell('With readiness the opened week goes on; no week 1 begins.', story().open(0, 4).ready(2).asked(2), {
    decision: 'wait',
    week: 4,
    openedOn: '2026-03-01',
    running: 'open',
  });
  tell('On the first day of readiness an opened week is the first attempt.', story().ready(0).open(0, 4).asked(0), {
    decision: 'open',
    week: 4,
    numbers: { attemptsAtThisWeek: 1 },
  });
  tell(
    'An open week leaves a red of before behind.',
    story()
      .ready(0)
      .run(1, { after: { otherPain: 4 } })
      .open(2, 1)
      .asked(3),
    {
      decision: 'wait',
      openedOn: '2026-03-03',
      running: 'closed',
    },
  );
});

describe('rule 3, hold', () => {
  tell('A hold holds on its own day.', story().ready(0).hold(2).asked(2), {
    decision: 'hold',
    rule: 3,
    week: 1,
    running: 'closed',
    because: [{ code: 'professional', day: '2026-03-03', act: 'hold', reason: 'seen' }],
  });
  tell('It holds until it is lifted.', story().ready(0).hold(2).asked(60), { decision: 'hold', rule: 3 });
  tell('A lift of a later day lifts it.', story().ready(0).hold(2).lift(3).asked(3), {
    decision: 'wait',
    running: 'open',
  });
  tell('A lift of the same day does not.', story().ready(0).hold(2).lift(2).asked(3), { decision: 'hold' });
  tell('A lift of an earlier day does not.', story().ready(0).lift(1).hold(2).asked(2), { decision: 'hold' });
  tell('One lift lifts all holds before it.', story().ready(0).hold(2).hold(3).lift(4).asked(4), { decision: 'wait' });
  tell('A hold of the day of the lift stays.', story().ready(0).hold(2).hold(4).lift(4).asked(5), {
    decision: 'hold',
    because: [{ code: 'professional', day: '2026-03-05', act: 'hold', reason: 'seen' }],
  });
  tell('A hold keeps the first week from beginning.', story().hold(0).ready(0).asked(3), {
    decision: 'hold',
    week: null,
  });
  tell('A hold goes before unlocking, and the unlocking comes with the lift.', weekOne.hold(7).lift(9).asked(9), {
    decision: 'unlock',
    week: 2,
    openedOn: '2026-03-10',
  });
  tell('A run made during a hold does not count.', weekOne.hold(3).lift(4).asked(7), {
    decision: 'wait',
    missing: ['countingSessions'],
  });
  tell(
    'A red during a hold steps back when it is lifted.',
    story().ready(0).feels(2, { otherPain: 4 }).hold(2).lift(6).asked(6),
    {
      decision: 'stepBack',
      rule: 4,
    },
  );
  tell('Open beats hold on its day, with running closed by the hold.', story().ready(0).hold(1).open(2, 3).asked(2), {
    decision: 'open',
    week: 3,
    running: 'closed',
  });
  tell('The hold decides again the next day.', story().ready(0).hold(1).open(2, 3).asked(3), {
    decision: 'hold',
    week: 3,
  });
});
