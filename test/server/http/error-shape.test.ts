/** Every route answers every misuse with the one error shape, and an unknown route is closed. */

import { createServer, request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../server/app.ts';
import { readSettings } from '../../../server/settings.ts';
import { createTurns } from '../../../server/take-turns.ts';
import { API, startTestService, type TestService } from '../fixtures/test-service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());

const UNKNOWN_ID = '0195f0a0-0000-7000-8000-000000000000';
const RESUME = `${API}/imports/${UNKNOWN_ID}/resume`;
const RUN = `${API}/activities/${UNKNOWN_ID}`;
const HAND_RUN = `${API}/hand-runs/${UNKNOWN_ID}`;

type Method = 'get' | 'post' | 'put' | 'delete';
type Route = { path: string; methods: Method[] };

/** Every route of the interface. */
const ROUTES: readonly Route[] = [
  { path: `${API}/plan`, methods: ['get'] },
  { path: `${API}/plan/weeks/1/workouts/1.fit`, methods: ['get'] },
  { path: `${API}/plan/weeks/1/workouts.zip`, methods: ['get'] },
  { path: `${API}/plans`, methods: ['get', 'post'] },
  { path: `${API}/plans/choice`, methods: ['put'] },
  { path: `${API}/plans/default`, methods: ['get'] },
  { path: `${API}/activities`, methods: ['get', 'post'] },
  { path: RUN, methods: ['get', 'delete'] },
  { path: `${RUN}/session`, methods: ['put'] },
  { path: `${RUN}/file`, methods: ['put'] },
  { path: `${RUN}/recording`, methods: ['put'] },
  { path: `${RUN}/comparison`, methods: ['get'] },
  { path: `${RUN}/check-ins/after`, methods: ['put', 'delete'] },
  { path: `${RUN}/check-ins/morning`, methods: ['put', 'delete'] },
  { path: `${RUN}/check-ins/changes`, methods: ['get'] },
  { path: `${API}/hand-runs`, methods: ['get', 'post'] },
  { path: HAND_RUN, methods: ['get', 'put', 'delete'] },
  { path: `${HAND_RUN}/recording`, methods: ['put'] },
  { path: `${HAND_RUN}/check-ins/after`, methods: ['put', 'delete'] },
  { path: `${HAND_RUN}/check-ins/morning`, methods: ['put', 'delete'] },
  { path: `${HAND_RUN}/check-ins/changes`, methods: ['get'] },
  { path: `${API}/imports`, methods: ['get'] },
  { path: `${API}/imports/${UNKNOWN_ID}`, methods: ['get', 'delete'] },
  { path: RESUME, methods: ['post'] },
  { path: `${API}/check-ins`, methods: ['get', 'post'] },
  { path: `${API}/check-ins/${UNKNOWN_ID}`, methods: ['put', 'delete'] },
  { path: `${API}/advice`, methods: ['get'] },
  { path: `${API}/calendar-feed`, methods: ['get', 'post', 'delete'] },
  { path: `/calendar/${'a'.repeat(43)}.ics`, methods: ['get'] },
  { path: `${API}/check-ins/due`, methods: ['get'] },
  { path: `${API}/strength`, methods: ['get', 'post'] },
  { path: `${API}/strength/${UNKNOWN_ID}`, methods: ['put', 'delete'] },
  { path: `${API}/readiness`, methods: ['get', 'post'] },
  { path: `${API}/readiness/birth`, methods: ['put'] },
  { path: `${API}/readiness/clearance`, methods: ['put'] },
  { path: `${API}/readiness/signs`, methods: ['put'] },
  { path: `${API}/readiness/self-check`, methods: ['put'] },
  { path: `${API}/readiness/targets`, methods: ['put'] },
  { path: `${API}/urgent`, methods: ['post'] },
  { path: `${API}/seen`, methods: ['post'] },
  { path: `${API}/care`, methods: ['get'] },
  { path: `${API}/care/says`, methods: ['post'] },
  { path: `${API}/care/says/preview`, methods: ['post'] },
  { path: `${API}/care/says/${UNKNOWN_ID}`, methods: ['delete'] },
  { path: `${API}/care/illnesses`, methods: ['post'] },
  { path: `${API}/care/illnesses/${UNKNOWN_ID}`, methods: ['put', 'delete'] },
  { path: `${API}/urgent/${UNKNOWN_ID}`, methods: ['delete'] },
  { path: `${API}/settings`, methods: ['get', 'put'] },
  { path: `${API}/decision`, methods: ['get'] },
  { path: `${API}/decision/inputs`, methods: ['get'] },
  { path: '/healthz', methods: ['get'] },
  { path: '/readyz', methods: ['get'] },
];
const ALL_METHODS: readonly Method[] = ['get', 'post', 'put', 'delete'];
const JSON_ROUTES = ROUTES.flatMap(({ path, methods }) =>
  methods
    .filter((method) => (method === 'post' || method === 'put') && ![`${API}/activities`, RESUME].includes(path))
    .map((method) => [method, path] as const),
);

/** Words that no runner should read (`product.md`, Words). */
const FORBIDDEN = /\b(safe|cleared|normal|abnormal|diagnose|treat|prevent|detect|failed)\b/i;

function expectErrorShape(body: unknown, code?: string) {
  const { error } = body as { error: Record<string, unknown> };
  expect(Object.keys(body as object)).toEqual(['error']);
  expect(Object.keys(error).filter((key) => key !== 'details')).toEqual(['code', 'message', 'cure']);
  if (code !== undefined) expect(error.code).toBe(code);
  for (const sentence of [error.message, error.cure]) {
    expect(sentence).toMatch(/^[A-Z].*\.$/s);
    expect(sentence).not.toMatch(FORBIDDEN);
  }
}

describe('a method that a route does not take', () => {
  it.each(
    ROUTES.flatMap(({ path, methods }) =>
      ALL_METHODS.filter((method) => !methods.includes(method)).map((method) => [method, path, methods] as const),
    ),
  )('%s %s is refused with the methods it takes', async (method, path, methods) => {
    const response = await service.own[method](path).expect(405);
    expectErrorShape(response.body, 'wrongMethod');
    expect(response.headers.allow).toBe(methods.map((allowed) => allowed.toUpperCase()).join(', '));
  });
});

describe('a body that cannot be used', () => {
  it.each(JSON_ROUTES)('%s %s refuses another content type', async (method, path) => {
    const response = await service.own[method](path).set('Content-Type', 'text/plain').send('{}').expect(415);
    expectErrorShape(response.body, 'jsonExpected');
  });
  it.each(JSON_ROUTES)('%s %s refuses what is not JSON', async (method, path) => {
    const response = await service.own[method](path).set('Content-Type', 'application/json').send('{"a":').expect(400);
    expectErrorShape(response.body, 'invalidJson');
  });
  it.each(JSON_ROUTES)('%s %s refuses JSON without its fields', async (method, path) => {
    const response = await service.own[method](path).send({ nothing: true }).expect(400);
    expectErrorShape(response.body, 'invalidRequest');
    expect(response.body.error.details.problems.length).toBeGreaterThan(0);
  });
  it.each(JSON_ROUTES)('%s %s refuses more than it could need', async (method, path) => {
    const body = { text: 'x'.repeat(70_000) };
    const response = await service.own[method](path).send(body).expect(413);
    expectErrorShape(response.body, 'jsonTooLarge');
  });
  it.each(JSON_ROUTES)('%s %s refuses a compressed body', async (method, path) => {
    const response = await service.own[method](path)
      .set('Content-Type', 'application/json')
      .set('Content-Encoding', 'gzip')
      .send('{}')
      .expect(415);
    expectErrorShape(response.body, 'jsonExpected');
  });
  it('an upload refuses JSON, a form and compression', async () => {
    for (const type of ['application/json', 'multipart/form-data; boundary=x', 'text/plain']) {
      const response = await service.own.post(`${API}/activities`).set('Content-Type', type).send('x').expect(415);
      expectErrorShape(response.body, 'bytesExpected');
    }
    const compressed = service.own.post(`${API}/activities`).set('Content-Type', 'application/octet-stream');
    expectErrorShape((await compressed.set('Content-Encoding', 'gzip').send('x').expect(415)).body, 'bytesExpected');
  });
});

describe('an address that is not there', () => {
  it.each(['/api', '/api/v1', '/api/v2/plan', `${API}/nothing`, `${API}/activities/../../x`, '/nothing', '/%E0%A4%A'])(
    '%s is closed',
    async (path) => expectErrorShape((await service.own.get(path).expect(404)).body, 'notFound'),
  );
  it.each([
    ['get', RUN, undefined],
    ['delete', RUN, undefined],
    ['get', `${API}/activities/not-an-id`, undefined],
    ['put', `${RUN}/session`, { planned: null }],
    ['put', `${RUN}/check-ins/after`, { effort: 1, couldTalk: true, symptoms: {} }],
    ['put', `${RUN}/check-ins/morning`, { symptoms: {} }],
    ['delete', `${RUN}/check-ins/after`, undefined],
    ['get', `${RUN}/check-ins/changes`, undefined],
  ] as const)('%s %s says that the run is not here', async (method, path, body) => {
    expectErrorShape((await service.own[method](path).send(body).expect(404)).body, 'noSuchActivity');
  });
  it.each([
    '/plan/weeks/0/workouts/1.fit',
    '/plan/weeks/17/workouts.zip',
    '/plan/weeks/1/workouts/4.fit',
    '/plan/weeks/one/workouts/1.fit',
  ])('%s is not in the plan', async (path) =>
    expectErrorShape((await service.own.get(API + path).expect(404)).body, 'noSuchPlannedSession'),
  );
});

describe('what the schema does not know', () => {
  it.each([
    [`${API}/readiness`, { day: '2026-03-02', item: 'courage', met: true }],
    [`${API}/readiness`, { day: '2026-02-30', item: 'birth', met: true }],
    [`${API}/strength`, { day: '2026-03-02', extra: 1 }],
    [`${API}/check-ins`, { day: '2026-03-02', symptoms: { leak: 'a little' } }],
    [`${API}/check-ins`, { day: '2026-03-02', symptoms: { heaviness: 11 } }],
    [`${API}/check-ins`, { day: '2026-03-02', symptoms: { heaviness: null } }],
    [`${API}/seen`, { day: '2026-03-02', mayRun: 'yes' }],
  ])('%s %j is refused', async (path, body) => {
    expectErrorShape((await service.own.post(path).send(body).expect(400)).body, 'invalidRequest');
  });
  it('a decision for a day to come is refused, and for no day at all too', async () => {
    expectErrorShape((await service.own.get(`${API}/decision?day=2026-03-03`).expect(400)).body, 'dayInFuture');
    expectErrorShape((await service.own.get(`${API}/decision?day=soon`).expect(400)).body, 'invalidRequest');
    expectErrorShape((await service.own.get(`${API}/decision?day=1990-01-01`).expect(400)).body, 'dayTooLongAgo');
  });
  it.each(['strength', 'urgent', 'seen', 'readiness', 'check-ins'])(
    'a fact of a day to come is refused: %s',
    async (kind) => {
      const body = { day: '2026-03-03', sign: 'chest pain', mayRun: true, item: 'birth', met: true, symptoms: {} };
      const fields: Record<string, string[]> = {
        strength: [],
        urgent: ['sign'],
        seen: ['mayRun'],
        readiness: ['item', 'met'],
        'check-ins': ['symptoms'],
      };
      const isSent = (key: string) => key === 'day' || fields[kind]?.includes(key) === true;
      const sent = Object.fromEntries(Object.entries(body).filter(([key]) => isSent(key)));
      expectErrorShape((await service.own.post(`${API}/${kind}`).send(sent).expect(400)).body, 'dayInFuture');
    },
  );
  it('an unknown time zone is refused', async () => {
    const { body: settings } = await service.own.get(`${API}/settings`);
    const response = await service.own
      .put(`${API}/settings`)
      .send({ ...settings, timeZone: 'Mars/Olympus' })
      .expect(400);
    expectErrorShape(response.body, 'unknownTimeZone');
  });
});

describe('what is our own fault', () => {
  it('is reported to whoever runs the service, and told without its insides', async () => {
    const failing = { ...service.store, ping: () => Promise.reject(new Error('secret path /x')) };
    await expectFault(failing, 500, 'unexpected', 1);
  });
  it('is a full disk in its own words, and nothing to report', async () => {
    const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    await expectFault({ ...service.store, ping: () => Promise.reject(full) }, 507, 'diskFull', 0);
  });
});

describe('the list of routes above', () => {
  it('holds every route of the app, and each with all of its methods', () => {
    const missing = listAppRoutes().flatMap(({ pattern, matches, methods }) => {
      const rows = ROUTES.filter(({ path }) => matches(path));
      const told = new Set<string>(rows.flatMap((row) => row.methods));
      return methods.filter((method) => !told.has(method)).map((method) => `${method} ${pattern}`);
    });
    expect(missing).toEqual([]);
    expect(listAppRoutes().length).toBeGreaterThan(20);
  });
});

type RouteLayer = {
  match: (path: string) => unknown;
  handle: { stack?: RouteLayer[] };
  route?: { path: string; methods: Record<string, boolean> };
};

/** The routes as Express holds them, those of the interface and those beside it. */
function listAppRoutes() {
  const { stack } = createBareApp(service.store, () => {}).router as unknown as { stack: RouteLayer[] };
  const inner = stack.flatMap(({ handle }) => handle.stack ?? []).map((layer) => ({ layer, base: API }));
  return [...stack.map((layer) => ({ layer, base: '' })), ...inner].flatMap(({ layer, base }) => {
    if (layer.route === undefined) return [];
    const { path, methods } = layer.route;
    const matches = (asked: string) => asked.startsWith(base) && Boolean(layer.match(asked.slice(base.length)));
    return [{ pattern: path, matches, methods: Object.keys(methods).filter((method) => method !== '_all') }];
  });
}

function createBareApp(store: TestService['store'], reportError: (error: unknown) => void) {
  return createApp({
    store,
    runnerId: service.runnerId,
    now: () => 0,
    reading: {} as never,
    limits: readSettings({}, '/'),
    takeTurns: createTurns(),
    imports: {} as never,
    webDir: null,
    reportError,
  });
}

async function expectFault(store: TestService['store'], status: number, code: string, reports: number) {
  const reported: unknown[] = [];
  const app = createBareApp(store, (error) => reported.push(error));
  const server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  const { statusCode, text } = await new Promise<{ statusCode: number | undefined; text: string }>((resolve) => {
    httpRequest({ port, host: '127.0.0.1', path: '/readyz' }, async (response) => {
      let text = '';
      for await (const chunk of response) text += chunk;
      resolve({ statusCode: response.statusCode, text });
    }).end();
  });
  server.close();
  expect(statusCode).toBe(status);
  expectErrorShape(JSON.parse(text), code);
  expect(text).not.toContain('secret');
  expect(reported.length).toBe(reports);
}
