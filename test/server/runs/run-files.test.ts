/** One run, several files: kept beside each other, one activity, the verdict from the one that she chooses. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ActivityDetail } from '../../../shared/api/activity-api.ts';
import type { ArchiveAnswer, UploadAnswer } from '../../../shared/api/import-api.ts';
import { NO_SYMPTOMS } from '../../fixtures/no-symptoms.ts';
import { buildZip } from '../../fixtures/zip-bytes.ts';
import { answerReadiness } from '../fixtures/answer-readiness.ts';
import { keepReadingPool } from '../fixtures/keep-reading-pool.ts';
import { makeRunBytes } from '../fixtures/sample-runs.ts';
import { setCeiling } from '../fixtures/set-ceiling.ts';
import { API, DAY_MS, HOUR_MS, MONDAY_NOON, startTestService, type TestService } from '../fixtures/test-service.ts';

const MORNING_RUN = MONDAY_NOON - 4 * HOUR_MS;
const UNKNOWN_ID = '0195f0a0-0000-7000-8000-000000000000';

const reading = keepReadingPool({ readsDamaged: true });
let service: TestService;

beforeEach(async () => {
  service = await startTestService({ reading });
  return () => service.stop();
});

function send(bytes: Uint8Array, name = 'run.fit') {
  return service.own
    .post(`${API}/activities`)
    .set('Content-Type', 'application/octet-stream')
    .set('X-File-Name', encodeURIComponent(name))
    .send(Buffer.from(bytes));
}

async function upload(bytes: Uint8Array, name?: string): Promise<UploadAnswer> {
  return (await send(bytes, name)).body;
}

const getPage = async (id: string): Promise<ActivityDetail> =>
  (await service.own.get(`${API}/activities/${id}`).expect(200)).body;
const choose = (id: string, fileId: string) => service.own.put(`${API}/activities/${id}/file`).send({ fileId });
const countActivities = async () => (await service.own.get(`${API}/activities`)).body.activities.length;

/** The watch's file, and what another program made of it: without heart rate, and stopped after the second run. */
const WHOLE = makeRunBytes({ startedAtMs: MORNING_RUN });
const SHORTER = makeRunBytes({
  startedAtMs: MORNING_RUN,
  behaviours: [{ type: 'stopAfterRepetition', repetition: 1 }],
});

describe('the same run in another wrapping', () => {
  it('is one activity and one file: as it is, compressed, zipped, and again', async () => {
    await upload(WHOLE);
    for (const again of [gzipSync(WHOLE), WHOLE]) {
      expect(await upload(again)).toMatchObject({ status: 'same', sameBecause: 'bytes' });
    }
    const zipped = (await send(buildZip([{ name: 'run.fit', content: WHOLE }]), 'run.zip').expect(200))
      .body as ArchiveAnswer;
    expect(zipped.results).toMatchObject([{ status: 'same', sameBecause: 'bytes' }]);
    expect(await countActivities()).toBe(1);
    expect(await service.listFiles()).toHaveLength(1);
  });
});

describe('another file of the same start and watch', () => {
  it('is kept beside the first, she is asked, and until she chooses the one with more running is in use', async () => {
    const first = await upload(SHORTER, 'shorter.fit');
    expect(first.activity.files).toBeNull();
    const second = await upload(WHOLE, 'whole.fit');
    expect(second).toMatchObject({ status: 'same', sameBecause: 'start' });
    const { files, summary } = await getPage(first.activity.summary.id);
    expect(summary).toMatchObject({ fileName: 'whole.fit', timerSeconds: 1500 });
    expect(files).toMatchObject({
      isAsked: true,
      files: [
        { fileName: 'whole.fit', isInUse: true, isProposed: true, words: null },
        { fileName: 'shorter.fit', isInUse: false, isProposed: false },
      ],
    });
    expect(files?.files[1]?.words).toMatch(/^The two files differ in the length \(25 min and .+\)/);
    expect(await countActivities()).toBe(1);
    expect(await service.listFiles()).toHaveLength(2);
  });

  it('with less running leaves the first in use while she is asked', async () => {
    const { activity } = await upload(WHOLE, 'whole.fit');
    await upload(SHORTER, 'shorter.fit');
    expect((await getPage(activity.summary.id)).files).toMatchObject({
      isAsked: true,
      files: [
        { fileName: 'whole.fit', isInUse: true },
        { fileName: 'shorter.fit', isInUse: false },
      ],
    });
  });

  it('is used when she says so: the verdict is made anew, answers stay, and she can switch back', async () => {
    await answerReadiness(service, '2026-03-02');
    const { activity } = await upload(WHOLE, 'whole.fit');
    const { id } = activity.summary;
    expect(activity.summary.compliance).toBe('met');
    const after = { effort: 3, couldTalk: true, symptoms: NO_SYMPTOMS };
    await service.own.put(`${API}/activities/${id}/check-ins/after`).send(after).expect(200);
    await upload(SHORTER, 'shorter.fit');
    const [inUse, other] = (await getPage(id)).files?.files ?? [];
    const switched = (await choose(id, other?.fileId ?? '').expect(200)).body as ActivityDetail;
    expect(switched.summary).toMatchObject({ id, compliance: 'less', fileName: 'shorter.fit' });
    expect(switched.checkIns.after).toEqual(after);
    expect(switched.files).toMatchObject({
      isAsked: false,
      files: [{ fileName: 'shorter.fit' }, { fileName: 'whole.fit' }],
    });
    expect(await service.listFiles()).toHaveLength(2);

    const back = (await choose(id, inUse?.fileId ?? '').expect(200)).body as ActivityDetail;
    expect(back.summary).toMatchObject({ id, compliance: 'met', fileName: 'whole.fit' });
    expect(back.assessment.totals).toEqual(activity.assessment.totals);
  });

  it('that tells the same is kept without a question', async () => {
    const { activity } = await upload(WHOLE);
    await upload(makeRunBytes({ startedAtMs: MORNING_RUN, device: { selfEvaluation: { effort: 3, feel: 75 } } }));
    const { files, summary } = await getPage(activity.summary.id);
    expect(summary.isFileAsked).toBe(false);
    expect(files?.isAsked).toBe(false);
    expect(files?.files[1]?.words).toBe('The two files differ, but not in what they tell of the run.');
    await upload(SHORTER);
    expect((await getPage(activity.summary.id)).files?.isAsked).toBe(true);
  });

  it('is not asked about again once she keeps the first', async () => {
    const { activity } = await upload(SHORTER);
    await upload(WHOLE);
    const { id } = activity.summary;
    const kept = (await choose(id, id).expect(200)).body as ActivityDetail;
    expect(kept.files?.isAsked).toBe(false);
    expect(kept.summary.compliance).toBe(activity.summary.compliance);
    expect((await getPage(id)).files).toMatchObject({ isAsked: false });
  });

  it('keeps the session that she named', async () => {
    const { activity } = await upload(SHORTER);
    const { id } = activity.summary;
    await service.own
      .put(`${API}/activities/${id}/session`)
      .send({ planned: { week: 2, session: 3 } })
      .expect(200);
    await upload(WHOLE);
    const other = (await getPage(id)).files?.files[1];
    const { body } = await choose(id, other?.fileId ?? '').expect(200);
    expect(body.summary.match).toEqual({ status: 'matched', planned: { week: 2, session: 3 }, by: 'hand' });
  });

  it('is known by its bytes as well, also after a switch', async () => {
    const { activity } = await upload(SHORTER);
    const { id } = activity.summary;
    await upload(WHOLE);
    const sendBoth = async () => {
      for (const bytes of [SHORTER, WHOLE]) {
        expect(await upload(bytes)).toMatchObject({
          status: 'same',
          sameBecause: 'bytes',
          activity: { summary: { id } },
        });
      }
    };
    await sendBoth();
    await choose(id, (await getPage(id)).files?.files[1]?.fileId ?? '').expect(200);
    await sendBoth();
    expect(await service.listFiles()).toHaveLength(2);
  });

  it('is assessed again from the file in use', async () => {
    const { activity } = await upload(WHOLE);
    const { id } = activity.summary;
    await upload(SHORTER);
    await choose(id, (await getPage(id)).files?.files[1]?.fileId ?? '').expect(200);
    const { timerSeconds } = (await getPage(id)).assessment.totals;
    expect(timerSeconds).toBeLessThan(1500);
    const moved = await service.own.put(`${API}/activities/${id}/session`).send({ planned: null }).expect(200);
    expect(moved.body.assessment.totals.timerSeconds).toBe(timerSeconds);
    await setCeiling(service, 150);
    expect((await getPage(id)).assessment.totals.timerSeconds).toBe(timerSeconds);
  });

  it('goes with the run, and comes back as a new one', async () => {
    const { activity } = await upload(SHORTER);
    await upload(WHOLE);
    await service.own.delete(`${API}/activities/${activity.summary.id}`).expect(200);
    expect(await service.listFiles()).toEqual([]);
    expect(await upload(WHOLE)).toMatchObject({ status: 'new' });
  });

  it('leaves nothing behind when the run goes while she chooses', async () => {
    const { id } = (await upload(SHORTER)).activity.summary;
    await upload(WHOLE);
    const other = (await getPage(id)).files?.files[1]?.fileId ?? '';
    await Promise.all([choose(id, other), service.own.delete(`${API}/activities/${id}`)]);
    expect(await service.listFiles()).toEqual([]);
  });

  it('counts in what is kept', async () => {
    const { activity } = await upload(SHORTER);
    const before = await service.store.activities.measureKept(service.runnerId);
    await upload(WHOLE);
    const after = await service.store.activities.measureKept(service.runnerId);
    expect(after.files).toBe(2);
    expect(after.bytes).toBeGreaterThan(before.bytes);
    await choose(activity.summary.id, (await getPage(activity.summary.id)).files?.files[1]?.fileId ?? '');
    expect(await service.store.activities.measureKept(service.runnerId)).toEqual(after);
  });

  it('that is damaged adds nothing to a whole one and is not kept', async () => {
    await upload(WHOLE);
    expect(await upload(WHOLE.subarray(0, 9_000))).toMatchObject({ status: 'same', sameBecause: 'start' });
    expect(await service.listFiles()).toHaveLength(1);
  });

  it('cannot be another run’s, or one that is not there', async () => {
    const { activity } = await upload(SHORTER);
    await upload(WHOLE);
    for (const fileId of [UNKNOWN_ID, '../x']) {
      expect((await choose(activity.summary.id, fileId).expect(404)).body.error.code).toBe('noSuchRunFile');
    }
    await choose(UNKNOWN_ID, activity.summary.id).expect(404);
  });
});

describe('two recordings of the same time by two devices', () => {
  const OF_PHONE = makeRunBytes({
    startedAtMs: MORNING_RUN + 20_000,
    device: { manufacturer: 265, product: 1, serialNumber: 7 },
  });
  const OF_CHEST_STRAP = makeRunBytes({
    startedAtMs: MORNING_RUN + 40_000,
    device: { manufacturer: 123, product: 2, serialNumber: 8 },
  });
  const join = (id: string, activityId: string) =>
    service.own.put(`${API}/activities/${id}/recording`).send({ activityId });

  it('are offered to be one run, and until then are load twice', async () => {
    await answerReadiness(service, '2026-03-02');
    const [watch, phone] = [(await upload(WHOLE)).activity, (await upload(OF_PHONE)).activity];
    const { sameDay } = await getPage(watch.summary.id);
    expect(sameDay?.others).toMatchObject([{ id: phone.summary.id, isSameTime: true }]);
    expect(sameDay?.words).toMatch(/200 %/);
  });

  it('become one with both files, and no answer is lost', async () => {
    await answerReadiness(service, '2026-03-02');
    const [watch, phone] = [(await upload(WHOLE)).activity.summary, (await upload(OF_PHONE)).activity.summary];
    const leak = { effort: 5, couldTalk: true, symptoms: { ...NO_SYMPTOMS, leak: 'drops' } };
    await service.own.put(`${API}/activities/${phone.id}/check-ins/after`).send(leak).expect(200);
    const joined = (await join(watch.id, phone.id).expect(200)).body as ActivityDetail;
    expect(joined.sameDay).toBeNull();
    expect(joined.checkIns.after).toEqual(leak);
    expect(joined.files?.files.map(({ fileId }) => fileId)).toEqual([watch.id, phone.id]);
    await service.own.get(`${API}/activities/${phone.id}`).expect(404);
    expect(await countActivities()).toBe(1);
    expect(await service.listFiles()).toHaveLength(2);
    expect(await upload(OF_PHONE)).toMatchObject({ status: 'same', sameBecause: 'bytes' });
    expect((await choose(watch.id, phone.id).expect(200)).body.summary.compliance).toBe('met');
    await service.own.delete(`${API}/activities/${watch.id}`).expect(200);
    expect(await service.listFiles()).toEqual([]);
  });

  it('hide no load: the one with more running is in use until she chooses', async () => {
    const phone = (await upload(OF_PHONE)).activity;
    const shorter = (await upload(SHORTER, 'shorter.fit')).activity;
    const runSeconds = ({ assessment }: ActivityDetail) => assessment.totals.runSeconds ?? Number.NaN;
    expect(runSeconds(shorter)).toBeLessThan(runSeconds(phone));
    const { id } = shorter.summary;
    const joined = (await join(id, phone.summary.id).expect(200)).body as ActivityDetail;
    expect(joined.summary.id).toBe(id);
    expect(runSeconds(joined)).toBe(runSeconds(phone));
    expect(joined.files).toMatchObject({
      isAsked: true,
      files: [
        { fileId: phone.summary.id, isInUse: true },
        { fileId: id, fileName: 'shorter.fit', isInUse: false },
      ],
    });
    expect(await service.listFiles()).toHaveLength(2);
    expect(runSeconds((await choose(id, id).expect(200)).body)).toBe(runSeconds(shorter));
  });

  it('keep both mornings that she told: the worse one still pauses, through a correction and a second join', async () => {
    await answerReadiness(service, '2026-03-02');
    const [watch, phone] = [(await upload(WHOLE)).activity.summary, (await upload(OF_PHONE)).activity.summary];
    service.setNow(MONDAY_NOON + DAY_MS);
    const tell = (id: string, heaviness: number) =>
      service.own
        .put(`${API}/activities/${id}/check-ins/morning`)
        .send({ sleepHours: 6, symptoms: { ...NO_SYMPTOMS, heaviness } });
    await tell(watch.id, 0).expect(200);
    await tell(phone.id, 1).expect(200);
    const decide = async () => (await service.own.get(`${API}/decision`)).body.decision;
    // Heaviness on the next morning is a stop; told at any other moment it would be the mildest level.
    expect(await decide()).toMatchObject({ decision: 'pause', rule: 2 });
    const joined = await join(watch.id, phone.id).expect(200);
    expect(joined.body.changed).toBeNull();
    expect(await decide()).toMatchObject({ decision: 'pause', rule: 2 });

    const [entry] = (await service.own.get(`${API}/check-ins`)).body.checkIns;
    expect(entry).toMatchObject({ day: '2026-03-03', symptoms: { heaviness: 1 }, sleepHours: 6 });
    const corrected = { day: '2026-03-03', headache: true, symptoms: { ...NO_SYMPTOMS, heaviness: 1 } };
    await service.own.put(`${API}/check-ins/${entry.id}`).send(corrected).expect(200);
    expect(await decide()).toMatchObject({ decision: 'pause', rule: 2 });

    const chest = (await upload(OF_CHEST_STRAP)).activity.summary;
    await join(chest.id, watch.id).expect(200);
    expect(await decide()).toMatchObject({ decision: 'pause', rule: 2 });
    await service.own.delete(`${API}/activities/${chest.id}`).expect(200);
    expect((await service.own.get(`${API}/check-ins`)).body.checkIns).toEqual([]);
  });

  it('take the further files of both along', async () => {
    const [watch, phone] = [(await upload(WHOLE)).activity.summary, (await upload(OF_PHONE)).activity.summary];
    await upload(SHORTER);
    const joined = (await join(phone.id, watch.id).expect(200)).body as ActivityDetail;
    expect(joined.files?.files).toHaveLength(3);
    expect(joined.files?.isAsked).toBe(true);
  });

  it('of different times stay two, and so does one that is not there', async () => {
    const [watch, later] = [
      (await upload(WHOLE)).activity.summary,
      (await upload(makeRunBytes({ startedAtMs: MORNING_RUN + HOUR_MS }))).activity.summary,
    ];
    for (const id of [later.id, watch.id]) {
      expect((await join(watch.id, id).expect(409)).body.error.code).toBe('recordingOfOtherTime');
    }
    for (const id of [UNKNOWN_ID, 'x']) {
      expect((await join(watch.id, id).expect(404)).body.error.code).toBe('noSuchActivity');
    }
    expect(await countActivities()).toBe(2);
  });
});

describe('after a crash', () => {
  it('both files are still there, also when the mark of an unfinished upload was left behind', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'fourth-mile-files-'));
    const before = await startTestService({ dataDir, reading });
    const post = (bytes: Buffer) =>
      before.own.post(`${API}/activities`).set('Content-Type', 'application/octet-stream').send(bytes);
    const { id } = (await post(WHOLE).expect(201)).body.activity.summary;
    const second = (await post(SHORTER).expect(200)).body.activity.files.files[1].fileId;
    await before.own.put(`${API}/activities/${id}/file`).send({ fileId: second }).expect(200);
    await before.stop();
    for (const fileId of [id, second, UNKNOWN_ID]) await writeFile(join(dataDir, 'incoming', `${fileId}.part`), 'x');

    const after = await startTestService({ dataDir, reading });
    expect(await after.listFiles()).toEqual([`${id}.fit`, `${second}.fit`].sort());
    const page = (await after.own.get(`${API}/activities/${id}`).expect(200)).body as ActivityDetail;
    expect(page.files?.files.map(({ fileId }) => fileId)).toEqual([second, id]);
    await after.stop();
    await rm(dataDir, { recursive: true, force: true });
  });
});
