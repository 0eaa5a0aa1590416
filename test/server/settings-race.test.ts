/** Settings that change at the same moment as a run is judged: the verdicts are those of the settings that stand. */

import { expect, it } from 'vitest';
import type { ActivitySummary } from '../../shared/api/activity-api.ts';
import type { RunnerSettings } from '../../shared/api/settings-api.ts';
import { keepReadingPool } from './fixtures/keep-reading-pool.ts';
import { makeRunBytes } from './fixtures/sample-runs.ts';
import { API, HOUR_MS, MONDAY_NOON, startTestService, type TestService } from './fixtures/test-service.ts';

const reading = keepReadingPool();

async function withMedicine({ own }: TestService, takesMedicineThatLowersHeartRate: boolean) {
  const { body } = await own.get(`${API}/settings`).expect(200);
  const settings = body as RunnerSettings;
  return {
    ...settings,
    heartRate: { ...settings.heartRate, measuredMaximumBpm: 190, takesMedicineThatLowersHeartRate },
  };
}

const upload = ({ own }: TestService, hoursAgo: number) =>
  own
    .post(`${API}/activities`)
    .set('Content-Type', 'application/octet-stream')
    .send(makeRunBytes({ startedAtMs: MONDAY_NOON - hoursAgo * HOUR_MS }));

const listVerdicts = async ({ own }: TestService) =>
  ((await own.get(`${API}/activities`).expect(200)).body.activities as ActivitySummary[]).map((run) => run.heartRate);

it('a medicine ticked and unticked at once leaves no run without its heart rate', async () => {
  const service = await startTestService({ reading });
  try {
    const [ticked, unticked] = [await withMedicine(service, true), await withMedicine(service, false)];
    const save = (settings: object) => service.own.put(`${API}/settings`).send(settings).expect(200);
    await save(unticked);
    await upload(service, 3).expect(201);
    const [before] = await listVerdicts(service);
    expect(before).not.toBe('off');
    await Promise.all([save(ticked), save(unticked)]);
    const { body } = await service.own.get(`${API}/settings`).expect(200);
    const isTicked = body.heartRate.takesMedicineThatLowersHeartRate;
    expect(await listVerdicts(service)).toEqual([isTicked ? 'off' : before]);

    await save(ticked);
    await Promise.all([save(unticked), upload(service, 30).expect(201), upload(service, 60).expect(201)]);
    expect(await listVerdicts(service)).not.toContain('off');
  } finally {
    await service.stop();
  }
});
