/** The plan over HTTP: its weeks, and the files for the watch. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanAnswer } from '../../../shared/api/plan-api.ts';
import { DEFAULT_PLAN } from '../../../shared/plan/built-in-plans.ts';
import { planWorkoutFiles, zipWorkoutFiles } from '../../../watch-workouts/write-week-files.ts';
import { API, startTestService, type TestService } from '../fixtures/test-service.ts';

const OPTIONS = { warmUpSeconds: 300, coolDownSeconds: 300, ceilingBpm: null };

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());

const getBytes = (path: string) =>
  service.own
    .get(API + path)
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    });

describe('the plan', () => {
  it('has all its weeks, none open before the first answers', async () => {
    const { body } = await service.own.get(`${API}/plan`).expect(200);
    const { plan, weeks } = body as PlanAnswer;
    expect(plan).toEqual(DEFAULT_PLAN);
    expect(weeks.length).toBe(16);
    expect(weeks.every(({ state }) => state === 'ahead')).toBe(true);
    expect(weeks[0]).toMatchObject({ week: 1, totalSeconds: 1500, runSeconds: 180 });
    expect(weeks[0]?.sessions[1]).toEqual({
      session: 2,
      activityId: null,
      fileName: 'week-01-session-2-run-1min-walk-4min-x3.fit',
    });
  });
});

describe('a session', () => {
  it('is the very file that the command line writes, under a readable name', async () => {
    const expected = planWorkoutFiles(DEFAULT_PLAN, { weeks: [3], options: OPTIONS })[1];
    const { body, headers } = await getBytes('/plan/weeks/3/workouts/2.fit').expect(200);
    expect(Buffer.compare(body, Buffer.from(expected?.bytes ?? []))).toBe(0);
    expect(headers['content-disposition']).toBe(`attachment; filename="${expected?.fileName}"`);
  });
  it('follows the settings', async () => {
    const { body: settings } = await service.own.get(`${API}/settings`);
    await service.own
      .put(`${API}/settings`)
      .send({ ...settings, warmUpSeconds: 0 })
      .expect(200);
    const shorter = planWorkoutFiles(DEFAULT_PLAN, { weeks: [3], options: { ...OPTIONS, warmUpSeconds: 0 } })[1];
    const { body } = await getBytes('/plan/weeks/3/workouts/2.fit').expect(200);
    expect(Buffer.compare(body, Buffer.from(shorter?.bytes ?? []))).toBe(0);
    await service.own.put(`${API}/settings`).send(settings).expect(200);
  });
});

describe('a week', () => {
  it('is one zip with all its sessions', async () => {
    const { body, headers } = await getBytes('/plan/weeks/16/workouts.zip').expect(200);
    const expected = await zipWorkoutFiles(planWorkoutFiles(DEFAULT_PLAN, { weeks: [16], options: OPTIONS }));
    expect(Buffer.compare(body, Buffer.from(expected))).toBe(0);
    expect(headers['content-type']).toBe('application/zip');
    expect(headers['content-disposition']).toBe('attachment; filename="fourth-mile-week-16.zip"');
  });
});
