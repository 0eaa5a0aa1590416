/** Eight weeks of one runner, from the first answer on: a missed morning, a locked watch, a setback, a holiday. */

import { beforeAll, describe, expect, it } from 'vitest';
import type { DecisionAnswer } from '../../../shared/api/decision-api.ts';
import { addDays, daysBetween, type LocalDay } from '../../../shared/local-day.ts';
import { answerReadiness } from '../fixtures/answer-readiness.ts';
import { createDiary, type Diary } from '../fixtures/diary.ts';
import { API, startTestService, type TestService } from '../fixtures/test-service.ts';

const BEGIN: LocalDay = '2026-03-02';
const DAYS = 57;
/** Day 1 is the first. */
const day = (number: number): LocalDay => addDays(BEGIN, number - 1);

/** All of the run behind the first five minutes. */
const LOCKED = {
  heart: { defects: [{ defect: 'cadenceLock', startSeconds: 300, endSeconds: 1500, ratio: 1 }] },
} as const;

let service: TestService;
let diary: Diary;
const told = new Map<LocalDay, DecisionAnswer>();

/** What happens on each day, before she looks at the app in the evening. */
const STORY: Record<number, () => Promise<unknown>> = {
  1: async () => {
    diary.at(day(1), 8);
    await answerReadiness(service, day(1));
    await diary.run(day(1), 1);
  },
  2: () => diary.morningAfter(day(1)),
  3: () => diary.strength(day(3)),
  // The baby is ill: nobody thinks of the morning answer.
  4: () => diary.run(day(4), 1),
  6: () => diary.run(day(6), 1),
  7: () => diary.morningAfter(day(6)),
  9: () => diary.run(day(9), 2),
  10: () => diary.morningAfter(day(9)),
  11: () => diary.strength(day(11)),
  12: () => diary.run(day(12), 2),
  13: () => diary.morningAfter(day(12)),
  // The watch shows her steps as heart rate.
  15: () => diary.run(day(15), 3, { heart: { ...LOCKED.heart, defects: [...LOCKED.heart.defects] } }),
  16: () => diary.morningAfter(day(15)),
  17: () => diary.run(day(17), 3, { told: { heaviness: 4 } }),
  18: () => diary.morningAfter(day(17)),
  21: () => {
    diary.at(day(21), 8);
    return answerReadiness(service, day(21));
  },
  22: () => diary.run(day(22), 1),
  23: () => diary.morningAfter(day(22)),
  24: () => diary.run(day(24), 1),
  25: async () => {
    await diary.morningAfter(day(24));
    await diary.strength(day(25));
  },
  27: () => diary.run(day(27), 2),
  28: () => diary.morningAfter(day(27)),
  29: () => diary.strength(day(29)),
  30: () => diary.run(day(30), 2),
  31: () => diary.morningAfter(day(30)),
  33: () => diary.run(day(33), 3),
  34: () => diary.morningAfter(day(33)),
  // Sixteen days at the sea, without the watch.
  50: () => diary.run(day(50), 1),
  51: () => diary.morningAfter(day(50)),
  52: () => diary.strength(day(52)),
  53: () => diary.run(day(53), 1),
  54: () => diary.morningAfter(day(53)),
};

beforeAll(async () => {
  service = await startTestService({ now: Date.parse(`${BEGIN}T07:00:00Z`) });
  diary = createDiary(service);
  const settings = (await service.own.get(`${API}/settings`)).body;
  const heartRate = { ...settings.heartRate, birthYear: 1992 };
  await service.own
    .put(`${API}/settings`)
    .send({ ...settings, heartRate })
    .expect(200);
  for (let number = 1; number <= DAYS; number++) {
    await STORY[number]?.();
    told.set(day(number), await diary.decision(day(number)));
  }
  return () => service.stop();
}, 120_000);

const on = (number: number): DecisionAnswer => told.get(day(number)) as DecisionAnswer;
const decided = (number: number) => {
  const { decision, week, running } = on(number).decision;
  return [decision, week, running];
};

describe('in eight weeks', () => {
  it('every day says what to do and why', () => {
    for (const [today, { decision, words }] of told) {
      expect(decision.day).toBe(today);
      expect(words.headline, today).toMatch(/^[A-Z].*[.]$/);
      expect(words.sentences.length, today).toBeGreaterThan(0);
      expect(words.rule, today).toMatch(/^Rule \d+: /);
      if (decision.decision === 'wait') expect(words.missing.length, today).toBeGreaterThan(0);
    }
    expect(told.size).toBe(DAYS);
  });

  it('no week opens before seven days, and none is skipped', () => {
    const { history } = on(DAYS).decision;
    const unlocks = history.filter(({ decision }) => decision === 'unlock');
    for (const [at, { day: unlocked, week }] of unlocks.entries()) {
      const before = unlocks[at - 1];
      if (before !== undefined) expect(daysBetween(before.day, unlocked)).toBeGreaterThanOrEqual(7);
      const left = history.filter((entry) => entry.day < unlocked).at(-1)?.week ?? 0;
      expect(week).toBe(left + 1);
    }
    expect(unlocks.length).toBeGreaterThanOrEqual(3);
  });

  it('the run without its morning answer does not count, and is asked for as long as it can be given', () => {
    expect(on(5).decision.missing).toContain('morningAnswers');
    const days = on(7).decision.runDays;
    expect(days.find((run) => run.day === day(4))).toMatchObject({
      counts: false,
      notCounting: ['morningAnswerMissing'],
    });
    expect(decided(8)).toEqual(['unlock', 2, 'open']);
  });

  it('the locked watch costs her nothing: the heart rate is not assessed, and the run counts', async () => {
    const { activities } = (await service.own.get(`${API}/activities`).expect(200)).body;
    const locked = activities.find((run: { day: string }) => run.day === day(15));
    expect([locked.heartRate, locked.compliance]).toEqual(['notAssessed', 'met']);
    expect(on(17).decision.runDays).toMatchObject([{ day: day(15), counts: true }]);
    const { words } = (await service.own.get(`${API}/activities/${locked.id}`).expect(200)).body;
    expect(words.sentences.join(' ')).toMatch(/took your steps for your heart, and that costs you nothing\./);
  });

  it('every run in the list names what she told of it', async () => {
    const { activities } = (await service.own.get(`${API}/activities`).expect(200)).body;
    const told = new Map(activities.map((run: { day: string; symptoms: object }) => [run.day, run.symptoms]));
    expect(told.get(day(17))).toMatchObject({ after: { heaviness: 4, leak: 'none' }, morning: { heaviness: 0 } });
    expect(told.get(day(4))).toMatchObject({ after: { heaviness: 0 }, morning: null });
  });

  it('the heaviness is answered on the evening on which she tells of it, and no other evening is', () => {
    expect(on(17).told.join(' ')).toMatch(
      /heaviness after your run of .* From tomorrow the plan steps back to week 1, and running/,
    );
    expect([...told].filter(([, answer]) => answer.told.length > 0).map(([today]) => today)).toEqual([day(17)]);
  });

  it('the heaviness steps back a stage, rests two days, and asks readiness again', () => {
    expect(decided(15)).toEqual(['unlock', 3, 'open']);
    expect(decided(18)).toEqual(['stepBack', 1, 'closed']);
    expect(on(18).words.sentences.join(' ')).toContain('heaviness');
    expect(decided(20)).toEqual(['notReady', 1, 'closed']);
    expect(on(20).decision.missing).toEqual(['indicators', 'redFlags', 'selfCheck']);
    expect(decided(21)).toEqual(['wait', 1, 'open']);
  });

  it('goes on from there, and back a stage after the holiday, without a word of blame', () => {
    expect(decided(25)).toEqual(['unlock', 2, 'open']);
    expect(decided(32)).toEqual(['unlock', 3, 'open']);
    const back = [...told.values()].find(({ decision }) => decision.rule === 5);
    expect([back?.decision.day, back?.decision.week]).toEqual([day(48), 1]);
    expect(back?.words.sentences.join(' ')).toMatch(/14 days without a run.*so that the first run feels easy/);
    expect(decided(55)).toEqual(['unlock', 2, 'open']);
  });
});
