/** Odd lives over HTTP, drawn by chance: what was told is what the gate reads, and every reading of it decides the same. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReadingPool, type ReadingPool } from '../../server/reading-pool.ts';
import type { ActivitySummary } from '../../shared/api.ts';
import { historySchema } from '../../shared/api.ts';
import { decide } from '../../shared/gate/decide.ts';
import type { Decision } from '../../shared/gate/decision.ts';
import type { Fact, Symptoms } from '../../shared/gate/facts.ts';
import { addDays, type LocalDay } from '../../shared/local-day.ts';
import { DEFAULT_PLAN, findBuiltInPlan } from '../../shared/plan/built-in-plans.ts';
import { type SeededRandom, startRandom } from '../fixtures/histories/seeded-random.ts';
import { decideSecondReading, type OracleDay } from '../gate/oracle/second-reading.ts';
import { answerReadiness } from './fixtures/answer-readiness.ts';
import { NO_SYMPTOMS } from './fixtures/diary.ts';
import { makeRunBytes } from './fixtures/sample-runs.ts';
import { API, DAY_MS, HOUR_MS, MONDAY_NOON, startTestService, type TestService } from './fixtures/test-service.ts';

/** `ODD_LIVES=200` for a long run. */
const LIVES = Number(process.env.ODD_LIVES ?? 4);
const STEPS = 40;
const ZONES = ['UTC', 'Pacific/Kiritimati', 'Pacific/Honolulu', 'America/New_York', 'Europe/Berlin'];
const TOLD_SYMPTOMS: Symptoms[] = [
  {},
  {},
  { leak: 'drops' },
  { heaviness: 1 },
  { pelvicPain: 3 },
  { backPain: 2 },
  { bulge: true },
  { doming: 'inRunning' },
];
const ODD_PLANS = [
  { name: 'One week', weeks: DEFAULT_PLAN.weeks.slice(0, 1) },
  { name: 'One session', sessionsOffered: 1, sessionsAsked: 1 },
  {
    name: 'No walks',
    weeks: DEFAULT_PLAN.weeks.map((week) => ({ ...week, walkSeconds: 0, repeats: 1 })),
  },
  {
    name: 'Two years',
    weeks: Array.from({ length: 104 }, (_, at) => ({ ...DEFAULT_PLAN.weeks[0], stage: 1 + Math.floor(at / 2) })),
  },
].map((parts) => ({ ...DEFAULT_PLAN, id: parts.name, mark: { kind: 'free' }, ...parts }));

let pool: ReadingPool;
beforeAll(() => {
  pool = createReadingPool({ readingThreads: 2, readingSeconds: 5, readsDamaged: true });
});
afterAll(() => pool.stop());

type Life = {
  service: TestService;
  random: SeededRandom;
  now: number;
  /** Symptoms that were told and neither told anew nor deleted, by run and moment or by id. */
  told: Map<string, Symptoms>;
  /** A sign was ticked, and nobody has said "may run" since. */
  isSignOpen: boolean;
};

type Send = { status: number; body: Record<string, unknown> & { id: string } };

async function call(life: Life, method: 'get' | 'post' | 'put' | 'delete', path: string, body?: object): Promise<Send> {
  const answer = await life.service.own[method](`${API}${path}`).send(body);
  expect(answer.status, `${method} ${path} ${JSON.stringify(answer.body)}`).toBeLessThan(500);
  return answer;
}

const listRuns = async (life: Life) =>
  (await life.service.own.get(`${API}/activities`)).body.activities as ActivitySummary[];
const listByHand = async (life: Life) =>
  (await life.service.own.get(`${API}/hand-runs`)).body.handRuns as { id: string; day: LocalDay }[];
const dayOf = (life: Life) => new Date(life.now).toISOString().slice(0, 10);
const drawSymptoms = ({ random }: Life): Symptoms => ({ ...NO_SYMPTOMS, ...random.pick(TOLD_SYMPTOMS) });

/** The answers of both go on with the one that stays; where it has its own, both stand. */
function carryOn(told: Life['told'], from: string, to: string): void {
  for (const [key, symptoms] of [...told]) {
    const [runId, moment] = key.split(' ');
    if (runId !== from) continue;
    told.delete(key);
    told.set(told.has(`${to} ${moment}`) ? `${to} ${moment} ${key}` : `${to} ${moment}`, symptoms);
  }
}

function forget(told: Life['told'], runId: string): void {
  for (const key of told.keys()) if (key.startsWith(`${runId} `)) told.delete(key);
}

const STEPS_OF_LIFE: ((life: Life) => Promise<void>)[] = [
  async (life) => {
    life.now += life.random.pick([1, 5, 12, 24, 24, 48, -1, -24, 24 * 15]) * HOUR_MS;
    life.service.setNow(life.now);
  },
  async (life) => {
    const { body: settings } = await call(life, 'get', '/settings');
    await call(life, 'put', '/settings', { ...settings, timeZone: life.random.pick(ZONES) });
  },
  async ({ service, random, now }) => {
    const startedAtMs = now - random.pick([1, 3, 30]) * HOUR_MS + random.pick([0, 0, 0, -3653, 3653, 1]) * DAY_MS;
    const device = random.chance(0.5) ? {} : { device: { manufacturer: 265, product: 1, serialNumber: 7 } };
    const bytes = makeRunBytes({ week: random.pick([1, 1, 2, 9]), startedAtMs, ...device });
    const sent = random.chance(0.15) ? bytes.subarray(0, Math.floor(bytes.length * 0.7)) : bytes;
    const { status } = await service.own
      .post(`${API}/activities`)
      .set('Content-Type', 'application/octet-stream')
      .send(sent);
    expect(status).toBeLessThan(300);
  },
  async (life) => {
    const [one, other] = life.random.shuffle(await listRuns(life));
    if (one === undefined || other === undefined) return;
    const { status } = await call(life, 'put', `/activities/${one.id}/recording`, { activityId: other.id });
    if (status === 200) carryOn(life.told, other.id, one.id);
  },
  async (life) => {
    const [run] = life.random.shuffle(await listRuns(life));
    if (run === undefined) return;
    const week = life.random.pick([1, 2, 9]);
    await call(life, 'put', `/activities/${run.id}/session`, {
      planned: life.random.chance(0.3) ? null : { week, session: 1 },
    });
  },
  async (life) => {
    const [run] = life.random.shuffle(await listRuns(life));
    if (run === undefined || life.random.chance(0.5)) return;
    await call(life, 'delete', `/activities/${run.id}`);
    forget(life.told, run.id);
  },
  async (life) => {
    const told = { time: '10:00', runSeconds: 180, longestRunSeconds: 60, walkSeconds: 700, note: '' };
    await call(life, 'post', '/hand-runs', { day: dayOf(life), ...told });
  },
  async (life) => {
    const [byHand] = await listByHand(life);
    const recorded = (await listRuns(life)).find(({ day }) => day === byHand?.day);
    if (byHand === undefined || recorded === undefined) return;
    const join = { activityId: recorded.id, isSame: true };
    const { status } = await call(life, 'put', `/hand-runs/${byHand.id}/recording`, join);
    if (status === 200) carryOn(life.told, byHand.id, recorded.id);
  },
  ...(['after', 'morning', 'after', 'morning'] as const).map((moment) => async (life: Life) => {
    const runs = (await listRuns(life)).map(({ id }) => ({ id, kind: 'activities' }));
    const byHand = (await listByHand(life)).map(({ id }) => ({ id, kind: 'hand-runs' }));
    const [run] = life.random.shuffle([...runs, ...byHand]);
    if (run === undefined) return;
    const path = `/${run.kind}/${run.id}/check-ins/${moment}`;
    if (life.random.chance(0.1)) {
      const { status } = await call(life, 'delete', path);
      if (status === 200) life.told.delete(`${run.id} ${moment}`);
      return;
    }
    const symptoms = drawSymptoms(life);
    const body = moment === 'after' ? { effort: 3, couldTalk: true, symptoms } : { symptoms };
    const { status } = await call(life, 'put', path, body);
    if (status === 200) life.told.set(`${run.id} ${moment}`, symptoms);
  }),
  async (life) => {
    const symptoms = drawSymptoms(life);
    const { status, body } = await call(life, 'post', '/check-ins', { day: dayOf(life), symptoms });
    if (status === 201) life.told.set(body.id, symptoms);
  },
  async (life) => {
    await call(life, 'post', '/strength', { day: dayOf(life) });
  },
  async (life) => {
    const { status } = await call(life, 'post', '/urgent', { day: dayOf(life), sign: 'chest pain' });
    if (status === 201) life.isSignOpen = true;
  },
  ...[0, 1].map(() => async (life: Life) => {
    const { body } = await call(life, 'get', '/care');
    const mayRun = life.random.chance(0.9);
    const { status } = await call(life, 'post', '/seen', { day: body.today, mayRun });
    if (status === 201 && mayRun) life.isSignOpen = false;
  }),
  async (life) => {
    const said = { day: dayOf(life), author: 'R. Example', reason: 'seen twice' };
    const act = life.random.pick([
      { act: 'hold' },
      { act: 'lift' },
      { act: 'open', week: 2 },
      { act: 'ceiling', ceilingBpm: 140 },
    ]);
    await call(life, 'post', '/care/says', { ...said, ...act });
  },
  async (life) => {
    const until = life.random.chance(0.5) ? null : dayOf(life);
    await call(life, 'post', '/care/illnesses', { from: addDays(dayOf(life), -1), until });
  },
  async (life) => {
    const key = life.random.pick(['default', 'slower', '']);
    if (key !== '') await call(life, 'put', '/plans/choice', { key });
    else await call(life, 'post', '/plans', { plan: life.random.pick(ODD_PLANS), choose: true });
  },
  async (life) => {
    await answerReadiness(life.service, addDays((await call(life, 'get', '/readiness')).body.today as LocalDay, -1));
  },
];

function pickDay({ day, week, openedOn, plan, running, decision, rule, missing, coming }: OracleDay | Decision) {
  return { day, week, openedOn, plan, running, decision, rule, missing: [...missing].sort(), coming };
}

const listSymptoms = (all: readonly (Symptoms | undefined)[]) =>
  all.map((symptoms) => JSON.stringify(Object.entries(symptoms ?? {}).sort())).sort();

async function checkStory(life: Life): Promise<void> {
  const { decision } = (await life.service.own.get(`${API}/decision`).expect(200)).body as { decision: Decision };
  const { text } = await life.service.own.get(`${API}/decision/inputs`).expect(200);
  const { plan: named, facts, askedOn } = historySchema.parse(JSON.parse(text));
  const plan = typeof named === 'string' ? (findBuiltInPlan(named) ?? DEFAULT_PLAN) : named;
  expect(pickDay(decide(plan, facts, askedOn))).toEqual(pickDay(decision));
  expect(pickDay(decideSecondReading(plan, facts as Fact[], askedOn))).toEqual(pickDay(decision));
  const stored = await life.service.store.facts.list(life.service.runnerId);
  const answers = stored.filter(({ kind }) => kind === 'checkIn').map(({ body }) => body as { symptoms: Symptoms });
  expect(listSymptoms(answers.map(({ symptoms }) => symptoms))).toEqual(listSymptoms([...life.told.values()]));
  if (life.isSignOpen) expect(decision).toMatchObject({ rule: 1, decision: 'pause', running: 'closed' });
  expect(life.service.reported).toEqual([]);
}

describe('an odd life', () => {
  it.each(Array.from({ length: LIVES }, (_, seed) => seed))('%i', { timeout: 120_000 }, async (seed) => {
    const service = await startTestService({ reading: { ...pool, stop: async () => {} } });
    const life: Life = { service, random: startRandom(seed), now: MONDAY_NOON, told: new Map(), isSignOpen: false };
    try {
      await answerReadiness(service, '2026-03-02');
      for (let step = 0; step < STEPS; step++) {
        await life.random.pick(STEPS_OF_LIFE)(life);
        await checkStory(life);
      }
    } finally {
      await service.stop();
    }
  });
});
