/** Rule 7: a mild symptom, or clearly more running than planned, repeats the week once its seven days are over. */

import { describe } from 'vitest';
import { type RunDetails, story } from '../../fixtures/histories/story.ts';
import { tell } from './tell.ts';

const KNEE_AMBER = { otherPain: 3 };
/** Week 1: 180 s of running a session, three offered: 540 s, of which 150 % are 810 s. */
const weekOne = story().perfectWeeksTo(1);

describe('rule 7, amber', () => {
  const amber = story().ready(0).run(1, { after: KNEE_AMBER }).strength(2).run(3);
  tell('An amber says what is coming.', amber.asked(6), {
    decision: 'wait',
    rule: 9,
    missing: ['days'],
    coming: { decision: 'repeat', rule: 7 },
    because: [{ code: 'symptom', day: '2026-03-02', isAboutRun: true, symptom: 'otherPain', level: 'amber' }],
  });
  tell("On the run's own day nothing is coming yet.", amber.asked(1), { coming: null, because: [] });
  tell('On the seventh day the week is repeated.', amber.asked(7), {
    decision: 'repeat',
    rule: 7,
    week: 1,
    openedOn: '2026-03-08',
    running: 'open',
    missing: [],
    coming: null,
    because: [{ code: 'symptom', day: '2026-03-02', isAboutRun: true, symptom: 'otherPain', level: 'amber' }],
    numbers: { attemptsAtThisWeek: 2 },
  });
  tell(
    'The amber is left behind with its week: a perfect week then opens the next.',
    amber.perfectWeek(1, 7).asked(14),
    {
      decision: 'unlock',
      week: 2,
    },
  );
  tell(
    'An amber after the seven days repeats at once.',
    amber.perfectWeek(1, 7).feels(14, { leak: 'drops' }).asked(14),
    {
      decision: 'repeat',
      rule: 7,
      openedOn: '2026-03-15',
    },
  );
  tell('A missing readiness item goes before the repeat.', amber.notReady(7, 'birth').asked(7), {
    decision: 'notReady',
    rule: 6,
    week: 1,
    openedOn: '2026-03-01',
  });
  tell('The repeat comes when it is met again.', amber.notReady(7, 'birth').ready(9, ['birth']).asked(9), {
    decision: 'repeat',
    rule: 7,
    openedOn: '2026-03-10',
  });
  tell('An amber at another moment is seen on its day.', weekOne.feels(6, KNEE_AMBER).asked(6), {
    coming: { decision: 'repeat', rule: 7 },
  });
  tell(
    'An amber of a late morning answer repeats the week of its run on the day it is told.',
    weekOne.run(6, { morning: { leak: 'drops' }, morningOn: 8 }).asked(8),
    { decision: 'repeat', rule: 7, week: 1, openedOn: '2026-03-09' },
  );
  tell(
    'An amber before the first week is of no week.',
    story().feels(0, KNEE_AMBER).ready(1).run(2).strength(3).run(4).asked(8),
    { decision: 'unlock', week: 2 },
  );
  tell(
    'An amber of the last week does not repeat this one.',
    story()
      .ready(0)
      .run(1, { after: KNEE_AMBER })
      .open(2, 2)
      .run(3, { week: 2 })
      .strength(4)
      .run(5, { week: 2 })
      .asked(9),
    { decision: 'unlock', week: 3 },
  );
  tell('Four times at the same week are counted.', story().ready(0).open(7, 1).open(14, 1).open(21, 1).asked(21), {
    decision: 'open',
    numbers: { attemptsAtThisWeek: 4 },
  });
  tell('A week between begins the count again.', story().ready(0).open(7, 1).open(14, 2).open(21, 1).asked(21), {
    numbers: { attemptsAtThisWeek: 1 },
  });
});

describe('rule 7, dose', () => {
  const withDose = (dose: number) => story().ready(0).run(1).strength(2).run(3).run(5, { dose });
  tell('130 % of the planned running is not over.', withDose(1.3).asked(7), {
    decision: 'unlock',
    numbers: { highestDose: 1.3 },
  });
  tell('131 % repeats.', withDose(1.31).asked(7), {
    decision: 'repeat',
    rule: 7,
    because: [{ code: 'dose', day: '2026-03-06', dose: 1.31 }],
  });
  tell('131 % is coming as long as the seven days last.', withDose(1.31).asked(6), {
    coming: { decision: 'repeat', rule: 7 },
  });
  const withoutDose = (details: RunDetails) =>
    story()
      .ready(0)
      .run(1)
      .strength(2)
      .run(3)
      .run(5, { ...details, dose: null })
      .asked(7);
  tell('A dose that nobody said is what the seconds tell: 234 of 180 are 130 %.', withoutDose({ seconds: 234 }), {
    decision: 'unlock',
    numbers: { highestDose: 1.3 },
  });
  tell('235 of 180 repeat.', withoutDose({ seconds: 235 }), { decision: 'repeat', rule: 7 });
  tell('They do where she did more than planned, too.', withoutDose({ seconds: 235, compliance: 'more' }), {
    decision: 'repeat',
    rule: 7,
  });
  tell(
    'Where nobody can tell how the session was, they are load, and no dose.',
    withoutDose({ seconds: 235, compliance: 'cannotTell' }),
    { decision: 'unlock', numbers: { highestDose: 1 } },
  );
  tell(
    "Over 130 % of another week's session repeats, too.",
    weekOne.run(5, { week: 2, dose: 1.31, seconds: 100 }).asked(7),
    {
      decision: 'repeat',
      rule: 7,
    },
  );
  tell(
    'A run made while running was closed weighs all the same.',
    weekOne.hold(5).run(5, { dose: 1.31 }).lift(6).asked(7),
    { decision: 'repeat', rule: 7 },
  );
  tell(
    'An extra run on the day of the session raises the dose of the day: 54 s on 180 s are 130 %.',
    weekOne.extraRun(3, 54).asked(7),
    { decision: 'wait', missing: ['countingSessions'], numbers: { highestDose: 1.3 } },
  );
  tell('55 s are over.', weekOne.extraRun(3, 55).asked(7), { decision: 'repeat', rule: 7 });
  tell(
    'Two halves of one session are one dose.',
    story()
      .ready(0)
      .run(1, { id: 'first half', dose: 0.7, seconds: 126 })
      .run(1, { id: 'second half', dose: 0.7, seconds: 126 })
      .asked(2),
    { coming: { decision: 'repeat', rule: 7 }, numbers: { highestDose: 1.4 } },
  );
  tell('The high dose of a repeated week is left behind.', withDose(1.31).perfectWeek(1, 7).asked(14), {
    decision: 'unlock',
  });
});

describe('rule 7, two recordings of a day', () => {
  const PLANNED = 900;
  const withSecond = (seconds: number) =>
    story()
      .ready(0)
      .open(0, 9)
      .run(3, { week: 9, dose: 903 / PLANNED, seconds: 903 })
      .run(3, { week: 9, id: 'second', dose: seconds / PLANNED, seconds });
  tell('That are 130 % together are not over it.', withSecond(267).asked(7), {
    decision: 'wait',
    numbers: { highestDose: 1.3 },
  });
  tell('A second more is.', withSecond(268).asked(7), { decision: 'repeat', rule: 7 });
});

describe('rule 7, load of seven days', () => {
  tell('150 % of what the week offers is not over.', weekOne.extraRun(5, 450).asked(7), {
    decision: 'unlock',
    numbers: { runSecondsInSevenDays: 810, offeredRunSeconds: 540 },
  });
  tell('One second more repeats.', weekOne.extraRun(5, 451).asked(7), {
    decision: 'repeat',
    rule: 7,
    because: [{ code: 'weekLoad', from: '2026-03-02', to: '2026-03-08', runSeconds: 811, offeredRunSeconds: 540 }],
  });
  tell('One second more is coming before.', weekOne.extraRun(5, 451).asked(6), {
    coming: { decision: 'repeat', rule: 7 },
  });
  tell('The first and the seventh day are one window.', story().ready(0).extraRun(1, 405).extraRun(7, 406).asked(8), {
    decision: 'repeat',
    rule: 7,
  });
  tell('The first and the eighth day are not.', story().ready(0).extraRun(1, 405).extraRun(8, 406).asked(9), {
    decision: 'wait',
    numbers: { runSecondsInSevenDays: 406 },
  });
  tell(
    'A later window can be the heaviest.',
    story().ready(0).extraRun(1, 100).extraRun(7, 400).extraRun(9, 411).asked(10),
    {
      decision: 'repeat',
      because: [{ code: 'weekLoad', from: '2026-03-08', to: '2026-03-14', runSeconds: 811, offeredRunSeconds: 540 }],
    },
  );
  tell('Every second weighs, also of runs under a minute.', weekOne.extraRun(5, 405).extraRun(6, 46).asked(7), {
    decision: 'repeat',
    rule: 7,
  });
  tell(
    'Running of the week before does not weigh on this one.',
    story().ready(0).extraRun(1, 800).open(2, 2).extraRun(3, 800).asked(9),
    { decision: 'wait', week: 2, numbers: { runSecondsInSevenDays: 800 } },
  );
  tell('A week of three sessions as planned is no load.', weekOne.run(5).asked(7), { decision: 'unlock' });
});
