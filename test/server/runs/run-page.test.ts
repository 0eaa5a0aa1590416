/** A run's page over HTTP: its session, asked about once; several runs of a day; comparisons that count nothing. */

import { beforeEach, describe, expect, it } from 'vitest';
import { collectFacts } from '../../../server/decision/collect-facts.ts';
import type { ActivityDetail, SessionMatch } from '../../../shared/api/activity-api.ts';
import type { ComparisonAnswer } from '../../../shared/api/run-page-api.ts';
import { DEFAULT_PLAN } from '../../../shared/plan/built-in-plans.ts';
import { planWorkoutFiles } from '../../../watch-workouts/write-week-files.ts';
import { EIGHT_ROWS_WORKOUT } from '../../fixtures/simulator/eight-rows.ts';
import { makeIntent } from '../../fixtures/simulator/intent.ts';
import { simulateRun } from '../../fixtures/simulator/simulate-run.ts';
import { answerReadiness } from '../fixtures/answer-readiness.ts';
import { keepReadingPool } from '../fixtures/keep-reading-pool.ts';
import { makeRunBytes } from '../fixtures/sample-runs.ts';
import { setCeiling } from '../fixtures/set-ceiling.ts';
import { API, DAY_MS, HOUR_MS, MONDAY_NOON, startTestService, type TestService } from '../fixtures/test-service.ts';

const MORNING_RUN = MONDAY_NOON - 4 * HOUR_MS;

const reading = keepReadingPool();
let service: TestService;

beforeEach(async () => {
  service = await startTestService({ reading });
  await answerReadiness(service, '2026-03-02');
  return () => service.stop();
});

const send = (bytes: Uint8Array) =>
  service.own.post(`${API}/activities`).set('Content-Type', 'application/octet-stream').send(Buffer.from(bytes));
const upload = async (bytes: Uint8Array): Promise<ActivityDetail> => (await send(bytes).expect(201)).body.activity;
const getPage = async (id: string): Promise<ActivityDetail> =>
  (await service.own.get(`${API}/activities/${id}`).expect(200)).body;
const move = (id: string, planned: object | null) =>
  service.own.put(`${API}/activities/${id}/session`).send({ planned });
const findRunFact = async (id: string) =>
  (await collectFacts(service.store, service.runnerId)).find((fact) => fact.type === 'run' && fact.id === id);
const decideNow = async () => (await service.own.get(`${API}/decision`).expect(200)).body.decision;

/** As long as half a session, and nothing like it. */
const UNCLEAR = makeRunBytes({
  startedAtMs: MORNING_RUN,
  week: 12,
  behaviours: [{ type: 'runAllOfIt' }],
  device: { laps: { type: 'none' } },
});

describe('a run whose session is not clear', () => {
  it('is asked about, and is an extra run until she answers', async () => {
    const { summary, words } = await upload(UNCLEAR);
    expect(summary.match.status).toBe('unclear');
    expect(words.session).toMatch(/Tell us once/);
    expect(await findRunFact(summary.id)).toMatchObject({ plannedWeek: null, dose: null, compliance: null });
  });

  it.each<[string, object | null, SessionMatch]>([
    ['a session', { week: 1, session: 2 }, { status: 'matched', planned: { week: 1, session: 2 }, by: 'hand' }],
    ['an extra run', null, { status: 'extra', because: 'hand' }],
  ])('is never asked about again once she said that it was %s', async (_name, planned, match) => {
    const { summary } = await upload(UNCLEAR);
    expect((await move(summary.id, planned).expect(200)).body.summary.match).toEqual(match);
    await setCeiling(service, 150);
    await send(UNCLEAR).expect(200);
    expect((await getPage(summary.id)).summary.match).toEqual(match);
  });
});

describe('a run moved by hand', () => {
  it('to another session is judged by it, and the gate hears of it', async () => {
    const { summary } = await upload(makeRunBytes({ startedAtMs: MORNING_RUN }));
    expect(await findRunFact(summary.id)).toMatchObject({ plannedWeek: 1, compliance: 'met' });
    const moved = (await move(summary.id, { week: 3, session: 1 }).expect(200)).body as ActivityDetail;
    expect(moved.summary.match).toMatchObject({ planned: { week: 3, session: 1 }, by: 'hand' });
    expect(moved.comparedWith).toMatchObject({ week: 3, session: 1 });
    expect(await findRunFact(summary.id)).toMatchObject({ plannedWeek: 3, compliance: moved.summary.compliance });
    expect(moved.summary.compliance).toBe('less');
  });

  it('away from the workout that the watch followed is not taken for it again when it is assessed anew', async () => {
    const [file] = planWorkoutFiles(DEFAULT_PLAN, {
      weeks: [1],
      options: { warmUpSeconds: 300, coolDownSeconds: 300, ceilingBpm: null },
    });
    const { identity } = file ?? {};
    const trainingFile = { serialNumber: identity?.serialNumber ?? 0, timeCreated: identity?.timeCreated ?? 0 };
    const { summary } = await upload(makeRunBytes({ startedAtMs: MORNING_RUN, device: { trainingFile } }));
    expect(summary.match).toMatchObject({ by: 'workoutFile' });
    const moved = (await move(summary.id, { week: 5, session: 1 }).expect(200)).body as ActivityDetail;
    await setCeiling(service, 150);
    const again = await getPage(summary.id);
    expect(again.summary.match).toEqual(moved.summary.match);
    expect(again.assessment.intervals).toEqual(moved.assessment.intervals);
  });

  it('out of the plan, and back into a week that is long past, is heard as well', async () => {
    const { summary } = await upload(makeRunBytes({ startedAtMs: MORNING_RUN }));
    service.setNow(MONDAY_NOON + 40 * DAY_MS);
    await move(summary.id, null).expect(200);
    expect(await findRunFact(summary.id)).toMatchObject({ plannedWeek: null, dose: null, compliance: null });
    await move(summary.id, { week: 1, session: 3 }).expect(200);
    expect(await findRunFact(summary.id)).toMatchObject({ plannedWeek: 1, compliance: 'met' });
  });
});

describe('a session on another day than before', () => {
  it('is simply another day: it counts the same, in whatever order the days come', async () => {
    const days = [1, 5];
    for (const day of days) {
      service.setNow(MONDAY_NOON + day * DAY_MS);
      await upload(makeRunBytes({ startedAtMs: MORNING_RUN + day * DAY_MS }));
    }
    service.setNow(MONDAY_NOON + 6 * DAY_MS);
    const { runDays } = await decideNow();
    expect(runDays).toHaveLength(2);
    for (const { notCounting } of runDays) {
      expect(notCounting).toEqual(['effortOrTalkMissing', 'morningAnswerMissing']);
    }
  });
});

describe('two recordings of one day', () => {
  const half = (startedAtMs: number) =>
    makeRunBytes({ startedAtMs, week: 4, behaviours: [{ type: 'stopAfterRepetition', repetition: 3 }] });

  it('are one session: the dose adds up, and both pages say what became of it', async () => {
    const first = await upload(half(MORNING_RUN));
    const second = await upload(half(MORNING_RUN + HOUR_MS));
    for (const { summary } of [first, second]) await move(summary.id, { week: 1, session: 1 }).expect(200);
    const [one, other] = [await getPage(first.summary.id), await getPage(second.summary.id)];
    for (const { pieces, sameDay } of [one, other]) {
      expect(pieces?.map(({ id }) => id)).toEqual([first.summary.id, second.summary.id]);
      expect(sameDay).toBeNull();
    }
    expect(other.words).toEqual(one.words);
    expect(one.words.headline).toBe('More than planned.');
    service.setNow(MONDAY_NOON + DAY_MS);
    const { runDays, numbers } = await decideNow();
    expect(runDays).toHaveLength(1);
    expect(runDays[0].runIds).toEqual([first.summary.id]);
    const facts = await Promise.all([findRunFact(first.summary.id), findRunFact(second.summary.id)]);
    const doses = facts.map((fact) => (fact?.type === 'run' ? (fact.dose ?? 0) : 0));
    expect(numbers.highestDose).toBeCloseTo((doses[0] ?? 0) + (doses[1] ?? 0), 5);
  });

  it('with one by hand are told together as well', async () => {
    const { summary } = await upload(makeRunBytes({ startedAtMs: MORNING_RUN }));
    const told = { day: '2026-03-02', time: '18:00', runSeconds: 180, longestRunSeconds: null, walkSeconds: null };
    await service.own
      .post(`${API}/hand-runs`)
      .send({ ...told, note: '' })
      .expect(201);
    const { sameDay } = await getPage(summary.id);
    expect(sameDay?.others).toMatchObject([{ byHand: true, runSeconds: 180 }]);
    expect(sameDay?.words).toMatch(/200 % of what was planned\. That is more than planned/);
  });

  it('leave a day with one run alone', async () => {
    const { summary } = await upload(makeRunBytes({ startedAtMs: MORNING_RUN }));
    expect((await getPage(summary.id)).sameDay).toBeNull();
  });
});

describe('a comparison', () => {
  const compare = (id: string, query: string) => service.own.get(`${API}/activities/${id}/comparison?${query}`);

  it('with any session is answered, and changes nothing', async () => {
    const { summary } = await upload(makeRunBytes({ startedAtMs: MORNING_RUN }));
    await move(summary.id, null).expect(200);
    const before = await getPage(summary.id);
    const { planned, workout, assessment } = (await compare(summary.id, 'week=1&session=2').expect(200))
      .body as ComparisonAnswer;
    expect(planned).toEqual({ week: 1, session: 2 });
    expect(workout.name).toMatch(/1/);
    expect(assessment.compliance?.outcome).toBe('met');
    expect(await getPage(summary.id)).toEqual(before);
    expect(await findRunFact(summary.id)).toMatchObject({ plannedWeek: null, dose: null, compliance: null });
  });

  it('with the workout that the recording holds is offered where it holds one', async () => {
    const intent = makeIntent({
      workout: EIGHT_ROWS_WORKOUT,
      startedAt: MORNING_RUN / 1000,
      utcOffsetSeconds: 0,
      device: { storesWorkout: true },
    });
    const activity = await upload(simulateRun(intent).bytes);
    expect(activity.hasStoredWorkout).toBe(true);
    const { body } = await compare(activity.summary.id, 'with=storedWorkout').expect(200);
    expect(body).toMatchObject({ planned: null, assessment: { compliance: { outcome: 'met' } } });
  });

  it('is refused in words where there is nothing to compare with', async () => {
    const { summary, hasStoredWorkout } = await upload(
      makeRunBytes({ startedAtMs: MORNING_RUN, device: { storesWorkout: false } }),
    );
    expect(hasStoredWorkout).toBe(false);
    expect((await compare(summary.id, 'with=storedWorkout').expect(404)).body.error.code).toBe('noStoredWorkout');
    expect((await compare(summary.id, 'week=99&session=1').expect(400)).body.error.code).toBe('noSuchPlannedSession');
    for (const query of ['', 'week=1', 'week=0&session=1', 'week=1&session=1&x=1', 'with=plan', 'week=1e1&session=1']) {
      expect((await compare(summary.id, query).expect(400)).body.error.code).toBe('invalidRequest');
    }
  });
});
