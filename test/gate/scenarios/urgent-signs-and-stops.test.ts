/** Rules 1 and 2: an urgent sign or a stop pauses everything until a professional says that she may run. */

import { describe } from 'vitest';
import { story } from '../../fixtures/histories/story.ts';
import { tell } from './tell.ts';

const weekOne = story().perfectWeeksTo(1);

describe('rule 1', () => {
  tell('An urgent sign pauses on its own day.', story().ready(0).urgent(2).asked(2), {
    decision: 'pause',
    rule: 1,
    week: 1,
    running: 'closed',
    missing: [],
    coming: null,
    because: [{ code: 'urgentSign', day: '2026-03-03', sign: 'chest pain' }],
  });
  tell('It still pauses a year later when nobody was asked.', weekOne.urgent(2).asked(367), {
    decision: 'pause',
    rule: 1,
  });
  tell('The day before the sign is a day like any other.', story().ready(0).urgent(2).asked(1), { decision: 'wait' });
  tell('"May run" on a later day ends the pause.', story().ready(0).urgent(2).mayRun(3).asked(3), {
    decision: 'wait',
    running: 'open',
  });
  tell('"May run" of the day before the sign does not.', story().ready(0).mayRun(1).urgent(2).asked(3), {
    decision: 'pause',
  });
  tell('"May run" tomorrow does not help today.', story().ready(0).urgent(2).mayRun(3).asked(2), { decision: 'pause' });
  tell('On one day "may run" later in the list answers the sign.', story().ready(0).urgent(2).mayRun(2).asked(2), {
    decision: 'wait',
    running: 'open',
  });
  tell('On one day "may run" earlier in the list does not.', story().ready(0).mayRun(2).urgent(2).asked(2), {
    decision: 'pause',
    running: 'closed',
    because: [{ code: 'urgentSign', day: '2026-03-03', sign: 'chest pain' }],
  });
  tell('"May not run" keeps the pause and is named.', story().ready(0).urgent(2).mayNotRun(3).asked(4), {
    decision: 'pause',
    rule: 1,
    because: [
      { code: 'urgentSign', day: '2026-03-03', sign: 'chest pain' },
      { code: 'seenMayNotRun', day: '2026-03-04' },
    ],
  });
  tell('"May not run" from before the sign is not named.', story().ready(0).mayNotRun(1).urgent(2).asked(2), {
    because: [{ code: 'urgentSign', day: '2026-03-03', sign: 'chest pain' }],
  });
  tell('"May not run" of the day of the sign is named.', story().ready(0).urgent(2).mayNotRun(2).asked(2), {
    because: [
      { code: 'urgentSign', day: '2026-03-03', sign: 'chest pain' },
      { code: 'seenMayNotRun', day: '2026-03-03' },
    ],
  });
  tell('"May not run", then "may run" ends it.', story().ready(0).urgent(2).mayNotRun(3).mayRun(5).asked(5), {
    decision: 'wait',
    running: 'open',
  });
  tell('"May not run" without a sign pauses nothing.', story().ready(0).mayNotRun(2).asked(2), { decision: 'wait' });
  tell('One answer ends all signs before it.', story().ready(0).urgent(2).urgent(3).mayRun(4).asked(4), {
    decision: 'wait',
  });
  tell('A second sign after the answer pauses again.', story().ready(0).urgent(2).mayRun(3).urgent(4).asked(4), {
    decision: 'pause',
  });
  tell('Before the first week a sign pauses, too.', story().urgent(0).asked(0), {
    decision: 'pause',
    rule: 1,
    week: null,
    openedOn: null,
    running: 'closed',
  });
  tell('With readiness met on the day of a sign no week begins yet.', story().ready(0).urgent(0).asked(0), {
    decision: 'pause',
    week: null,
  });
  tell('The first week begins on the day of the answer.', story().ready(0).urgent(0).mayRun(3).asked(3), {
    decision: 'wait',
    week: 1,
    openedOn: '2026-03-04',
  });
  tell('The days of a pause count towards the seven.', weekOne.urgent(4).mayRun(6).asked(7), {
    decision: 'unlock',
    week: 2,
  });
  tell(
    'A pause goes before a stop, a hold and a missing answer.',
    story().urgent(1).hold(1).feels(1, { bulge: true }).asked(1),
    { decision: 'pause', rule: 1 },
  );
  tell(
    "A professional's open week does not open on a paused day, nor the day after it.",
    story().ready(0).urgent(2).open(2, 5).mayRun(3).asked(3),
    { decision: 'wait', week: 1 },
  );
  tell('A run made during a pause does not count.', weekOne.urgent(3).mayRun(4).asked(7), {
    decision: 'wait',
    missing: ['countingSessions'],
    runDays: [
      { day: '2026-03-02', runIds: ['run of day 1'], counts: true, notCounting: [] },
      { day: '2026-03-04', runIds: ['run of day 3'], counts: false, notCounting: ['runningWasClosed'] },
    ],
  });
});

describe('rule 2', () => {
  const stopInRun = story()
    .ready(0)
    .run(1, { after: { otherLimp: true } });
  tell('A stop in a run pauses on the very day of the run.', stopInRun.asked(1), {
    decision: 'pause',
    rule: 2,
    running: 'closed',
    because: [{ code: 'symptom', day: '2026-03-02', isAboutRun: true, symptom: 'otherPain', level: 'stop' }],
  });
  tell('It pauses until somebody has seen it.', stopInRun.asked(100), { decision: 'pause', rule: 2 });
  tell('The answer leads to a step back.', stopInRun.mayRun(5).asked(5), {
    decision: 'stepBack',
    rule: 4,
    week: 1,
    openedOn: '2026-03-06',
    running: 'open',
  });
  tell('The answer given on the same day and later in the list counts.', stopInRun.mayRun(1).asked(2), {
    decision: 'stepBack',
  });
  tell(
    'Given on the same day and earlier in the list it does not.',
    story()
      .ready(0)
      .mayRun(1)
      .run(1, { after: { otherLimp: true } })
      .asked(2),
    { decision: 'pause', rule: 2 },
  );
  tell('"May not run" keeps the pause and is named.', stopInRun.mayNotRun(2).asked(3), {
    decision: 'pause',
    rule: 2,
    because: [
      { code: 'symptom', day: '2026-03-02', isAboutRun: true, symptom: 'otherPain', level: 'stop' },
      { code: 'seenMayNotRun', day: '2026-03-03' },
    ],
  });
  tell(
    'A stop told the next morning is not answered by "may run" of the evening before.',
    story()
      .ready(0)
      .run(1, { morning: { otherLimp: true } })
      .mayRun(1)
      .asked(2),
    { decision: 'pause', rule: 2 },
  );
  tell(
    'It is answered on that morning, later in the list.',
    story()
      .ready(0)
      .run(1, { morning: { otherLimp: true } })
      .mayRun(2)
      .asked(2),
    { decision: 'stepBack', rule: 4 },
  );
  tell(
    'A second stop in the next-morning answer wants an answer of its own.',
    stopInRun
      .mayRun(1)
      .with({
        type: 'checkIn',
        run: 'run of day 1',
        day: '2026-03-03',
        moment: 'morning',
        symptoms: { bonePoint: true },
      })
      .asked(3),
    { decision: 'pause', rule: 2 },
  );
  tell('A stop at any other moment pauses on its day.', story().ready(0).feels(2, { bulge: true }).asked(2), {
    decision: 'pause',
    rule: 2,
    because: [{ code: 'symptom', day: '2026-03-03', isAboutRun: false, symptom: 'heaviness', level: 'stop' }],
  });
  tell('Before the first week a stop pauses, too.', story().feels(0, { bulge: true }).asked(0), {
    decision: 'pause',
    rule: 2,
    week: null,
  });
  tell(
    'Answers count with their days, wherever they stand in the list.',
    story()
      .ready(0)
      .run(1, { after: null, morning: null })
      .with({
        type: 'checkIn',
        run: 'run of day 1',
        day: '2026-03-03',
        moment: 'morning',
        symptoms: { bonePoint: true },
      })
      .with({ type: 'checkIn', run: 'run of day 1', day: '2026-03-02', moment: 'after', symptoms: { bonePoint: true } })
      .mayRun(1)
      .asked(2),
    { decision: 'pause', rule: 2 },
  );
  const climbsLate = story()
    .ready(0)
    .run(1, { morning: { otherPain: 3 }, morningOn: 4 })
    .feels(2, { otherPain: 3 });
  tell('A late answer can make a stop of a later report.', climbsLate.asked(4), { decision: 'pause', rule: 2 });
  tell('"May run" from before that day does not answer it.', climbsLate.mayRun(3).asked(4), {
    decision: 'pause',
    rule: 2,
  });
  tell('"May run" of that day and later in the list does.', climbsLate.mayRun(4).asked(4), {
    decision: 'stepBack',
    rule: 4,
  });
  tell(
    'Earlier in the list it does not.',
    story()
      .mayRun(4)
      .ready(0)
      .run(1, { morning: { otherPain: 3 }, morningOn: 4 })
      .feels(2, { otherPain: 3 })
      .asked(4),
    { decision: 'pause', rule: 2 },
  );
  tell('A stop goes before a hold.', story().ready(0).hold(1).feels(1, { bulge: true }).asked(1), {
    decision: 'pause',
    rule: 2,
  });
  tell(
    'A run on the day of a stop told before it does not count.',
    story().ready(0).feels(1, { otherLimp: true }).run(1).mayRun(2).ready(3).asked(3),
    { decision: 'wait', openedOn: '2026-03-03' },
  );
  tell('An answered stop of the knee closes nothing.', stopInRun.mayRun(2).asked(3), {
    decision: 'wait',
    running: 'open',
  });
  tell(
    'An answered pelvic stop asks for readiness on a later day.',
    story()
      .ready(0)
      .run(1, { after: { bulge: true } })
      .mayRun(2)
      .ready(2)
      .asked(3),
    { decision: 'wait', running: 'open' },
  );
  tell(
    'Readiness of the day of the stop itself has expired.',
    story()
      .ready(0)
      .run(1, { after: { bulge: true } })
      .mayRun(2)
      .ready(1)
      .asked(3),
    { decision: 'notReady', rule: 6, missing: ['indicators', 'redFlags', 'selfCheck'] },
  );
  tell(
    'An answer whose run is not recorded is not lost: a stop pauses.',
    story()
      .ready(0)
      .with({ type: 'checkIn', run: 'gone', day: '2026-03-03', moment: 'after', symptoms: { leak: 'stool' } })
      .asked(2),
    { decision: 'pause', rule: 2 },
  );
});
