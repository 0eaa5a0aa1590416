/** The strength log over HTTP: a session by its day alone or by moves, told anew, removed, and what the plan suggests. */

import { beforeEach, describe, expect, it } from 'vitest';
import type { ReadingPool } from '../../../server/runs/reading-pool.ts';
import type { DecisionAnswer } from '../../../shared/api/decision-api.ts';
import type { StrengthAnswer } from '../../../shared/api/strength-api.ts';
import { NO_SYMPTOMS } from '../../fixtures/no-symptoms.ts';
import { answerReadiness } from '../fixtures/answer-readiness.ts';
import { API, DAY_MS, MONDAY_NOON, startTestService, type TestService } from '../fixtures/test-service.ts';

const idlePool = { stop: async () => {} } as ReadingPool;
const TODAY = '2026-03-02';
const MOVES = [
  { move: 'modifiedPlank', level: 'B' },
  { move: 'calfRaise', level: 'B' },
];

let service: TestService;
beforeEach(async () => {
  service = await startTestService({ reading: idlePool });
  return () => service.stop();
});

const post = (body: object) => service.own.post(`${API}/strength`).send(body);
const put = (id: string, body: object) => service.own.put(`${API}/strength/${id}`).send(body);
const read = async () => (await service.own.get(`${API}/strength`).expect(200)).body as StrengthAnswer;
const levelOf = async (id: string) => (await read()).suggestions.find(({ move }) => move === id);
const decide = async () => ((await service.own.get(`${API}/decision`).expect(200)).body as DecisionAnswer).decision;
const factsOf = async (kind: string) =>
  (await service.store.facts.list(service.runnerId)).filter((fact) => fact.kind === kind);

async function meetReadiness(day: string) {
  await answerReadiness(service, day);
}

describe('a session', () => {
  it('is known by its day alone', async () => {
    const { body } = await post({ day: '2026-03-01' }).expect(201);
    const { sessions, today } = await read();
    expect(today).toBe(TODAY);
    expect(sessions).toEqual([{ id: body.id, day: '2026-03-01', moves: [], effort: null, note: null, symptoms: null }]);
  });

  it('is one a day: a second tap is the same one, and leaves what was told of it', async () => {
    const first = await post({ day: TODAY, moves: MOVES, effort: 5, note: 'at home' }).expect(201);
    const again = await post({ day: TODAY }).expect(201);
    expect(again.body).toEqual(first.body);
    expect((await read()).sessions).toMatchObject([{ moves: MOVES, effort: 5, note: 'at home' }]);
    await post({ day: TODAY, effort: 7 }).expect(201);
    expect((await read()).sessions).toMatchObject([{ moves: MOVES, effort: 7, note: 'at home' }]);
  });

  it('of before the log had moves still counts, and can be told in full', async () => {
    const old = { id: '0195f0a0-0000-7000-8000-00000000000a', kind: 'strength', subject: TODAY, day: TODAY } as const;
    await service.store.facts.put(service.runnerId, { ...old, body: {} }, MONDAY_NOON);
    expect((await read()).sessions).toMatchObject([{ id: old.id, moves: [], symptoms: null }]);
    await put(old.id, { moves: MOVES, effort: 4 }).expect(200);
    expect((await read()).sessions).toMatchObject([{ id: old.id, moves: MOVES, effort: 4 }]);
  });

  it('is told anew as a whole, and stays of its day', async () => {
    const { body } = await post({ day: '2026-03-01', moves: MOVES, effort: 5, note: 'at home' }).expect(201);
    const moves = [{ move: 'calfRaise', level: 'C', effort: 6, load: '4 kg each' }];
    expect((await put(body.id, { moves }).expect(200)).body).toEqual(body);
    expect((await read()).sessions).toEqual([
      { id: body.id, day: '2026-03-01', moves, effort: null, note: null, symptoms: null },
    ]);
  });

  it('moves to another day, but not onto another session', async () => {
    const symptoms = { ...NO_SYMPTOMS, leak: 'drops' };
    const { body } = await post({ day: TODAY, moves: MOVES, symptoms }).expect(201);
    const other = (await post({ day: '2026-02-27' }).expect(201)).body;
    const moved = await put(body.id, { day: '2026-03-01', moves: MOVES }).expect(200);
    expect(moved.body).toMatchObject({ id: body.id, day: '2026-03-01' });
    expect((await read()).sessions).toMatchObject([{ id: other.id }, { id: body.id, day: '2026-03-01', symptoms }]);
    const refused = await put(body.id, { day: '2026-02-27', moves: MOVES }).expect(409);
    expect(refused.body.error.code).toBe('strengthDayTaken');
    expect((await put(body.id, { day: '2026-03-03', moves: MOVES }).expect(400)).body.error.code).toBe('dayInFuture');
    await put(body.id, { day: '2026-02-26', moves: MOVES, symptoms: NO_SYMPTOMS }).expect(200);
    expect((await read()).sessions).toMatchObject([{ id: body.id, symptoms: NO_SYMPTOMS }, { id: other.id }]);
    expect(await factsOf('checkIn')).toHaveLength(1);
  });

  it('is removed, and what she told about her body stays', async () => {
    const { body } = await post({ day: TODAY, moves: MOVES, symptoms: { ...NO_SYMPTOMS, leak: 'drops' } }).expect(201);
    await service.own.delete(`${API}/strength/${body.id}`).expect(200);
    await service.own.delete(`${API}/strength/${body.id}`).expect(404);
    expect((await read()).sessions).toEqual([]);
    expect(await factsOf('checkIn')).toHaveLength(1);
  });

  it('says what it did to the plan of today', async () => {
    await meetReadiness('2026-03-01');
    const symptoms = { ...NO_SYMPTOMS, doming: 'withPain' };
    const { body } = await post({ day: TODAY, moves: MOVES, symptoms }).expect(201);
    expect(body.changed.after).toMatchObject({ decision: 'pause', running: 'closed' });
    expect((await put(body.id, { moves: MOVES, symptoms }).expect(200)).body.changed).toBeNull();
    expect((await put(body.id, { moves: MOVES, symptoms: NO_SYMPTOMS }).expect(200)).body.changed.after.running).toBe(
      'open',
    );
  });

  it('lists the days in their order, whenever they were told', async () => {
    for (const day of ['2026-03-01', '2026-02-20', TODAY]) await post({ day }).expect(201);
    expect((await read()).sessions.map(({ day }) => day)).toEqual(['2026-02-20', '2026-03-01', TODAY]);
  });
});

describe('the gate', () => {
  it('asks for one session since the week opened, and takes any: the day alone, or moves', async () => {
    await meetReadiness('2026-02-20');
    expect((await decide()).missing).toContain('strength');
    await post({ day: '2026-02-19', moves: MOVES }).expect(201);
    expect((await decide()).missing).toContain('strength');
    const { body } = await post({ day: '2026-02-21' }).expect(201);
    expect((await decide()).missing).not.toContain('strength');
    await service.own.delete(`${API}/strength/${body.id}`).expect(200);
    await post({ day: '2026-02-22', moves: MOVES }).expect(201);
    expect((await decide()).missing).not.toContain('strength');
  });

  it('reads the symptoms of a session as it reads every other check-in', async () => {
    await meetReadiness('2026-03-01');
    await post({ day: TODAY, moves: MOVES, symptoms: { ...NO_SYMPTOMS, doming: 'inStrengthWork' } }).expect(201);
    expect((await decide()).decision).toBe('wait');
    const { body } = await post({ day: TODAY, symptoms: { ...NO_SYMPTOMS, doming: 'withPain' } }).expect(201);
    expect(await decide()).toMatchObject({ decision: 'pause', rule: 2 });
    expect((await read()).moment).toBe('askFirst');
    await put(body.id, { moves: MOVES, symptoms: NO_SYMPTOMS }).expect(200);
    expect((await decide()).decision).toBe('wait');
  });

  it('takes symptoms told anew as of today, so that an older word of a professional does not stand for them', async () => {
    await meetReadiness('2026-03-01');
    const { body } = await post({ day: TODAY, moves: MOVES, symptoms: { ...NO_SYMPTOMS, leak: 'drops' } }).expect(201);
    service.setNow(MONDAY_NOON + DAY_MS);
    await service.own.post(`${API}/seen`).send({ day: '2026-03-03', mayRun: true }).expect(201);
    service.setNow(MONDAY_NOON + 2 * DAY_MS);
    await put(body.id, { moves: MOVES, symptoms: { ...NO_SYMPTOMS, leak: 'drops' } }).expect(200);
    expect(await factsOf('checkIn')).toMatchObject([{ day: TODAY }]);
    await put(body.id, { moves: MOVES, symptoms: { ...NO_SYMPTOMS, leak: 'stool' } }).expect(200);
    expect(await factsOf('checkIn')).toMatchObject([{ day: '2026-03-04' }]);
    expect(await decide()).toMatchObject({ decision: 'pause', rule: 2 });
  });

  it('goes on with its symptoms when they are changed or taken out among the other check-ins', async () => {
    const { body } = await post({ day: TODAY, moves: MOVES, symptoms: NO_SYMPTOMS }).expect(201);
    const [checkIn] = await factsOf('checkIn');
    const path = `${API}/check-ins/${checkIn?.id}`;
    const symptoms = { ...NO_SYMPTOMS, leak: 'drops' };
    await service.own.put(path).send({ day: TODAY, headache: true, symptoms }).expect(200);
    expect((await read()).sessions).toMatchObject([{ symptoms }]);
    expect(await levelOf('calfRaise')).toMatchObject({ because: 'downPelvicSymptom' });
    await put(body.id, { moves: MOVES, symptoms: NO_SYMPTOMS }).expect(200);
    expect(await factsOf('checkIn')).toMatchObject([
      { id: checkIn?.id, body: { headache: true, symptoms: NO_SYMPTOMS } },
    ]);
    await service.own.delete(path).expect(200);
    expect((await read()).sessions).toMatchObject([{ symptoms: null }]);
    await put(body.id, { moves: MOVES, symptoms }).expect(200);
    expect((await read()).sessions).toMatchObject([{ symptoms }]);
  });

  it('keeps the symptoms of a session that is told anew without them', async () => {
    const symptoms = { ...NO_SYMPTOMS, leak: 'drops' };
    const { body } = await post({ day: TODAY, moves: MOVES, symptoms }).expect(201);
    await put(body.id, { moves: MOVES }).expect(200);
    await post({ day: TODAY }).expect(201);
    expect((await read()).sessions).toMatchObject([{ symptoms }]);
  });
});

describe('the suggested level', () => {
  const good = { effort: 6, symptoms: NO_SYMPTOMS };

  it('goes up after two sessions at effort 6 in which nothing came up', async () => {
    await post({ day: '2026-02-20', moves: MOVES, ...good }).expect(201);
    expect(await levelOf('calfRaise')).toMatchObject({ level: 'B', because: 'stay' });
    await post({ day: '2026-02-23', moves: MOVES, ...good }).expect(201);
    expect(await levelOf('calfRaise')).toMatchObject({ level: 'C', because: 'up', since: '2026-02-23' });
    expect(await levelOf('farmersCarry')).toMatchObject({ level: 'A', because: 'start' });
  });

  it('does not go up where effort or symptoms were not told', async () => {
    for (const day of ['2026-02-20', '2026-02-23']) await post({ day, moves: MOVES, effort: 6 }).expect(201);
    expect(await levelOf('calfRaise')).toMatchObject({ level: 'B', because: 'stay' });
  });

  it('goes down at once for the named move alone, or for all where none is named', async () => {
    const symptoms = { ...NO_SYMPTOMS, heaviness: 1 };
    const named = [{ move: 'modifiedPlank', level: 'B', hadSymptom: true }, MOVES[1]];
    const { body } = await post({ day: '2026-02-20', moves: named, effort: 3, symptoms }).expect(201);
    expect(await levelOf('modifiedPlank')).toMatchObject({ level: 'A', because: 'downPelvicSymptom' });
    expect(await levelOf('calfRaise')).toMatchObject({ level: 'B', because: 'stay' });
    await put(body.id, { moves: MOVES, effort: 3, symptoms }).expect(200);
    expect(await levelOf('calfRaise')).toMatchObject({ level: 'A', because: 'downPelvicSymptom' });
  });

  it('goes down for a pelvic symptom told in any other check-in afterwards', async () => {
    await post({ day: '2026-02-28', moves: MOVES, ...good }).expect(201);
    const tell = (day: string, symptoms: object) =>
      service.own.post(`${API}/check-ins`).send({ day, symptoms }).expect(201);
    await tell('2026-02-27', { ...NO_SYMPTOMS, leak: 'drops' });
    await tell('2026-03-01', { ...NO_SYMPTOMS, otherPain: 4 });
    expect(await levelOf('calfRaise')).toMatchObject({ level: 'B', because: 'stay' });
    await tell('2026-03-01', { ...NO_SYMPTOMS, doming: 'inStrengthWork' });
    expect(await levelOf('calfRaise')).toMatchObject({ level: 'A', because: 'downDoming' });
    await tell('2026-03-02', { ...NO_SYMPTOMS, leak: 'drops' });
    expect(await levelOf('calfRaise')).toMatchObject({ level: 'A', because: 'downPelvicSymptom', since: TODAY });
  });
});

describe('what cannot be a session', () => {
  it.each([
    ['no move at all', { moves: [] }],
    ['a move twice', { moves: [MOVES[0], MOVES[0]] }],
    ['a move that there is not', { moves: [{ move: 'handstand', level: 'A' }] }],
    ['a level that there is not', { moves: [{ move: 'calfRaise', level: 'E' }] }],
    ['a move without its level', { moves: [{ move: 'calfRaise' }] }],
    ['an effort over 10', { moves: MOVES, effort: 11 }],
    ['half an effort', { moves: MOVES, effort: 2.5 }],
    ['an effort of nothing', { moves: MOVES, effort: null }],
    ['an empty load', { moves: [{ move: 'calfRaise', level: 'C', load: '  ' }] }],
    ['a load without end', { moves: [{ move: 'calfRaise', level: 'C', load: 'x'.repeat(41) }] }],
    ['a note without end', { moves: MOVES, note: 'x'.repeat(301) }],
    ['a symptom that there is not', { moves: MOVES, symptoms: { leak: 'a little' } }],
    ['a field that there is not', { moves: MOVES, mood: 'good' }],
    ['a named move without its symptom', { moves: [{ move: 'calfRaise', level: 'A', hadSymptom: true }] }],
    [
      'a named move in a session without symptoms',
      { moves: [{ move: 'calfRaise', level: 'A', hadSymptom: true }], symptoms: NO_SYMPTOMS },
    ],
  ])('%s is refused, and nothing is kept', async (_, details) => {
    const { body } = await post({ day: TODAY, ...details }).expect(400);
    expect(body.error.code).toBe('invalidRequest');
    expect(await service.store.facts.list(service.runnerId)).toEqual([]);
    const kept = (await post({ day: TODAY }).expect(201)).body;
    await put(kept.id, details).expect(400);
    expect(await factsOf('strength')).toMatchObject([{ body: {} }]);
  });

  it('a day to come, a day long ago or no day is refused', async () => {
    expect((await post({ day: '2026-03-03', moves: MOVES }).expect(400)).body.error.code).toBe('dayInFuture');
    expect((await post({ day: '2020-01-01' }).expect(400)).body.error.code).toBe('dayTooLongAgo');
    expect((await post({ moves: MOVES }).expect(400)).body.error.code).toBe('invalidRequest');
  });

  it('a session that is not there, or is another fact, cannot be told anew', async () => {
    await meetReadiness(TODAY);
    const [readiness] = await factsOf('readiness');
    for (const id of ['0195f0a0-0000-7000-8000-000000000000', 'x', readiness?.id ?? '']) {
      expect((await put(id, { moves: MOVES }).expect(404)).body.error.code).toBe('noSuchStrengthSession');
    }
  });
});
