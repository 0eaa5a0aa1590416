/** Advice over HTTP: given from the check-ins, beside the decision, and without any say in it. */

import { beforeEach, describe, expect, it } from 'vitest';
import type { AdviceAnswer } from '../../../shared/api/advice-api.ts';
import { NO_SYMPTOMS } from '../../fixtures/no-symptoms.ts';
import { answerReadiness } from '../fixtures/answer-readiness.ts';
import { keepReadingPool } from '../fixtures/keep-reading-pool.ts';
import { makeRunBytes } from '../fixtures/sample-runs.ts';
import { API, DAY_MS, HOUR_MS, startTestService, type TestService } from '../fixtures/test-service.ts';

const MIDNIGHT = Date.UTC(2026, 2, 2);

const reading = keepReadingPool();
let service: TestService;
beforeEach(async () => {
  service = await startTestService({ now: MIDNIGHT + 12 * HOUR_MS, reading });
  await answerReadiness(service, '2026-03-02');
  return () => service.stop();
});

async function runOn(day: number): Promise<string> {
  const { body } = await service.own
    .post(`${API}/activities`)
    .set('Content-Type', 'application/octet-stream')
    .send(makeRunBytes({ startedAtMs: MIDNIGHT + day * DAY_MS + 9 * HOUR_MS }))
    .expect(201);
  return body.activity.summary.id;
}

const answerMorning = (id: string, body: object) =>
  service.own
    .put(`${API}/activities/${id}/check-ins/morning`)
    .send({ symptoms: NO_SYMPTOMS, ...body })
    .expect(200);
const readAdvice = async () => ((await service.own.get(`${API}/advice`).expect(200)).body as AdviceAnswer).advice;
const decide = async () => (await service.own.get(`${API}/decision`).expect(200)).body;

describe('advice', () => {
  it('is none before anything was told', async () => {
    expect(await readAdvice()).toEqual([]);
  });

  it('comes from the morning answer, changes no decision, and goes when the answer does', async () => {
    const id = await runOn(0);
    service.setNow(MIDNIGHT + DAY_MS + 8 * HOUR_MS);
    await answerMorning(id, { sleepHours: 8, mood: 'good', headache: false });
    const rested = await decide();
    expect(await readAdvice()).toEqual([]);
    const { body } = await answerMorning(id, { sleepHours: 4, mood: 'low', headache: true });
    expect(body.changed).toBeNull();
    expect(await decide()).toEqual(rested);
    expect((await readAdvice()).map(({ code }) => code)).toEqual(['waitForSleep', 'headache']);
    await service.own.delete(`${API}/activities/${id}/check-ins/morning`).expect(200);
    expect(await readAdvice()).toEqual([]);
  });

  it('says nothing about running on a day on which she ran, or on which running is closed', async () => {
    const id = await runOn(0);
    service.setNow(MIDNIGHT + DAY_MS + 12 * HOUR_MS);
    await answerMorning(id, { sleepHours: 4 });
    expect((await readAdvice()).map(({ code }) => code)).toEqual(['waitForSleep']);
    await service.own.post(`${API}/urgent`).send({ day: '2026-03-03', sign: 'fainting' }).expect(201);
    expect(await readAdvice()).toEqual([]);
    await service.own.post(`${API}/seen`).send({ day: '2026-03-03', mayRun: true }).expect(201);
    expect(await readAdvice()).toHaveLength(1);
    await runOn(1);
    expect(await readAdvice()).toEqual([]);
  });

  it('hears of doming in strength work at any other moment', async () => {
    const body = { day: '2026-03-02', symptoms: { ...NO_SYMPTOMS, doming: 'inStrengthWork' } };
    await service.own.post(`${API}/check-ins`).send(body).expect(201);
    expect((await readAdvice()).map(({ code }) => code)).toEqual(['easierExercise']);
  });
});
