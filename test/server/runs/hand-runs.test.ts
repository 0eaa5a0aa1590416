/** A run without a file, over HTTP: it is load and never counts, it is asked about, and a recording may take its place. */

import { beforeEach, describe, expect, it } from 'vitest';
import { collectFacts } from '../../../server/decision/collect-facts.ts';
import type { ActivityDetail } from '../../../shared/api/activity-api.ts';
import type { HandRunDetail } from '../../../shared/api/hand-run-api.ts';
import { NO_SYMPTOMS } from '../../fixtures/no-symptoms.ts';
import { answerReadiness } from '../fixtures/answer-readiness.ts';
import { keepReadingPool } from '../fixtures/keep-reading-pool.ts';
import { makeRunBytes } from '../fixtures/sample-runs.ts';
import { API, DAY_MS, HOUR_MS, MONDAY_NOON, startTestService, type TestService } from '../fixtures/test-service.ts';

const MONDAY = '2026-03-02';
const MORNING_RUN = MONDAY_NOON - 4 * HOUR_MS;
const TOLD = {
  day: MONDAY,
  time: '08:10',
  runSeconds: 300,
  longestRunSeconds: 60,
  walkSeconds: 1200,
  note: 'The watch was empty.',
};
const AFTER = { effort: 3, couldTalk: true, symptoms: NO_SYMPTOMS };
const WITH_LEAK = { effort: 5, couldTalk: true, symptoms: { ...NO_SYMPTOMS, leak: 'drops' } };
const UNKNOWN_ID = '0195f0a0-0000-7000-8000-000000000000';

const reading = keepReadingPool();
let service: TestService;

beforeEach(async () => {
  service = await startTestService({ reading });
  return () => service.stop();
});

const RUNS = `${API}/hand-runs`;
const one = (id: string) => `${RUNS}/${id}`;

async function tell(changes: object = {}): Promise<HandRunDetail> {
  const { body } = await service.own
    .post(RUNS)
    .send({ ...TOLD, ...changes })
    .expect(201);
  return body;
}

const answer = (id: string, moment: 'after' | 'morning', told: object) =>
  service.own.put(`${one(id)}/check-ins/${moment}`).send(told);

async function upload(bytes: Uint8Array): Promise<ActivityDetail> {
  const { body } = await service.own
    .post(`${API}/activities`)
    .set('Content-Type', 'application/octet-stream')
    .send(Buffer.from(bytes))
    .expect(201);
  return body.activity;
}

const listFacts = () => collectFacts(service.store, service.runnerId);
const listRunFacts = async () => (await listFacts()).filter(({ type }) => type === 'run');
const decideNow = async () => (await service.own.get(`${API}/decision`).expect(200)).body.decision;
const listDue = async () => (await service.own.get(`${API}/check-ins/due`).expect(200)).body.due;

describe('a run entered by hand', () => {
  it('is kept as told and is listed, the latest first', async () => {
    const { summary } = await tell();
    expect(summary).toMatchObject({ ...TOLD, hasAfterCheckIn: false, hasMorningCheckIn: false });
    await tell({ time: null, runSeconds: 90, longestRunSeconds: null, walkSeconds: null, note: '' });
    const { body } = await service.own.get(RUNS).expect(200);
    expect(body.handRuns.map(({ time }: { time: string | null }) => time)).toEqual(['08:10', null]);
  });

  it('is load of its day, and no session: it never counts', async () => {
    await answerReadiness(service, MONDAY);
    const { summary } = await tell();
    expect(await listRunFacts()).toEqual([
      {
        type: 'run',
        id: summary.id,
        day: MONDAY,
        runSeconds: 300,
        plannedWeek: null,
        dose: null,
        compliance: null,
        heartRate: 'notAssessed',
      },
    ]);
    await answer(summary.id, 'after', AFTER).expect(200);
    service.setNow(MONDAY_NOON + DAY_MS);
    await answer(summary.id, 'morning', { symptoms: NO_SYMPTOMS }).expect(200);
    const { runDays, numbers } = await decideNow();
    expect(runDays).toEqual([
      {
        day: MONDAY,
        runIds: [summary.id],
        counts: false,
        notCounting: ['notThisWeeksSession', 'complianceNotMet'],
      },
    ]);
    expect(numbers).toMatchObject({ countingSessions: 0, runSecondsInSevenDays: 300 });
  });

  it('raises the dose of a recorded session on the same day, so that the day is more than planned', async () => {
    await answerReadiness(service, MONDAY);
    await upload(makeRunBytes({ startedAtMs: MORNING_RUN }));
    await tell({ time: '18:00' });
    service.setNow(MONDAY_NOON + DAY_MS);
    const { runDays } = await decideNow();
    expect(runDays[0].notCounting).toContain('complianceNotMet');
  });

  it('is asked about like any run, after it and the next morning, and only from a minute of running on', async () => {
    const { summary } = await tell();
    await tell({ runSeconds: 59, longestRunSeconds: 59 });
    expect(await listDue()).toEqual([
      { activityId: summary.id, day: MONDAY, moment: 'after', startedAt: null, byHand: true },
    ]);
    const { body } = await answer(summary.id, 'after', AFTER).expect(200);
    expect(body.checkIns.after).toEqual(AFTER);
    expect(body.summary.hasAfterCheckIn).toBe(true);
    await answer(summary.id, 'morning', { symptoms: NO_SYMPTOMS }).expect(409);
    service.setNow(MONDAY_NOON + DAY_MS);
    expect(await listDue()).toEqual([
      { activityId: summary.id, day: MONDAY, moment: 'morning', startedAt: null, byHand: true },
    ]);
    await answer(summary.id, 'morning', { symptoms: NO_SYMPTOMS }).expect(200);
    expect(await listDue()).toEqual([]);
  });

  it('beside another run of its day shares the next morning, which is asked about once', async () => {
    const { summary } = await tell();
    const other = await tell({ time: '18:00' });
    service.setNow(MONDAY_NOON + DAY_MS);
    const morningOf = async () => (await listDue()).filter(({ moment }: { moment: string }) => moment === 'morning');
    expect(await morningOf()).toMatchObject([{ activityId: other.summary.id }]);
    await answer(summary.id, 'morning', { symptoms: NO_SYMPTOMS }).expect(200);
    expect(await morningOf()).toEqual([]);
  });

  it('of less than a minute is asked about where the day has a minute all together', async () => {
    const short = { longestRunSeconds: null, walkSeconds: null };
    await tell({ ...short, runSeconds: 20 });
    expect(await listDue()).toEqual([]);
    const longer = await tell({ ...short, runSeconds: 45, time: '18:00' });
    expect(await listDue()).toMatchObject([{ activityId: longer.summary.id, moment: 'after' }]);
  });

  it('sent twice is one', async () => {
    const [first, second] = await Promise.all([tell(), tell({ note: 'Sent again.' })]);
    expect(second?.summary.id).toBe(first?.summary.id);
    expect(await listRunFacts()).toHaveLength(1);
  });

  it('can be corrected, and keeps its answers', async () => {
    const { summary } = await tell();
    await answer(summary.id, 'after', AFTER).expect(200);
    const corrected = { ...TOLD, time: null, runSeconds: 120, walkSeconds: null };
    const { body } = await service.own.put(one(summary.id)).send(corrected).expect(200);
    expect(body.summary).toMatchObject({ ...corrected, id: summary.id, hasAfterCheckIn: true });
    expect(await listRunFacts()).toMatchObject([{ runSeconds: 120 }]);
  });

  it('cannot be corrected into another one that is there', async () => {
    await tell();
    const other = await tell({ time: '18:00' });
    const { body } = await service.own.put(one(other.summary.id)).send(TOLD).expect(409);
    expect(body.error.code).toBe('handRunTwice');
    expect(await listRunFacts()).toHaveLength(2);
  });

  it('goes with its answers', async () => {
    const { summary } = await tell();
    await answer(summary.id, 'after', WITH_LEAK).expect(200);
    await service.own.delete(one(summary.id)).expect(200);
    await service.own.get(one(summary.id)).expect(404);
    expect(await listFacts()).toEqual([]);
  });

  it.each([
    ['a day that has not come', { day: '2026-03-03' }, 'dayInFuture'],
    ['a day of years ago', { day: '2020-01-01' }, 'dayTooLongAgo'],
    ['no running', { runSeconds: 0, longestRunSeconds: null }, 'invalidRequest'],
    ['a longest stretch beyond all running', { longestRunSeconds: 301 }, 'invalidRequest'],
    ['a time that no clock shows', { time: '24:00' }, 'invalidRequest'],
    ['more than a day of walking', { walkSeconds: 86_401 }, 'invalidRequest'],
    ['a note without end', { note: 'x'.repeat(501) }, 'invalidRequest'],
    ['a field that nobody asked for', { dose: 1 }, 'invalidRequest'],
  ])('is refused with %s, also as a correction', async (_name, changes, code) => {
    const { summary } = await tell();
    const bad = { ...TOLD, ...changes };
    for (const sent of [service.own.post(RUNS), service.own.put(one(summary.id))]) {
      expect((await sent.send(bad).expect(400)).body.error.code).toBe(code);
    }
    expect(await listRunFacts()).toMatchObject([{ runSeconds: 300 }]);
  });
});

describe('a recording of the same day', () => {
  const join = (id: string, activityId: string, isSame: boolean) =>
    service.own.put(`${one(id)}/recording`).send({ activityId, isSame });

  it('about the same time asks whether it is the same run, on both pages', async () => {
    const { summary } = await tell();
    const activity = await upload(makeRunBytes({ startedAtMs: MORNING_RUN }));
    expect(activity.sameByHand).toEqual([{ id: summary.id, time: '08:10', runSeconds: 300 }]);
    const { body } = await service.own.get(one(summary.id)).expect(200);
    expect(body.recordings).toMatchObject([{ activityId: activity.summary.id, isAsked: true }]);
  });

  it('is asked about as well when it was there first', async () => {
    const activity = await upload(makeRunBytes({ startedAtMs: MORNING_RUN }));
    const { recordings } = await tell();
    expect(recordings).toMatchObject([{ activityId: activity.summary.id, isAsked: true }]);
  });

  it('at another time is not asked about, but can be named', async () => {
    const { summary } = await tell({ time: '18:30' });
    const activity = await upload(makeRunBytes({ startedAtMs: MORNING_RUN }));
    expect(activity.sameByHand).toEqual([]);
    const { body } = await service.own.get(one(summary.id)).expect(200);
    expect(body.recordings).toMatchObject([{ activityId: activity.summary.id, isAsked: false }]);
    await join(summary.id, activity.summary.id, true).expect(200);
    expect(await listRunFacts()).toMatchObject([{ id: activity.summary.id }]);
  });

  it('that is the same run takes its place, and the answers stay', async () => {
    const { summary } = await tell();
    await answer(summary.id, 'after', WITH_LEAK).expect(200);
    const { summary: recorded } = await upload(makeRunBytes({ startedAtMs: MORNING_RUN }));
    const { body } = await join(summary.id, recorded.id, true).expect(200);
    expect(body).toEqual({ changed: null, activityId: recorded.id });
    await service.own.get(one(summary.id)).expect(404);
    const page = await service.own.get(`${API}/activities/${recorded.id}`).expect(200);
    expect(page.body).toMatchObject({ checkIns: { after: WITH_LEAK }, sameByHand: [] });
    expect(await listRunFacts()).toMatchObject([{ id: recorded.id }]);
  });

  it('with an answer of its own keeps it, and what was told of the other stays an answer beside it', async () => {
    const { summary } = await tell();
    await answer(summary.id, 'after', WITH_LEAK).expect(200);
    const { summary: recorded } = await upload(makeRunBytes({ startedAtMs: MORNING_RUN }));
    await service.own.put(`${API}/activities/${recorded.id}/check-ins/after`).send(AFTER).expect(200);
    await join(summary.id, recorded.id, true).expect(200);
    const answers = (await listFacts()).filter(({ type }) => type === 'checkIn');
    expect(answers).toMatchObject([
      { moment: 'after', run: recorded.id, symptoms: { leak: 'drops' } },
      { moment: 'after', run: recorded.id, symptoms: { leak: 'none' } },
    ]);
  });

  it('loses no answer that is sent while it takes the place', async () => {
    await service.stop();
    let isJoining = false;
    const wait = async (): Promise<void> => {
      if (isJoining) await new Promise((resolve) => setTimeout(resolve, 100));
    };
    service = await startTestService({
      reading,
      wrapStore: (store) => ({
        ...store,
        facts: {
          ...store.facts,
          find: async (...asked) => {
            await wait();
            return await store.facts.find(...asked);
          },
        },
      }),
    });
    const { summary } = await tell();
    const { summary: recorded } = await upload(makeRunBytes({ startedAtMs: MORNING_RUN }));
    isJoining = true;
    const [answered] = await Promise.all([
      answer(summary.id, 'after', WITH_LEAK),
      join(summary.id, recorded.id, true).expect(200),
    ]);
    // Late, it is refused; it is never kept for a run that is gone.
    const told = (await listFacts()).flatMap((fact) => (fact.type === 'checkIn' ? [fact.run] : []));
    expect(told).toEqual(answered.status === 200 ? [recorded.id] : []);
  });

  it('that is another run is not asked about again, also after a correction', async () => {
    const { summary } = await tell();
    const { summary: recorded } = await upload(makeRunBytes({ startedAtMs: MORNING_RUN }));
    await join(summary.id, recorded.id, false).expect(200);
    await service.own
      .put(one(summary.id))
      .send({ ...TOLD, runSeconds: 280 })
      .expect(200);
    const { body } = await service.own.get(one(summary.id)).expect(200);
    expect(body.recordings).toMatchObject([{ isAsked: false }]);
    expect((await service.own.get(`${API}/activities/${recorded.id}`).expect(200)).body.sameByHand).toEqual([]);
    expect(await listRunFacts()).toHaveLength(2);
  });

  it('of another day, or that is not there, cannot take its place', async () => {
    const { summary } = await tell();
    const { summary: recorded } = await upload(makeRunBytes({ startedAtMs: MORNING_RUN - DAY_MS }));
    expect((await join(summary.id, recorded.id, true).expect(409)).body.error.code).toBe('recordingOfOtherDay');
    expect((await join(summary.id, UNKNOWN_ID, true).expect(404)).body.error.code).toBe('noSuchActivity');
    expect((await join(summary.id, 'x', true).expect(404)).body.error.code).toBe('noSuchActivity');
    expect(await listRunFacts()).toHaveLength(2);
  });
});
