/** What somebody writes is shown as it is, so nothing that breaks a line or turns the text around it is taken. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ReadingPool } from '../../../server/runs/reading-pool.ts';
import { DEFAULT_PLAN } from '../../../shared/plan/built-in-plans.ts';
import { API, startTestService, type TestService } from '../fixtures/test-service.ts';

const DAY = '2026-03-02';
const LINES = ['a\u0000b', 'a\u001b[31mb', 'a\u202Egpj.b', 'a\u2066b', 'a\r\nBEGIN:VEVENT'];
const NOTES = LINES.slice(0, 4);
const HAND_RUN = { day: DAY, time: null, runSeconds: 60, longestRunSeconds: null, walkSeconds: null };
const PROFESSIONAL = { kind: 'professional', name: 'R. Example', reason: 'seen twice' };

let service: TestService;
beforeAll(async () => {
  service = await startTestService({ reading: { stop: async () => {} } as ReadingPool });
});
afterAll(() => service.stop());

const savePlan = (changes: object) => ({
  plan: { ...DEFAULT_PLAN, id: 'mine', name: 'Mine', ...changes },
  choose: false,
});

it.each([
  ['the name of a plan', 'post', 'plans', (text: string) => savePlan({ name: text }), LINES],
  ['who marked a plan', 'post', 'plans', (text: string) => savePlan({ mark: { ...PROFESSIONAL, name: text } }), LINES],
  [
    'why it was marked',
    'post',
    'plans',
    (text: string) => savePlan({ mark: { ...PROFESSIONAL, reason: text } }),
    NOTES,
  ],
  ['the note of a run', 'post', 'hand-runs', (text: string) => ({ ...HAND_RUN, note: text }), NOTES],
  ['the note of a strength session', 'post', 'strength', (text: string) => ({ day: DAY, note: text }), NOTES],
  ['an urgent sign', 'post', 'urgent', (text: string) => ({ day: DAY, sign: text }), LINES],
  ['who agreed', 'put', 'readiness/clearance', (text: string) => ({ by: text, agreedOn: DAY }), LINES],
] as const)('%s', async (_, method, path, write, texts) => {
  const send = (text: string) => service.own[method](`${API}/${path}`).send(write(text));
  for (const text of texts) expect((await send(text)).status).toBe(400);
  expect((await send('Zoë, 体 🏃‍♀️')).status).toBeLessThan(300);
});
