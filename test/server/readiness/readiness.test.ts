/** Readiness over HTTP: single answers in, the item's state and its words out, and what opens. */

import { beforeEach, describe, expect, it } from 'vitest';
import { createId } from '../../../server/clock.ts';
import type { ReadingPool } from '../../../server/runs/reading-pool.ts';
import type { ReadinessItemAnswer, ReadinessStandingAnswer } from '../../../shared/api/readiness-api.ts';
import type { ReadinessItem } from '../../../shared/gate/facts.ts';
import { INDICATORS, RED_FLAGS } from '../../../shared/readiness/signs.ts';
import { STRENGTH_TARGETS } from '../../../shared/readiness/strength-targets.ts';
import { ALL_MOVEMENTS_WELL, answerAll, answerReadiness } from '../fixtures/answer-readiness.ts';
import { API, DAY_MS, HOUR_MS, MONDAY_NOON, startTestService, type TestService } from '../fixtures/test-service.ts';

const idlePool = { stop: async () => {} } as ReadingPool;
const TODAY = '2026-03-02';
const NOTHING = { heaviness: 0, pelvicPain: 0, backPain: 0, otherPain: 0, bleeding: 'none', doming: 'none' };

let service: TestService;
beforeEach(async () => {
  service = await startTestService({ reading: idlePool });
  return () => service.stop();
});

const put = (part: string, body: object) => service.own.put(`${API}/readiness/${part}`).send(body);
const read = async () => (await service.own.get(`${API}/readiness`).expect(200)).body as ReadinessStandingAnswer;
const itemOf = async (item: ReadinessItem) =>
  (await read()).items.find((each) => each.item === item) as ReadinessItemAnswer;
const refusal = async (request: ReturnType<typeof put>) => (await request.expect(400)).body.error;

describe('the birth', () => {
  it('counts the twelve weeks itself: 83 days are not yet, 84 are', async () => {
    await put('birth', { birthDay: '2025-12-09', kind: 'caesarean' }).expect(200);
    expect(await itemOf('birth')).toMatchObject({
      state: 'notMet',
      words: { headline: 'Long enough since the birth from 3 March on: 1 day to go.' },
    });
    expect((await read()).birth).toEqual({ birthDay: '2025-12-09', kind: 'caesarean', toldOn: TODAY });
    service.setNow(MONDAY_NOON + DAY_MS);
    expect(await itemOf('birth')).toMatchObject({ state: 'met', answeredOn: '2026-03-03' });
  });
  it('counts in her own time zone, not in the server’s', async () => {
    const day84 = { birthDay: '2025-12-09', kind: 'notSaid' };
    const inAuckland = await startTestService({ reading: idlePool, timeZone: 'Pacific/Auckland' });
    const inHonolulu = await startTestService({ reading: idlePool, timeZone: 'Pacific/Honolulu' });
    const stateAt = async ({ own, setNow }: TestService, now: number) => {
      setNow(now);
      const { body } = await own.get(`${API}/readiness`).expect(200);
      return [body.today, body.items[0].state];
    };
    for (const { own } of [inAuckland, inHonolulu]) await own.put(`${API}/readiness/birth`).send(day84).expect(200);
    // 11:00 UTC is midnight in Auckland (summer time); 10:00 UTC in Honolulu.
    expect(await stateAt(inAuckland, MONDAY_NOON - HOUR_MS - 1)).toEqual(['2026-03-02', 'notMet']);
    expect(await stateAt(inAuckland, MONDAY_NOON - HOUR_MS)).toEqual(['2026-03-03', 'met']);
    expect(await stateAt(inHonolulu, MONDAY_NOON + 22 * HOUR_MS - 1)).toEqual(['2026-03-02', 'notMet']);
    expect(await stateAt(inHonolulu, MONDAY_NOON + 22 * HOUR_MS)).toEqual(['2026-03-03', 'met']);
    await inAuckland.stop();
    await inHonolulu.stop();
  });
  it('corrected to a later day goes back to not yet, says from when on, and closes running', async () => {
    await answerReadiness(service, TODAY);
    expect((await read()).opening).toEqual({ headline: 'Week 1 is open.', week: 1, running: 'open' });
    await put('birth', { birthDay: '2026-01-20', kind: 'vaginal' }).expect(200);
    expect(await itemOf('birth')).toMatchObject({
      state: 'notMet',
      words: { headline: 'Long enough since the birth from 14 April on: 43 days to go.' },
    });
    expect((await read()).opening).toMatchObject({ week: null, running: 'closed' });
  });
  it('told anew after the next child asks for everything once more, and begins with the first week', async () => {
    await answerReadiness(service, TODAY);
    await put('clearance', { by: 'my midwife', agreedOn: TODAY }).expect(200);
    service.setNow(MONDAY_NOON + 400 * DAY_MS);
    await put('birth', { birthDay: '2026-12-01', kind: 'vaginal' }).expect(200);
    expect(await itemOf('birth')).toMatchObject({ state: 'met' });
    expect(await itemOf('clearance')).toMatchObject({
      state: 'missing',
      words: {
        headline: 'Not since this birth.',
        sentences: ['My midwife agreed on 2 March 2026, before the birth that you told us of: ask again.'],
      },
    });
    await put('clearance', { by: 'my midwife', agreedOn: '2027-04-01' }).expect(200);
    expect(await itemOf('clearance')).toMatchObject({ state: 'met' });
  });
  it.each([
    ['a day ahead', '2026-03-03', 'birthAhead'],
    ['three years and a day ago', '2023-03-01', 'birthLongAgo'],
  ])('%s gets a kind sentence', async (_, birthDay, code) => {
    expect((await refusal(put('birth', { birthDay, kind: 'vaginal' }))).code).toBe(code);
    expect((await read()).birth).toBeNull();
  });
  it('of today and of three years ago is taken', async () => {
    await put('birth', { birthDay: TODAY, kind: 'vaginal' }).expect(200);
    await put('birth', { birthDay: '2023-03-02', kind: 'vaginal' }).expect(200);
    expect((await itemOf('birth')).state).toBe('met');
  });
  it('is met earlier once her professional agreed, with the reason in writing', async () => {
    await put('birth', { birthDay: '2026-01-12', kind: 'vaginal' }).expect(200);
    expect((await itemOf('birth')).state).toBe('notMet');
    const say = { act: 'earlierStart', weeks: 7, day: TODAY, author: 'R. Example', reason: 'strong, seen twice' };
    await service.own.post(`${API}/care/says`).send(say).expect(201);
    expect(await itemOf('birth')).toMatchObject({
      state: 'met',
      answeredOn: TODAY,
      words: { sentences: ['You gave birth on 12 January 2026.', 'Your professional agreed to this day.'] },
    });
  });
  it('keeps an old plain answer for as long as no day was told', async () => {
    const old = { item: 'birth', met: true };
    const row = {
      id: createId(MONDAY_NOON),
      kind: 'readiness',
      subject: '2026-02-01/birth',
      day: '2026-02-01',
    } as const;
    await service.store.facts.put(service.runnerId, { ...row, body: old }, MONDAY_NOON);
    expect(await itemOf('birth')).toMatchObject({ state: 'met', answeredOn: '2026-02-01' });
    await put('birth', { birthDay: '2026-02-01', kind: 'vaginal' }).expect(200);
    expect((await itemOf('birth')).state).toBe('notMet');
  });
});

describe('the clearance', () => {
  it('says who agreed and when', async () => {
    await put('clearance', { by: '  my midwife, Ana ', agreedOn: '2026-02-20' }).expect(200);
    expect(await itemOf('clearance')).toMatchObject({
      state: 'met',
      answeredOn: TODAY,
      words: { headline: 'My midwife, Ana agreed on 20 February 2026.' },
    });
    expect((await read()).clearance).toEqual({ by: 'my midwife, Ana', agreedOn: '2026-02-20' });
  });
  it('agreed ahead of today or before the birth is not taken', async () => {
    await put('birth', { birthDay: '2025-10-01', kind: 'vaginal' }).expect(200);
    const agreed = (agreedOn: string) => refusal(put('clearance', { by: 'doctor', agreedOn }));
    expect((await agreed('2026-03-03')).code).toBe('agreedAhead');
    expect((await agreed('2025-09-30')).code).toBe('agreedBeforeBirth');
    expect((await itemOf('clearance')).state).toBe('missing');
  });
  it('taken back is not yet, and nobody is named any more', async () => {
    await put('clearance', { by: 'doctor', agreedOn: TODAY }).expect(200);
    await service.own.post(`${API}/readiness`).send({ day: TODAY, item: 'clearance', met: false }).expect(201);
    expect((await itemOf('clearance')).state).toBe('notMet');
    expect((await read()).clearance).toBeNull();
  });
  it.each(['', '   ', 'x'.repeat(121), 'a\nb'])('without a name that can be shown is not taken: %j', async (by) => {
    expect((await refusal(put('clearance', { by, agreedOn: TODAY }))).code).toBe('invalidRequest');
  });
});

describe('the signs, one by one', () => {
  it('are met with the last of five, and not before', async () => {
    for (const [at, { id }] of INDICATORS.entries()) {
      expect((await itemOf('indicators')).state).toBe('missing');
      const { body } = await put('signs', { day: TODAY, item: 'indicators', answers: { [id]: true } }).expect(200);
      expect(Object.keys(body.signs.indicators).length).toBe(at + 1);
    }
    expect(await itemOf('indicators')).toMatchObject({ state: 'met', lastsUntil: '2026-03-29' });
  });
  it('keep every one of answers that are sent at the same time', async () => {
    await Promise.all(
      RED_FLAGS.map(({ id }) => put('signs', { day: TODAY, item: 'redFlags', answers: { [id]: false } }).expect(200)),
    );
    expect((await itemOf('redFlags')).state).toBe('met');
  });
  it.each(RED_FLAGS)('$id with a yes is not yet, and the words say which and what helps', async ({ id }) => {
    await put('signs', { day: TODAY, item: 'redFlags', answers: { ...answerAll(RED_FLAGS, false), [id]: true } });
    const { state, words } = await itemOf('redFlags');
    expect(state).toBe('notMet');
    expect(words.sentences.join(' ')).toMatch(/^You told us of: .*pelvic-health physiotherapist/s);
  });
  it.each([
    { item: 'redFlags', answers: {} },
    { item: 'redFlags', answers: { noLeak: true } },
    { item: 'indicators', answers: { bulge: false } },
    { item: 'indicators', answers: { noLeak: 'yes' } },
    { item: 'indicators', answers: { noLeak: null } },
    { item: 'birth', answers: { noLeak: true } },
  ])('%j is not taken', async (body) => {
    expect((await refusal(put('signs', { day: TODAY, ...body }))).code).toBe('invalidRequest');
  });
});

describe('the self-check', () => {
  it('stopped half-way keeps its answers, says what is left, and goes on the same day', async () => {
    await put('self-check', { day: TODAY, answers: ALL_MOVEMENTS_WELL.slice(0, 9) }).expect(200);
    const half = await read();
    expect(half.selfCheck).toEqual(ALL_MOVEMENTS_WELL.slice(0, 9));
    expect(await itemOf('selfCheck')).toMatchObject({
      state: 'missing',
      words: { headline: '9 of 11 done so far.', sentences: ['Still to do: Running man.'] },
    });
    await put('self-check', { day: TODAY, answers: ALL_MOVEMENTS_WELL.slice(9) }).expect(200);
    expect((await itemOf('selfCheck')).state).toBe('met');
  });
  it('begins anew the next day', async () => {
    await put('self-check', { day: TODAY, answers: ALL_MOVEMENTS_WELL.slice(0, 9) }).expect(200);
    service.setNow(MONDAY_NOON + DAY_MS);
    await put('self-check', { day: '2026-03-03', answers: ALL_MOVEMENTS_WELL.slice(9) }).expect(200);
    expect(await itemOf('selfCheck')).toMatchObject({ state: 'missing' });
    expect((await read()).selfCheck).toEqual(ALL_MOVEMENTS_WELL.slice(9));
  });
  it('begun again while it is met says how far she is, and that the earlier answers hold', async () => {
    await answerReadiness(service, '2026-02-25');
    await put('self-check', { day: TODAY, answers: ALL_MOVEMENTS_WELL.slice(0, 10) }).expect(200);
    expect(await itemOf('selfCheck')).toMatchObject({
      state: 'met',
      answeredOn: '2026-02-25',
      words: {
        headline: '10 of 11 done so far.',
        sentences: [
          'Still to do: Running man.',
          'Your answers of 25 February hold meanwhile.',
          'Holds until 24 March; each run keeps it for 28 days more.',
        ],
      },
    });
  });
  it('with a symptom is not yet, and says where', async () => {
    const hop = { movement: 'singleLegHops', side: 'left', isDone: true, symptoms: ['leak'] };
    await put('self-check', { day: TODAY, answers: [...ALL_MOVEMENTS_WELL, hop] }).expect(200);
    const { state, words } = await itemOf('selfCheck');
    expect(state).toBe('notMet');
    expect(words.sentences[0]).toMatch(/^Hop on one leg, left leg: leaking\./);
  });
  it.each([
    { movement: 'walk', side: 'left', isDone: true, symptoms: [] },
    { movement: 'runningMan', side: null, isDone: true, symptoms: [] },
    { movement: 'swim', side: null, isDone: true, symptoms: [] },
    { movement: 'walk', side: null, isDone: true, symptoms: ['joy'] },
    { movement: 'walk', side: null, isDone: true },
  ])('does not take %j', async (answer) => {
    expect((await refusal(put('self-check', { day: TODAY, answers: [answer] }))).code).toBe('invalidRequest');
  });
});

describe('one plain answer for all', () => {
  const bare = (item: string, met: boolean) => service.own.post(`${API}/readiness`).send({ day: TODAY, item, met });
  it.each(['birth', 'indicators', 'redFlags', 'selfCheck'] as const)('opens nothing: %s', async (item) => {
    expect((await refusal(bare(item, true))).code).toBe('oneByOne');
    expect((await itemOf(item)).state).toBe('missing');
  });
  it('is no birth either way: the day decides', async () => {
    await put('birth', { birthDay: '2025-10-01', kind: 'vaginal' }).expect(200);
    expect((await refusal(bare('birth', false))).code).toBe('oneByOne');
    expect((await itemOf('birth')).state).toBe('met');
  });
  it.each(['indicators', 'redFlags', 'selfCheck'] as const)('may say not yet: %s', async (item) => {
    await answerReadiness(service, TODAY);
    await bare(item, false).expect(201);
    expect(await itemOf(item)).toMatchObject({ state: 'notMet', words: { headline: 'Not yet.' } });
    expect((await read()).opening.running).toBe('closed');
  });
  it('from before the questions were asked one by one is still honoured, and expires like any other', async () => {
    for (const item of ['birth', 'clearance', 'indicators', 'redFlags', 'selfCheck']) {
      const row = { id: createId(MONDAY_NOON), kind: 'readiness', subject: `${TODAY}/${item}`, day: TODAY } as const;
      await service.store.facts.put(service.runnerId, { ...row, body: { item, met: true } }, MONDAY_NOON);
    }
    expect((await read()).opening).toEqual({ headline: 'Week 1 is open.', week: 1, running: 'open' });
    service.setNow(MONDAY_NOON + 28 * DAY_MS);
    expect((await itemOf('redFlags')).state).toBe('expired');
  });
});

describe('what is asked again', () => {
  it('says which symptom it was, and when', async () => {
    await answerReadiness(service, '2026-02-25');
    const leak = { day: '2026-02-27', symptoms: { ...NOTHING, leak: 'more' } };
    await service.own.post(`${API}/check-ins`).send(leak).expect(201);
    for (const item of ['indicators', 'redFlags', 'selfCheck'] as const) {
      expect(await itemOf(item)).toMatchObject({
        state: 'expired',
        lastsUntil: null,
        words: { sentences: ['You told us of a leak on 27 February, so it is asked again.'] },
      });
    }
    expect(await itemOf('birth')).toMatchObject({ state: 'met', lastsUntil: null });
  });
  it('says on the day of the symptom that an answer counts from tomorrow on', async () => {
    await answerReadiness(service, '2026-02-25');
    await service.own
      .post(`${API}/check-ins`)
      .send({ day: TODAY, symptoms: { ...NOTHING, leak: 'more' } })
      .expect(201);
    const barred = {
      state: 'expired',
      countsFrom: '2026-03-03',
      words: { headline: 'Please answer it once more from 3 March on.' },
    };
    expect(await itemOf('redFlags')).toMatchObject(barred);
    await put('signs', { day: TODAY, item: 'redFlags', answers: answerAll(RED_FLAGS, false) }).expect(200);
    expect(await itemOf('redFlags')).toMatchObject(barred);
    service.setNow(MONDAY_NOON + DAY_MS);
    expect(await itemOf('redFlags')).toMatchObject({ state: 'expired', countsFrom: null });
    const { body } = await service.own.get(`${API}/decision`).expect(200);
    expect(body.words.sentences[0]).toBe(
      'You told us of a leak on 2 March, so the five signs of being ready, the list of signs that say wait and the movement self-check are asked again.',
    );
  });
  it('says so after 28 days without a run, and the last good day before', async () => {
    await answerReadiness(service, TODAY);
    service.setNow(MONDAY_NOON + 27 * DAY_MS);
    expect(await itemOf('selfCheck')).toMatchObject({
      state: 'met',
      lastsUntil: '2026-03-29',
      words: { sentences: ['Holds until 29 March; each run keeps it for 28 days more.'] },
    });
    service.setNow(MONDAY_NOON + 28 * DAY_MS);
    expect(await itemOf('selfCheck')).toMatchObject({
      state: 'expired',
      words: { sentences: ['28 days went by without a run, so it is asked again.'] },
    });
  });
});

describe('the strength targets', () => {
  it('are ticked or not, and open and close nothing', async () => {
    expect((await read()).targets.map(({ isReached }) => isReached)).toEqual(STRENGTH_TARGETS.map(() => false));
    await answerReadiness(service, TODAY);
    const before = (await service.own.get(`${API}/decision`)).body.decision;
    await put('targets', { target: 'singleLegBridge', isReached: true }).expect(200);
    expect((await read()).targets.filter(({ isReached }) => isReached).map(({ target }) => target)).toEqual([
      'singleLegBridge',
    ]);
    expect((await service.own.get(`${API}/decision`)).body.decision).toEqual(before);
    await put('targets', { target: 'singleLegBridge', isReached: false }).expect(200);
    expect((await read()).targets.some(({ isReached }) => isReached)).toBe(false);
  });
});

describe('the history', () => {
  it('lists earlier answers by day, newest first', async () => {
    await put('birth', { birthDay: '2025-10-05', kind: 'caesarean' }).expect(200);
    await put('signs', { day: '2026-02-20', item: 'redFlags', answers: { bulge: true } }).expect(200);
    await put('signs', { day: TODAY, item: 'redFlags', answers: answerAll(RED_FLAGS, false) }).expect(200);
    await put('clearance', { by: 'Dr Moon', agreedOn: '2026-02-20' }).expect(200);
    expect((await read()).history).toEqual([
      {
        day: TODAY,
        lines: [
          'Twelve weeks since the birth: you told us of a birth on 5 October 2025, caesarean birth.',
          'Your provider agreed: Dr Moon, on 20 February 2026.',
          'No sign that says wait: None of the eight.',
        ],
      },
      {
        day: '2026-02-20',
        lines: ['No sign that says wait: One sign says wait. You told us of: a bulge in or at the vagina.'],
      },
    ]);
  });
});
