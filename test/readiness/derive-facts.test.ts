/** From single answers to the gate's readiness facts: the birth's own days, whole sets of one day, and what closes. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../shared/gate/decide.ts';
import { OLDEST_FACT_DAYS } from '../../shared/gate/facts.ts';
import { addDays, type LocalDay } from '../../shared/local-day.ts';
import { DEFAULT_PLAN } from '../../shared/plan/built-in-plans.ts';
import { deriveReadinessFacts } from '../../shared/readiness/derive-facts.ts';
import { SELF_CHECK } from '../../shared/readiness/self-check.ts';
import { INDICATORS, RED_FLAGS } from '../../shared/readiness/signs.ts';
import type { ReadinessBody, ToldReadiness } from '../../shared/readiness/told-readiness.ts';

const BIRTH_DAY = '2026-01-05';
const TWELVE_WEEKS = '2026-03-30';
const TODAY = '2026-04-10';

const tell = (day: LocalDay, body: ReadinessBody): ToldReadiness => ({ day, body });
const birth = (birthDay: LocalDay, toldOn: LocalDay = TODAY) =>
  tell(toldOn, { item: 'birth', birthDay, birthKind: 'vaginal' });
const bare = (item: 'birth' | 'clearance' | 'indicators' | 'redFlags' | 'selfCheck', met: boolean, day = TODAY) =>
  tell(day, { item, met });
const indicators = (day = TODAY, answer = true) =>
  INDICATORS.map(({ id }) => tell(day, { item: 'indicators', sign: id, answer }));
const redFlags = (day = TODAY, answer = false) =>
  RED_FLAGS.map(({ id }) => tell(day, { item: 'redFlags', sign: id, answer }));
const movements = (day = TODAY) =>
  SELF_CHECK.flatMap(({ id, isPerSide }) =>
    (isPerSide ? (['left', 'right'] as const) : [null]).map((side) =>
      tell(day, { item: 'selfCheck', movement: id, side, isDone: true, symptoms: [] }),
    ),
  );
const SETS = [
  { item: 'indicators', all: indicators },
  { item: 'redFlags', all: redFlags },
  { item: 'selfCheck', all: movements },
] as const;

const derive = (...told: ToldReadiness[]) => deriveReadinessFacts(told, []);
const fact = (day: LocalDay, item: string, met: boolean) => ({ type: 'readiness', day, item, met });
const stateOn = (day: LocalDay, told: ToldReadiness[], item = 'birth') =>
  decide(DEFAULT_PLAN, deriveReadinessFacts(told, []), day).readiness.find((each) => each.item === item)?.state;

describe('the birth', () => {
  it('is not met from its day on, and met on the very day on which twelve weeks are over', () => {
    expect(derive(birth(BIRTH_DAY))).toEqual([fact(BIRTH_DAY, 'birth', false), fact(TWELVE_WEEKS, 'birth', true)]);
    expect(stateOn('2026-03-29', [birth(BIRTH_DAY, '2026-02-01')])).toBe('notMet');
    expect(stateOn('2026-03-30', [birth(BIRTH_DAY, '2026-02-01')])).toBe('met');
  });
  it('leaves behind what was agreed to and answered before it, in whichever order it was told', () => {
    const agreed = (agreedOn: LocalDay, day = TODAY) =>
      tell(day, { item: 'clearance', met: true, by: 'my midwife', agreedOn });
    const former = [agreed('2025-12-20', '2026-01-04'), ...SETS.flatMap(({ all }) => all('2026-01-04'))];
    expect(derive(...former).length).toBe(4);
    for (const told of [
      [...former, birth(BIRTH_DAY)],
      [birth(BIRTH_DAY), ...former],
    ]) {
      expect(derive(...told).map(({ item }) => item)).toEqual(['birth', 'birth']);
    }
    expect(derive(birth(BIRTH_DAY), agreed(addDays(BIRTH_DAY, -1)))).toHaveLength(2);
    expect(derive(birth(BIRTH_DAY), agreed(BIRTH_DAY))).toContainEqual(fact(TODAY, 'clearance', true));
    expect(derive(birth(BIRTH_DAY), ...indicators(BIRTH_DAY))).toContainEqual(fact(BIRTH_DAY, 'indicators', true));
  });
  it("is met from a professional's earlier day, though not before it was said", () => {
    const start = { saidOn: '2026-01-20', weeks: 6, reason: 'strong, no symptoms, seen twice' };
    const metOn = (...starts: { saidOn: string; weeks: number; reason: string }[]) =>
      deriveReadinessFacts([birth(BIRTH_DAY)], starts).flatMap(({ day, met }) => (met ? [day] : []));
    expect(metOn(start)).toEqual(['2026-02-16']);
    expect(metOn({ ...start, saidOn: '2026-03-10' })).toEqual(['2026-03-10']);
    expect(metOn({ ...start, saidOn: '2026-04-05' })).toEqual([TWELVE_WEEKS]);
    expect(metOn({ ...start, reason: ' ' })).toEqual([TWELVE_WEEKS]);
    expect(metOn({ ...start, weeks: 2 })).toEqual([TWELVE_WEEKS]);
    expect(metOn(start, { ...start, saidOn: '2026-02-01', weeks: 8 })).toEqual(['2026-03-02']);
  });
  it('said to be later while it is met is not met from that day on, and the days before stay', () => {
    const start = { saidOn: '2026-04-02', weeks: 16, reason: 'not yet' };
    expect(deriveReadinessFacts([birth(BIRTH_DAY)], [start])).toEqual([
      fact(BIRTH_DAY, 'birth', false),
      fact(TWELVE_WEEKS, 'birth', true),
      fact('2026-04-02', 'birth', false),
      fact('2026-04-27', 'birth', true),
    ]);
  });
  it('corrected to a later day is not met again until its own twelve weeks are over', () => {
    const corrected = [birth(BIRTH_DAY, '2026-04-01'), birth('2026-02-05', '2026-04-02')];
    expect(derive(...corrected).filter(({ met }) => met)).toEqual([fact('2026-04-30', 'birth', true)]);
    expect(stateOn('2026-04-10', corrected)).toBe('notMet');
    expect(stateOn('2026-04-30', corrected)).toBe('met');
  });
  it('goes before an older plain answer, which is honoured while no day was told', () => {
    expect(derive(bare('birth', true))).toEqual([fact(TODAY, 'birth', true)]);
    expect(stateOn(TODAY, [birth('2026-04-01'), bare('birth', true)])).toBe('notMet');
  });
  it('long ago weighs no earlier than any other answer may', () => {
    const oldest = addDays(TODAY, -OLDEST_FACT_DAYS);
    expect(derive(birth(addDays(TODAY, -1096)))).toEqual([fact(oldest, 'birth', false), fact(oldest, 'birth', true)]);
    expect(stateOn(TODAY, [birth(addDays(TODAY, -1096))])).toBe('met');
  });
});

describe.each(SETS)('$item, asked one by one', ({ item, all }) => {
  it('is met by a whole set of one day', () => {
    expect(derive(...all())).toEqual([fact(TODAY, item, true)]);
  });
  it('is decided by no set with a gap', () => {
    fc.assert(
      fc.property(fc.nat(all().length - 1), (gap) => {
        expect(derive(...all().filter((_, at) => at !== gap))).toEqual([]);
      }),
    );
  });
  it('is met by no two halves of two days', () => {
    const half = Math.floor(all().length / 2);
    expect(derive(...all('2026-04-09').slice(0, half), ...all().slice(half))).toEqual([]);
  });
  it('stays met when a later day has good answers and a gap', () => {
    const told = [...all('2026-04-01'), ...all().slice(1)];
    expect(derive(...told)).toEqual([fact('2026-04-01', item, true)]);
  });
  it('is not met once one answer is not as wished, whatever is still open', () => {
    const worst: Record<string, ToldReadiness> = {
      indicators: tell(TODAY, { item: 'indicators', sign: 'noLeak', answer: false }),
      redFlags: tell(TODAY, { item: 'redFlags', sign: 'bulge', answer: true }),
      selfCheck: tell(TODAY, { item: 'selfCheck', movement: 'walk', side: null, isDone: true, symptoms: ['leak'] }),
    };
    expect(derive(worst[item] as ToldReadiness)).toEqual([fact(TODAY, item, false)]);
    expect(derive(...all('2026-04-01'), worst[item] as ToldReadiness).at(-1)).toEqual(fact(TODAY, item, false));
  });
  it('is not met by a plain "not yet" that comes after, and met when the set comes after it', () => {
    expect(derive(...all(), bare(item, false))).toEqual([fact(TODAY, item, false)]);
    expect(derive(bare(item, false), ...all())).toEqual([fact(TODAY, item, true)]);
    expect(derive(bare(item, false), ...all().slice(1))).toEqual([fact(TODAY, item, false)]);
  });
  it('is met by no answers in which one is worse or missing, in whatever order they were told', () => {
    const isTold = fc.record({ at: fc.nat(all().length - 1), order: fc.integer() });
    fc.assert(
      fc.property(isTold, ({ at, order }) => {
        const others = all().filter((_, place) => place !== at);
        const turned = [...others.slice(order % others.length), ...others.slice(0, order % others.length)];
        expect(derive(...turned).some(({ met }) => met)).toBe(false);
      }),
    );
  });
});

describe('all of it together', () => {
  const everything = [
    birth(BIRTH_DAY, '2026-03-20'),
    bare('clearance', true, '2026-03-20'),
    ...indicators('2026-03-20'),
    ...redFlags('2026-03-20'),
    ...movements('2026-03-20'),
  ];
  it('opens week 1 on the day on which the last item is met, here the birth', () => {
    const facts = deriveReadinessFacts(everything, []);
    expect(decide(DEFAULT_PLAN, facts, '2026-03-29').decision).toBe('notReady');
    expect(decide(DEFAULT_PLAN, facts, '2026-03-30')).toMatchObject({ week: 1, openedOn: '2026-03-30' });
  });
  it('opens nothing while any single answer is missing', () => {
    fc.assert(
      fc.property(fc.nat(everything.length - 1), (gap) => {
        const facts = deriveReadinessFacts(
          everything.filter((_, at) => at !== gap),
          [],
        );
        expect(decide(DEFAULT_PLAN, facts, '2026-03-31').week).toBeNull();
      }),
    );
  });
});
