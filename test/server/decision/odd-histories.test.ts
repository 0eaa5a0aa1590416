/** Odd lives over HTTP, drawn by chance: what was told is what the gate reads, and every reading of it decides the same. */

import { describe, expect, it } from 'vitest';
import type { ActivitySummary } from '../../../shared/api/activity-api.ts';
import { historySchema } from '../../../shared/api/history-api.ts';
import { decide } from '../../../shared/gate/decide.ts';
import type { Decision } from '../../../shared/gate/decision.ts';
import type { Fact, Symptoms } from '../../../shared/gate/facts.ts';
import { addDays, type LocalDay } from '../../../shared/local-day.ts';
import { DEFAULT_PLAN, findBuiltInPlan } from '../../../shared/plan/built-in-plans.ts';
import { buildSessionWorkout } from '../../../shared/plan/plan.ts';
import { type SeededRandom, startRandom } from '../../fixtures/histories/seeded-random.ts';
import { NO_SYMPTOMS } from '../../fixtures/no-symptoms.ts';
import { cutRun } from '../../fixtures/simulator/cut-run.ts';
import { makeIntent } from '../../fixtures/simulator/intent.ts';
import { simulateRun } from '../../fixtures/simulator/simulate-run.ts';
import { decideSecondReading, type OracleDay } from '../../gate/oracle/second-reading.ts';
import { answerReadiness } from '../fixtures/answer-readiness.ts';
import { keepReadingPool } from '../fixtures/keep-reading-pool.ts';
import { makeRunBytes } from '../fixtures/sample-runs.ts';
import { API, DAY_MS, HOUR_MS, MONDAY_NOON, startTestService, type TestService } from '../fixtures/test-service.ts';

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
const WEEK_1 = buildSessionWorkout(DEFAULT_PLAN, 1, { warmUpSeconds: 300, coolDownSeconds: 300, ceilingBpm: null });
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

const reading = keepReadingPool({ readsDamaged: true });

type Life = {
  service: TestService;
  random: SeededRandom;
  now: number;
  /** Symptoms that were told and neither told anew nor deleted. */
  told: Symptoms[];
  /** Of check-ins of other moments; the very same one is told once. */
  otherIds: Set<string>;
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

const toText = (symptoms: Symptoms) => JSON.stringify(Object.entries(symptoms).sort());

function forget({ told }: Life, symptoms: Symptoms | undefined): void {
  const at = told.findIndex((each) => symptoms !== undefined && toText(each) === toText(symptoms));
  if (at !== -1) told.splice(at, 1);
}

async function listAnswers({ service }: Life, runId = ''): Promise<Symptoms[]> {
  const stored = await service.store.facts.list(service.runnerId);
  const answers = stored.filter(({ kind, subject }) => kind === 'checkIn' && subject.startsWith(runId));
  return answers.map(({ body }) => (body as { symptoms: Symptoms }).symptoms);
}

async function send({ service }: Life, bytes: Uint8Array): Promise<void> {
  const upload = service.own.post(`${API}/activities`).set('Content-Type', 'application/octet-stream');
  expect((await upload.send(Buffer.from(bytes))).status).toBeLessThan(300);
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
  async (life) => {
    const { random, now } = life;
    const startedAtMs = now - random.pick([1, 3, 30]) * HOUR_MS + random.pick([0, 0, 0, -3653, 3653, 1]) * DAY_MS;
    const device = random.chance(0.5) ? {} : { device: { manufacturer: 265, product: 1, serialNumber: 7 } };
    const bytes = makeRunBytes({ week: random.pick([1, 1, 2, 9]), startedAtMs, ...device });
    await send(life, random.chance(0.15) ? bytes.subarray(0, Math.floor(bytes.length * 0.7)) : bytes);
  },
  async (life) => {
    const startedAt = Math.floor(life.now / 1000) - 7200;
    const whole = makeIntent({ utcOffsetSeconds: 0, workout: WEEK_1, startedAt });
    for (const piece of cutRun(whole, life.random.pick([400, 660]), 120)) await send(life, simulateRun(piece).bytes);
  },
  async (life) => {
    const [one, other] = life.random.shuffle(await listRuns(life));
    if (one === undefined || other === undefined) return;
    await call(life, 'put', `/activities/${one.id}/recording`, { activityId: other.id });
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
    // Of a session in pieces, what she told goes on with the others.
    const answers = run.sessionPieces > 1 ? [] : await listAnswers(life, run.id);
    await call(life, 'delete', `/activities/${run.id}`);
    for (const symptoms of answers) forget(life, symptoms);
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
    await call(life, 'put', `/hand-runs/${byHand.id}/recording`, join);
  },
  ...(['after', 'morning', 'after', 'morning'] as const).map((moment) => async (life: Life) => {
    const runs = (await listRuns(life)).map(({ id }) => ({ id, kind: 'activities' }));
    const byHand = (await listByHand(life)).map(({ id }) => ({ id, kind: 'hand-runs' }));
    const [run] = life.random.shuffle([...runs, ...byHand]);
    if (run === undefined) return;
    const page = `/${run.kind}/${run.id}`;
    const { checkIns } = (await call(life, 'get', page)).body as { checkIns?: Record<string, { symptoms: Symptoms }> };
    const before = checkIns?.[moment]?.symptoms;
    const isTaken = life.random.chance(0.1);
    const symptoms = drawSymptoms(life);
    const body = moment === 'after' ? { effort: 3, couldTalk: true, symptoms } : { symptoms };
    const path = `${page}/check-ins/${moment}`;
    const { status } = await (isTaken ? call(life, 'delete', path) : call(life, 'put', path, body));
    if (status !== 200) return;
    forget(life, before);
    if (!isTaken) life.told.push(symptoms);
  }),
  async (life) => {
    const symptoms = drawSymptoms(life);
    const { status, body } = await call(life, 'post', '/check-ins', { day: dayOf(life), symptoms });
    if (status !== 201 || life.otherIds.has(body.id)) return;
    life.otherIds.add(body.id);
    life.told.push(symptoms);
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

async function checkStory(life: Life): Promise<void> {
  const { decision } = (await life.service.own.get(`${API}/decision`).expect(200)).body as { decision: Decision };
  const { text } = await life.service.own.get(`${API}/decision/inputs`).expect(200);
  const { plan: named, facts, askedOn } = historySchema.parse(JSON.parse(text));
  const plan = typeof named === 'string' ? (findBuiltInPlan(named) ?? DEFAULT_PLAN) : named;
  expect(pickDay(decide(plan, facts, askedOn))).toEqual(pickDay(decision));
  expect(pickDay(decideSecondReading(plan, facts as Fact[], askedOn))).toEqual(pickDay(decision));
  expect((await listAnswers(life)).map(toText).sort()).toEqual(life.told.map(toText).sort());
  if (life.isSignOpen) expect(decision).toMatchObject({ rule: 1, decision: 'pause', running: 'closed' });
  expect(life.service.reported).toEqual([]);
}

describe('an odd life', () => {
  it.each(Array.from({ length: LIVES }, (_, seed) => seed))('%i', { timeout: 120_000 }, async (seed) => {
    const service = await startTestService({ reading });
    const random = startRandom(seed);
    const life: Life = { service, random, now: MONDAY_NOON, told: [], otherIds: new Set(), isSignOpen: false };
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
