/** What her professional said, over HTTP with a clock in hand: hold and lift, an opened week, an answered stop, a ceiling. */

import { beforeEach, describe, expect, it } from 'vitest';
import type { ActivityDetail } from '../../../shared/api/activity-api.ts';
import type { CareAnswer, SayPreview, SayRequest } from '../../../shared/api/care-api.ts';
import type { DecisionAnswer } from '../../../shared/api/decision-api.ts';
import { DEFAULT_PLAN } from '../../../shared/plan/built-in-plans.ts';
import { planWorkoutFiles } from '../../../watch-workouts/write-week-files.ts';
import { answerReadiness } from '../fixtures/answer-readiness.ts';
import { keepReadingPool } from '../fixtures/keep-reading-pool.ts';
import { makeRunBytes } from '../fixtures/sample-runs.ts';
import { setCeiling } from '../fixtures/set-ceiling.ts';
import { API, DAY_MS, HOUR_MS, MONDAY_NOON, startTestService, type TestService } from '../fixtures/test-service.ts';

const MONDAY = '2026-03-02';
const TUESDAY = '2026-03-03';
const WEDNESDAY = '2026-03-04';
const BY = { author: 'R. Example, physiotherapist', reason: 'The scar needs another week.' };

type Said = SayRequest extends infer One ? (One extends unknown ? Omit<One, 'author' | 'reason'> : never) : never;

const reading = keepReadingPool();
let service: TestService;

beforeEach(async () => {
  service = await startTestService({ reading });
  await answerReadiness(service, MONDAY);
  return () => service.stop();
});

const say = (said: Said) => service.own.post(`${API}/care/says`).send({ ...said, ...BY });
const preview = async (said: Said) =>
  (
    await service.own
      .post(`${API}/care/says/preview`)
      .send({ ...said, ...BY })
      .expect(200)
  ).body as SayPreview;
const getCare = async () => (await service.own.get(`${API}/care`).expect(200)).body as CareAnswer;
const getDecision = async () => (await service.own.get(`${API}/decision`).expect(200)).body as DecisionAnswer;
const decide = async () => (await getDecision()).decision;
const setDay = (daysAfterMonday: number) => service.setNow(MONDAY_NOON + daysAfterMonday * DAY_MS);

describe('a hold', () => {
  it('lets running rest until it is lifted on a later day, and names who asked and why', async () => {
    await say({ act: 'hold', day: MONDAY }).expect(201);
    const { decision, words } = await getDecision();
    expect(decision).toMatchObject({ decision: 'hold', rule: 3, running: 'closed' });
    expect(words.sentences.join(' ')).toMatch(
      /On 2 March R\. Example, physiotherapist, said: “The scar needs another week\.”/,
    );
    setDay(5);
    expect((await decide()).decision).toBe('hold');
    await say({ act: 'lift', day: '2026-03-07' }).expect(201);
    expect(await decide()).toMatchObject({ decision: 'wait', running: 'open' });
  });

  it('cannot be lifted on its own day, nor where none stands', async () => {
    expect((await say({ act: 'lift', day: MONDAY }).expect(409)).body.error.code).toBe('nothingToLift');
    await say({ act: 'hold', day: MONDAY }).expect(201);
    expect((await say({ act: 'lift', day: MONDAY }).expect(409)).body.error.code).toBe('holdOfSameDay');
    setDay(1);
    await say({ act: 'lift', day: TUESDAY }).expect(201);
    setDay(2);
    expect((await say({ act: 'lift', day: WEDNESDAY }).expect(409)).body.error.code).toBe('nothingToLift');
  });

  it('noted on the day of a lift stands, and an earlier lift can be noted late', async () => {
    await say({ act: 'hold', day: MONDAY }).expect(201);
    setDay(2);
    await say({ act: 'lift', day: WEDNESDAY }).expect(201);
    await say({ act: 'hold', day: WEDNESDAY }).expect(201);
    expect((await getCare()).standing.holds).toEqual([{ day: WEDNESDAY, ...BY }]);
    await say({ act: 'lift', day: TUESDAY }).expect(201);
  });

  it('sent twice is one', async () => {
    await say({ act: 'hold', day: MONDAY }).expect(201);
    await say({ act: 'hold', day: MONDAY }).expect(201);
    expect((await getCare()).standing.holds).toEqual([{ day: MONDAY, ...BY }]);
  });
});

describe('an opened week', () => {
  it('opens on its day, without the weeks between', async () => {
    expect(await preview({ act: 'open', week: 3, day: MONDAY })).toEqual({
      sentences: ['Opens week 3 today. Your symptoms and the urgent list still go first.'],
      headline: 'Your professional opened week 3.',
    });
    expect((await decide()).week).toBe(1);
    await say({ act: 'open', week: 3, day: MONDAY }).expect(201);
    expect(await decide()).toMatchObject({ decision: 'open', week: 3, running: 'open' });
    setDay(1);
    expect(await decide()).toMatchObject({ decision: 'wait', week: 3, openedOn: MONDAY });
  });

  it('that the plan does not have is refused with the number of weeks', async () => {
    const { body } = await say({ act: 'open', week: 17, day: MONDAY }).expect(400);
    expect(body.error).toMatchObject({ code: 'noSuchWeek', message: expect.stringContaining('16 weeks') });
    await service.own
      .post(`${API}/care/says/preview`)
      .send({ act: 'open', week: 17, day: MONDAY, ...BY })
      .expect(400);
  });

  it('says before that a hold keeps running closed, and does not open it', async () => {
    await say({ act: 'hold', day: MONDAY }).expect(201);
    setDay(1);
    const { sentences } = await preview({ act: 'open', week: 3, day: TUESDAY });
    expect(sentences.at(-1)).toMatch(/hold still keeps running closed/);
    await say({ act: 'open', week: 3, day: TUESDAY }).expect(201);
    expect(await decide()).toMatchObject({ decision: 'open', running: 'closed' });
  });

  it('noted while the plan is paused opens nothing, and says so before', async () => {
    await service.own.post(`${API}/urgent`).send({ day: MONDAY, sign: 'Fainting' }).expect(201);
    const { sentences, headline } = await preview({ act: 'open', week: 3, day: MONDAY });
    expect(sentences).toEqual([expect.stringMatching(/^A pause goes first/)]);
    expect(headline).toMatch(/^Get help now/);
    await say({ act: 'open', week: 3, day: MONDAY }).expect(201);
    expect((await decide()).decision).toBe('pause');
    await say({ act: 'seen', mayRun: true, day: MONDAY }).expect(201);
    expect(await decide()).toMatchObject({ decision: 'open', week: 3 });
  });

  it('opens before readiness is answered for runs too: they are shown beside that week', async () => {
    const fresh = await startTestService({ reading });
    await fresh.own
      .post(`${API}/care/says`)
      .send({ act: 'open', week: 4, day: MONDAY, ...BY })
      .expect(201);
    const { body } = await fresh.own
      .post(`${API}/activities`)
      .set('Content-Type', 'application/octet-stream')
      .send(makeRunBytes({ week: 4, startedAtMs: MONDAY_NOON - 2 * HOUR_MS }))
      .expect(201);
    expect(body.activity.comparedWith.week).toBe(4);
    await fresh.stop();
  });
});

describe('the answer to a stop', () => {
  const stop = async () => {
    await service.own
      .post(`${API}/check-ins`)
      .send({ day: MONDAY, symptoms: { bulge: true } })
      .expect(201);
    expect(await decide()).toMatchObject({ decision: 'pause', rule: 2 });
  };

  it('"may not run" keeps the pause and "may run" ends it', async () => {
    await stop();
    setDay(1);
    await say({ act: 'seen', mayRun: false, day: TUESDAY }).expect(201);
    const { decision, words } = await getDecision();
    expect(decision).toMatchObject({ decision: 'pause', rule: 2 });
    expect(words.sentences.join(' ')).toMatch(/3 March R\. Example, physiotherapist, asked you not to run yet/);
    setDay(2);
    await say({ act: 'seen', mayRun: true, day: WEDNESDAY }).expect(201);
    expect((await decide()).decision).not.toBe('pause');
    expect((await getCare()).entries.filter(({ kind }) => kind === 'say').length).toBe(2);
  });

  it('is refused where nothing is paused, and where it lies before what it should answer', async () => {
    const may = { act: 'seen', mayRun: true } as const;
    expect((await say({ ...may, day: MONDAY }).expect(409)).body.error.code).toBe('nothingToAnswer');
    setDay(1);
    await service.own.post(`${API}/urgent`).send({ day: TUESDAY, sign: 'Fainting' }).expect(201);
    expect((await say({ ...may, day: MONDAY }).expect(409)).body.error.code).toBe('answersNothing');
    await say({ ...may, day: TUESDAY }).expect(201);
    expect((await decide()).decision).not.toBe('pause');
  });
});

describe('a heart-rate ceiling', () => {
  const uploadRun = async (startedAtMs: number) => {
    const bytes = makeRunBytes({ startedAtMs, heart: { walkBpm: 140, runBpm: 185 } });
    const { body } = await service.own
      .post(`${API}/activities`)
      .set('Content-Type', 'application/octet-stream')
      .send(bytes)
      .expect(201);
    return body.activity as ActivityDetail;
  };
  const heartOf = async (id: string) =>
    ((await service.own.get(`${API}/activities/${id}`).expect(200)).body as ActivityDetail).assessment.heartRate;

  it('judges the next run, and no earlier one; taken back it judges none', async () => {
    const { summary: monday } = await uploadRun(MONDAY_NOON - 2 * HOUR_MS);
    expect(monday.heartRate).toBe('notAssessed');
    setDay(1);
    await say({ act: 'ceiling', ceilingBpm: 150, day: TUESDAY }).expect(201);
    setDay(2);
    const { summary, assessment } = await uploadRun(MONDAY_NOON + 2 * DAY_MS - 2 * HOUR_MS);
    expect(summary.heartRate).toBe('high');
    expect(assessment.heartRate.numbers.ceilingBpm).toBe(150);
    expect((await heartOf(monday.id)).outcome).toBe('notAssessed');
    const [ceiling] = (await getCare()).entries;
    await service.own.delete(`${API}/care/says/${ceiling?.id}`).expect(200);
    expect((await heartOf(summary.id)).outcome).toBe('notAssessed');
  });

  it('noted late also judges the runs since its day, and goes before the number in the settings', async () => {
    await setCeiling(service, 200);
    const { summary: monday } = await uploadRun(MONDAY_NOON - 2 * HOUR_MS);
    setDay(2);
    const { summary: wednesday } = await uploadRun(MONDAY_NOON + 2 * DAY_MS - 2 * HOUR_MS);
    expect([monday.heartRate, wednesday.heartRate]).toEqual(['notHigh', 'notHigh']);
    await say({ act: 'ceiling', ceilingBpm: 150, day: TUESDAY }).expect(201);
    expect((await heartOf(monday.id)).outcome).toBe('notHigh');
    expect((await heartOf(wednesday.id)).outcome).toBe('high');
    await setCeiling(service, 210);
    expect((await heartOf(monday.id)).numbers.ceilingBpm).toBe(210);
    expect((await heartOf(wednesday.id)).numbers.ceilingBpm).toBe(150);
    await say({ act: 'ceiling', ceilingBpm: null, day: WEDNESDAY }).expect(201);
    expect((await heartOf(wednesday.id)).outcome).toBe('notHigh');
    expect((await getCare()).standing.ceiling).toBeNull();
  });

  it('is in the files for the watch from its day on', async () => {
    const load = async () =>
      String((await service.own.get(`${API}/plan/weeks/1/workouts/1.fit`).responseType('blob').expect(200)).body);
    const before = await load();
    await say({ act: 'ceiling', ceilingBpm: 150, day: MONDAY }).expect(201);
    const after = await load();
    expect(after).not.toBe(before);
    await say({ act: 'ceiling', ceilingBpm: 150, day: MONDAY }).expect(201);
    expect(await load()).toBe(after);
  });

  it.each([
    ['without one', null],
    ['with another one', 140],
  ])('set after a workout was loaded %s: the run still knows the file that the watch followed', async (_what, bpm) => {
    if (bpm !== null) await say({ act: 'ceiling', ceilingBpm: bpm, day: MONDAY }).expect(201);
    const options = { warmUpSeconds: 300, coolDownSeconds: 300, ceilingBpm: bpm };
    const third = planWorkoutFiles(DEFAULT_PLAN, { weeks: [1], options })[2];
    setDay(1);
    await say({ act: 'ceiling', ceilingBpm: 150, day: TUESDAY }).expect(201);
    const startedAtMs = MONDAY_NOON + DAY_MS - 2 * HOUR_MS;
    const { body } = await service.own
      .post(`${API}/activities`)
      .set('Content-Type', 'application/octet-stream')
      .send(makeRunBytes({ startedAtMs, device: { trainingFile: third?.identity ?? null } }))
      .expect(201);
    expect(body.activity.summary.match).toMatchObject({ planned: { week: 1, session: 3 }, by: 'workoutFile' });
  });

  it('none can be ended where none stands', async () => {
    expect((await say({ act: 'ceiling', ceilingBpm: null, day: MONDAY }).expect(409)).body.error.code).toBe(
      'noCeilingToEnd',
    );
  });
});

describe('an earlier start', () => {
  const tellBirth = (birthDay: string) =>
    service.own.put(`${API}/readiness/birth`).send({ birthDay, kind: 'vaginal' }).expect(200);
  const stateOfBirth = async () => (await decide()).readiness.find(({ item }) => item === 'birth')?.state;
  /** Eight weeks before Monday, to the day. */
  const EIGHT_WEEKS_AGO = '2026-01-05';

  it('at eight weeks, with a reason, meets the birth item on its day', async () => {
    await tellBirth(EIGHT_WEEKS_AGO);
    expect(await stateOfBirth()).toBe('notMet');
    expect(await preview({ act: 'earlierStart', weeks: 8, day: MONDAY })).toEqual({
      sentences: [
        'Running may begin from 8 weeks after the birth: from 2 March on.',
        'The other readiness items stay as they are.',
      ],
      headline: 'Week 1 is open.',
    });
    const { body } = await say({ act: 'earlierStart', weeks: 8, day: MONDAY }).expect(201);
    expect(body.changed.after.running).toBe('open');
    expect(await stateOfBirth()).toBe('met');
    await service.own.delete(`${API}/care/says/${body.id}`).expect(200);
    expect(await stateOfBirth()).toBe('notMet');
  });

  it('meets it no day before its weeks are over', async () => {
    await tellBirth('2026-01-06');
    await say({ act: 'earlierStart', weeks: 8, day: MONDAY }).expect(201);
    expect(await stateOfBirth()).toBe('notMet');
    setDay(1);
    expect(await stateOfBirth()).toBe('met');
  });

  it('is kept with its reason and author, the latest said', async () => {
    expect((await getCare()).standing.earlierStart).toBeNull();
    await say({ act: 'earlierStart', weeks: 8, day: MONDAY }).expect(201);
    await say({ act: 'earlierStart', weeks: 10, day: MONDAY }).expect(201);
    expect((await getCare()).standing.earlierStart).toEqual({ day: MONDAY, weeks: 10, ...BY });
  });

  it('under three weeks is refused', async () => {
    const { body } = await say({ act: 'earlierStart', weeks: 2, day: MONDAY }).expect(400);
    expect(body.error).toMatchObject({
      code: 'startTooEarly',
      message: expect.stringContaining('never starts under 3'),
    });
    await say({ act: 'earlierStart', weeks: 3, day: MONDAY }).expect(201);
  });
});

describe('every say', () => {
  const hold = { act: 'hold', day: MONDAY, ...BY };
  it.each([
    ['without a reason', { ...hold, reason: undefined }],
    ['with a reason of two characters', { ...hold, reason: 'no' }],
    ['with a reason of blanks', { ...hold, reason: '     ' }],
    ['with a reason of 501 characters', { ...hold, reason: 'x'.repeat(501) }],
    ['with a reason that turns the text around', { ...hold, reason: 'wait \u202Etnaw' }],
    ['without an author', { ...hold, author: '' }],
    ['with a week at a hold', { ...hold, week: 3 }],
    ['of an act that is none', { ...hold, act: 'advise' }],
    ['for half a week', { ...hold, act: 'open', week: 2.5 }],
  ])('%s is refused', async (_what, body) => {
    expect((await service.own.post(`${API}/care/says`).send(body).expect(400)).body.error.code).toBe('invalidRequest');
  });

  it('of a day to come is refused, noted and previewed', async () => {
    for (const path of ['says', 'says/preview']) {
      const { body } = await service.own
        .post(`${API}/care/${path}`)
        .send({ ...hold, day: TUESDAY })
        .expect(400);
      expect(body.error.code).toBe('dayInFuture');
    }
  });
});
