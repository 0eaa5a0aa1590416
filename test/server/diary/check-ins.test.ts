/** Check-ins over HTTP with a clock in hand: when they are asked, when they are taken, and what an edit does. */

import { beforeEach, describe, expect, it } from 'vitest';
import type { CheckInsDueAnswer } from '../../../shared/api/check-in-api.ts';
import type { DecisionAnswer } from '../../../shared/api/decision-api.ts';
import { NO_SYMPTOMS } from '../../fixtures/no-symptoms.ts';
import { ALL_MOVEMENTS_WELL, answerReadiness } from '../fixtures/answer-readiness.ts';
import { keepReadingPool } from '../fixtures/keep-reading-pool.ts';
import { makeRunBytes } from '../fixtures/sample-runs.ts';
import { API, DAY_MS, HOUR_MS, startTestService, type TestService } from '../fixtures/test-service.ts';

/** Midnight in Berlin at the beginning of 2 March 2026. */
const MIDNIGHT = Date.UTC(2026, 2, 1, 23);
const RUN_AT = MIDNIGHT + 9 * HOUR_MS;
const AFTER = { effort: 3, couldTalk: true, symptoms: NO_SYMPTOMS };

const reading = keepReadingPool();
let service: TestService;
let id: string;

beforeEach(async () => {
  service = await startTestService({
    now: MIDNIGHT + 12 * HOUR_MS,
    timeZone: 'Europe/Berlin',
    reading,
  });
  await answerReadiness(service, '2026-03-02');
  id = await uploadRun(RUN_AT);
  return () => service.stop();
});

async function uploadRun(startedAtMs: number): Promise<string> {
  const { body } = await service.own
    .post(`${API}/activities`)
    .set('Content-Type', 'application/octet-stream')
    .send(makeRunBytes({ startedAtMs, utcOffsetSeconds: 3600 }))
    .expect(201);
  return body.activity.summary.id;
}

const putAfter = (body: object, run = id) => service.own.put(`${API}/activities/${run}/check-ins/after`).send(body);
const putMorning = (body: object, run = id) => service.own.put(`${API}/activities/${run}/check-ins/morning`).send(body);
const due = async () => ((await service.own.get(`${API}/check-ins/due`).expect(200)).body as CheckInsDueAnswer).due;
const decide = async () => ((await service.own.get(`${API}/decision`).expect(200)).body as DecisionAnswer).decision;

describe('the answer after the run', () => {
  it('is due until it is given, then shown with the run', async () => {
    expect(await due()).toEqual([{ activityId: id, day: '2026-03-02', moment: 'after', startedAt: RUN_AT }]);
    const { body } = await putAfter({ ...AFTER, headache: false }).expect(200);
    expect(body.checkIns.after).toEqual({ ...AFTER, headache: false });
    expect(body.summary.hasAfterCheckIn).toBe(true);
    expect(await due()).toEqual([]);
  });

  it('keeps its day when only the effort is corrected, and is of today when symptoms are told anew', async () => {
    await putAfter(AFTER).expect(200);
    service.setNow(MIDNIGHT + 2 * DAY_MS + 12 * HOUR_MS);
    await putAfter({ ...AFTER, effort: 6 }).expect(200);
    const find = async () => (await service.store.facts.list(service.runnerId)).find(({ kind }) => kind === 'checkIn');
    expect(await find()).toMatchObject({ day: '2026-03-02', body: { effort: 6 } });
    await putAfter({ ...AFTER, symptoms: { ...NO_SYMPTOMS, leak: 'stool' } }).expect(200);
    expect(await find()).toMatchObject({ day: '2026-03-04', body: { symptoms: { leak: 'stool' } } });
    expect(await decide()).toMatchObject({ decision: 'pause', rule: 2 });
  });

  it('told anew after "seen by a professional" is not answered by that', async () => {
    await putAfter({ ...AFTER, symptoms: { ...NO_SYMPTOMS, leak: 'stool' } }).expect(200);
    service.setNow(MIDNIGHT + DAY_MS + 12 * HOUR_MS);
    await service.own.post(`${API}/seen`).send({ day: '2026-03-03', mayRun: true }).expect(201);
    expect((await decide()).decision).not.toBe('pause');
    await putAfter({ ...AFTER, symptoms: { ...NO_SYMPTOMS, bulge: true } }).expect(200);
    expect((await decide()).decision).toBe('pause');
  });
});

describe('an answer that is changed long after', () => {
  const at = (day: number, hour: number) => service.setNow(MIDNIGHT + (day - 1) * DAY_MS + hour * HOUR_MS);
  /** Up to day 10; where nothing came up, week 2 is open since day 8. */
  async function liveFirstWeek(told: object = {}) {
    await putAfter({ ...AFTER, symptoms: { ...NO_SYMPTOMS, ...told } }).expect(200);
    at(2, 8);
    await putMorning({ symptoms: NO_SYMPTOMS, sleepHours: 7 }).expect(200);
    at(3, 12);
    await service.own.post(`${API}/strength`).send({ day: '2026-03-04' }).expect(201);
    const second = await uploadRun(RUN_AT + 2 * DAY_MS);
    await putAfter(AFTER, second).expect(200);
    at(4, 8);
    await putMorning({ symptoms: NO_SYMPTOMS }, second).expect(200);
    at(10, 12);
    expect(await decide()).toMatchObject({ week: 'leak' in told ? 1 : 2, running: 'open' });
  }

  it.each([
    ['after the run', putAfter, AFTER],
    ['of the next morning', putMorning, { symptoms: NO_SYMPTOMS }],
  ])('%s was given in time all the same: a small correction closes no week', async (_which, put, answer) => {
    await liveFirstWeek();
    const { body } = await put({ ...answer, symptoms: { ...NO_SYMPTOMS, otherPain: 1 } }).expect(200);
    expect(body.changed).toBeNull();
    expect(await decide()).toMatchObject({ week: 2, running: 'open' });
  });

  it('rests and steps back from the day of the change on for a strong symptom, whatever was decided before', async () => {
    await liveFirstWeek();
    const before = (await decide()).history.filter(({ day }) => day < '2026-03-11');
    const { body } = await putMorning({ symptoms: { ...NO_SYMPTOMS, pelvicPain: 2 } }).expect(200);
    expect(body.changed.words).toMatch(/^Because of this, /);
    const { history, running } = await decide();
    expect(running).toBe('closed');
    expect(history.filter(({ day }) => day < '2026-03-11')).toEqual(before);
  });

  it('takes back what it said wrongly, also on the days between', async () => {
    await liveFirstWeek({ leak: 'drops' });
    await putAfter(AFTER).expect(200);
    expect((await decide()).week).toBe(2);
  });

  it('that was never given stays closed, and so does one that was taken out', async () => {
    at(2, 8);
    await putMorning({ symptoms: NO_SYMPTOMS }).expect(200);
    at(6, 8);
    await putMorning({ symptoms: NO_SYMPTOMS, sleepHours: 5 }).expect(200);
    await service.own.delete(`${API}/activities/${id}/check-ins/morning`).expect(200);
    expect((await putMorning({ symptoms: NO_SYMPTOMS }).expect(409)).body.error.code).toBe('morningOver');
  });
});

describe('the next-morning answer', () => {
  it.each([
    ['in the evening of the run', 23 * HOUR_MS, 409, 'morningNotYet'],
    ['the next day at 03:59', DAY_MS + 4 * HOUR_MS - 60_000, 409, 'morningNotYet'],
    ['the next day at 04:00', DAY_MS + 4 * HOUR_MS, 200, undefined],
    ['late on the third day', 3 * DAY_MS + 24 * HOUR_MS - 60_000, 200, undefined],
    ['on the fourth day', 4 * DAY_MS, 409, 'morningOver'],
  ])('%s: answered as the window says', async (_when, sinceMidnight, status, code) => {
    service.setNow(MIDNIGHT + sinceMidnight);
    const { body } = await putMorning({ symptoms: NO_SYMPTOMS, sleepHours: 6.5, mood: 'good' }).expect(status);
    expect(body.error?.code).toBe(code);
    expect((await due()).some(({ moment }) => moment === 'morning')).toBe(false);
  });

  it('is due in its window only', async () => {
    await putAfter(AFTER).expect(200);
    const dueAt = async (sinceMidnight: number) => {
      service.setNow(MIDNIGHT + sinceMidnight);
      return (await due()).map(({ moment }) => moment);
    };
    expect(await dueAt(DAY_MS + 3 * HOUR_MS)).toEqual([]);
    expect(await dueAt(DAY_MS + 5 * HOUR_MS)).toEqual(['morning']);
    expect(await dueAt(4 * DAY_MS)).toEqual([]);
  });

  it('opens nothing early when the clock is a day ahead: the facts carry the days they were given on', async () => {
    await putAfter(AFTER).expect(200);
    service.setNow(MIDNIGHT + DAY_MS + 8 * HOUR_MS);
    await putMorning({ symptoms: NO_SYMPTOMS }).expect(200);
    service.setNow(MIDNIGHT + 12 * HOUR_MS);
    expect((await decide()).numbers.countingSessions).toBe(0);
  });
});

describe('a check-in at any other moment', () => {
  it('is recorded for its day, and the very same one only once', async () => {
    const body = { day: '2026-03-02', symptoms: { ...NO_SYMPTOMS, heaviness: 2 } };
    await service.own.post(`${API}/check-ins`).send(body).expect(201);
    await service.own.post(`${API}/check-ins`).send(body).expect(201);
    await service.own
      .post(`${API}/check-ins`)
      .send({ ...body, symptoms: { ...NO_SYMPTOMS, heaviness: 3 } })
      .expect(201);
    const facts = (await service.store.facts.list(service.runnerId)).filter(({ kind }) => kind === 'checkIn');
    expect(facts.map(({ body: answer }) => answer)).toEqual([
      { symptoms: { ...NO_SYMPTOMS, heaviness: 2 } },
      { symptoms: { ...NO_SYMPTOMS, heaviness: 3 } },
    ]);
  });
});

describe('an urgent sign', () => {
  it('closes running until "seen, may run" comes after it', async () => {
    await service.own.post(`${API}/seen`).send({ day: '2026-03-02', mayRun: true }).expect(201);
    await service.own.post(`${API}/urgent`).send({ day: '2026-03-02', sign: 'chest pain' }).expect(201);
    expect(await decide()).toMatchObject({ decision: 'pause', rule: 1, running: 'closed' });
    await service.own.post(`${API}/seen`).send({ day: '2026-03-02', mayRun: false }).expect(201);
    expect((await decide()).decision).toBe('pause');
    await service.own.post(`${API}/seen`).send({ day: '2026-03-02', mayRun: true }).expect(201);
    expect((await decide()).decision).not.toBe('pause');
    await service.own.post(`${API}/urgent`).send({ day: '2026-03-02', sign: 'chest pain' }).expect(201);
    expect((await decide()).decision).toBe('pause');
  });
});

describe('from upload to decision', () => {
  it('two sessions with all answers, strength and a week of time open the next week, and each decision is kept', async () => {
    await putAfter(AFTER).expect(200);
    service.setNow(MIDNIGHT + DAY_MS + 8 * HOUR_MS);
    await putMorning({ symptoms: NO_SYMPTOMS }).expect(200);
    await service.own.post(`${API}/strength`).send({ day: '2026-03-03' }).expect(201);
    service.setNow(MIDNIGHT + 2 * DAY_MS + 12 * HOUR_MS);
    const second = await uploadRun(RUN_AT + 2 * DAY_MS);
    await putAfter(AFTER, second).expect(200);
    service.setNow(MIDNIGHT + 3 * DAY_MS + 8 * HOUR_MS);
    await putMorning({ symptoms: NO_SYMPTOMS }, second).expect(200);
    expect(await decide()).toMatchObject({ decision: 'wait', week: 1, missing: ['days'] });
    service.setNow(MIDNIGHT + 7 * DAY_MS + 8 * HOUR_MS);
    expect(await decide()).toMatchObject({ decision: 'unlock', week: 2, rule: 10, running: 'open' });
    service.setNow(MIDNIGHT + 7 * DAY_MS + 9 * HOUR_MS);
    expect(await decide()).toMatchObject({ decision: 'unlock', week: 2 });
    const { body: plan } = await service.own.get(`${API}/plan`).expect(200);
    expect(plan.weeks.slice(0, 3).map(({ state }: { state: string }) => state)).toEqual(['past', 'open', 'ahead']);
    expect(plan.weeks[0].sessions.map(({ activityId }: { activityId: string }) => activityId)).toEqual([
      id,
      second,
      null,
    ]);
    const kept = await service.store.decisions.list(service.runnerId);
    expect(kept.filter(({ decision }) => decision.day === '2026-03-09').length).toBe(1);
    expect(new Set(kept.map(({ inputsDigest }) => inputsDigest)).size).toBe(kept.length);
  });
});

describe('readiness', () => {
  const states = async () => {
    const { body } = await service.own.get(`${API}/readiness`).expect(200);
    return Object.fromEntries(body.items.map(({ item, state }: { item: string; state: string }) => [item, state]));
  };
  const putSelfCheck = (day: string) =>
    service.own.put(`${API}/readiness/self-check`).send({ day, answers: ALL_MOVEMENTS_WELL }).expect(200);
  it('is told item by item, with its question and what helps', async () => {
    const { body } = await service.own.get(`${API}/readiness`).expect(200);
    expect(body.items.map(({ item }: { item: string }) => item)).toEqual([
      'birth',
      'clearance',
      'indicators',
      'redFlags',
      'selfCheck',
    ]);
    for (const { title, question, help } of body.items) {
      expect([title, question, help].every((text) => text.length > 10)).toBe(true);
    }
    const days = body.items.map(({ answeredOn }: { answeredOn: string }) => answeredOn);
    // Since 200 days before, and so met for 116.
    expect(days).toEqual(['2025-11-06', '2026-03-02', '2026-03-02', '2026-03-02', '2026-03-02']);
  });
  it('takes the last answer of a day', async () => {
    await service.own.post(`${API}/readiness`).send({ day: '2026-03-02', item: 'selfCheck', met: false }).expect(201);
    expect((await states()).selfCheck).toBe('notMet');
    await putSelfCheck('2026-03-02');
    expect((await states()).selfCheck).toBe('met');
  });
  it('expires on a pelvic red, and is met again by a later answer', async () => {
    const red = { day: '2026-03-02', symptoms: { ...NO_SYMPTOMS, leak: 'more' } };
    await service.own.post(`${API}/check-ins`).send(red).expect(201);
    expect(await states()).toMatchObject({
      birth: 'met',
      clearance: 'met',
      indicators: 'expired',
      selfCheck: 'expired',
    });
    service.setNow(MIDNIGHT + DAY_MS + 12 * HOUR_MS);
    await putSelfCheck('2026-03-03');
    expect(await states()).toMatchObject({ indicators: 'expired', selfCheck: 'met' });
  });
});
