/** A time zone set to the east is no night slept: neither a morning answer nor a week comes by it. */

import { beforeEach, describe, expect, it } from 'vitest';
import { NO_SYMPTOMS } from '../fixtures/no-symptoms.ts';
import { answerReadiness } from './fixtures/answer-readiness.ts';
import { createDiary, type Diary } from './fixtures/diary.ts';
import { keepReadingPool } from './fixtures/keep-reading-pool.ts';
import { API, startTestService, type TestService } from './fixtures/test-service.ts';

const reading = keepReadingPool({ readsDamaged: true });
let service: TestService;
let diary: Diary;

beforeEach(async () => {
  service = await startTestService({ reading });
  diary = createDiary(service);
  return () => service.stop();
});

const decide = async () => (await service.own.get(`${API}/decision`).expect(200)).body.decision;

async function setZone(timeZone: string) {
  const { body } = await service.own.get(`${API}/settings`).expect(200);
  await service.own
    .put(`${API}/settings`)
    .send({ ...body, timeZone })
    .expect(200);
}

async function answerMorning(id: string): Promise<number> {
  const answer = service.own.put(`${API}/activities/${id}/check-ins/morning`);
  return (await answer.send({ symptoms: NO_SYMPTOMS })).status;
}

const listDueMornings = async () => {
  const { body } = await service.own.get(`${API}/check-ins/due`).expect(200);
  return body.due.filter((due: { moment: string }) => due.moment === 'morning').length;
};

/** Everything that week 1 asks for, but its seventh day. */
async function runWeekOne() {
  await answerReadiness(service, '2026-03-02');
  await diary.run('2026-03-02', 1);
  await diary.morningAfter('2026-03-02');
  await diary.run('2026-03-05', 1);
  await diary.morningAfter('2026-03-05');
  await diary.strength('2026-03-06');
}

describe('the morning answer of a run', () => {
  it('waits for the morning where she ran, and is not asked for before', async () => {
    await answerReadiness(service, '2026-03-02');
    const { id } = (await diary.run('2026-03-02', 1)).summary;
    await setZone('Pacific/Kiritimati');
    diary.at('2026-03-03', 3);
    expect([await listDueMornings(), await answerMorning(id)]).toEqual([0, 409]);
    diary.at('2026-03-03', 4);
    expect([await listDueMornings(), await answerMorning(id)]).toEqual([1, 200]);
  });

  it('of a run after the move is that of the new place', async () => {
    await answerReadiness(service, '2026-03-02');
    await setZone('Pacific/Kiritimati');
    const { id } = (await diary.run('2026-03-03', 1)).summary;
    diary.at('2026-03-03', 13);
    expect(await answerMorning(id)).toBe(409);
    diary.at('2026-03-03', 14);
    expect(await answerMorning(id)).toBe(200);
  });
});

describe('the next week', () => {
  it.each([[['Pacific/Kiritimati']], [['Asia/Tokyo', 'Pacific/Kiritimati']]])(
    'waits for its day at home, after moving to %j',
    async (zones) => {
      await runWeekOne();
      diary.at('2026-03-08', 16);
      for (const zone of zones) await setZone(zone);
      expect(await decide()).toMatchObject({ day: '2026-03-08', decision: 'wait', missing: ['days'], week: 1 });
      diary.at('2026-03-09', 0);
      expect(await decide()).toMatchObject({ day: '2026-03-09', decision: 'unlock', week: 2 });
    },
  );

  it('comes by the days of the new place once she has been there for a week', async () => {
    await runWeekOne();
    diary.at('2026-03-01', 10);
    await setZone('Pacific/Kiritimati');
    diary.at('2026-03-08', 11);
    expect(await decide()).toMatchObject({ day: '2026-03-09', decision: 'unlock', week: 2 });
  });
});

describe('what closes', () => {
  it('closes by the day of the new place at once', async () => {
    await answerReadiness(service, '2026-03-02');
    await setZone('Pacific/Kiritimati');
    diary.at('2026-03-02', 13);
    await service.own.post(`${API}/urgent`).send({ day: '2026-03-03', sign: 'chest pain' }).expect(201);
    expect(await decide()).toMatchObject({ day: '2026-03-03', decision: 'pause', running: 'closed' });
  });

  it('goes on until the rest is over at home, too', async () => {
    await answerReadiness(service, '2026-03-02');
    await diary.run('2026-03-02', 1, { told: { heaviness: 4 } });
    diary.at('2026-03-03', 12);
    await setZone('Pacific/Kiritimati');
    expect(await decide()).toMatchObject({ day: '2026-03-03', decision: 'stepBack', running: 'closed' });
  });
});

it('holds nothing back from a new runner who only says where she is', async () => {
  await setZone('Pacific/Kiritimati');
  await answerReadiness(service, '2026-03-03');
  expect(await decide()).toMatchObject({ day: '2026-03-03', week: 1, running: 'open' });
});
