/** A symptom that comes again: amber becomes red within 14 days, red becomes stop within 28, until a stop is answered. */

import { describe, expect, it } from 'vitest';
import { ReportBook } from '../../shared/gate/reports.ts';
import type { Level, Symptom } from '../../shared/gate/symptom-levels.ts';
import { addDays } from '../../shared/local-day.ts';
import { dayOf, type Story, story } from '../fixtures/histories/story.ts';

/** The levels of a symptom in all reports, in order of their days, as they stand on `today`. */
function levelsOn(told: Story, symptom: Symptom, today: number): Level[] {
  const { facts, askedOn } = told.asked(today);
  const book = new ReportBook(facts);
  for (let day = dayOf(0); day < askedOn; day = addDays(day, 1)) book.advance(day);
  return book.advance(askedOn).map((report) => report.levels[symptom]);
}

function tellLevels(sentence: string, told: Story, symptom: Symptom, today: number, expected: Level[]): void {
  it(sentence, () => expect(levelsOn(told, symptom, today)).toEqual(expected));
}

const AMBER = { otherPain: 3 };
const RED = { otherPain: 4 };
const STOP = { otherLimp: true };

describe('amber becomes red', () => {
  tellLevels('alone it is amber', story().feels(1, AMBER), 'otherPain', 1, ['amber']);
  tellLevels('13 days later it is red', story().feels(1, AMBER).feels(14, AMBER), 'otherPain', 14, ['amber', 'red']);
  tellLevels('14 days later it is red', story().feels(1, AMBER).feels(15, AMBER), 'otherPain', 15, ['amber', 'red']);
  tellLevels('15 days later it is amber', story().feels(1, AMBER).feels(16, AMBER), 'otherPain', 16, [
    'amber',
    'amber',
  ]);
  tellLevels(
    '14 days after a red it is red, and climbs to stop',
    story().feels(1, RED).feels(15, AMBER),
    'otherPain',
    15,
    ['red', 'stop'],
  );
  tellLevels('15 days after a red it is amber', story().feels(1, RED).feels(16, AMBER), 'otherPain', 16, [
    'red',
    'amber',
  ]);
  tellLevels('another symptom does not weigh', story().feels(1, { backPain: 2 }).feels(3, AMBER), 'otherPain', 3, [
    'green',
    'amber',
  ]);
  tellLevels('two answers of one day are one report', story().feels(1, AMBER).feels(1, AMBER), 'otherPain', 1, [
    'amber',
  ]);
  tellLevels(
    'a run and another moment of one day do not weigh on each other',
    story().run(1, { after: AMBER }).feels(1, AMBER),
    'otherPain',
    1,
    ['amber', 'amber'],
  );
  tellLevels('a green stays green', story().feels(1, RED).feels(2, {}), 'otherPain', 2, ['red', 'green']);
  tellLevels(
    'the third amber has a red before it and climbs to stop',
    story().feels(1, AMBER).feels(5, AMBER).feels(9, AMBER),
    'otherPain',
    9,
    ['amber', 'red', 'stop'],
  );
  tellLevels(
    'a run counts with its day, not with the day of its answer',
    story().run(1, { after: AMBER, afterOn: 4 }).run(16, { after: AMBER }),
    'otherPain',
    16,
    ['amber', 'amber'],
  );
});

describe('red becomes stop', () => {
  tellLevels('alone it is red', story().feels(1, RED), 'otherPain', 1, ['red']);
  tellLevels('27 days later it is a stop', story().feels(1, RED).feels(28, RED), 'otherPain', 28, ['red', 'stop']);
  tellLevels('28 days later it is a stop', story().feels(1, RED).feels(29, RED), 'otherPain', 29, ['red', 'stop']);
  tellLevels('29 days later it is red', story().feels(1, RED).feels(30, RED), 'otherPain', 30, ['red', 'red']);
  tellLevels('after an amber it is red', story().feels(1, AMBER).feels(3, RED), 'otherPain', 3, ['amber', 'red']);
  tellLevels('an open stop before makes a stop', story().feels(1, STOP).feels(29, RED), 'otherPain', 29, [
    'stop',
    'stop',
  ]);
  tellLevels(
    'one report can climb twice: an amber, an older red',
    story().feels(1, RED).feels(20, AMBER).feels(25, AMBER),
    'otherPain',
    25,
    ['red', 'amber', 'stop'],
  );
  tellLevels(
    'the red 29 days before does not weigh, the amber does',
    story().feels(1, RED).feels(20, AMBER).feels(30, AMBER),
    'otherPain',
    30,
    ['red', 'amber', 'red'],
  );
});

describe('an answer that comes late', () => {
  const late = story()
    .run(1, { morning: { otherPain: 3 }, morningOn: 4 })
    .feels(2, AMBER);
  tellLevels('is not known before it is given', late, 'otherPain', 3, ['green', 'amber']);
  tellLevels('then makes later reports climb', late, 'otherPain', 4, ['red', 'stop']);
});

describe('an answered stop', () => {
  tellLevels(
    'reports before it no longer weigh',
    story().feels(1, RED).feels(3, STOP).mayRun(4).feels(30, RED),
    'otherPain',
    30,
    ['red', 'stop', 'stop'],
  );
  tellLevels(
    'the stop itself still does, for 28 days',
    story().feels(1, STOP).mayRun(2).feels(29, RED),
    'otherPain',
    29,
    ['stop', 'stop'],
  );
  tellLevels('and not on the 29th', story().feels(1, STOP).mayRun(2).feels(30, RED), 'otherPain', 30, ['stop', 'red']);
  const kneeBeforeLeak = story().feels(1, AMBER).feels(3, { leak: 'stool' });
  tellLevels(
    'of another symptom: the amber before it no longer weighs',
    kneeBeforeLeak.mayRun(4).feels(5, AMBER),
    'otherPain',
    5,
    ['amber', 'green', 'amber'],
  );
  tellLevels('as long as it is open, the amber weighs', kneeBeforeLeak.feels(5, AMBER), 'otherPain', 5, [
    'amber',
    'green',
    'red',
  ]);
  tellLevels('"may not run" answers nothing', kneeBeforeLeak.mayNotRun(4).feels(5, AMBER), 'otherPain', 5, [
    'amber',
    'green',
    'red',
  ]);
  tellLevels(
    'an amber of the day of the stop still weighs',
    story().run(3, { after: AMBER }).feels(3, { leak: 'stool' }).mayRun(4).feels(5, AMBER),
    'otherPain',
    5,
    ['amber', 'green', 'red'],
  );
  tellLevels(
    'that its own answer grades down is an answered stop all the same',
    story()
      .feels(1, RED)
      .feels(3, { leak: 'stool' })
      .feels(4, { heaviness: 1 })
      .feels(5, RED)
      .mayRun(6)
      .feels(8, { heaviness: 1 }),
    'heaviness',
    8,
    ['green', 'green', 'amber', 'green', 'amber'],
  );
  tellLevels('an answer grades later reports anew', kneeBeforeLeak.feels(5, AMBER).mayRun(6), 'otherPain', 6, [
    'amber',
    'green',
    'amber',
  ]);
});
