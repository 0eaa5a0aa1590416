/** Two lives with the same truth, one of them full of changes that are taken back: it is never let further than the other. */

import { expect, it } from 'vitest';
import type { ActivitySummary } from '../../../shared/api/activity-api.ts';
import type { Decision } from '../../../shared/gate/decision.ts';
import { addDays, type LocalDay } from '../../../shared/local-day.ts';
import { DEFAULT_PLAN } from '../../../shared/plan/built-in-plans.ts';
import { type SeededRandom, startRandom } from '../../fixtures/histories/seeded-random.ts';
import { NO_SYMPTOMS } from '../../fixtures/no-symptoms.ts';
import { answerReadiness } from '../fixtures/answer-readiness.ts';
import { createDiary } from '../fixtures/diary.ts';
import { keepReadingPool } from '../fixtures/keep-reading-pool.ts';
import { makeRunBytes } from '../fixtures/sample-runs.ts';
import { API, startTestService, type TestService } from '../fixtures/test-service.ts';

/** `TWIN_LIVES=50` for a long run. */
const LIVES = Number(process.env.TWIN_LIVES ?? 2);
const FIRST_DAY = '2026-03-02';
const DAYS = 17;
const RUN_EVERY = 3;

const reading = keepReadingPool({ readsDamaged: true });

type Troubled = { service: TestService; random: SeededRandom; today: LocalDay };

async function call({ service }: Troubled, method: 'get' | 'post' | 'put' | 'delete', path: string, body?: object) {
  const answer = await service.own[method](`${API}${path}`).send(body);
  expect(answer.status, `${method} ${path} ${JSON.stringify(answer.body)}`).toBeLessThan(500);
  return answer;
}

async function pickRun(life: Troubled): Promise<ActivitySummary | undefined> {
  const { activities } = (await call(life, 'get', '/activities')).body;
  return life.random.shuffle(activities as ActivitySummary[])[0];
}

async function moveToAndFro(life: Troubled): Promise<void> {
  const run = await pickRun(life);
  if (run?.match.status !== 'matched') return;
  const path = `/activities/${run.id}/session`;
  const elsewhere = life.random.pick([null, { week: 2, session: 1 }, { week: 9, session: 2 }, { week: 1, session: 3 }]);
  await call(life, 'put', path, { planned: elsewhere });
  await call(life, 'put', path, { planned: run.match.planned });
}

async function choosePlans(life: Troubled): Promise<void> {
  const own = { ...DEFAULT_PLAN, id: 'short', name: 'Short', weeks: DEFAULT_PLAN.weeks.slice(0, 1) };
  if (life.random.chance(0.5)) await call(life, 'post', '/plans', { plan: own, choose: true });
  await call(life, 'put', '/plans/choice', { key: 'slower' });
  await call(life, 'put', '/plans/choice', { key: 'default' });
}

async function changeSettings(life: Troubled): Promise<void> {
  const { body } = await call(life, 'get', '/settings');
  const heartRate = { ...body.heartRate, takesMedicineThatLowersHeartRate: true, measuredMaximumBpm: 220 };
  const changed = call(life, 'put', '/settings', { ...body, heartRate });
  if (life.random.chance(0.5)) await changed;
  await Promise.all([changed, call(life, 'put', '/settings', body)]);
  await call(life, 'put', '/settings', body);
}

async function tellAnswerOtherwise(life: Troubled): Promise<void> {
  const run = await pickRun(life);
  if (run === undefined) return;
  const path = `/activities/${run.id}/check-ins/after`;
  const { after } = (await call(life, 'get', `/activities/${run.id}`)).body.checkIns;
  if (after === null) return;
  await call(life, 'put', path, { ...after, effort: 1, symptoms: NO_SYMPTOMS });
  await call(life, 'put', path, after);
}

async function bringInAgain(life: Troubled): Promise<void> {
  const upload = life.service.own.post(`${API}/activities`).set('Content-Type', 'application/octet-stream');
  const startedAtMs = Date.parse(`${FIRST_DAY}T00:00:00Z`) + 10 * 3_600_000;
  const bytes = makeRunBytes({ week: 1, startedAtMs, seed: Number(FIRST_DAY.replaceAll('-', '')) % 1000 });
  await upload.send(life.random.chance(0.5) ? bytes : bytes.subarray(0, Math.floor(bytes.length * 0.6)));
}

/** No word of a professional is among it: that would truly answer the stop. */
async function tellAndTakeBack(life: Troubled): Promise<void> {
  const { today } = life;
  const { body: ill } = await call(life, 'post', '/care/illnesses', { from: addDays(today, -2), until: null });
  if (ill.id) await call(life, 'put', `/care/illnesses/${ill.id}`, { until: addDays(today, -1) });
  if (ill.id) await call(life, 'delete', `/care/illnesses/${ill.id}`);
  const bulge = { day: today, symptoms: { ...NO_SYMPTOMS, bulge: true } };
  const { body: felt } = await call(life, 'post', '/check-ins', bulge);
  await call(life, 'delete', `/check-ins/${felt.id}`);
}

async function addAndRemoveByHand(life: Troubled): Promise<void> {
  const told = { time: '10:00', runSeconds: 900, longestRunSeconds: 60, walkSeconds: 700, note: '' };
  const { body } = await call(life, 'post', '/hand-runs', { day: life.today, ...told });
  await call(life, 'delete', `/hand-runs/${body.summary?.id ?? body.id}`);
}

const TROUBLES = [
  moveToAndFro,
  choosePlans,
  changeSettings,
  tellAnswerOtherwise,
  bringInAgain,
  tellAndTakeBack,
  addAndRemoveByHand,
];

const decide = async ({ own }: TestService) => (await own.get(`${API}/decision`).expect(200)).body.decision as Decision;

it.each(Array.from({ length: LIVES }, (_, seed) => seed))('a troubled life %i', { timeout: 240_000 }, async (seed) => {
  const services = [await startTestService({ reading }), await startTestService({ reading })] as const;
  const [plain, troubled] = services;
  const random = startRandom(seed);
  try {
    const lives = services.map((service) => ({ service, diary: createDiary(service) }));
    for (const { service } of lives) await answerReadiness(service, FIRST_DAY);
    for (let at = 0; at < DAYS; at++) {
      const today = addDays(FIRST_DAY, at);
      const week = (await decide(plain)).week ?? 1;
      const ranBefore = at % RUN_EVERY === 1;
      const told = random.pick([{}, {}, {}, { leak: 'drops' as const }, { otherPain: 4 }]);
      for (const { diary } of lives) {
        if (ranBefore) await diary.morningAfter(addDays(today, -1));
        if (at % RUN_EVERY === 0) await diary.run(today, week, { told });
        if (at % RUN_EVERY === 2) await diary.strength(today);
      }
      for (const { diary } of lives) diary.at(today, 19);
      for (let count = 0; count < 2; count++) await random.pick(TROUBLES)({ service: troubled, random, today });
      const [expected, found] = [await decide(plain), await decide(troubled)];
      if (expected.running === 'closed') expect(found, `${seed}, day ${at}`).toMatchObject({ running: 'closed' });
      expect(found.week ?? 0, `${seed}, day ${at}`).toBeLessThanOrEqual(expected.week ?? 0);
    }
  } finally {
    for (const service of services) await service.stop();
  }
});
