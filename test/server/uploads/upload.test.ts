/** Uploads over HTTP: what is kept of a good file, and that nothing is kept of a bad one. */

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type ClientRequest, createServer, request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../../server/app.ts';
import { readSettings } from '../../../server/settings.ts';
import { createTurns } from '../../../server/take-turns.ts';
import type { ActivityDetail } from '../../../shared/api/activity-api.ts';
import type { ErrorBody } from '../../../shared/api/error-body.ts';
import type { UploadAnswer } from '../../../shared/api/import-api.ts';
import { DEFAULT_PLAN } from '../../../shared/plan/built-in-plans.ts';
import { encodeFitWorkout } from '../../../watch-workouts/fit-workout-file.ts';
import { planWorkoutFiles } from '../../../watch-workouts/write-week-files.ts';
import { EIGHT_ROWS_WORKOUT } from '../../fixtures/simulator/eight-rows.ts';
import { answerReadiness } from '../fixtures/answer-readiness.ts';
import { hasCorpus, readCorpus } from '../fixtures/corpus.ts';
import { keepReadingPool } from '../fixtures/keep-reading-pool.ts';
import { makeRunBytes } from '../fixtures/sample-runs.ts';
import { setCeiling } from '../fixtures/set-ceiling.ts';
import { API, HOUR_MS, MONDAY_NOON, startTestService, type TestService } from '../fixtures/test-service.ts';

const MORNING_RUN = MONDAY_NOON - 4 * HOUR_MS;

const reading = keepReadingPool();
let service: TestService;

beforeEach(async () => {
  service = await startTestService({ reading });
  return () => service.stop();
});

function upload(bytes: Uint8Array, name = 'run.fit') {
  return service.own
    .post(`${API}/activities`)
    .set('Content-Type', 'application/octet-stream')
    .set('X-File-Name', encodeURIComponent(name))
    .send(Buffer.from(bytes));
}

async function expectNothingStored() {
  const { body } = await service.own.get(`${API}/activities`).expect(200);
  expect(body).toEqual({ activities: [] });
  expect(await service.listFiles()).toEqual([]);
}

describe('an uploaded run', () => {
  it('is read, matched to the first session of the open week, and kept without positions', async () => {
    await answerReadiness(service, '2026-03-02');
    const bytes = makeRunBytes({ startedAtMs: MORNING_RUN, device: { selfEvaluation: { effort: 3, feel: 75 } } });
    const { body } = await upload(bytes, 'Morgenlauf #1.fit').expect(201);
    const { status, activity } = body as UploadAnswer;
    expect(status).toBe('new');
    expect(activity.summary).toMatchObject({
      day: '2026-03-02',
      startedAt: MORNING_RUN,
      fileName: 'Morgenlauf #1.fit',
      sport: 'running',
      compliance: 'met',
      match: { status: 'matched', planned: { week: 1, session: 1 }, by: 'alignment' },
    });
    expect(activity.comparedWith).toMatchObject({ week: 1, session: 1 });
    expect(activity.assessment.intervals?.length).toBe(8);
    expect(activity.series.timerSeconds.length).toBeGreaterThan(100);
    expect(activity.series.timerSeconds.length).toBeLessThanOrEqual(600);
    expect(activity.prefill.effort).toBe(3);
    expect(activity.checkIns).toMatchObject({ morningFrom: '2026-03-03', morningUntil: '2026-03-05', after: null });
    expect(await service.listFiles()).toEqual([`${activity.summary.id}.fit`]);
  });

  it('takes the next session for the next run, and the same one for a second recording of the day', async () => {
    await answerReadiness(service, '2026-03-02');
    await upload(makeRunBytes({ startedAtMs: MORNING_RUN })).expect(201);
    const again = await upload(makeRunBytes({ startedAtMs: MORNING_RUN + 2 * HOUR_MS })).expect(201);
    service.setNow(MONDAY_NOON + 48 * HOUR_MS);
    const next = await upload(makeRunBytes({ startedAtMs: MORNING_RUN + 48 * HOUR_MS })).expect(201);
    const sessionOf = ({ body }: { body: UploadAnswer }) => body.activity.summary.match;
    expect(sessionOf(again)).toMatchObject({ planned: { week: 1, session: 1 } });
    expect(sessionOf(next)).toMatchObject({ planned: { week: 1, session: 2 } });
  });

  it('is an extra run while no week is open, and is shown beside the first week all the same', async () => {
    const { body } = await upload(makeRunBytes({ startedAtMs: MORNING_RUN })).expect(201);
    const { summary, comparedWith, assessment, words } = (body as UploadAnswer).activity;
    expect(summary.match).toEqual({ status: 'extra', because: 'noWeekOpen' });
    expect(summary.compliance).toBeNull();
    expect(comparedWith).toMatchObject({ week: 1, session: null });
    expect(assessment.intervals?.length).toBe(8);
    expect(words.headline).toMatch(/^You ran .+ in 3 stretches\.$/);
    expect(words.sentences.join(' ')).not.toMatch(/plan|%/);
    expect(words.session).toMatch(/^No week was open on that day/);
    const stored = await service.store.activities.get(service.runnerId, summary.id);
    expect(stored).toMatchObject({ dose: null, compliance: null, runSeconds: assessment.totals.runSeconds });
  });

  it('is known by its bytes: the same file again is answered with the first', async () => {
    const bytes = makeRunBytes({ startedAtMs: MORNING_RUN });
    const first = await upload(bytes, 'first.fit').expect(201);
    const second = await upload(bytes, 'second.fit').expect(200);
    expect(second.body).toEqual({ ...first.body, status: 'same', sameBecause: 'bytes' });
    expect((await service.listFiles()).length).toBe(1);
  });

  it('is known by its start and watch: another file of the same run is answered with the first', async () => {
    const first = await upload(makeRunBytes({ startedAtMs: MORNING_RUN })).expect(201);
    const second = await upload(makeRunBytes({ startedAtMs: MORNING_RUN, seed: 2 })).expect(200);
    expect(second.body).toMatchObject({ status: 'same', sameBecause: 'start' });
    expect(second.body.activity.summary.id).toBe(first.body.activity.summary.id);
    expect((await service.listFiles()).length).toBe(2);
  });

  it('is recorded once when it comes many times at once', async () => {
    const bytes = makeRunBytes({ startedAtMs: MORNING_RUN });
    const answers = await Promise.all(Array.from({ length: 8 }, () => upload(bytes)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 200, 200, 201]);
    expect(new Set(answers.map(({ body }) => body.activity.summary.id)).size).toBe(1);
    expect((await service.listFiles()).length).toBe(1);
  });

  it('dated over 26 hours ahead is kept and shown, and is no fact', async () => {
    await answerReadiness(service, '2026-03-02');
    const { body } = await upload(makeRunBytes({ startedAtMs: MONDAY_NOON + 27 * HOUR_MS })).expect(201);
    expect(body.activity.words.sentences[0]).toMatch(/dated this run more than a day ahead/);
    service.setNow(MONDAY_NOON + 24 * 5 * HOUR_MS);
    const { body: answer } = await service.own.get(`${API}/decision`).expect(200);
    expect(answer.decision.runDays).toEqual([]);
  });

  it('that lies over two years back is kept and shown, and is no fact', async () => {
    const { body } = await upload(makeRunBytes({ startedAtMs: Date.UTC(1999, 0, 1) })).expect(201);
    expect(body.activity.summary.day).toBe('1999-01-01');
    expect(body.activity.words.sentences[0]).toMatch(/more than two years back/);
    const { body: answer } = await service.own.get(`${API}/decision`).expect(200);
    expect(answer.decision.history.length).toBe(1);
  });

  it('can be removed with its answers, and then be sent again', async () => {
    const bytes = makeRunBytes({ startedAtMs: MORNING_RUN });
    const { body } = await upload(bytes).expect(201);
    const { id } = body.activity.summary;
    await service.own
      .put(`${API}/activities/${id}/check-ins/after`)
      .send({ effort: 3, couldTalk: true, symptoms: {} })
      .expect(200);
    await service.own.delete(`${API}/activities/${id}`).expect(200);
    await expectNothingStored();
    expect(await service.store.facts.list(service.runnerId)).toEqual([]);
    await service.own.get(`${API}/activities/${id}`).expect(404);
    await upload(bytes).expect(201);
  });

  it('can be moved by hand to another session, to none, and back', async () => {
    await answerReadiness(service, '2026-03-02');
    const { body } = await upload(makeRunBytes({ startedAtMs: MORNING_RUN })).expect(201);
    const path = `${API}/activities/${body.activity.summary.id}/session`;
    const moved = await service.own
      .put(path)
      .send({ planned: { week: 3, session: 2 } })
      .expect(200);
    expect((moved.body as ActivityDetail).summary).toMatchObject({
      match: { status: 'matched', planned: { week: 3, session: 2 }, by: 'hand' },
      compliance: 'less',
    });
    const extra = await service.own.put(path).send({ planned: null }).expect(200);
    expect(extra.body.summary).toMatchObject({ match: { status: 'extra', because: 'hand' }, compliance: null });
    const back = await service.own
      .put(path)
      .send({ planned: { week: 1, session: 1 } })
      .expect(200);
    expect(back.body.summary.compliance).toBe('met');
    await service.own
      .put(path)
      .send({ planned: { week: 17, session: 1 } })
      .expect(400);
    await service.own
      .put(path)
      .send({ planned: { week: 1, session: 4 } })
      .expect(400);
  });

  it('is matched by the workout file that the watch followed, before any other sign', async () => {
    await answerReadiness(service, '2026-03-02');
    const options = { warmUpSeconds: 300, coolDownSeconds: 300, ceilingBpm: null };
    const third = planWorkoutFiles(DEFAULT_PLAN, { weeks: [1], options })[2];
    const bytes = makeRunBytes({ startedAtMs: MORNING_RUN, device: { trainingFile: third?.identity ?? null } });
    const { body } = await upload(bytes).expect(201);
    expect(body.activity.summary.match).toEqual({
      status: 'matched',
      planned: { week: 1, session: 3 },
      by: 'workoutFile',
    });
  });

  it('keeps its display name short, decoded and without folders', async () => {
    const bytes = makeRunBytes({ startedAtMs: MORNING_RUN });
    const { body } = await upload(bytes, '../../etc/Läufe\\Montag\u0000.fit').expect(201);
    expect(body.activity.summary.fileName).toBe('Montag.fit');
    await upload(bytes, 'x'.repeat(201)).expect(400);
    const broken = service.own.post(`${API}/activities`).set('Content-Type', 'application/octet-stream');
    await broken.set('X-File-Name', '%E0%A4%A').send(bytes).expect(400);
  });

  it('is refused when the space set aside is full', async () => {
    const small = await startTestService({
      reading,
      limits: { maxStoredActivities: 0 },
    });
    const { body } = await small.own
      .post(`${API}/activities`)
      .set('Content-Type', 'application/octet-stream')
      .send(makeRunBytes({ startedAtMs: MORNING_RUN }))
      .expect(507);
    expect((body as ErrorBody).error.code).toBe('quotaReached');
    expect(await small.listFiles()).toEqual([]);
    await small.stop();
  });
});

describe('a store that cannot take the run', () => {
  it('is left as it was, without the file', async () => {
    const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    const { insert } = service.store.activities;
    service.store.activities.insert = () => Promise.reject(full);
    const bytes = makeRunBytes({ startedAtMs: MORNING_RUN });
    expect((await upload(bytes).expect(507)).body.error.code).toBe('diskFull');
    await expectNothingStored();
    await service.own.get('/healthz').expect(200);
    service.store.activities.insert = insert;
    await upload(bytes).expect(201);
  });
});

describe('a new heart-rate basis', () => {
  it('speaks about the recent runs too', async () => {
    await answerReadiness(service, '2026-03-02');
    const { body } = await upload(makeRunBytes({ startedAtMs: MORNING_RUN })).expect(201);
    expect(body.activity.summary.heartRate).toBe('notAssessed');
    await setCeiling(service, 180);
    const { body: after } = await service.own.get(`${API}/activities/${body.activity.summary.id}`).expect(200);
    expect(after.summary.heartRate).toBe('notHigh');
    expect(after.summary.match).toEqual(body.activity.summary.match);
  });
});

function changeByte(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  changed.writeUInt8(changed.readUInt8(bytes.length >> 1) ^ 0xff, bytes.length >> 1);
  return changed;
}

describe('a damaged run', () => {
  const whole = makeRunBytes({ startedAtMs: MORNING_RUN });
  const cut = whole.subarray(0, (whole.length * 0.8) | 0);
  const sendCut = async () => (await upload(cut).expect(201)).body as UploadAnswer;

  it('that was cut is kept as far as it was read, says so, and never counts', async () => {
    await answerReadiness(service, '2026-03-02');
    const { status, activity } = await sendCut();
    expect(status).toBe('new');
    const { summary, words, assessment } = activity;
    expect(summary.damage).toMatchObject({ cause: 'truncated', isCut: true, bytesExpected: whole.length });
    expect(assessment.damage).toEqual(summary.damage);
    expect(summary).toMatchObject({ match: { status: 'matched' }, compliance: 'cannotTell' });
    expect(words.sentences[0]).toMatch(/^This file is damaged; we read \d+ min of about \d+ min\.$/);
    expect(words.sentences.join(' ')).toMatch(/export it again/);
    const { body } = await service.own.get(`${API}/activities`).expect(200);
    expect(body.activities[0].damage).toEqual(summary.damage);
    service.setNow(MONDAY_NOON + 24 * HOUR_MS);
    const { body: answer } = await service.own.get(`${API}/decision`).expect(200);
    expect(answer.decision.runDays).toMatchObject([{ day: '2026-03-02', counts: false }]);
  });

  it('stays damaged when it is assessed again from what is kept', async () => {
    await answerReadiness(service, '2026-03-02');
    const [first] = [await sendCut()];
    const { id } = first.activity.summary;
    await setCeiling(service, 180);
    const { body: after } = await service.own.get(`${API}/activities/${id}`).expect(200);
    expect(after.summary).toEqual({ ...first.activity.summary, heartRate: after.summary.heartRate });
    expect(after.assessment.damage).toEqual(first.activity.assessment.damage);
    const kept = await readFile(join(service.dataDir, 'activities', `${id}.fit`));
    expect(kept.length).toBe(cut.length);
  });

  it('with a changed byte is kept too, its heart rate not assessed', async () => {
    await answerReadiness(service, '2026-03-02');
    await setCeiling(service, 180);
    const { body } = await upload(changeByte(whole)).expect(201);
    expect(body.activity.summary).toMatchObject({
      damage: { cause: 'wrongChecksum' },
      compliance: 'cannotTell',
      heartRate: 'notAssessed',
    });
  });

  it('gives its place to the whole file, and keeps its answers and the session that she named', async () => {
    await answerReadiness(service, '2026-03-02');
    const { id } = (await sendCut()).activity.summary;
    const answers = { effort: 3, couldTalk: true, symptoms: {} };
    await service.own.put(`${API}/activities/${id}/check-ins/after`).send(answers).expect(200);
    const planned = { week: 1, session: 2 };
    await service.own.put(`${API}/activities/${id}/session`).send({ planned }).expect(200);
    const { body } = await upload(whole).expect(201);
    expect(body.status).toBe('new');
    expect(body.activity.summary).toMatchObject({
      id,
      damage: null,
      compliance: 'met',
      match: { status: 'matched', planned, by: 'hand' },
      hasAfterCheckIn: true,
    });
    expect((await service.own.get(`${API}/activities/${id}`).expect(200)).body).toEqual(body.activity);
    expect(await service.listFiles()).toEqual([`${id}.fit`]);
  });

  it('gives it also where no serial number says which watch it was, and takes no other run for its own', async () => {
    const device = { serialNumber: 0x7fff_ffff };
    const anonymous = makeRunBytes({ startedAtMs: MORNING_RUN, device });
    const { body: first } = await upload(anonymous.subarray(0, (anonymous.length * 0.6) | 0)).expect(201);
    const { id } = first.activity.summary;
    const answers = { effort: 3, couldTalk: true, symptoms: {} };
    await service.own.put(`${API}/activities/${id}/check-ins/after`).send(answers).expect(200);
    const { body } = await upload(anonymous).expect(201);
    expect(body.activity.summary).toMatchObject({ id, damage: null, hasAfterCheckIn: true });
    const { body: again } = await upload(anonymous.subarray(0, (anonymous.length * 0.7) | 0)).expect(200);
    expect(again).toMatchObject({ status: 'same', sameBecause: 'start', activity: { summary: { id } } });
    const another = makeRunBytes({ startedAtMs: MORNING_RUN, device, seed: 99 });
    await upload(another.subarray(0, (another.length * 0.6) | 0)).expect(201);
    expect(await service.listFiles()).toHaveLength(2);
  });

  it("takes no whole file's place, and gives its own only to one that says more", async () => {
    const { id } = (await sendCut()).activity.summary;
    const shorter = await upload(whole.subarray(0, whole.length >> 1)).expect(200);
    expect(shorter.body).toMatchObject({ status: 'same', sameBecause: 'start', activity: { summary: { id } } });
    const longer = await upload(whole.subarray(0, (whole.length * 0.9) | 0)).expect(201);
    expect(longer.body.activity.summary.id).toBe(id);
    await upload(whole).expect(201);
    const { body } = await upload(cut).expect(200);
    expect(body).toMatchObject({ status: 'same', activity: { summary: { id, damage: null } } });
    expect(await service.listFiles()).toEqual([`${id}.fit`]);
  });

  it.skipIf(!hasCorpus).each([
    ['damaged-truncated.fit', 'truncated'],
    ['damaged-truncated-phone.fit', 'truncated'],
    ['damaged-file-crc.fit', 'wrongChecksum'],
    ['run-crc-mismatch.fit', 'wrongChecksum'],
  ])('from a real watch is kept: %s', async (name, cause) => {
    const { body } = await upload(readCorpus(name), name).expect(201);
    expect(body.activity.summary.damage).toMatchObject({ cause });
    expect(body.activity.words.sentences.join(' ')).toMatch(/This file is damaged; we read /);
  });
});

function makeBadFiles(): Record<string, [Buffer, string]> {
  const run = makeRunBytes({ startedAtMs: MORNING_RUN });
  const workout = encodeFitWorkout(EIGHT_ROWS_WORKOUT, { serialNumber: 1, timeCreated: 1_000_000_000 });
  return {
    'an empty file': [Buffer.alloc(0), 'empty'],
    'a text': [Buffer.from('Dear diary, today I ran for a minute.\n'), 'notFit'],
    'a photo': [Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), 'notFit'],
    'a zip without its end': [Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), run]), 'cutArchive'],
    'a file cut before its first record': [run.subarray(0, 200), 'truncated'],
    'a workout with one changed byte, which may be anything': [changeByte(Buffer.from(workout)), 'wrongChecksum'],
    'a workout, which is the plan and not the run': [Buffer.from(workout), 'notActivity'],
    'nothing but zeros': [Buffer.alloc(4096), 'notFit'],
  };
}

describe('a file that is no run', () => {
  it.each(Object.entries(makeBadFiles()))('is refused with its sentence: %s', async (_name, [bytes, code]) => {
    const { body } = await upload(bytes).expect(422);
    const { error } = body as ErrorBody;
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/^[A-Z].*\.$/);
    expect(error.cure).toMatch(/^[A-Z].*\.$/);
    await expectNothingStored();
    await upload(makeRunBytes({ startedAtMs: MORNING_RUN })).expect(201);
  });

  it.skipIf(!hasCorpus).each([
    ['big-99998-records.fit', 'otherSport'],
    ['ride-indoor.fit', 'otherSport'],
    ['not-activity-settings.fit', 'notActivity'],
    ['not-activity-sleep.fit', 'notActivity'],
    ['not-activity-course.fit', 'notActivity'],
    ['not-activity-weight.fit', 'notActivity'],
    ['not-activity-monitoring.fit', 'notActivity'],
    ['workout-repeat-1.fit', 'notActivity'],
    ['damaged-truncated-course.fit', 'notActivity'],
  ])('is refused with its sentence: %s', async (name, code) => {
    const { body } = await upload(readCorpus(name), name).expect(422);
    expect((body as ErrorBody).error.code).toBe(code);
    await expectNothingStored();
  });
});

describe('a file that is too large', () => {
  it('is refused before it is read when it says so', async () => {
    const { body } = await service.own
      .post(`${API}/activities`)
      .set('Content-Type', 'application/octet-stream')
      .send(Buffer.alloc(17 * 1024 * 1024))
      .expect(413);
    expect((body as ErrorBody).error.code).toBe('tooLarge');
    await expectNothingStored();
  });

  it('is refused while it comes when it does not: 200 MB of zeros in chunks', async () => {
    const { status, body } = await streamZeros(service, 200 * 1024 * 1024);
    expect(status).toBe(413);
    expect(body.error.code).toBe('tooLarge');
    await expectNothingStored();
    await upload(makeRunBytes({ startedAtMs: MORNING_RUN })).expect(201);
  });

  it('leaves nothing behind when the client goes away in the middle', async () => {
    await breakOff(service);
    await expectNothingStored();
  });
});

async function listen({ store, runnerId }: TestService) {
  const app = createApp({
    store,
    runnerId,
    now: () => MONDAY_NOON,
    reading,
    limits: readSettings({}, '/'),
    takeTurns: createTurns(),
    imports: {} as never,
    webDir: null,
    reportError: () => {},
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const sent = httpRequest({
    port,
    host: '127.0.0.1',
    method: 'POST',
    path: `${API}/activities`,
    headers: { 'Content-Type': 'application/octet-stream', 'Transfer-Encoding': 'chunked' },
  });
  return { server, sent };
}

async function streamZeros(target: TestService, bytes: number): Promise<{ status: number; body: ErrorBody }> {
  const { server, sent } = await listen(target);
  const answered = new Promise<{ status: number; body: ErrorBody }>((resolve, reject) => {
    sent.on('error', reject);
    sent.on('response', async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      resolve({ status: response.statusCode ?? 0, body: JSON.parse(Buffer.concat(chunks).toString()) });
    });
  });
  const chunk = Buffer.alloc(1024 * 1024);
  // A client that reads nothing before it has sent everything.
  for (let written = 0; written < bytes; written += chunk.length) await write(sent, chunk);
  sent.end();
  const answer = await answered;
  server.closeAllConnections();
  server.close();
  return answer;
}

async function write(sent: ClientRequest, chunk: Buffer): Promise<void> {
  await new Promise<void>((resolve, reject) => sent.write(chunk, (error) => (error ? reject(error) : resolve())));
}

async function breakOff(target: TestService): Promise<void> {
  const { server, sent } = await listen(target);
  sent.on('error', () => {});
  await write(sent, Buffer.alloc(100_000));
  await expect.poll(() => target.listFiles()).toHaveLength(1);
  sent.destroy();
  await expect.poll(() => target.listFiles()).toEqual([]);
  server.close();
}

describe('the kept file', () => {
  it.skipIf(!hasCorpus)('is not the uploaded one when that has positions, and is still read the same', async () => {
    const bytes = readCorpus('run-walk-splits-fr965.fit');
    const { body } = await upload(bytes).expect(201);
    const { id } = (body as UploadAnswer).activity.summary;
    const kept = await readFile(join(service.dataDir, 'activities', `${id}.fit`));
    expect(kept.length).toBe(bytes.length);
    expect(createHash('sha256').update(kept).digest('hex')).not.toBe(createHash('sha256').update(bytes).digest('hex'));
    const moved = await service.own.put(`${API}/activities/${id}/session`).send({ planned: null }).expect(200);
    expect(moved.body.assessment.totals).toEqual(body.activity.assessment.totals);
  });
});

describe('a run that is removed while it is being answered', () => {
  it('is called gone, and nobody is blamed for it', async () => {
    const ownService = await startTestService({
      reading,
      wrapStore: (store) => ({
        ...store,
        activities: {
          ...store.activities,
          findAssessment: async (runnerId, id) => {
            await store.activities.remove(runnerId, id, { removed: [], moved: [] }, MONDAY_NOON);
            return await store.activities.findAssessment(runnerId, id);
          },
        },
      }),
    });
    const { body } = await ownService.own
      .post(`${API}/activities`)
      .set('Content-Type', 'application/octet-stream')
      .send(makeRunBytes({ startedAtMs: MORNING_RUN }))
      .expect(404);
    expect(body.error).toMatchObject({ code: 'noSuchActivity' });
    expect(ownService.reported).toEqual([]);
    await ownService.stop();
  });
});
