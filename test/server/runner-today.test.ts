/** Flights over the date line and clocks that were set back: what she told on a later day stays heard. */

import { beforeEach, describe, expect, it } from 'vitest';
import { NO_SYMPTOMS } from '../fixtures/no-symptoms.ts';
import { answerReadiness } from './fixtures/answer-readiness.ts';
import { createDiary } from './fixtures/diary.ts';
import { keepReadingPool } from './fixtures/keep-reading-pool.ts';
import { makeRunBytes } from './fixtures/sample-runs.ts';
import { API, DAY_MS, HOUR_MS, MONDAY_NOON, startTestService, type TestService } from './fixtures/test-service.ts';

const reading = keepReadingPool({ readsDamaged: true });
let service: TestService;

beforeEach(async () => {
  service = await startTestService({ reading });
  await answerReadiness(service, '2026-03-02');
  return () => service.stop();
});

const decide = async () => (await service.own.get(`${API}/decision`).expect(200)).body.decision;
const postSign = (day: string) => service.own.post(`${API}/urgent`).send({ day, sign: 'chest pain' });

async function flyTo(timeZone: string) {
  const settings = (await service.own.get(`${API}/settings`).expect(200)).body;
  await service.own
    .put(`${API}/settings`)
    .send({ ...settings, timeZone })
    .expect(200);
}

describe('a flight west over the date line', () => {
  it('leaves an urgent sign of the day before it in force until a professional answers it', async () => {
    await flyTo('Pacific/Kiritimati');
    const { body } = await postSign('2026-03-03').expect(201);
    expect(body.changed).not.toBeNull();
    await flyTo('Pacific/Honolulu');
    expect(await decide()).toMatchObject({ day: '2026-03-03', decision: 'pause', rule: 1, running: 'closed' });
    const inputs = (await service.own.get(`${API}/decision/inputs`).expect(200)).body;
    expect(inputs).toMatchObject({ askedOn: '2026-03-03' });
    expect(inputs.facts).toContainEqual({ type: 'urgent', day: '2026-03-03', sign: 'chest pain' });
    await service.own.post(`${API}/seen`).send({ day: '2026-03-03', mayRun: true }).expect(201);
    expect(await decide()).toMatchObject({ decision: 'wait', running: 'open' });
  });

  it('lets an older "may run" not stand for a stop that is told after it', async () => {
    const upload = service.own.post(`${API}/activities`).set('Content-Type', 'application/octet-stream');
    const run = await upload.send(Buffer.from(makeRunBytes({ startedAtMs: MONDAY_NOON - 4 * HOUR_MS })));
    await flyTo('Pacific/Kiritimati');
    await postSign('2026-03-03').expect(201);
    await service.own.post(`${API}/seen`).send({ day: '2026-03-03', mayRun: true }).expect(201);
    await flyTo('Pacific/Honolulu');
    const after = { effort: 3, couldTalk: true, symptoms: { ...NO_SYMPTOMS, bulge: true } };
    await service.own.put(`${API}/activities/${run.body.activity.summary.id}/check-ins/after`).send(after).expect(200);
    expect(await decide()).toMatchObject({ decision: 'pause', rule: 2 });
  });
});

describe('a clock that was set back', () => {
  it('by a day leaves what was told on the day ahead', async () => {
    service.setNow(MONDAY_NOON + DAY_MS);
    await postSign('2026-03-03').expect(201);
    service.setNow(MONDAY_NOON);
    expect(await decide()).toMatchObject({ day: '2026-03-03', decision: 'pause' });
    await postSign('2026-03-04').expect(400);
  });

  it('by a day opens nothing before the day comes again', async () => {
    const diary = createDiary(service);
    await diary.run('2026-03-02', 1);
    await diary.morningAfter('2026-03-02');
    await diary.run('2026-03-05', 1);
    await diary.strength('2026-03-06');
    diary.at('2026-03-09', 8);
    expect(await decide()).toMatchObject({ decision: 'wait', missing: ['countingSessions'] });
    service.setNow(Date.parse('2026-03-06T08:00:00Z'));
    await diary.morningAfter('2026-03-05');
    await diary.strength('2026-03-09');
    expect(await decide()).toMatchObject({ decision: 'unlock', week: 2 });
    diary.at('2026-03-08', 23);
    expect(await decide()).toMatchObject({ day: '2026-03-08', decision: 'wait', missing: ['days'], week: 1 });
  });

  it('by ten years does not hold her in the years ahead', async () => {
    service.setNow(MONDAY_NOON + 3653 * DAY_MS);
    await service.own.post(`${API}/strength`).send({ day: '2036-03-02' }).expect(201);
    service.setNow(MONDAY_NOON);
    expect(await decide()).toMatchObject({ day: '2026-03-02', decision: 'wait', running: 'open' });
  });
});
