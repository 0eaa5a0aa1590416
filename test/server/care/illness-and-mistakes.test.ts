/** Illness with fever, and taking back what was noted, over HTTP with a clock in hand: nothing goes without a trace. */

import { beforeEach, describe, expect, it } from 'vitest';
import type { CareAnswer, CareSavedAnswer } from '../../../shared/api/care-api.ts';
import type { DecisionAnswer } from '../../../shared/api/decision-api.ts';
import { answerReadiness } from '../fixtures/answer-readiness.ts';
import { API, DAY_MS, HOUR_MS, MONDAY_NOON, startTestService, type TestService } from '../fixtures/test-service.ts';

const MONDAY = '2026-03-02';
const TUESDAY = '2026-03-03';
const WEDNESDAY = '2026-03-04';
const BY = { author: 'R. Example, physiotherapist', reason: 'The scar needs another week.' };
const UNKNOWN_ID = '0195f0a0-0000-7000-8000-000000000000';

let service: TestService;

beforeEach(async () => {
  service = await startTestService();
  await answerReadiness(service, MONDAY);
  return () => service.stop();
});

const setDay = (daysAfterMonday: number) => service.setNow(MONDAY_NOON + daysAfterMonday * DAY_MS);
const decide = async () => ((await service.own.get(`${API}/decision`).expect(200)).body as DecisionAnswer).decision;
const getCare = async () => (await service.own.get(`${API}/care`).expect(200)).body as CareAnswer;
const noteIllness = (from: string, until: string | null) =>
  service.own.post(`${API}/care/illnesses`).send({ from, until });
const noteIllnessId = async (from: string, until: string | null) =>
  ((await noteIllness(from, until).expect(201)).body as CareSavedAnswer).id;
const endIllness = (id: string, until: string | null) => service.own.put(`${API}/care/illnesses/${id}`).send({ until });
const sayId = async (said: object) =>
  (
    await service.own
      .post(`${API}/care/says`)
      .send({ ...said, ...BY })
      .expect(201)
  ).body.id as string;

describe('an illness with fever', () => {
  it('from Monday until Wednesday: running is open again on Saturday', async () => {
    const { body } = await noteIllness(MONDAY, null).expect(201);
    expect(body.changed.words).toMatch(/running rests/);
    expect(await decide()).toMatchObject({ decision: 'notReady', rule: 6, running: 'closed' });
    setDay(2);
    await endIllness(body.id, WEDNESDAY).expect(200);
    for (const day of [2, 3, 4]) {
      setDay(day);
      expect(await decide()).toMatchObject({ decision: 'notReady', running: 'closed' });
    }
    expect((await getCare()).standing.illness).toEqual({
      id: body.id,
      from: MONDAY,
      until: WEDNESDAY,
      restUntil: '2026-03-06',
    });
    setDay(5);
    expect(await decide()).toMatchObject({ decision: 'wait', running: 'open' });
    expect((await getCare()).standing.illness).toBeNull();
  });

  it('lasts until its end is noted, and can be made to last again', async () => {
    const id = await noteIllnessId(MONDAY, null);
    setDay(40);
    expect((await decide()).running).toBe('closed');
    await endIllness(id, TUESDAY).expect(200);
    expect((await getCare()).standing.illness).toBeNull();
    await endIllness(id, null).expect(200);
    expect((await getCare()).standing.illness).toMatchObject({ id, until: null });
  });

  it('keeps in the history what was said of its end before', async () => {
    const id = await noteIllnessId(MONDAY, null);
    setDay(2);
    await endIllness(id, TUESDAY).expect(200);
    await endIllness(id, TUESDAY).expect(200);
    setDay(3);
    await endIllness(id, WEDNESDAY).expect(200);
    const entries = (await getCare()).entries.filter(({ kind }) => kind === 'illness');
    expect(entries.map((entry) => [entry.kind === 'illness' && entry.until, entry.withdrawn])).toEqual([
      [WEDNESDAY, null],
      [null, { on: WEDNESDAY, because: 'changed' }],
      [TUESDAY, { on: '2026-03-05', because: 'changed' }],
    ]);
  });

  it.each([
    ['that ends before it began', TUESDAY, MONDAY, 400, 'endBeforeBeginning'],
    ['that begins tomorrow', '2026-03-05', null, 400, 'dayInFuture'],
    ['that ends tomorrow', MONDAY, '2026-03-05', 400, 'endInFuture'],
    ['that ends on no day', MONDAY, '2026-02-30', 400, 'invalidRequest'],
    ['within one that is noted', TUESDAY, TUESDAY, 409, 'illnessThere'],
    ['of the same first day', MONDAY, MONDAY, 409, 'illnessThere'],
    ['that reaches into one that is noted', '2026-02-27', MONDAY, 409, 'illnessThere'],
    ['before one that is noted, and still on', '2026-02-27', null, 409, 'illnessThere'],
  ])('%s is refused', async (_what, from, until, status, code) => {
    await noteIllness(MONDAY, null).expect(201);
    setDay(2);
    expect((await noteIllness(from, until).expect(status)).body.error.code).toBe(code);
    expect((await getCare()).entries.length).toBe(1);
  });

  it('beside another one is taken, and its end keeps out of the other', async () => {
    const first = await noteIllnessId('2026-02-20', '2026-02-22');
    const second = await noteIllnessId('2026-02-24', '2026-02-25');
    expect((await endIllness(first, '2026-02-24').expect(409)).body.error.code).toBe('illnessThere');
    expect((await endIllness(second, '2026-02-23').expect(400)).body.error.code).toBe('endBeforeBeginning');
    expect((await endIllness(second, TUESDAY).expect(400)).body.error.code).toBe('endInFuture');
    await endIllness(first, '2026-02-23').expect(200);
  });

  it('taken back leaves the rules and stays in the history', async () => {
    const id = await noteIllnessId(MONDAY, null);
    setDay(1);
    const { body } = await service.own.delete(`${API}/care/illnesses/${id}`).expect(200);
    expect(body.changed.words).toMatch(/open again/);
    expect((await getCare()).entries).toMatchObject([
      { kind: 'illness', day: MONDAY, withdrawn: { on: TUESDAY, because: 'takenBack' }, canTakeBack: false },
    ]);
    await service.own.delete(`${API}/care/illnesses/${id}`).expect(404);
  });
});

describe('a say taken back', () => {
  it('leaves the rules and stays in the history with author, reason and day', async () => {
    const id = await sayId({ act: 'hold', day: MONDAY });
    setDay(1);
    const { body } = await service.own.delete(`${API}/care/says/${id}`).expect(200);
    expect(body.changed.before.decision).toBe('hold');
    expect(await decide()).toMatchObject({ decision: 'wait', running: 'open' });
    const care = await getCare();
    expect(care.standing.holds).toEqual([]);
    expect(care.entries).toMatchObject([
      { kind: 'say', say: { act: 'hold' }, ...BY, withdrawn: { on: TUESDAY, because: 'takenBack' } },
    ]);
  });

  it('a lift: the hold stands again', async () => {
    await sayId({ act: 'hold', day: MONDAY });
    setDay(1);
    const lift = await sayId({ act: 'lift', day: TUESDAY });
    expect((await decide()).decision).toBe('wait');
    await service.own.delete(`${API}/care/says/${lift}`).expect(200);
    expect((await decide()).decision).toBe('hold');
  });

  it('the answer to a pause: the pause stands again', async () => {
    await service.own.post(`${API}/urgent`).send({ day: MONDAY, sign: 'Fainting' }).expect(201);
    const seen = await sayId({ act: 'seen', mayRun: true, day: MONDAY });
    expect((await decide()).decision).toBe('wait');
    await service.own.delete(`${API}/care/says/${seen}`).expect(200);
    expect(await decide()).toMatchObject({ decision: 'pause', rule: 1 });
  });

  it('an opened week: the days since are worked out without it', async () => {
    const open = await sayId({ act: 'open', week: 5, day: MONDAY });
    setDay(3);
    expect((await decide()).week).toBe(5);
    await service.own.delete(`${API}/care/says/${open}`).expect(200);
    expect((await decide()).week).toBe(1);
  });

  it('noted once more stands beside the trace of the first', async () => {
    const first = await sayId({ act: 'hold', day: MONDAY });
    await service.own.delete(`${API}/care/says/${first}`).expect(200);
    await sayId({ act: 'hold', day: MONDAY });
    expect((await getCare()).entries.map(({ withdrawn }) => withdrawn?.because ?? 'stands')).toEqual([
      'stands',
      'takenBack',
    ]);
  });

  it.each(['says', 'illnesses'])('that is not there is refused: %s', async (list) => {
    for (const id of [UNKNOWN_ID, 'no-id']) {
      const { body } = await service.own.delete(`${API}/care/${list}/${id}`).expect(404);
      expect(body.error.code).toBe('noSuchEntry');
    }
  });

  it('cannot be a check-in, a readiness answer or a sign', async () => {
    await service.own.post(`${API}/urgent`).send({ day: MONDAY, sign: 'Fainting' }).expect(201);
    for (const { id } of await service.store.facts.list(service.runnerId)) {
      await service.own.delete(`${API}/care/says/${id}`).expect(404);
      await service.own.delete(`${API}/care/illnesses/${id}`).expect(404);
    }
  });
});

describe('a mistaken tap on the urgent list', () => {
  const tick = async () => {
    await service.own.post(`${API}/urgent`).send({ day: MONDAY, sign: 'Fainting' }).expect(201);
    expect(await decide()).toMatchObject({ decision: 'pause', rule: 1 });
    const [entry] = (await getCare()).entries;
    return entry?.id ?? '';
  };

  it('is undone on its day: the sign leaves the rules and stays in the history', async () => {
    const id = await tick();
    service.setNow(MONDAY_NOON + 11 * HOUR_MS);
    const { body } = await service.own.delete(`${API}/urgent/${id}`).expect(200);
    expect(body.changed.after.decision).toBe('wait');
    expect((await getCare()).entries).toMatchObject([
      { kind: 'urgent', sign: 'Fainting', withdrawn: { on: MONDAY, because: 'takenBack' } },
    ]);
    await service.own.delete(`${API}/urgent/${id}`).expect(404);
  });

  it('is no longer undone from midnight on: then a professional answers', async () => {
    const id = await tick();
    service.setNow(MONDAY_NOON + 12 * HOUR_MS);
    expect((await getCare()).entries).toMatchObject([{ canTakeBack: false }]);
    expect((await service.own.delete(`${API}/urgent/${id}`).expect(409)).body.error.code).toBe('undoOver');
    expect((await decide()).decision).toBe('pause');
    await sayId({ act: 'seen', mayRun: true, day: TUESDAY });
    expect((await decide()).decision).toBe('wait');
  });
});
