/** A clock that ran days ahead and was set right: what closes is heard at once, and what was said after it answers it. */

import { beforeEach, describe, expect, it } from 'vitest';
import type { ReadingPool } from '../../../server/runs/reading-pool.ts';
import { addDays } from '../../../shared/local-day.ts';
import { NO_SYMPTOMS } from '../../fixtures/no-symptoms.ts';
import { answerReadiness } from '../fixtures/answer-readiness.ts';
import { API, DAY_MS, MONDAY_NOON, startTestService, type TestService } from '../fixtures/test-service.ts';

const MONDAY = '2026-03-02';
const BY = { author: 'R. Example, physiotherapist', reason: 'Rest first.' };

let service: TestService;
beforeEach(async () => {
  service = await startTestService({ reading: { stop: async () => {} } as ReadingPool });
  await answerReadiness(service, MONDAY);
  return () => service.stop();
});

const setDay = (days: number) => service.setNow(MONDAY_NOON + days * DAY_MS);
const dayAt = (days: number) => addDays(MONDAY, days);
const post = async (path: string, body: object) =>
  (await service.own.post(`${API}/${path}`).send(body).expect(201)).body;
const decide = async () => (await service.own.get(`${API}/decision`).expect(200)).body.decision;

const tellSign = (day: number) => post('urgent', { day: dayAt(day), sign: 'chest pain' });
const tellStop = (day: number) => post('check-ins', { day: dayAt(day), symptoms: { ...NO_SYMPTOMS, bulge: true } });
const sayMayRun = async () => {
  const { today } = (await service.own.get(`${API}/care`).expect(200)).body;
  await post('care/says', { day: today, act: 'seen', mayRun: true, ...BY });
};

describe.each([4, 3650])('told under a clock %i days ahead', (ahead) => {
  it.each([
    ['a sign', tellSign, 1],
    ['a stop', tellStop, 2],
  ] as const)(
    '%s pauses when the clock is right, until a word said after it, and never again',
    async (_name, tell, rule) => {
      setDay(ahead);
      await tell(ahead);
      for (const day of [1, 2]) {
        setDay(day);
        expect(await decide()).toMatchObject({ decision: 'pause', rule, running: 'closed' });
      }
      await sayMayRun();
      for (const day of [3, ahead, ahead + 1]) {
        setDay(day);
        expect((await decide()).decision).not.toBe('pause');
      }
    },
  );

  it('a hold holds now, until it is taken back', async () => {
    setDay(ahead);
    const { id } = await post('care/says', { day: dayAt(ahead), act: 'hold', ...BY });
    setDay(1);
    expect(await decide()).toMatchObject({ decision: 'hold', running: 'closed' });
    await service.own.delete(`${API}/care/says/${id}`).expect(200);
    expect(await decide()).toMatchObject({ running: 'open' });
  });

  it('a word said before a sign does not answer it when its day comes', async () => {
    setDay(ahead);
    await post('seen', { day: dayAt(ahead), mayRun: true });
    setDay(2);
    await tellSign(2);
    for (const day of [2, ahead, ahead + 1]) {
      setDay(day);
      expect(await decide()).toMatchObject({ decision: 'pause', rule: 1, running: 'closed' });
    }
  });
});

describe('told under a clock ten years ahead', () => {
  const TEN_YEARS = 3650;

  it('an illness that is over rests her two days more, and no years', async () => {
    setDay(TEN_YEARS);
    await post('care/illnesses', { from: dayAt(TEN_YEARS), until: dayAt(TEN_YEARS) });
    setDay(1);
    expect(await decide()).toMatchObject({ decision: 'notReady', running: 'closed' });
    await post('strength', { day: dayAt(1) });
    setDay(3);
    expect(await decide()).toMatchObject({ decision: 'notReady', running: 'closed' });
    setDay(4);
    expect(await decide()).toMatchObject({ decision: 'wait', running: 'open' });
  });

  it('a strong symptom rests her two days more, and no years', async () => {
    setDay(TEN_YEARS);
    await post('check-ins', { day: dayAt(TEN_YEARS), symptoms: { ...NO_SYMPTOMS, otherPain: 4 } });
    setDay(1);
    expect((await decide()).decision).toBe('stepBack');
    await post('strength', { day: dayAt(1) });
    setDay(3);
    expect(await decide()).toMatchObject({ running: 'closed' });
    setDay(4);
    expect(await decide()).toMatchObject({ decision: 'wait', running: 'open' });
  });
});

it('under a clock years behind everything keeps its day once it is right again', async () => {
  await post('seen', { day: MONDAY, mayRun: true });
  setDay(10);
  await tellSign(10);
  setDay(-5000);
  await post('strength', { day: dayAt(-5000) });
  setDay(11);
  expect(await decide()).toMatchObject({ decision: 'pause', rule: 1 });
  await sayMayRun();
  expect((await decide()).decision).not.toBe('pause');
});
