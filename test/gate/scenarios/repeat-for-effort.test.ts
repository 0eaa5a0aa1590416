/** Rule 8 and "effort is easy": a week in which half of the answered runs were not easy is repeated. */

import { describe } from 'vitest';
import type { HeartRateOutcome } from '../../../shared/run/assessment.ts';
import { type RunDetails, story } from '../../fixtures/histories/story.ts';
import { tell } from './tell.ts';

/** Two runs, one of them easy: the other decides. */
const withRun = (details: RunDetails) => story().ready(0).run(1).strength(2).run(3, details);

/** Every second day, the easy ones first. */
const elevenRuns = (easy: number, hard: number) =>
  Array.from({ length: easy + hard }, (_, index) => index).reduce(
    (told, index) => told.run(1 + 2 * index, { effort: index < easy ? 3 : 8 }),
    story().ready(0),
  );

describe('rule 8', () => {
  tell('Effort 4 is easy.', withRun({ effort: 4 }).asked(7), { decision: 'unlock', numbers: { hardRunDays: 0 } });
  tell('Effort 5 in half of the runs repeats.', withRun({ effort: 5 }).asked(7), {
    decision: 'repeat',
    rule: 8,
    week: 1,
    openedOn: '2026-03-08',
    because: [{ code: 'notEasy', hardRunDays: 1, runDays: 2 }],
  });
  tell('It is coming before.', withRun({ effort: 5 }).asked(6), {
    decision: 'wait',
    coming: { decision: 'repeat', rule: 8 },
    because: [{ code: 'notEasy', hardRunDays: 1, runDays: 2 }],
  });
  tell('Who could not talk in sentences did not run easily.', withRun({ couldTalk: false }).asked(7), {
    decision: 'repeat',
    rule: 8,
  });
  for (const [heartRate, isEasy] of Object.entries({
    notHigh: true,
    notAssessed: true,
    off: true,
    highWithinGrey: true,
    high: false,
    veryHigh: false,
  } satisfies Record<HeartRateOutcome, boolean>)) {
    tell(
      `A heart rate that is "${heartRate}" is ${isEasy ? '' : 'not '}easy.`,
      withRun({ heartRate: heartRate as HeartRateOutcome }).asked(7),
      isEasy ? { decision: 'unlock' } : { decision: 'repeat', rule: 8 },
    );
  }
  tell('A heart rate that nobody spoke of is not easy.', withRun({ heartRate: null }).asked(7), {
    decision: 'repeat',
    rule: 8,
  });
  tell('An effort that is not told is not easy.', withRun({ effort: null }).asked(7), { decision: 'repeat', rule: 8 });
  tell('A talk answer that is not given is not easy.', withRun({ couldTalk: null }).asked(7), {
    decision: 'repeat',
    rule: 8,
  });
  tell('One hard run of three does not repeat.', withRun({ effort: 8 }).run(5).asked(7), {
    decision: 'unlock',
    numbers: { hardRunDays: 1, answeredRunDays: 3 },
  });
  tell('Two of three do.', withRun({ effort: 8 }).run(5, { effort: 8 }).asked(7), { decision: 'repeat', rule: 8 });
  tell('One answered run is not enough to judge.', story().ready(0).run(1, { effort: 8 }).asked(7), {
    decision: 'wait',
    coming: null,
    numbers: { hardRunDays: 1, answeredRunDays: 1 },
  });
  tell('A run without its morning answer is not judged.', withRun({ effort: 8, morning: null }).asked(7), {
    decision: 'wait',
    missing: ['countingSessions'],
    numbers: { answeredRunDays: 1 },
  });
  tell('Nor one whose morning answer came on the fourth day.', withRun({ effort: 8, morningOn: 7 }).asked(7), {
    decision: 'wait',
    numbers: { answeredRunDays: 1 },
  });
  tell('Nor one without the answer after the run.', withRun({ after: null }).asked(7), {
    decision: 'wait',
    numbers: { answeredRunDays: 1 },
  });
  tell('Nor an extra run.', story().ready(0).run(1).strength(2).run(3).extraRun(5, 120, { effort: 9 }).asked(7), {
    decision: 'unlock',
    numbers: { answeredRunDays: 2 },
  });
  tell(
    'A hard session of another week is judged, though it does not count.',
    story().ready(0).run(1, { week: 2, effort: 8 }).strength(2).run(3).asked(7),
    { decision: 'repeat', rule: 8 },
  );
  tell(
    'The hardest answer of a day speaks.',
    story()
      .ready(0)
      .run(1)
      .strength(2)
      .run(3)
      .with({
        type: 'checkIn',
        run: 'run of day 3',
        day: '2026-03-04',
        moment: 'after',
        effort: 6,
        couldTalk: true,
        symptoms: {},
      })
      .asked(7),
    { decision: 'repeat', rule: 8 },
  );
  tell('A hard answer that comes later is heard later.', withRun({ effort: 8, afterOn: 6 }).asked(5), { coming: null });
  tell('And then it is heard.', withRun({ effort: 8, afterOn: 6 }).asked(6), {
    coming: { decision: 'repeat', rule: 8 },
  });
  tell('Day 7 is told as it was known then, whatever is answered later.', withRun({ effort: 8, afterOn: 9 }).asked(9), {
    decision: 'repeat',
    rule: 8,
    openedOn: '2026-03-10',
  });
  tell(
    'So it is with a late morning answer.',
    story().ready(0).run(1).strength(2).run(5, { effort: 8, morningOn: 8 }).asked(8),
    { decision: 'repeat', rule: 8, openedOn: '2026-03-09' },
  );
  tell(
    'A harder answer after the week was passed does not take it back.',
    story()
      .perfectWeeksTo(1)
      .with({
        type: 'checkIn',
        run: 'run of day 3',
        day: '2026-03-10',
        moment: 'after',
        effort: 9,
        couldTalk: false,
        symptoms: {},
      })
      .asked(9),
    { decision: 'wait', week: 2, openedOn: '2026-03-08' },
  );
  tell('Five hard runs of eleven are less than half.', elevenRuns(6, 5).asked(22), {
    decision: 'wait',
    missing: ['strength'],
    numbers: { hardRunDays: 5, answeredRunDays: 11 },
  });
  tell('An amber speaks first.', withRun({ effort: 8, after: { leak: 'drops' } }).asked(7), {
    decision: 'repeat',
    rule: 7,
  });
  tell('An amber is what is coming, too.', withRun({ effort: 8, after: { leak: 'drops' } }).asked(6), {
    coming: { decision: 'repeat', rule: 7 },
  });
  tell(
    'A repeat needs no strength and no counting session.',
    story().ready(0).run(1, { dose: 0.5, compliance: 'less', effort: 8 }).run(3, { compliance: 'cannotTell' }).asked(7),
    { decision: 'repeat', rule: 8 },
  );
});
