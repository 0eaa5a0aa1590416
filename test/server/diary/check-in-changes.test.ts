/** Editing and deleting answers over HTTP: the trace keeps what was, and the answer says what it did to today. */

import { beforeEach, describe, expect, it } from 'vitest';
import type { CheckInChangesAnswer, OtherCheckInsAnswer } from '../../../shared/api/check-in-api.ts';
import { NO_SYMPTOMS } from '../../fixtures/no-symptoms.ts';
import { ALL_MOVEMENTS_WELL, answerReadiness } from '../fixtures/answer-readiness.ts';
import { keepReadingPool } from '../fixtures/keep-reading-pool.ts';
import { makeRunBytes } from '../fixtures/sample-runs.ts';
import { API, DAY_MS, HOUR_MS, startTestService, type TestService } from '../fixtures/test-service.ts';

/** Midnight in UTC at the beginning of 2 March 2026. */
const MIDNIGHT = Date.UTC(2026, 2, 2);
const AFTER = { effort: 3, couldTalk: true, symptoms: NO_SYMPTOMS };

const reading = keepReadingPool();
let service: TestService;
let id: string;

beforeEach(async () => {
  service = await startTestService({ now: MIDNIGHT + 12 * HOUR_MS, reading });
  await answerReadiness(service, '2026-03-02');
  id = await uploadRun();
  return () => service.stop();
});

async function uploadRun(effort = 3): Promise<string> {
  const { body } = await service.own
    .post(`${API}/activities`)
    .set('Content-Type', 'application/octet-stream')
    .send(makeRunBytes({ startedAtMs: MIDNIGHT + 9 * HOUR_MS, device: { selfEvaluation: { effort, feel: 50 } } }))
    .expect(201);
  return body.activity.summary.id;
}

const run = () => `${API}/activities/${id}`;
const putAfter = (body: object) => service.own.put(`${run()}/check-ins/after`).send(body).expect(200);
const readChanges = async () =>
  (await service.own.get(`${run()}/check-ins/changes`).expect(200)).body as CheckInChangesAnswer;
const readOthers = async () =>
  ((await service.own.get(`${API}/check-ins`).expect(200)).body as OtherCheckInsAnswer).checkIns;
const trace = async (kind: 'checkIn' | 'run' | 'handRun' | 'strength' | 'seen' = 'checkIn') =>
  (await service.store.facts.listChanges(service.runnerId, kind)).map(({ change, subject, day, body }) => ({
    change,
    subject,
    day,
    body,
  }));

describe('the trace of a run’s answers', () => {
  it('is empty after the first answer, and after the same one sent again', async () => {
    await putAfter(AFTER);
    await putAfter(AFTER);
    expect(await readChanges()).toEqual({ after: [], morning: [] });
  });

  it('tells each change as was and now, oldest first', async () => {
    await putAfter(AFTER);
    service.setNow(MIDNIGHT + 13 * HOUR_MS);
    await putAfter({ ...AFTER, effort: 5 });
    service.setNow(MIDNIGHT + DAY_MS + 13 * HOUR_MS);
    await putAfter({ ...AFTER, effort: 5, symptoms: { ...NO_SYMPTOMS, leak: 'drops' } });
    expect((await readChanges()).after).toEqual([
      {
        changedAt: MIDNIGHT + 13 * HOUR_MS,
        was: { ...AFTER, day: '2026-03-02' },
        now: { ...AFTER, effort: 5, day: '2026-03-02' },
      },
      {
        changedAt: MIDNIGHT + DAY_MS + 13 * HOUR_MS,
        was: { ...AFTER, effort: 5, day: '2026-03-02' },
        now: { ...AFTER, effort: 5, symptoms: { ...NO_SYMPTOMS, leak: 'drops' }, day: '2026-03-03' },
      },
    ]);
  });

  it('knows a deleted answer also when it is given again', async () => {
    await putAfter(AFTER);
    const { body } = await service.own.delete(`${run()}/check-ins/after`).expect(200);
    expect(body).toEqual({ changed: null });
    expect((await readChanges()).after).toMatchObject([{ was: AFTER, now: null }]);
    await putAfter({ ...AFTER, effort: 7 });
    expect((await readChanges()).after).toMatchObject([{ was: AFTER, now: null }]);
    await service.own.delete(`${run()}/check-ins/morning`).expect(404);
  });

  it('keeps the run with its answers when it is removed', async () => {
    await putAfter(AFTER);
    await service.own.delete(run()).expect(200);
    expect(await trace()).toEqual([{ change: 'deleted', subject: `${id}/after`, day: '2026-03-02', body: AFTER }]);
    expect(await trace('run')).toMatchObject([
      { change: 'deleted', subject: id, body: { compliance: 'met', dose: 1 } },
    ]);
    const left = await service.store.facts.list(service.runnerId);
    expect(left.filter(({ kind }) => kind !== 'readiness')).toEqual([]);
  });

  it('keeps a run entered by hand, when it is changed and when it is removed with its answers', async () => {
    const told = {
      day: '2026-03-02',
      time: null,
      runSeconds: 300,
      longestRunSeconds: null,
      walkSeconds: null,
      note: '',
    };
    const { body } = await service.own.post(`${API}/hand-runs`).send(told).expect(201);
    const byHand = `${API}/hand-runs/${body.summary.id}`;
    await service.own
      .put(byHand)
      .send({ ...told, runSeconds: 240 })
      .expect(200);
    await service.own.put(`${byHand}/check-ins/after`).send(AFTER).expect(200);
    expect((await service.own.get(`${byHand}/check-ins/changes`).expect(200)).body).toEqual({ after: [], morning: [] });
    await service.own.delete(byHand).expect(200);
    expect(await trace('handRun')).toMatchObject([
      { change: 'edited', body: { runSeconds: 300 } },
      { change: 'deleted', body: { runSeconds: 240 } },
    ]);
    expect(await trace()).toMatchObject([{ change: 'deleted', body: AFTER }]);
  });

  it('keeps what a moved run counted as, and is silent when moved to where it was', async () => {
    const move = (planned: object | null) => service.own.put(`${run()}/session`).send({ planned }).expect(200);
    await move(null);
    await move(null);
    expect(await trace('run')).toMatchObject([{ change: 'edited', body: { match: { status: 'matched' }, dose: 1 } }]);
  });
});

describe('the effort that the watch asked for', () => {
  it('fills the form in whole numbers: half a point goes to the harder side', async () => {
    await service.own.delete(run()).expect(200);
    id = await uploadRun(3.5);
    const { body } = await service.own.get(run()).expect(200);
    expect(body.prefill).toEqual({ effort: 4 });
    await putAfter({ ...AFTER, effort: body.prefill.effort });
  });
});

describe('what was answered', () => {
  it('is in no report of a fault, and in no answer to it', async () => {
    const canary = { effort: 9, couldTalk: false, symptoms: { ...NO_SYMPTOMS, leak: 'stool', pelvicPain: 7 } };
    const reading = service.store.facts.put;
    service.store.facts.put = (...given) => reading(...given).then(() => Promise.reject(new Error('the disk is odd')));
    const { body } = await service.own.put(`${run()}/check-ins/after`).send(canary).expect(500);
    const said = JSON.stringify([body, service.reported.map((error) => (error as Error).stack)]);
    expect(service.reported).toHaveLength(1);
    expect(said).not.toMatch(/stool|pelvicPain|couldTalk/);
  });
});

describe('a check-in at any other moment', () => {
  const post = async (body: object) => (await service.own.post(`${API}/check-ins`).send(body).expect(201)).body.id;
  const sore = { day: '2026-03-02', symptoms: { ...NO_SYMPTOMS, otherPain: 2 } };

  it('is listed, latest day first, and none of a run among them', async () => {
    await putAfter(AFTER);
    await post({ ...sore, day: '2026-03-01' });
    await post(sore);
    expect((await readOthers()).map(({ day }) => day)).toEqual(['2026-03-02', '2026-03-01']);
  });

  it('is changed under its id, with a trace', async () => {
    const other = await post(sore);
    const changed = { day: '2026-03-01', headache: true, symptoms: { ...NO_SYMPTOMS, otherPain: 1 } };
    await service.own.put(`${API}/check-ins/${other}`).send(changed).expect(200);
    expect(await readOthers()).toEqual([
      { id: other, ...changed, changes: [{ changedAt: MIDNIGHT + 12 * HOUR_MS, was: sore, now: changed }] },
    ]);
  });

  it('changed away from what it said leaves room for a new one that says so', async () => {
    const other = await post(sore);
    await service.own
      .put(`${API}/check-ins/${other}`)
      .send({ ...sore, symptoms: NO_SYMPTOMS })
      .expect(200);
    expect(await post(sore)).not.toBe(other);
    expect(await readOthers()).toHaveLength(2);
  });

  it('changed into another one becomes one with it', async () => {
    const other = await post(sore);
    await post({ ...sore, symptoms: NO_SYMPTOMS });
    await service.own
      .put(`${API}/check-ins/${other}`)
      .send({ ...sore, symptoms: NO_SYMPTOMS })
      .expect(200);
    expect((await readOthers()).map(({ id: kept }) => kept)).toEqual([other]);
    expect((await trace()).map(({ change }) => change)).toEqual(['deleted', 'edited']);
  });

  it('with a corrected headache alone does not count as told anew: "seen" still stands for it', async () => {
    const stop = { day: '2026-03-02', symptoms: { ...NO_SYMPTOMS, bulge: true } };
    const other = await post(stop);
    await service.own.post(`${API}/seen`).send({ day: '2026-03-02', mayRun: true }).expect(201);
    const corrected = await service.own
      .put(`${API}/check-ins/${other}`)
      .send({ ...stop, headache: true })
      .expect(200);
    expect(corrected.body.changed).toBeNull();
    const retold = await service.own
      .put(`${API}/check-ins/${other}`)
      .send({ day: '2026-03-02', symptoms: { ...NO_SYMPTOMS, bulge: true, leak: 'drops' } })
      .expect(200);
    expect(retold.body.changed.after.decision).toBe('pause');
  });

  it('is taken out, once; one of a run is not reached this way', async () => {
    const other = await post(sore);
    await service.own.delete(`${API}/check-ins/${other}`).expect(200);
    await service.own.delete(`${API}/check-ins/${other}`).expect(404);
    expect(await trace()).toMatchObject([{ change: 'deleted', day: '2026-03-02' }]);
    await putAfter(AFTER);
    const facts = await service.store.facts.list(service.runnerId);
    const after = facts.find(({ kind }) => kind === 'checkIn');
    await service.own.delete(`${API}/check-ins/${after?.id}`).expect(404);
    await service.own.put(`${API}/check-ins/${after?.id}`).send(sore).expect(404);
  });
});

describe('what a change did to today', () => {
  it('is not spoken of for a first answer without symptoms', async () => {
    expect((await putAfter(AFTER)).body.changed).toBeNull();
  });

  it('is a pause for a stop, and its end when the answer is corrected', async () => {
    service.setNow(MIDNIGHT + DAY_MS + 12 * HOUR_MS);
    const told = await putAfter({ ...AFTER, symptoms: { ...NO_SYMPTOMS, bulge: true } });
    expect(told.body.changed).toEqual({
      before: { decision: 'wait', week: 1, running: 'open', headline: 'You are in week 1.' },
      after: {
        decision: 'pause',
        week: 1,
        running: 'closed',
        headline: 'Pause. No running until somebody has looked at it.',
      },
      words: 'Because of this, running pauses until a professional says that you may run.',
    });
    const corrected = await putAfter(AFTER);
    expect(corrected.body.changed.words).toBe('Because of this, running is open again, in week 1.');
  });

  it('is told by the routes of readiness, signs, strength, runs and settings too', async () => {
    const send = async (method: 'post' | 'put' | 'delete', path: string, body?: object) =>
      (await service.own[method](API + path).send(body)).body.changed?.words ?? null;
    const day = '2026-03-02';
    expect(await send('post', '/strength', { day })).toBeNull();
    expect(await send('post', '/readiness', { day, item: 'selfCheck', met: false })).toMatch(/readiness list/);
    expect(await send('put', '/readiness/self-check', { day, answers: ALL_MOVEMENTS_WELL })).toMatch(/week 1/);
    expect(await send('post', '/urgent', { day, sign: 'chest pain' })).toMatch(/pauses/);
    expect(await send('post', '/seen', { day, mayRun: true })).toMatch(/week 1 is open/);
    const { body: settings } = await service.own.get(`${API}/settings`).expect(200);
    expect(await send('put', '/settings', { ...settings, distanceUnit: 'mi' })).toBeNull();
    await putAfter({ ...AFTER, symptoms: { ...NO_SYMPTOMS, backPain: 4 } });
    service.setNow(MIDNIGHT + DAY_MS + 12 * HOUR_MS);
    expect(await send('delete', `/activities/${id}`)).toBe('Because of this, running is open again, in week 1.');
  });

  it('is kept from the trace of other kinds as well', async () => {
    await service.own.post(`${API}/seen`).send({ day: '2026-03-02', mayRun: true }).expect(201);
    await service.own.post(`${API}/seen`).send({ day: '2026-03-02', mayRun: false }).expect(201);
    expect(await trace('seen')).toEqual([
      { change: 'edited', subject: '2026-03-02', day: '2026-03-02', body: { mayRun: true } },
    ]);
    const { body } = await service.own.post(`${API}/strength`).send({ day: '2026-03-02' }).expect(201);
    await service.own.delete(`${API}/strength/${body.id}`).expect(200);
    expect(await trace('strength')).toMatchObject([{ change: 'deleted', subject: '2026-03-02' }]);
  });
});
