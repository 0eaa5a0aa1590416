/** Rule 5: two weeks without a run lead one stage back, four weeks two, each on one day only. */

import { describe } from 'vitest';
import { SLOWER_PLAN } from '../../../shared/plan/built-in-plans.ts';
import { type Story, story } from '../../fixtures/histories/story.ts';
import { tell } from './tell.ts';

/** The last run is on day 1, so that day 15 ends 13 full days, day 16 is reached by 14, day 30 by 28. */
const lastRan = (week: number, from: Story = story()) => from.ready(0).open(0, week).run(1, { week });

describe('rule 5', () => {
  tell('After 13 full days without a run the week waits.', lastRan(7).asked(15), {
    decision: 'wait',
    week: 7,
    numbers: { fullDaysWithoutRun: 13 },
  });
  tell('When 14 are full it steps back one stage.', lastRan(7).asked(16), {
    decision: 'stepBack',
    rule: 5,
    week: 5,
    openedOn: '2026-03-17',
    running: 'open',
    because: [{ code: 'gap', fullDays: 14, stagesBack: 1 }],
  });
  tell('On the 15th nothing more happens.', lastRan(7).asked(17), {
    decision: 'wait',
    week: 5,
    openedOn: '2026-03-17',
  });
  tell('After 27 full days it is still that week.', lastRan(7).asked(29), { decision: 'wait', week: 5 });
  tell('When 28 are full it is two stages, counted from the week of the last run.', lastRan(7).asked(30), {
    decision: 'stepBack',
    rule: 5,
    week: 3,
    openedOn: '2026-03-31',
    running: 'closed',
    because: [{ code: 'gap', fullDays: 28, stagesBack: 2 }],
  });
  tell('On the 29th readiness is asked, and the week stays.', lastRan(7).asked(31), {
    decision: 'notReady',
    week: 3,
    openedOn: '2026-03-31',
  });
  tell('From the second week of a stage it is the same.', lastRan(8).asked(16), { decision: 'stepBack', week: 5 });
  tell('From week 3 two stages end in week 1.', lastRan(3).asked(30), { decision: 'stepBack', week: 1 });
  tell('Week 1 begins anew.', lastRan(1).asked(16), { decision: 'stepBack', rule: 5, week: 1, openedOn: '2026-03-17' });
  tell('The slower plan goes back by stages of four: week 9 to week 5.', lastRan(9, story(SLOWER_PLAN)).asked(16), {
    week: 5,
  });
  tell('Its week 13 goes to week 5 after four weeks.', lastRan(13, story(SLOWER_PLAN)).asked(30), { week: 5 });
  tell('Never forward: a lower week opened meanwhile stays.', lastRan(7).open(10, 2).asked(16), {
    decision: 'stepBack',
    rule: 5,
    week: 2,
    openedOn: '2026-03-17',
  });
  tell('A higher week opened meanwhile: counted from the week of the last run.', lastRan(7).open(10, 11).asked(16), {
    decision: 'stepBack',
    week: 5,
  });
  tell('A run of 60 s ends the gap.', lastRan(7).extraRun(14, 60).asked(16), { decision: 'wait', week: 7 });
  tell('A run of 59 s does not.', lastRan(7).extraRun(14, 59).asked(16), { decision: 'stepBack', rule: 5 });
  tell(
    'Two recordings of a day together end it.',
    lastRan(7).extraRun(14, 30, { id: 'a' }).extraRun(14, 30, { id: 'b' }).asked(16),
    { decision: 'wait' },
  );
  tell('A run on the very day comes too late for that day.', lastRan(7).run(16, { week: 7 }).asked(16), {
    decision: 'stepBack',
    rule: 5,
    week: 5,
  });
  tell('Who has never run has no gap.', story().ready(0).asked(14), { decision: 'wait', week: 1 });
  tell(
    'A run from before the first week counts, too: week 1 begins anew.',
    story().extraRun(0, 300).ready(5).asked(15),
    {
      decision: 'stepBack',
      rule: 5,
      week: 1,
      openedOn: '2026-03-16',
    },
  );
  tell(
    'From such a run it goes back from the week that is open.',
    story().extraRun(0, 300).ready(2).open(4, 7).asked(15),
    { decision: 'stepBack', rule: 5, week: 5 },
  );
  tell('A gap that is reached on a paused day is lost.', lastRan(7).urgent(16).mayRun(17).asked(17), {
    decision: 'wait',
    week: 7,
  });
  tell('One that is reached on a day of a hold, too.', lastRan(7).hold(16).lift(17).asked(17), {
    decision: 'wait',
    week: 7,
  });
  tell('A red of the same day goes before the gap.', lastRan(7).feels(16, { otherPain: 4 }).asked(16), {
    decision: 'stepBack',
    rule: 4,
    week: 5,
  });
  tell('A gap goes before a missing readiness item.', lastRan(7).notReady(16, 'clearance').asked(16), {
    decision: 'stepBack',
    rule: 5,
    running: 'closed',
  });
  tell(
    'And before a repeat that the gap has waited for.',
    story()
      .ready(0)
      .open(0, 7)
      .run(1, { week: 7 })
      .notReady(2, 'birth')
      .feels(3, { leak: 'drops' })
      .ready(16)
      .asked(16),
    { decision: 'stepBack', rule: 5 },
  );
});
