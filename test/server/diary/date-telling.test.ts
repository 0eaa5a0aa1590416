/** Told for an earlier day after a professional's "may run": the word does not answer what it did not know. */

import { beforeEach, describe, expect, it } from 'vitest';
import type { ReadingPool } from '../../../server/runs/reading-pool.ts';
import { NO_SYMPTOMS } from '../../fixtures/no-symptoms.ts';
import { answerReadiness } from '../fixtures/answer-readiness.ts';
import { API, DAY_MS, MONDAY_NOON, startTestService, type TestService } from '../fixtures/test-service.ts';

const [MONDAY, TUESDAY] = ['2026-03-02', '2026-03-03'];
const PAUSED = { decision: 'pause', running: 'closed' };

let service: TestService;
beforeEach(async () => {
  service = await startTestService({ reading: { stop: async () => {} } as ReadingPool });
  await answerReadiness(service, MONDAY);
  service.setNow(MONDAY_NOON + DAY_MS);
  return () => service.stop();
});

const post = (path: string, body: object) => service.own.post(`${API}/${path}`).send(body).expect(201);
const decide = async () => (await service.own.get(`${API}/decision`).expect(200)).body.decision;
const mayRun = () => post('seen', { day: TUESDAY, mayRun: true });

describe('what is told for yesterday after "may run" of today', () => {
  it('pauses where it is an urgent sign, until the next word', async () => {
    await mayRun();
    expect((await post('urgent', { day: MONDAY, sign: 'chest pain' })).body.day).toBe(TUESDAY);
    expect(await decide()).toMatchObject({ ...PAUSED, rule: 1 });
    await mayRun();
    expect(await decide()).toMatchObject({ decision: 'wait', running: 'open' });
  });

  it('pauses where it is a stop: as a check-in, as a changed one, and beside strength', async () => {
    await mayRun();
    const bulge = { ...NO_SYMPTOMS, bulge: true };
    const { body: saved } = await post('check-ins', { day: MONDAY, symptoms: bulge });
    expect(saved.day).toBe(TUESDAY);
    expect(await decide()).toMatchObject({ ...PAUSED, rule: 2 });
    await service.own.delete(`${API}/check-ins/${saved.id}`).expect(200);
    expect(await decide()).toMatchObject({ running: 'open' });

    const { body: other } = await post('check-ins', { day: MONDAY, symptoms: NO_SYMPTOMS });
    expect(other.day).toBe(MONDAY);
    const changed = service.own.put(`${API}/check-ins/${other.id}`).send({ day: MONDAY, symptoms: bulge });
    expect((await changed.expect(200)).body.day).toBe(TUESDAY);
    expect(await decide()).toMatchObject({ ...PAUSED, rule: 2 });
    await service.own.delete(`${API}/check-ins/${other.id}`).expect(200);

    await post('strength', { day: MONDAY, symptoms: bulge });
    expect(await decide()).toMatchObject({ ...PAUSED, rule: 2 });
  });

  it('pauses where it is mild and climbs to a stop by what was told before', async () => {
    await post('check-ins', { day: MONDAY, symptoms: { ...NO_SYMPTOMS, heaviness: 3 } });
    const [WEDNESDAY, THURSDAY] = ['2026-03-04', '2026-03-05'];
    service.setNow(MONDAY_NOON + 3 * DAY_MS);
    await post('urgent', { day: THURSDAY, sign: 'chest pain' });
    await post('seen', { day: THURSDAY, mayRun: true });
    const { body } = await post('check-ins', { day: WEDNESDAY, symptoms: { ...NO_SYMPTOMS, heaviness: 1 } });
    expect(body.day).toBe(THURSDAY);
    expect(await decide()).toMatchObject({ ...PAUSED, rule: 2 });
  });

  it('keeps its day where nobody has said "may run" since', async () => {
    await post('seen', { day: TUESDAY, mayRun: false });
    expect((await post('urgent', { day: MONDAY, sign: 'chest pain' })).body.day).toBe(MONDAY);
    await mayRun();
    expect(await decide()).toMatchObject({ running: 'open' });
  });
});
