/** A session that was recorded in pieces: judged as one over HTTP, with every change of one of them. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { settleRecentDays } from '../../../server/runs/settle-day.ts';
import type { StoredRun } from '../../../server/store/stored-run.ts';
import type { ActivityDetail } from '../../../shared/api/activity-api.ts';
import type { DecisionAnswer } from '../../../shared/api/decision-api.ts';
import type { UploadAnswer } from '../../../shared/api/import-api.ts';
import { DEFAULT_PLAN } from '../../../shared/plan/built-in-plans.ts';
import { buildSessionWorkout } from '../../../shared/plan/plan.ts';
import { timed } from '../../fixtures/activity-builder.ts';
import { NO_SYMPTOMS } from '../../fixtures/no-symptoms.ts';
import { cutRun } from '../../fixtures/simulator/cut-run.ts';
import { type IntentParts, makeIntent } from '../../fixtures/simulator/intent.ts';
import { simulateRun } from '../../fixtures/simulator/simulate-run.ts';
import { answerReadiness } from '../fixtures/answer-readiness.ts';
import { keepReadingPool } from '../fixtures/keep-reading-pool.ts';
import { makeRunBytes } from '../fixtures/sample-runs.ts';
import { setCeiling } from '../fixtures/set-ceiling.ts';
import { API, DAY_MS, HOUR_MS, MONDAY_NOON, startTestService, type TestService } from '../fixtures/test-service.ts';

const START = MONDAY_NOON - 4 * HOUR_MS;
const WEEK_1 = buildSessionWorkout(DEFAULT_PLAN, 1, { warmUpSeconds: 300, coolDownSeconds: 300, ceilingBpm: null });

const reading = keepReadingPool();
let service: TestService;
beforeEach(async () => {
  service = await startTestService({ reading });
  await answerReadiness(service, '2026-03-02');
});
afterEach(() => service.stop());

type Cut = Omit<IntentParts, 'workout' | 'startedAt'> & { at: number; gap?: number; startedAtMs?: number };

function cut({ at, gap = 120, startedAtMs = START, ...parts }: Cut): [Buffer, Buffer] {
  const startedAt = Math.floor(startedAtMs / 1000);
  const whole = makeIntent({ utcOffsetSeconds: 0, ...parts, workout: WEEK_1, startedAt });
  const [first, second] = cutRun(whole, at, gap).map((intent) => Buffer.from(simulateRun(intent).bytes));
  return [first as Buffer, second as Buffer];
}

async function upload(bytes: Buffer): Promise<ActivityDetail> {
  const { body } = await service.own
    .post(`${API}/activities`)
    .set('Content-Type', 'application/octet-stream')
    .set('X-File-Name', 'run.fit')
    .send(bytes)
    .expect(201);
  return (body as UploadAnswer).activity;
}

async function uploadAll(...files: Buffer[]): Promise<ActivityDetail[]> {
  const uploaded: ActivityDetail[] = [];
  for (const file of files) uploaded.push(await upload(file));
  return await Promise.all(uploaded.map(({ summary }) => getPage(summary.id)));
}

const getPage = async (id: string) =>
  (await service.own.get(`${API}/activities/${id}`).expect(200)).body as ActivityDetail;
const getStored = (id: string) => service.store.activities.get(service.runnerId, id);
const outcomesOf = (pages: ActivityDetail[]) => pages.map(({ summary }) => summary.compliance);
const decideNow = async () => ((await service.own.get(`${API}/decision`).expect(200)).body as DecisionAnswer).decision;

describe('two halves of a session', () => {
  for (const at of [300, 360, 630, 700]) {
    it(`cut at ${at} s are met together, in either order of arrival`, async () => {
      const [first, second] = cut({ at, seed: at });
      const pages = await uploadAll(first, second);
      expect(outcomesOf(pages)).toContain('met');
      const day = (await decideOn(1)).runDays[0];
      expect(day?.notCounting).toEqual(['effortOrTalkMissing', 'morningAnswerMissing']);
      for (const { summary } of pages) await service.own.delete(`${API}/activities/${summary.id}`).expect(200);
      service.setNow(MONDAY_NOON);
      const turned = await uploadAll(second, first);
      expect(outcomesOf(turned).sort()).toEqual(outcomesOf(pages).sort());
    });
  }

  it('are shown as one, and the shares of each make the whole', async () => {
    const [one, other] = (await uploadAll(...cut({ at: 660 }))) as [ActivityDetail, ActivityDetail];
    expect(outcomesOf([one, other])).toEqual(['met', 'met']);
    expect(other.assessment).toEqual(one.assessment);
    expect(one.summary.heartRate).toBe(one.assessment.heartRate.outcome);
    const [first, second] = await Promise.all([getStored(one.summary.id), getStored(other.summary.id)]);
    expect((first?.runSeconds ?? 0) + (second?.runSeconds ?? 0)).toBeCloseTo(one.assessment.totals.runSeconds ?? -1);
    const dose = (first?.dose ?? 0) + (second?.dose ?? 0);
    expect(dose).toBeCloseTo(one.assessment.compliance?.numbers.runDose ?? -1);
    expect((await decideOn(7)).numbers.highestDose).toBeCloseTo(dose);
  });

  it('are less while the second half is missing, and less again when it is removed', async () => {
    const [first, second] = cut({ at: 660 });
    const one = await upload(first);
    expect((await getPage(one.summary.id)).summary.compliance).not.toBe('met');
    const alone = await getStored(one.summary.id);
    const other = await upload(second);
    expect((await getPage(one.summary.id)).summary.compliance).toBe('met');
    await service.own.delete(`${API}/activities/${other.summary.id}`).expect(200);
    expect(await getStored(one.summary.id)).toEqual(alone);
    expect((await decideOn(1)).runDays[0]?.notCounting).toContain('complianceNotMet');
  });

  it('are more with one of them twice', async () => {
    const [first, second] = cut({ at: 660 });
    const [, again] = cut({ at: 660, startedAtMs: START + HOUR_MS, seed: 9 });
    const pages = await uploadAll(first, second, again);
    expect(outcomesOf(pages)).toEqual(['more', 'more', 'more']);
    expect((await decideOn(1)).runDays[0]?.notCounting).toContain('complianceNotMet');
    await service.own.delete(`${API}/activities/${pages[2]?.summary.id}`).expect(200);
    expect((await getPage(pages[0]?.summary.id ?? '')).summary.compliance).toBe('met');
  });

  it('come apart when one is moved to another session or said to be none, and together again', async () => {
    const pages = (await uploadAll(...cut({ at: 660 }))) as [ActivityDetail, ActivityDetail];
    const [one, other] = [pages[0].summary.id, pages[1].summary.id];
    const move = (planned: object | null) =>
      service.own.put(`${API}/activities/${other}/session`).send({ planned }).expect(200);
    await move(null);
    expect((await getPage(one)).summary.compliance).not.toBe('met');
    expect((await getPage(other)).summary).toMatchObject({ compliance: null, match: { because: 'hand' } });
    await move({ week: 1, session: 1 });
    const { match } = (await getPage(one)).summary;
    if (match.status !== 'matched') {
      await service.own
        .put(`${API}/activities/${one}/session`)
        .send({ planned: { week: 1, session: 1 } })
        .expect(200);
    }
    expect(outcomesOf([await getPage(one), await getPage(other)])).toEqual(['met', 'met']);
  });

  it('take the ceiling of a professional together, and keep it for both', async () => {
    const pages = await uploadAll(...cut({ at: 660 }));
    await setCeiling(service, 120);
    for (const { summary } of pages) {
      const page = await getPage(summary.id);
      expect(page.summary).toMatchObject({ heartRate: 'high', compliance: 'met' });
      expect(page.assessment.heartRate.bouts).toHaveLength(3);
    }
  });
});

describe('the answers', () => {
  const listDue = async () => (await service.own.get(`${API}/check-ins/due`).expect(200)).body.due as unknown[];
  const after = { effort: 3, couldTalk: true, symptoms: NO_SYMPTOMS };

  it('are asked once for the session, and one given to any piece stands for all', async () => {
    const [one, other] = (await uploadAll(...cut({ at: 660 }))) as [ActivityDetail, ActivityDetail];
    const asked = { activityId: other.summary.id, day: '2026-03-02', startedAt: START };
    expect(await listDue()).toEqual([{ ...asked, moment: 'after' }]);
    await answer(one.summary.id, 'after', after);
    expect(await listDue()).toEqual([]);
    const page = await getPage(other.summary.id);
    expect([page.checkIns.after, page.summary.hasAfterCheckIn]).toEqual([after, true]);
    service.setNow(MONDAY_NOON + DAY_MS);
    expect(await listDue()).toEqual([{ ...asked, moment: 'morning' }]);
  });

  it('are changed and taken out on the page of any piece', async () => {
    const [one, other] = (await uploadAll(...cut({ at: 660 }))) as [ActivityDetail, ActivityDetail];
    await answer(one.summary.id, 'after', after);
    await answer(other.summary.id, 'after', { ...after, effort: 5 });
    expect((await getPage(one.summary.id)).checkIns.after).toMatchObject({ effort: 5 });
    const changes = `${API}/activities/${other.summary.id}/check-ins/changes`;
    expect((await service.own.get(changes).expect(200)).body.after).toHaveLength(1);
    await service.own.delete(`${API}/activities/${other.summary.id}/check-ins/after`).expect(200);
    for (const { summary } of [one, other]) expect((await getPage(summary.id)).checkIns.after).toBeNull();
  });

  it('stay with the session when the piece under which they were given is deleted', async () => {
    const [one, other] = (await uploadAll(...cut({ at: 660 }))) as [ActivityDetail, ActivityDetail];
    await answer(other.summary.id, 'after', { ...after, symptoms: { ...NO_SYMPTOMS, heaviness: 4 } });
    await service.own.delete(`${API}/activities/${other.summary.id}`).expect(200);
    expect((await getPage(one.summary.id)).checkIns.after?.symptoms).toMatchObject({ heaviness: 4 });
    await service.own.delete(`${API}/activities/${one.summary.id}`).expect(200);
    expect(await service.store.facts.list(service.runnerId)).not.toContainEqual(
      expect.objectContaining({ kind: 'checkIn' }),
    );
  });

  it('given to one piece weigh on the session: what she told is heard', async () => {
    const [, other] = (await uploadAll(...cut({ at: 660 }))) as [ActivityDetail, ActivityDetail];
    await answer(other.summary.id, 'after', { ...after, symptoms: { ...NO_SYMPTOMS, heaviness: 4 } });
    expect(await decideOn(1)).toMatchObject({ decision: 'stepBack' });
  });
});

describe('the day', () => {
  it('counts, is answered once, and opens the week', async () => {
    for (const day of [0, 3]) {
      service.setNow(MONDAY_NOON + day * DAY_MS);
      const pages = await uploadAll(...cut({ at: 660, startedAtMs: START + day * DAY_MS, seed: 20 + day }));
      await answer(pages[1]?.summary.id ?? '', 'after', { effort: 3, couldTalk: true, symptoms: NO_SYMPTOMS });
      service.setNow(MONDAY_NOON + (day + 1) * DAY_MS);
      await answer(pages[0]?.summary.id ?? '', 'morning', { symptoms: NO_SYMPTOMS });
    }
    await service.own.post(`${API}/strength`).send({ day: '2026-03-06' }).expect(201);
    const decision = await decideOn(7);
    expect(decision.runDays.map(({ counts }) => counts)).toEqual([true, true]);
    expect([decision.decision, decision.week]).toEqual(['unlock', 2]);
  });

  it('with two whole sessions is more than planned', async () => {
    const pages = await uploadAll(
      makeRunBytes({ startedAtMs: START }),
      makeRunBytes({ startedAtMs: START + 2 * HOUR_MS, seed: 5 }),
    );
    expect(outcomesOf(pages)).toEqual(['more', 'more']);
    expect((await decideOn(1)).runDays[0]?.notCounting).toContain('complianceNotMet');
  });

  it('with a session and a run that she calls extra keeps both apart, and adds the load', async () => {
    const whole = await upload(makeRunBytes({ startedAtMs: START }));
    const extra = await upload(makeRunBytes({ startedAtMs: START + 2 * HOUR_MS, seed: 5 }));
    await service.own.put(`${API}/activities/${extra.summary.id}/session`).send({ planned: null }).expect(200);
    expect((await getPage(whole.summary.id)).summary.compliance).toBe('met');
    const { runDays } = await decideOn(1);
    expect(runDays[0]).toMatchObject({ runIds: [whole.summary.id, extra.summary.id].sort() });
    expect(runDays[0]?.notCounting).toContain('complianceNotMet');
  });

  it('with a session and a short run behind it keeps both apart', async () => {
    const whole = await upload(makeRunBytes({ startedAtMs: START }));
    const [, short] = cut({ at: 1260, startedAtMs: START + HOUR_MS / 2 });
    const extra = await upload(short);
    expect(extra.summary.match).toEqual({ status: 'extra', because: 'unlikeThePlan' });
    expect(await getStored(whole.summary.id)).toMatchObject({ compliance: 'met', sessionRuns: null });
  });

  it('with half a session and a short run of another kind stays less', async () => {
    const [half] = cut({ at: 700 });
    const first = await upload(half);
    const jog = makeIntent({
      workout: { name: 'jog', steps: [timed('run', 240)] },
      startedAt: Math.floor(START / 1000) + 1800,
      utcOffsetSeconds: 0,
    });
    const extra = await upload(Buffer.from(simulateRun(jog).bytes));
    expect(extra.summary.match).toEqual({ status: 'extra', because: 'unlikeThePlan' });
    expect(await getStored(first.summary.id)).toMatchObject({ compliance: 'less', sessionRuns: null });
    expect((await decideOn(1)).runDays[0]?.counts).toBe(false);
  });

  it('takes pieces that are too short to be known as the session alone', async () => {
    const ids: string[] = [];
    const [first, rest] = [cut({ at: 360 })[0], makeIntent({ workout: WEEK_1, utcOffsetSeconds: 0 })];
    ids.push((await upload(first)).summary.id);
    const [, behind] = cutRun({ ...rest, startedAt: Math.floor(START / 1000) }, 360, 60);
    for (const [at, piece] of cutRun(behind, 500, 60).entries()) {
      ids.push((await upload(Buffer.from(simulateRun({ ...piece, seed: 30 + at }).bytes))).summary.id);
    }
    const pages = await Promise.all(ids.map(getPage));
    expect(outcomesOf(pages)).toEqual(['met', 'met', 'met']);
    expect(pages[0]?.pieces?.map(({ id }) => id)).toEqual(ids);
  });

  it('does not count where a piece has gone and nobody has judged the other one since', async () => {
    const [one, other] = (await uploadAll(...cut({ at: 660 }))) as [ActivityDetail, ActivityDetail];
    const nothing = { removed: [], moved: [] };
    await service.store.activities.remove(service.runnerId, other.summary.id, nothing, MONDAY_NOON);
    expect((await getPage(one.summary.id)).pieces).toBeNull();
    expect((await decideOn(1)).runDays[0]?.notCounting).toContain('complianceNotMet');
  });

  it('that was judged before, piece for piece, is judged as one at the next start of the service', async () => {
    const pages = await uploadAll(...cut({ at: 660 }));
    const { store, runnerId } = service;
    for (const { summary, assessment, series } of pages) {
      const run = (await getStored(summary.id)) as StoredRun;
      const verdict: StoredRun = { ...run, compliance: 'less', sessionRuns: null };
      await store.activities.setVerdicts(
        runnerId,
        [{ id: run.id, verdict, reading: { assessment, series } }],
        MONDAY_NOON,
      );
    }
    const now = () => MONDAY_NOON + DAY_MS;
    await settleRecentDays({ store, reading, now }, await store.runners.get(runnerId));
    expect(outcomesOf(await Promise.all(pages.map(({ summary }) => getPage(summary.id))))).toEqual(['met', 'met']);
  });

  it('with two recordings of the same time leaves both as they are until they are joined', async () => {
    const one = await upload(makeRunBytes({ startedAtMs: START }));
    await upload(makeRunBytes({ startedAtMs: START + 20_000, seed: 5, device: { serialNumber: 77 } }));
    expect(await getStored(one.summary.id)).toMatchObject({ compliance: 'met', sessionRuns: null });
  });
});

async function answer(id: string, moment: 'after' | 'morning', body: object) {
  await service.own.put(`${API}/activities/${id}/check-ins/${moment}`).send(body).expect(200);
}

async function decideOn(day: number) {
  service.setNow(MONDAY_NOON + day * DAY_MS);
  return await decideNow();
}
