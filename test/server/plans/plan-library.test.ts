/** Plans over HTTP: saved as versions, imported and exported, chosen for the next week; and the decision replayed elsewhere. */

import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { noteNewestRules } from '../../../server/decision/rule-version.ts';
import { freshSettings } from '../../../server/plans/runner-plan.ts';
import { MIGRATIONS } from '../../../server/store/migrations.ts';
import { DATABASE_FILE } from '../../../server/store/open-store.ts';
import type { DecisionAnswer } from '../../../shared/api/decision-api.ts';
import { type PlanAnswer, type PlansAnswer, planSchema } from '../../../shared/api/plan-api.ts';
import type { Decision } from '../../../shared/gate/decision.ts';
import { DEFAULT_PLAN, SLOWER_PLAN } from '../../../shared/plan/built-in-plans.ts';
import type { Plan, PlanWeek } from '../../../shared/plan/plan.ts';
import { NO_SYMPTOMS } from '../../fixtures/no-symptoms.ts';
import { answerReadiness } from '../fixtures/answer-readiness.ts';
import { keepReadingPool } from '../fixtures/keep-reading-pool.ts';
import { runCommand } from '../fixtures/run-command.ts';
import { makeRunBytes } from '../fixtures/sample-runs.ts';
import { API, DAY_MS, HOUR_MS, MONDAY_NOON, startTestService, type TestService } from '../fixtures/test-service.ts';

const weekOf = (plan: Plan, number: number) => plan.weeks[number - 1] as PlanWeek;
/** The default plan with a fifth repeat less in week 2: easier there. */
const MINE: Plan = {
  ...DEFAULT_PLAN,
  id: 'mine',
  name: 'Mine',
  weeks: DEFAULT_PLAN.weeks.with(1, weekOf(DEFAULT_PLAN, 1)),
};
const HARDER: Plan = { ...MINE, weeks: MINE.weeks.with(2, { ...weekOf(MINE, 3), repeats: 5 }) };

const reading = keepReadingPool();
let service: TestService;

beforeEach(async () => {
  service = await startTestService({ reading });
  return () => service.stop();
});

const save = (plan: object, choose = false) => service.own.post(`${API}/plans`).send({ plan, choose });
const choose = (key: string) => service.own.put(`${API}/plans/choice`).send({ key });
const library = async () => (await service.own.get(`${API}/plans`).expect(200)).body as PlansAnswer;
const openPlan = async () => (await service.own.get(`${API}/plan`).expect(200)).body as PlanAnswer;
const decide = async (day = '') =>
  ((await service.own.get(`${API}/decision${day && `?day=${day}`}`).expect(200)).body as DecisionAnswer).decision;
const goTo = (days: number, hours = 0) => service.setNow(MONDAY_NOON + days * DAY_MS + hours * HOUR_MS);

const runHere = (args: string[], stdin: string) => runCommand(args, { currentDir: service.dataDir, stdin });

const getReady = () => answerReadiness(service, '2026-03-02');

/** Runs the open week as planned in this week of the default plan, with both answers, and comes to the next morning. */
async function runOn(day: number, week: number): Promise<void> {
  goTo(day);
  const bytes = makeRunBytes({ week, startedAtMs: MONDAY_NOON + day * DAY_MS - 4 * HOUR_MS });
  const upload = service.own.post(`${API}/activities`).set('Content-Type', 'application/octet-stream').send(bytes);
  const { id } = (await upload.expect(201)).body.activity.summary;
  await service.own
    .put(`${API}/activities/${id}/check-ins/after`)
    .send({ effort: 3, couldTalk: true, symptoms: NO_SYMPTOMS })
    .expect(200);
  goTo(day + 1);
  await service.own.put(`${API}/activities/${id}/check-ins/morning`).send({ symptoms: NO_SYMPTOMS }).expect(200);
}

async function liveWeek(opened: number, week: number): Promise<void> {
  await runOn(opened + 1, week);
  await service.own
    .post(`${API}/strength`)
    .send({ day: new Date(MONDAY_NOON + (opened + 2) * DAY_MS).toISOString().slice(0, 10) })
    .expect(201);
  await runOn(opened + 3, week);
  goTo(opened + 7);
}

describe('the library', () => {
  it('has the built-in plans, and each saved change as a version of its own', async () => {
    const { body } = await save(MINE).expect(201);
    expect(body).toMatchObject({
      isNew: true,
      chosenFrom: null,
      plan: { version: 1, basedOn: 'default', name: 'Mine' },
    });
    expect(body.plan.id).not.toBe('mine');
    const second = await save({ ...body.plan, name: 'Still mine' }).expect(201);
    expect(second.body.plan).toMatchObject({ id: body.plan.id, version: 2 });
    expect((await library()).plans.map(({ name, version }) => [name, version])).toEqual([
      ['Sixteen weeks', null],
      ['Thirty-two weeks', null],
      ['Still mine', 2],
      ['Mine', 1],
    ]);
    const first = await service.own.get(`${API}/plans/${body.plan.id}@1`).expect(200);
    expect(first.body).toEqual(body.plan);
    expect(first.headers['content-disposition']).toBe('attachment; filename="fourth-mile-plan-mine-v1.json"');
  });
  it('saves the very same once', async () => {
    const { body } = await save(MINE).expect(201);
    expect((await save(body.plan).expect(200)).body).toMatchObject({ isNew: false, plan: body.plan });
  });
  it('saves a new one once, however often it is tapped', async () => {
    const answers = await Promise.all([save(MINE, true), save(MINE, true), save(MINE, true)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    expect(new Set(answers.map(({ body }) => body.plan.id)).size).toBe(1);
    await save({ ...MINE, name: 'Another' }).expect(201);
    expect((await library()).plans).toHaveLength(4);
  });
  it('takes back what it exported, here and on the command line', async () => {
    const { body } = await save(MINE).expect(201);
    const { body: exported } = await service.own.get(`${API}/plans/${body.plan.id}@1`);
    expect(planSchema.parse(exported)).toEqual(exported);
    await save(exported).expect(200);
    const elsewhere = await startTestService({ reading });
    const imported = await elsewhere.own.post(`${API}/plans`).send({ plan: exported, choose: false }).expect(201);
    expect(imported.body.plan).toEqual({ ...exported, id: imported.body.plan.id });
    await elsewhere.stop();

    const file = join(service.dataDir, 'exported.json');
    await writeFile(file, JSON.stringify(exported));
    await writeFile(join(service.dataDir, 'run.fit'), makeRunBytes({ startedAtMs: MONDAY_NOON }));
    const history = {
      plan: exported,
      askedOn: '2026-03-02',
      facts: [{ type: 'plan', day: '2026-03-01', plan: exported }],
    };
    for (const args of [
      ['workouts', '--out', 'files', '--plan', file, '--week', '2'],
      ['check', 'run.fit', '--plan', file, '--week', '1'],
      ['decide', '-'],
    ]) {
      const { code, out, err } = await runHere(args, JSON.stringify(history));
      expect([code, err]).toEqual([0, '']);
      expect(out.length).toBeGreaterThan(20);
    }
  });
  it('does not have what was never saved', async () => {
    for (const key of ['mine', 'mine@1', 'default@1', '..', '%00']) {
      expect((await service.own.get(`${API}/plans/${encodeURIComponent(key)}`).expect(404)).body.error.code).toBe(
        'noSuchPlan',
      );
      expect((await choose(key).expect(404)).body.error.code).toBe('noSuchPlan');
    }
  });
});

describe('a plan that asks for more than its base', () => {
  it('is refused with the week, unless a professional or a free plan stands for it', async () => {
    const { body } = await save(HARDER).expect(400);
    expect(body.error.code).toBe('planIsHarder');
    expect(body.error.message).toBe('Week 3 has more running in a session than the plan it is based on.');
    const mark = { kind: 'professional', name: 'R. Example, physiotherapist', reason: 'runs a lot already' };
    expect((await save({ ...HARDER, mark }).expect(201)).body.plan.mark).toEqual(mark);
    expect((await save({ ...HARDER, mark: { kind: 'free' } }).expect(201)).body.plan.mark).toEqual({ kind: 'free' });
    await save({ ...HARDER, mark: { ...mark, reason: ' ' } }).expect(400);
  });
  it.each([
    [{ startWeek: 2 }, 'It begins with week 2.'],
    [{ sessionsOffered: 4 }, 'It offers 4 sessions a week, and the plan it is based on 3.'],
    [
      { sessionsAsked: 1 },
      'It asks for 1 of the week’s sessions before the next week opens, and the plan it is based on for 2.',
    ],
    [
      { basedOn: 'slower' },
      'Week 3 has more running in a session, a longer run without a walk and less walking for the running than the plan it is based on (and 13 more of this kind).',
    ],
  ])('%j is such a one', async (change, message) => {
    const { body } = await save({ ...MINE, ...change }).expect(400);
    expect(body.error).toMatchObject({ code: 'planIsHarder', message });
  });
});

describe('a plan that is no plan', () => {
  const wrongWeek = (change: object) => ({ ...MINE, weeks: MINE.weeks.with(3, { ...weekOf(MINE, 4), ...change }) });
  it.each([
    [wrongWeek({ repeats: 90 }), 'Week 4, how often they repeat (repeats): 60 at most.'],
    [
      wrongWeek({ runSeconds: 'long' }),
      'Week 4, seconds of running (runSeconds): a number is expected here, and not "long".',
    ],
    [wrongWeek({ stage: undefined }), 'Week 4, stage: it is missing.'],
    [wrongWeek({ speed: 3 }), 'Week 4: there is no field called "speed" here.'],
    [
      { ...MINE, sessionsAsked: 4 },
      'Sessions asked (sessionsAsked): sessionsAsked cannot be more than sessionsOffered.',
    ],
    [{ ...MINE, startWeek: 17, mark: { kind: 'free' } }, 'First week (startWeek): the plan has no such week.'],
    [{ ...MINE, name: ' ' }, 'Name: a name has at least one letter.'],
    [{ ...MINE, weeks: [] }, 'Weeks: it needs 1 entry or more.'],
  ])('is refused in words that name the place: %#', async (plan, message) => {
    const { body } = await save(plan).expect(400);
    expect(body.error.message).toBe(`This plan cannot be used. ${message}`);
  });
});

describe('a chosen plan', () => {
  it('is taken when the next week opens; runs of the week before stay what they were', async () => {
    await getReady();
    await runOn(1, 1);
    const { body } = await choose('slower').expect(200);
    expect(body).toEqual({ chosenFrom: '2026-03-04', isOpenNow: false, changed: null });
    expect(await openPlan()).toMatchObject({ plan: { id: 'default' }, next: { plan: { id: 'slower' }, week: 3 } });
    expect(await library()).toMatchObject({ open: 'default', next: 'slower' });
    await service.own.post(`${API}/strength`).send({ day: '2026-03-04' }).expect(201);
    await runOn(3, 1);
    goTo(7);
    expect(await decide()).toMatchObject({ decision: 'unlock', week: 3, plan: 'slower', nextPlan: null });
    const { plan, next, weeks } = await openPlan();
    expect([plan, next, weeks.length]).toEqual([SLOWER_PLAN, null, 32]);
    await liveWeek(7, 2);
    expect(await decide()).toMatchObject({ decision: 'unlock', week: 4, plan: 'slower' });
    expect((await decide('2026-03-06')).week).toBe(1);
    const { body: then } = await service.own.get(`${API}/plan?day=2026-03-06`).expect(200);
    expect([then.plan.id, then.next.plan.id, then.weeks[0].state]).toEqual(['default', 'slower', 'open']);
    await service.own.get(`${API}/plan?day=2026-03-20`).expect(400);
  });
  it('on the day on which a week opened is taken a week later', async () => {
    await getReady();
    await liveWeek(0, 1);
    expect((await choose('slower').expect(200)).body.chosenFrom).toBe('2026-03-10');
    expect(await decide()).toMatchObject({ decision: 'unlock', week: 2, plan: 'default' });
    expect(await library()).toMatchObject({ open: 'default', next: 'slower' });
    expect(await openPlan()).toMatchObject({ plan: { id: 'default' }, next: { plan: { id: 'slower' }, week: 5 } });
    goTo(8);
    expect(await decide()).toMatchObject({ week: 2, plan: 'default', nextPlan: 'slower' });
  });
  it('before the first run of the first week is taken at once', async () => {
    await getReady();
    expect((await choose('slower').expect(200)).body).toMatchObject({ chosenFrom: '2026-03-02', isOpenNow: true });
    expect(await decide()).toMatchObject({ week: 1, plan: 'slower' });
  });
  it('is noted once a day, however often it is tapped', async () => {
    await getReady();
    const days = [await choose('slower'), await choose('slower')].map(({ body }) => body.chosenFrom);
    expect(days).toEqual(['2026-03-02', '2026-03-02']);
    const noted = async () => (await service.store.facts.listOfKind(service.runnerId, 'plan')).length;
    expect(await noted()).toBe(1);
    await choose('default').expect(200);
    await choose('slower').expect(200);
    expect(await noted()).toBe(3);
  });
  it('of her own can be saved and chosen in one, and its version is what she runs', async () => {
    await getReady();
    const { body } = await save(MINE, true).expect(201);
    const key = `${body.plan.id}@1`;
    expect(body.chosenFrom).toBe('2026-03-02');
    await liveWeek(0, 1);
    expect(await decide()).toMatchObject({ decision: 'unlock', week: 2, plan: key });
    await save({ ...body.plan, name: 'Mine again' }, true).expect(201);
    await liveWeek(7, 1);
    expect(await decide()).toMatchObject({ decision: 'unlock', week: 3, plan: `${body.plan.id}@2` });
    expect((await library()).plans.find((plan) => plan.key === key)?.chosenOn).toEqual(['2026-03-02']);
  });
  it('brings its own warm-up, and leaves hers alone where it has none of its own', async () => {
    const { body: settings } = await service.own.get(`${API}/settings`);
    await service.own
      .put(`${API}/settings`)
      .send({ ...settings, warmUpSeconds: 60 })
      .expect(200);
    await choose('slower').expect(200);
    expect((await service.own.get(`${API}/settings`)).body).toMatchObject({ warmUpSeconds: 60 });
    await save({ ...MINE, warmUpSeconds: 9_000 }, true).expect(201);
    expect((await service.own.get(`${API}/settings`)).body).toMatchObject({ warmUpSeconds: 3_600 });
  });
  it('is none of the settings: a page left open for days cannot choose the old one again', async () => {
    const { body: settings } = await service.own.get(`${API}/settings`);
    expect(settings).not.toHaveProperty('planId');
    await service.own
      .put(`${API}/settings`)
      .send({ ...settings, planId: 'default' })
      .expect(400);
  });
});

/** The answer keeps only the days on which something changed. */
function withTurningPoints(decision: Decision): Decision {
  const history = decision.history.filter(({ decision: word, week }, at) => {
    const before = decision.history[at - 1];
    return before?.decision !== word || before.week !== week;
  });
  return { ...decision, history };
}

describe('the inputs of a decision', () => {
  const replay = async (text: string) => {
    const { code, out } = await runHere(['decide', '-', '--json'], text);
    expect([code, out.slice(0, 1)]).toEqual([0, '{']);
    return withTurningPoints(JSON.parse(out));
  };

  it('give the same answer on the command line, on every day, through plans, runs and answers', async () => {
    await noteNewestRules(
      { store: service.store, now: () => MONDAY_NOON },
      await service.store.runners.get(service.runnerId),
    );
    await getReady();
    await save(MINE, true).expect(201);
    await liveWeek(0, 1);
    await choose('slower').expect(200);
    await service.own.post(`${API}/urgent`).send({ day: '2026-03-10', sign: 'fainting' }).expect(400);
    goTo(8);
    await service.own.post(`${API}/urgent`).send({ day: '2026-03-10', sign: 'fainting' }).expect(201);
    await service.own.post(`${API}/seen`).send({ day: '2026-03-10', mayRun: true }).expect(201);
    await liveWeek(8, 1);
    for (const day of ['2026-03-02', '2026-03-05', '2026-03-09', '2026-03-10', '2026-03-13', '2026-03-17']) {
      const { text } = await service.own.get(`${API}/decision/inputs?day=${day}`).expect(200);
      expect(await replay(text)).toEqual(await decide(day));
      const kept = await service.store.decisions.list(service.runnerId);
      const digest = createHash('sha256').update(text).digest('hex');
      expect(kept.filter((record) => record.inputsDigest === digest).map(({ decision }) => decision.day)).toEqual([
        day,
      ]);
    }
    expect(new Set((await decide('2026-03-17')).history.map(({ plan = 'default' }) => plan.slice(0, 7))).size).toBe(3);
  });
});

describe('the time zone of the machine', () => {
  it('changes neither a decision nor the day of a choice', async () => {
    const zone = process.env.TZ;
    const answers = [];
    for (const there of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
      process.env.TZ = there;
      const choices = { reading, timeZone: 'Europe/Berlin' };
      const machine = await startTestService({ ...choices, now: Date.UTC(2026, 2, 1, 23, 30) });
      await answerReadiness(machine, '2026-03-02');
      const { chosenFrom } = (await machine.own.put(`${API}/plans/choice`).send({ key: 'slower' }).expect(200)).body;
      answers.push({ chosenFrom, decision: (await machine.own.get(`${API}/decision`).expect(200)).body });
      await machine.stop();
    }
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({ chosenFrom: '2026-03-02', decision: { decision: { plan: 'slower', week: 1 } } });
  });
});

describe('a runner from before choices had a day', () => {
  it('goes on in the plan that was set in her settings', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'fourth-mile-plans-'));
    const database = new SqliteDatabase(join(dataDir, DATABASE_FILE));
    database.exec(
      'CREATE TABLE schema_migrations (number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT',
    );
    const before = MIGRATIONS.findIndex(({ name }) => name.includes('own plans'));
    for (const [at, { name, statements }] of MIGRATIONS.slice(0, before).entries()) {
      for (const statement of statements) database.exec(statement);
      database.prepare('INSERT INTO schema_migrations VALUES (?, ?, 0)').run(at + 1, name);
    }
    const settings = JSON.stringify({ ...freshSettings('UTC'), planId: 'slower' });
    database.prepare('INSERT INTO runners VALUES (?, 5, ?)').run('01', settings);
    database.close();
    const old = await startTestService({ reading, dataDir });
    const { body } = await old.own.get(`${API}/plans`).expect(200);
    expect(body).toMatchObject({ open: 'slower', next: null });
    expect((await old.own.get(`${API}/decision/inputs`).expect(200)).body).toMatchObject({ plan: 'slower', facts: [] });
    await old.stop();
    await rm(dataDir, { recursive: true, force: true });
  });
});

describe('the version of the rules', () => {
  it('is noted once, with its day', async () => {
    const runner = await service.store.runners.get(service.runnerId);
    for (const days of [0, 3]) {
      await noteNewestRules({ store: service.store, now: () => MONDAY_NOON + days * DAY_MS }, runner);
    }
    const { body } = await service.own.get(`${API}/decision/inputs`).expect(200);
    expect(body).toEqual({
      plan: 'default',
      askedOn: '2026-03-02',
      facts: [{ type: 'rules', day: '2026-03-02', version: '1' }],
    });
  });
});
