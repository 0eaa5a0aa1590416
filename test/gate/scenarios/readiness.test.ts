/** Rule 6: every readiness item met and none expired, and no fever up to the second day after it. */

import { describe, expect, it } from 'vitest';
import { decide } from '../../../shared/gate/decide.ts';
import type { Fact } from '../../../shared/gate/facts.ts';
import { READINESS_ITEMS } from '../../../shared/gate/readiness.ts';
import { addDays, type LocalDay } from '../../../shared/local-day.ts';
import { DEFAULT_PLAN } from '../../../shared/plan/built-in-plans.ts';
import { story } from '../../fixtures/histories/story.ts';
import { tell } from './tell.ts';

const EXPIRING = ['indicators', 'redFlags', 'selfCheck'] as const;

describe('readiness', () => {
  tell('Nothing is known: not ready, everything is named.', story().asked(0), {
    decision: 'notReady',
    rule: 6,
    week: null,
    openedOn: null,
    running: 'closed',
    missing: ['birth', 'clearance', 'indicators', 'redFlags', 'selfCheck'],
    coming: null,
    history: [{ day: '2026-03-01', decision: 'notReady', week: null }],
  });
  tell('Everything met opens week 1 on the same day.', story().ready(0).asked(0), {
    decision: 'wait',
    rule: 9,
    week: 1,
    openedOn: '2026-03-01',
    running: 'open',
    missing: ['countingSessions', 'strength', 'days'],
  });
  for (const item of READINESS_ITEMS) {
    const others = READINESS_ITEMS.filter((other) => other !== item);
    tell(`Without ${item} no week begins.`, story().ready(0, others).asked(0), {
      decision: 'notReady',
      week: null,
      missing: [item],
      because: [{ code: 'readiness', item, state: 'missing' }],
    });
    tell(`With ${item} not met no week begins.`, story().ready(0, others).notReady(0, item).asked(0), {
      decision: 'notReady',
      missing: [item],
      because: [{ code: 'readiness', item, state: 'notMet' }],
    });
    tell(`${item} lost later closes running, and the week stays.`, story().ready(0).notReady(3, item).asked(3), {
      decision: 'notReady',
      week: 1,
      openedOn: '2026-03-01',
      running: 'closed',
      missing: [item],
    });
  }
  tell(
    'An item met again on a later day opens running.',
    story().ready(0).notReady(3, 'birth').ready(4, ['birth']).asked(4),
    {
      decision: 'wait',
      running: 'open',
    },
  );
  tell(
    'The latest day wins, wherever it stands in the list.',
    story().ready(0).ready(4, ['birth']).notReady(3, 'birth').asked(4),
    {
      decision: 'wait',
    },
  );
  tell('On one day the later entry wins: met.', story().ready(0).notReady(3, 'birth').ready(3, ['birth']).asked(3), {
    decision: 'wait',
  });
  tell(
    'On one day the later entry wins: not met.',
    story().ready(0).ready(3, ['birth']).notReady(3, 'birth').asked(3),
    {
      decision: 'notReady',
    },
  );
  tell(
    'Each item says how it stands and since when.',
    story()
      .ready(0, ['birth', 'indicators', 'redFlags'])
      .notReady(1, 'clearance')
      .ready(2, ['birth'])
      .feels(3, { leak: 'more' })
      .ready(4, ['redFlags'])
      .asked(5),
    {
      readiness: [
        { item: 'birth', state: 'met', answeredOn: '2026-03-03', expiry: null },
        { item: 'clearance', state: 'notMet', answeredOn: '2026-03-02', expiry: null },
        {
          item: 'indicators',
          state: 'expired',
          answeredOn: '2026-03-01',
          expiry: { on: '2026-03-04', because: 'pelvicSymptom', symptoms: ['leak'] },
        },
        {
          item: 'redFlags',
          state: 'met',
          answeredOn: '2026-03-05',
          expiry: { on: '2026-04-02', because: 'pause', symptoms: [] },
        },
        { item: 'selfCheck', state: 'missing', answeredOn: null, expiry: null },
      ],
    },
  );
  tell(
    'Of two answers of a day, the strong one names the symptom.',
    story().ready(0).feels(3, { leak: 'more' }).feels(3, { backPain: 1 }).asked(5),
    {
      readiness: expect.arrayContaining([
        expect.objectContaining({
          item: 'indicators',
          expiry: { on: '2026-03-04', because: 'pelvicSymptom', symptoms: ['leak'] },
        }),
      ]),
    },
  );
  const metAgain = story().ready(0).run(1).ready(31);
  tell('Met again on the day after a pause ended it, it lasts 28 days.', metAgain.asked(58), { running: 'open' });
  tell('And no longer, without a run.', metAgain.asked(59), {
    decision: 'notReady',
    missing: ['indicators', 'redFlags', 'selfCheck'],
  });
  tell(
    'Where a symptom and the pause end it on one day, the symptom is named.',
    story().ready(0).feels(28, { leak: 'more' }).asked(28),
    {
      readiness: expect.arrayContaining([
        expect.objectContaining({
          item: 'indicators',
          expiry: { on: '2026-03-29', because: 'pelvicSymptom', symptoms: ['leak'] },
        }),
      ]),
    },
  );
  tell(
    'A late answer that makes an earlier report strong once more expires it on the day it is told.',
    story()
      .feels(0, { leak: 'more' })
      .feels(2, { backLimp: true })
      .run(4, { after: null, morning: { leak: 'drops' }, morningOn: 14 })
      .feels(8, { leak: 'drops' })
      .mayRun(9)
      .ready(14)
      .asked(15),
    { decision: 'notReady', missing: ['indicators', 'redFlags', 'selfCheck'] },
  );
  tell(
    'Items met over several days open week 1 with the last of them.',
    story().ready(0, ['birth', 'clearance']).ready(2, ['indicators', 'redFlags']).ready(5, ['selfCheck']).asked(5),
    { decision: 'wait', week: 1, openedOn: '2026-03-06' },
  );
  tell(
    'A run made while not ready does not count.',
    story().ready(0).notReady(1, 'birth').run(1).ready(2, ['birth']).run(3).strength(3).asked(7),
    { decision: 'wait', missing: ['countingSessions'], numbers: { countingSessions: 1 } },
  );
});

describe('readiness expires after 28 days', () => {
  tell('Before the first run it lasts 27 days after it was met.', story().ready(0).asked(27), { decision: 'wait' });
  tell('On the 28th it has expired.', story().ready(0).asked(28), {
    decision: 'notReady',
    rule: 6,
    missing: [...EXPIRING],
    because: EXPIRING.map((item) => ({ code: 'readiness' as const, item, state: 'expired' as const })),
  });
  tell('Met again on the 28th it has 28 days of its own.', story().ready(0).ready(28).asked(28), {
    decision: 'wait',
    running: 'open',
  });
  tell('Met again after it has expired it counts.', story().ready(0).ready(29).asked(29), {
    decision: 'wait',
    running: 'open',
  });
  tell('Met a day before it lasts on, for 28 days of its own.', story().ready(0).ready(27).asked(54), {
    decision: 'wait',
  });
  tell('And no longer.', story().ready(0).ready(27).asked(55), { decision: 'notReady' });
  tell('Each item has its own 28 days.', story().ready(0).ready(10, ['selfCheck']).asked(28), {
    missing: ['indicators', 'redFlags'],
  });
  tell('A run in time carries it on.', story().ready(0).run(27).asked(28), { decision: 'wait', running: 'open' });
  tell('A run on the 28th day comes too late.', story().ready(0).run(28).asked(29), {
    decision: 'notReady',
    missing: [...EXPIRING],
  });
  tell('Less than 60 s of running carries nothing on.', story().ready(0).extraRun(27, 59).asked(28), {
    decision: 'notReady',
  });
  tell('After 27 full days without a run it still counts.', story().ready(0).run(1).asked(29), {
    decision: 'wait',
    running: 'open',
  });
  tell('A run after 27 full days carries it on.', story().ready(0).run(1).run(29).asked(30), {
    decision: 'wait',
    running: 'open',
  });
  tell('A run after 28 full days does not.', story().ready(0).run(1).run(30).asked(31), { decision: 'notReady' });
  tell('After 28 it has expired; the gap decides that day, running is closed.', story().ready(0).run(1).asked(30), {
    decision: 'stepBack',
    running: 'closed',
  });
  tell('The day after, it is asked for.', story().ready(0).run(1).asked(31), {
    decision: 'notReady',
    missing: [...EXPIRING],
  });
  tell('Met during the gap it expires with it.', story().ready(0).run(1).ready(29).asked(31), { decision: 'notReady' });
  tell('Met on the day on which it expired: not yet.', story().ready(0).run(1).ready(30).asked(31), {
    decision: 'notReady',
  });
  tell('Met on the day after: it counts.', story().ready(0).run(1).ready(31).asked(31), {
    decision: 'wait',
    running: 'open',
  });
  tell('Met after the gap and then no run: 27 days.', story().ready(0).run(1).ready(40).asked(67), {
    decision: 'wait',
  });
  tell('Met after the gap and then no run: not 28.', story().ready(0).run(1).ready(40).asked(68), {
    decision: 'notReady',
  });
  tell('Running without readiness does not bring it back.', story().ready(0).run(28).run(30).asked(40), {
    decision: 'notReady',
  });
  tell('Birth and clearance never expire.', story().ready(0).run(1).asked(400), { missing: [...EXPIRING] });
});

describe('readiness expires with a pelvic red', () => {
  const leakRun = story()
    .ready(0)
    .run(1, { after: { leak: 'more' } });
  tell("On the run's own day nothing has expired yet.", leakRun.asked(1), { decision: 'wait', running: 'open' });
  tell('The day after the run steps back, with running closed.', leakRun.asked(2), {
    decision: 'stepBack',
    running: 'closed',
  });
  tell('Then it is asked for.', leakRun.asked(3), { decision: 'notReady', missing: [...EXPIRING] });
  tell('For as long as it is not met.', leakRun.asked(12), { decision: 'notReady' });
  tell('Met on the day of the red it does not count.', leakRun.ready(1).asked(3), { decision: 'notReady' });
  tell('Met the next day it counts; the red still closes its two days.', leakRun.ready(2).asked(3), {
    decision: 'wait',
    running: 'closed',
  });
  tell('Then running is open.', leakRun.ready(2).asked(4), { decision: 'wait', running: 'open' });
  tell('Only the expired items need to be met.', leakRun.ready(2, EXPIRING).asked(4), { decision: 'wait' });
  for (const symptoms of [
    { leak: 'more' },
    { heaviness: 3 },
    { pelvicPain: 3 },
    { bleeding: 'spotting' },
    { doming: 'inRunning' },
  ] as const) {
    tell(`${JSON.stringify(symptoms)} expires it.`, story().ready(0).feels(1, symptoms).asked(4), {
      decision: 'notReady',
      missing: [...EXPIRING],
    });
  }
  for (const symptoms of [{ otherPain: 4 }, { backPain: 4 }] as const) {
    tell(`${JSON.stringify(symptoms)} expires nothing.`, story().ready(0).feels(1, symptoms).asked(4), {
      decision: 'wait',
      running: 'open',
    });
  }
  tell('A pelvic amber expires nothing.', story().ready(0).feels(1, { leak: 'drops' }).asked(2), {
    decision: 'wait',
    running: 'open',
  });
  tell(
    'A pelvic amber that climbs to red does.',
    story().ready(0).feels(1, { leak: 'drops' }).feels(5, { leak: 'drops' }).asked(6),
    {
      decision: 'notReady',
    },
  );
  tell(
    'A late morning answer expires it on the day it is given.',
    story()
      .ready(0)
      .run(1, { morning: { pelvicPain: 1 }, morningOn: 4 })
      .ready(4)
      .asked(7),
    { decision: 'notReady' },
  );
  tell(
    'Told as a red once more by a late morning answer, it expires once more.',
    story()
      .ready(0)
      .run(1, { after: { pelvicPain: 3 }, morning: { pelvicPain: 1 }, morningOn: 4 })
      .ready(2)
      .asked(5),
    { decision: 'notReady', missing: [...EXPIRING] },
  );
  tell(
    'A late green answer leaves readiness that was met in between.',
    story()
      .ready(0)
      .run(1, { after: { pelvicPain: 3 }, morningOn: 4 })
      .ready(2)
      .asked(5),
    { decision: 'wait', running: 'open' },
  );
  tell(
    'The evening before, nothing has expired.',
    story()
      .ready(0)
      .run(1, { morning: { pelvicPain: 1 }, morningOn: 4 })
      .asked(3),
    { decision: 'wait', running: 'open' },
  );
  tell(
    'A stop of the morning after a red expires it once more.',
    story()
      .ready(0)
      .run(1, { after: { heaviness: 3 }, morning: { heaviness: 1 }, morningOn: 3 })
      .ready(2)
      .mayRun(3)
      .asked(6),
    { decision: 'notReady' },
  );
});

describe('illness with fever', () => {
  const ill = story().ready(0).ill(2, 4);
  tell('The day before it is open.', ill.asked(1), { decision: 'wait', running: 'open' });
  tell('The first day is closed, with no item missing.', ill.asked(2), {
    decision: 'notReady',
    rule: 6,
    missing: [],
    running: 'closed',
    because: [{ code: 'illness', day: '2026-03-03', until: '2026-03-05' }],
  });
  tell('The last day is closed.', ill.asked(4), { decision: 'notReady' });
  tell('The first day after is closed.', ill.asked(5), { decision: 'notReady' });
  tell('The second day after is closed.', ill.asked(6), { decision: 'notReady' });
  tell('The third is open, in the same week.', ill.asked(7), {
    decision: 'wait',
    week: 1,
    openedOn: '2026-03-01',
    running: 'open',
  });
  tell('Without an end she is still ill.', story().ready(0).ill(2).asked(20), {
    decision: 'notReady',
    because: [{ code: 'illness', day: '2026-03-03', until: null }],
  });
  tell('An end before the beginning is a day of illness.', story().ready(0).ill(2, 1).asked(4), {
    decision: 'notReady',
  });
  tell('Then it is over.', story().ready(0).ill(2, 1).asked(5), { decision: 'wait' });
  tell('It keeps the first week from beginning.', story().ill(0, 0).ready(0).asked(2), {
    decision: 'notReady',
    week: null,
  });
  tell('A run made with fever does not count.', story().perfectWeeksTo(1).ill(3, 3).asked(7), {
    decision: 'wait',
    missing: ['countingSessions'],
  });
});

describe('the end of readiness that is foretold', () => {
  const SOON_OVER = [
    { name: 'before the first run', history: story().ready(0) },
    { name: 'after a run', history: story().ready(0).run(1) },
    { name: 'after a late run', history: story().ready(0).run(27) },
    { name: 'met again between runs', history: story().ready(0).run(1).ready(9) },
    { name: 'met again after a pause', history: story().ready(0).run(1).ready(40) },
    { name: 'met again after a red', history: story().ready(0).feels(3, { leak: 'more' }).ready(4) },
  ];
  const stateOf = ({ facts, askedOn }: { facts: Fact[]; askedOn: LocalDay }) =>
    decide(DEFAULT_PLAN, facts, askedOn).readiness.find(({ item }) => item === 'selfCheck');
  it.each(SOON_OVER)('comes on that very day and not the day before: $name', ({ history }) => {
    const asked = history.asked(40);
    const today = facts(asked).at(-1)?.day ?? asked.askedOn;
    const foretold = stateOf({ ...asked, askedOn: today });
    expect(foretold?.state).toBe('met');
    const on = foretold?.expiry?.on ?? '';
    expect(stateOf({ ...asked, askedOn: addDays(on, -1) })).toMatchObject({ state: 'met', expiry: { on } });
    expect(stateOf({ ...asked, askedOn: on })).toMatchObject({ state: 'expired', expiry: { on, because: 'pause' } });
  });
});

function facts({ facts: told }: { facts: Fact[] }): Fact[] {
  return told.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
