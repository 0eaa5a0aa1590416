/** The strength progression: two good sessions up, a pelvic symptom down at once, doing less never punished. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../shared/local-day.ts';
import { MOVES, STRENGTH_LEVELS, type StrengthLevel } from '../../shared/strength/moves.ts';
import { countStrengthWeek } from '../../shared/strength/strength-week.ts';
import {
  type LoggedMove,
  type StrengthSession,
  suggestLevels,
  type Telling,
} from '../../shared/strength/suggest-levels.ts';
import {
  describeDrawing,
  describeLevel,
  describeStrengthPace,
  describeStrengthWeek,
  describeSuggestion,
  findMove,
  findSharedSuggestion,
  MOVE_WORDS,
} from '../../shared/words/strength-words.ts';

const FORBIDDEN = /\b(safe|cleared|normal|abnormal|diagnos\w*|treat\w*|prevent\w*|detect\w*|failed|injur\w*)\b/i;

type Log = Partial<Omit<LoggedMove, 'move'>>;

/** Sessions of one move, three days apart. */
function logs(...entries: Log[]): StrengthSession[] {
  return entries.map((entry, at) => ({
    day: addDays('2026-03-02', 3 * at),
    moves: [{ move: 'calfRaise', level: 'A', effort: 4, symptom: 'none', doming: false, ...entry }],
  }));
}

function suggest(sessions: StrengthSession[], tellings: Telling[] = []) {
  const found = suggestLevels(sessions, tellings).find(({ move }) => move === 'calfRaise');
  return `${found?.level} ${found?.because}`;
}

describe('the suggested level', () => {
  it.each<[string, Log[], string]>([
    ['begins at A', [], 'A start'],
    ['stays after one good session', [{}], 'A stay'],
    ['goes up after two good sessions', [{}, {}], 'B up'],
    ['needs two more at the new level', [{}, {}, { level: 'B' }], 'B stay'],
    ['goes on after them', [{}, {}, { level: 'B' }, { level: 'B' }], 'C up'],
    ['takes effort 6 as good', [{ effort: 6 }, { effort: 6 }], 'B up'],
    ['does not take effort 7 as good', [{ effort: 6 }, { effort: 7 }], 'A stay'],
    ['begins to count anew after a hard session', [{}, { effort: 9 }, {}], 'A stay'],
    ['does not take a missing effort as good', [{}, { effort: null }], 'A stay'],
    ['does not take a missing symptom answer as good', [{}, { symptom: null }], 'A stay'],
    ['does not take a missing doming answer as good', [{}, { doming: null }], 'A stay'],
    ['does not go up with another symptom, nor down', [{ level: 'C' }, { level: 'C', symptom: 'other' }], 'C stay'],
    ['takes the first session as her own choice', [{ level: 'C' }], 'C stay'],
    ['goes down at once on a pelvic symptom', [{ level: 'C', symptom: 'pelvic' }], 'B downPelvicSymptom'],
    ['goes down on doming', [{ level: 'C', doming: true }], 'B downDoming'],
    ['says rest for a pelvic symptom at A', [{ symptom: 'pelvic' }], 'A restThisMove'],
    ['begins to count anew after going down', [{ level: 'B' }, { level: 'B', symptom: 'pelvic' }, {}], 'A stay'],
    ['stays at D when D goes well', [{ level: 'D' }, { level: 'D' }], 'D stayAtHeaviest'],
    ['keeps its level when she takes it lighter once', [{ level: 'C' }, { level: 'A' }], 'C stay'],
    ['still counts what was good before a lighter day', [{ level: 'C' }, { level: 'A' }, { level: 'C' }], 'D up'],
    ['follows when she takes it lighter twice', [{ level: 'C' }, { level: 'A' }, { level: 'B' }], 'B followsLighter'],
    ['goes up by one only when she jumps ahead', [{}, { level: 'D' }], 'B up'],
    [
      'goes below the suggestion when the symptom came above it',
      [{ level: 'B' }, { level: 'D', symptom: 'pelvic' }],
      'A downPelvicSymptom',
    ],
    [
      'goes below what she did when that was lighter',
      [{ level: 'D' }, { level: 'B', symptom: 'pelvic' }],
      'A downPelvicSymptom',
    ],
  ])('%s', (_, entries, expected) => {
    expect(suggest(logs(...entries))).toBe(expected);
  });

  it('reads sessions in the order of their days', () => {
    const sessions = logs({}, {}, { level: 'B', symptom: 'pelvic' });
    expect(suggest(sessions.toReversed())).toBe(suggest(sessions));
  });
  it('keeps the moves apart', () => {
    const [first, second] = suggestLevels(logs({}, {}));
    expect([first?.level, second?.level]).toEqual(['A', 'A']);
  });
});

const pelvic = (day: string): Telling => ({ day, kind: 'pelvic' });
const doming = (day: string): Telling => ({ day, kind: 'doming' });

describe('a symptom told in a check-in', () => {
  const twoAtC = logs({ level: 'C' }, { level: 'C' });

  it('weighs on the last session up to its day, on that very day and any day after', () => {
    expect(suggest(twoAtC)).toBe('D up');
    for (const day of ['2026-03-05', '2026-03-06', '2026-03-20']) {
      expect(suggest(twoAtC, [pelvic(day)])).toBe('B downPelvicSymptom');
    }
  });
  it('before the first session changes nothing', () => {
    expect(suggest(twoAtC, [pelvic('2026-03-01')])).toBe('D up');
    expect(suggest([], [pelvic('2026-03-01')])).toBe('A start');
  });
  it('takes the level down once for a session, however often it is told', () => {
    const tellings = [pelvic('2026-03-05'), pelvic('2026-03-06'), doming('2026-03-07'), pelvic('2026-03-08')];
    expect(suggest(twoAtC, tellings)).toBe('B downPelvicSymptom');
    expect(suggest(logs({ level: 'C', symptom: 'pelvic' }), [pelvic('2026-03-03')])).toBe('B downPelvicSymptom');
  });
  it('takes it down for each session that it followed', () => {
    expect(suggest(twoAtC, [pelvic('2026-03-02'), pelvic('2026-03-05')])).toBe('A downPelvicSymptom');
  });
  it('between two sessions takes away what counted before', () => {
    expect(suggest(logs({}, {}), [pelvic('2026-03-03')])).toBe('A stay');
  });
  it('of doming takes the easier exercise, and a pelvic one of the same days is named first', () => {
    expect(suggest(twoAtC, [doming('2026-03-06')])).toBe('B downDoming');
    expect(suggest(twoAtC, [doming('2026-03-05'), pelvic('2026-03-06')])).toBe('B downPelvicSymptom');
  });
  it('is dated on the day of the answer', () => {
    const found = suggestLevels(twoAtC, [pelvic('2026-03-07'), pelvic('2026-03-06')]);
    expect(found.find(({ move }) => move === 'calfRaise')?.since).toBe('2026-03-06');
  });
  it('takes every move of the last session, and no move that was not in it', () => {
    const sessions: StrengthSession[] = [
      { day: '2026-03-02', moves: [log('calfRaise'), log('modifiedPlank')] },
      { day: '2026-03-04', moves: [log('calfRaise'), log('romanianDeadlift')] },
    ];
    const levels = suggestLevels(sessions, [pelvic('2026-03-05')]);
    const find = (id: string) => levels.find(({ move }) => move === id)?.because;
    expect([find('calfRaise'), find('romanianDeadlift'), find('modifiedPlank'), find('farmersCarry')]).toEqual([
      'downPelvicSymptom',
      'downPelvicSymptom',
      'stay',
      'start',
    ]);
  });
  it('after a session of which only the day is known takes every move that was begun', () => {
    const sessions: StrengthSession[] = [
      { day: '2026-03-02', moves: [log('calfRaise'), log('modifiedPlank')] },
      { day: '2026-03-04', moves: [] },
    ];
    expect(suggestLevels(sessions).map(({ because }) => because)).not.toContain('downPelvicSymptom');
    const levels = suggestLevels(sessions, [pelvic('2026-03-05')]);
    expect(levels.filter(({ because }) => because === 'downPelvicSymptom').map(({ move }) => move)).toEqual([
      'modifiedPlank',
      'calfRaise',
    ]);
    expect(levels.filter(({ because }) => because === 'start')).toHaveLength(5);
  });
});

function log(move: LoggedMove['move']): LoggedMove {
  return { move, level: 'C', effort: 4, symptom: 'none', doming: false };
}

const logged = fc.record({
  level: fc.constantFrom<StrengthLevel>('A', 'B', 'C', 'D'),
  effort: fc.option(fc.integer({ min: 0, max: 10 })),
  symptom: fc.constantFrom('none' as const, 'none' as const, 'pelvic' as const, 'other' as const, null),
  doming: fc.constantFrom(false, false, true, null),
});
const place = (text: string) => STRENGTH_LEVELS.indexOf(text.charAt(0) as StrengthLevel);

describe('for every history', () => {
  it('one session more moves the suggestion up by one at most, and only when it was good', () => {
    fc.assert(
      fc.property(fc.array(logged, { minLength: 1, maxLength: 12 }), logged, (before, last) => {
        const rise = place(suggest(logs(...before, last))) - place(suggest(logs(...before)));
        const isGood = last.effort !== null && last.effort <= 6 && last.symptom === 'none' && last.doming === false;
        expect(rise).toBeLessThanOrEqual(isGood ? 1 : 0);
      }),
    );
  });
  it('an answer behind the last session never brings a higher level', () => {
    const tellings = fc.array(
      fc.record({ days: fc.integer({ min: 0, max: 40 }), kind: fc.constantFrom('pelvic' as const, 'doming' as const) }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(fc.array(logged, { minLength: 1, maxLength: 12 }), tellings, (entries, told) => {
        const sessions = logs(...entries);
        const lastDay = sessions.at(-1)?.day ?? '';
        const after = told.map(({ days, kind }) => ({ day: addDays(lastDay, days), kind }));
        expect(place(suggest(sessions, after))).toBeLessThanOrEqual(place(suggest(sessions)));
      }),
    );
  });
  it('a pelvic symptom never leaves the level where it was, but at the lightest', () => {
    fc.assert(
      fc.property(fc.array(logged, { minLength: 1, maxLength: 12 }), logged, (before, last) => {
        const former = place(suggest(logs(...before)));
        const now = place(suggest(logs(...before, { ...last, symptom: 'pelvic' })));
        expect(now).toBeLessThan(Math.max(former, 1));
      }),
    );
  });
});

describe('the strength week', () => {
  const DAYS = ['2026-03-01', '2026-03-02', '2026-03-02', '2026-03-05', '2026-03-09'];

  it('counts days since the week opened, that day included, each once', () => {
    expect(countStrengthWeek(DAYS, '2026-03-02', '2026-03-08').sinceOpened).toBe(2);
    expect(countStrengthWeek(DAYS, '2026-03-06', '2026-03-08').sinceOpened).toBe(0);
    expect(countStrengthWeek(DAYS, null, '2026-03-08').sinceOpened).toBeNull();
  });
  it('counts the last seven days, today included, however long the week has been open', () => {
    expect(countStrengthWeek(DAYS, '2026-02-01', '2026-03-08').inSevenDays).toBe(2);
    expect(countStrengthWeek(DAYS, null, '2026-03-09').inSevenDays).toBe(2);
    expect(countStrengthWeek(DAYS, null, '2026-03-12').inSevenDays).toBe(1);
  });
  it('is not counted aloud while strength work rests or has to be asked about', () => {
    const week = countStrengthWeek([], '2026-03-02', '2026-03-08');
    expect(describeStrengthPace(week, 'askFirst')).toBeNull();
    for (const moment of ['rest', 'lighter', 'askOnHold'] as const)
      expect(describeStrengthPace(week, moment)).toBeNull();
    expect(describeStrengthPace(week, 'runFirst')).toBe(describeStrengthWeek(week));
  });
  it('is said against what is suggested and what is asked', () => {
    const say = (days: string[], openedOn: string | null) =>
      describeStrengthWeek(countStrengthWeek(days, openedOn, '2026-03-08'));
    expect(say([], '2026-03-02')).toBe(
      'No strength sessions in the last seven days; the plan suggests 2. The next week asks for 1 since this one opened.',
    );
    expect(say(['2026-03-02'], '2026-03-02')).toBe('1 strength session in the last seven days; the plan suggests 2.');
    expect(say(['2026-03-02', '2026-03-04'], '2026-03-02')).toBe(
      '2 strength sessions in the last seven days, as the plan suggests.',
    );
    expect(say(['2026-03-02', '2026-03-04'], '2026-03-05')).toBe(
      '2 strength sessions in the last seven days, as the plan suggests. The next week asks for 1 since this one opened.',
    );
    expect(say([], null)).toBe('No strength sessions in the last seven days; the plan suggests 2.');
  });
});

describe('the words', () => {
  it('say what each level asks', () => {
    const say = (id: Parameters<typeof findMove>[0], level: StrengthLevel) => describeLevel(findMove(id), level);
    expect(say('romanianDeadlift', 'A')).toBe('2 sets of 8 repetitions, without weight');
    expect(say('calfRaise', 'D')).toBe(
      '3 sets of 10 to 12 repetitions on each side, with a light weight that you could lift many more times',
    );
    expect(say('farmersCarry', 'B')).toBe('2 sets of 12 steps with each foot, without weight');
    expect(say('modifiedPlank', 'C')).toBe('3 sets of 8 slow breaths, hands on the floor, knees on the floor');
    expect(say('pelvicFloorSet', 'A')).toBe('2 sets of 8 squeezes, each short, let go at once');
  });
  it('say why the level is what it is, with the numbers', () => {
    const why = (sessions: StrengthSession[], tellings: Telling[] = []) => {
      const found = suggestLevels(sessions, tellings).find(({ move }) => move === 'calfRaise');
      return found === undefined ? '' : describeSuggestion(found);
    };
    expect(why(logs({}, {}))).toBe('Two sessions at effort 6 or less and nothing came up: the plan suggests level B.');
    expect(why(logs({}))).toBe(
      'Stay at level A. One more session at effort 6 or less, without symptom or doming, and the next level is suggested.',
    );
    expect(why(logs({ level: 'C' }), [pelvic('2026-03-04')])).toBe(
      'You told us of a pelvic symptom on 4 March: the plan suggests the lighter level B. See whether it stays away.',
    );
    expect(why(logs({ level: 'C', doming: true }))).toBe(
      'You told us on 2 March that your belly domed: the plan suggests the easier level B.',
    );
  });
  it('are said once where moves share them, the most frequent one', () => {
    const started = suggestLevels([]);
    expect(findSharedSuggestion(started)).toBe('Start with level A and see how it feels.');
    expect(findSharedSuggestion(suggestLevels(logs({})))).toBe('Start with level A and see how it feels.');
    expect(findSharedSuggestion(started.slice(0, 1))).toBeNull();
    expect(findSharedSuggestion([])).toBeNull();
    const resting = started.map((each) => ({ ...each, because: 'restThisMove' as const }));
    expect(findSharedSuggestion(resting)).toBeNull();
  });
  it('keep to the words of the house', () => {
    const suggestions = (
      [
        'start',
        'stay',
        'up',
        'stayAtHeaviest',
        'downPelvicSymptom',
        'downDoming',
        'restThisMove',
        'followsLighter',
      ] as const
    ).map((because) =>
      describeSuggestion({
        move: 'calfRaise',
        level: 'B',
        because,
        since: '2026-03-02',
        numbers: { goodInARow: 1, goodAsked: 2, sessions: 3 },
      }),
    );
    const moves = Object.values(MOVE_WORDS).flatMap(({ steps, ...words }) => [...Object.values(words), ...steps]);
    const levels = MOVES.flatMap((move) =>
      STRENGTH_LEVELS.flatMap((level) => [describeLevel(move, level), describeDrawing(move.id, level)]),
    );
    for (const text of [...suggestions, ...moves, ...levels]) {
      expect(text).not.toMatch(FORBIDDEN);
      expect(text).not.toMatch(/undefined|null|NaN/);
    }
  });
});
