/** Who may ask for a change, under which name the service answers, and the headers of every answer. */

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { API, startTestService, type TestService } from '../fixtures/test-service.ts';

let service: TestService;
let webDir: string;
beforeAll(async () => {
  webDir = await mkdtemp(join(tmpdir(), 'fourth-mile-web-'));
  await mkdir(join(webDir, 'assets'));
  await writeFile(join(webDir, 'index.html'), '<!doctype html><title>Fourth Mile</title>');
  await writeFile(join(webDir, 'assets', 'index-abc123.js'), 'export {};');
  await writeFile(join(webDir, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  service = await startTestService({ webDir });
});
afterAll(async () => {
  await service.stop();
  await rm(webDir, { recursive: true });
});

const strength = { day: '2026-03-02' };
const CHANGES = [
  ['post', '/activities'],
  ['delete', '/activities/0195f0a0-0000-7000-8000-000000000000'],
  ['put', '/activities/0195f0a0-0000-7000-8000-000000000000/session'],
  ['put', '/activities/0195f0a0-0000-7000-8000-000000000000/file'],
  ['put', '/activities/0195f0a0-0000-7000-8000-000000000000/recording'],
  ['put', '/activities/0195f0a0-0000-7000-8000-000000000000/check-ins/after'],
  ['put', '/activities/0195f0a0-0000-7000-8000-000000000000/check-ins/morning'],
  ['delete', '/activities/0195f0a0-0000-7000-8000-000000000000/check-ins/after'],
  ['delete', '/activities/0195f0a0-0000-7000-8000-000000000000/check-ins/morning'],
  ['post', '/hand-runs'],
  ['put', '/hand-runs/0195f0a0-0000-7000-8000-000000000000'],
  ['delete', '/hand-runs/0195f0a0-0000-7000-8000-000000000000'],
  ['put', '/hand-runs/0195f0a0-0000-7000-8000-000000000000/recording'],
  ['put', '/hand-runs/0195f0a0-0000-7000-8000-000000000000/check-ins/after'],
  ['put', '/hand-runs/0195f0a0-0000-7000-8000-000000000000/check-ins/morning'],
  ['post', '/check-ins'],
  ['put', '/check-ins/0195f0a0-0000-7000-8000-000000000000'],
  ['delete', '/check-ins/0195f0a0-0000-7000-8000-000000000000'],
  ['post', '/strength'],
  ['put', '/strength/0195f0a0-0000-7000-8000-000000000000'],
  ['delete', '/strength/0195f0a0-0000-7000-8000-000000000000'],
  ['post', '/readiness'],
  ['put', '/readiness/birth'],
  ['put', '/readiness/clearance'],
  ['put', '/readiness/signs'],
  ['put', '/readiness/self-check'],
  ['put', '/readiness/targets'],
  ['post', '/urgent'],
  ['post', '/seen'],
  ['put', '/settings'],
  ['post', '/calendar-feed'],
  ['delete', '/calendar-feed'],
] as const;

describe('a change asked for by somebody else', () => {
  const FOREIGN: Record<string, string>[] = [
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { 'Sec-Fetch-Site': 'none' },
    { 'Sec-Fetch-Site': 'same-origin', Origin: 'http://evil.example' },
    { Origin: 'http://evil.example' },
    { Origin: 'null' },
    { Origin: 'https://localhost:4040', Host: 'localhost:4040' },
  ];
  it.each(CHANGES)('%s %s is refused', async (method, path) => {
    for (const headers of FOREIGN) {
      const sent = service.plain[method](API + path)
        .set(headers)
        .set('Content-Type', 'application/json');
      expect((await sent.send('{}').expect(403)).body.error.code).toBe('foreignSite');
    }
    expect(await service.store.facts.list(service.runnerId)).toEqual([]);
  });
  it.each(CHANGES)(
    '%s %s is refused without a source and without a type that no form can send',
    async (method, path) => {
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
        const { body } = await service.plain[method](API + path)
          .set('Content-Type', type)
          .send('x')
          .expect(403);
        expect(body.error.code).toBe('noSourceNamed');
      }
      expect((await service.plain[method](API + path).expect(403)).body.error.code).toBe('noSourceNamed');
    },
  );
});

describe('a change asked for by our own page or by a program here', () => {
  it('is made', async () => {
    await service.own.post(`${API}/strength`).send(strength).expect(201);
    const own = service.plain.post(`${API}/strength`).set('Host', 'localhost:4040');
    await own.set('Origin', 'http://localhost:4040').send(strength).expect(201);
    await service.plain.post(`${API}/strength`).send(strength).expect(201);
  });
});

describe('the name it is called by', () => {
  it.each(['evil.example', 'localhost.evil.example', '192.168.1.4:4040', '127.0.0.1.nip.io', '0.0.0.0', ''])(
    '%s is not ours',
    async (host) => {
      for (const path of [`${API}/plan`, '/healthz', '/', '/assets/index-abc123.js']) {
        const { status } = await service.own.get(path).set('Host', host);
        expect([400, 421]).toContain(status);
      }
    },
  );
  it.each(['localhost', 'localhost:4040', 'LOCALHOST:4040', '127.0.0.1:80', '[::1]:4040'])(
    '%s is ours',
    async (host) => {
      await service.own.get('/healthz').set('Host', host).expect(200);
    },
  );
});

describe('the headers', () => {
  const PATHS = ['/', '/runs/1', '/assets/index-abc123.js', '/healthz', `${API}/plan`, `${API}/nothing`];
  it.each(PATHS)('of %s close everything that is not needed', async (path) => {
    const { headers } = await service.own.get(path);
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(headers['content-security-policy']).toContain(
      "require-trusted-types-for 'script'; trusted-types fourth-mile",
    );
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
    });
    expect(headers['permissions-policy']).toContain('geolocation=()');
    expect(headers['x-powered-by']).toBeUndefined();
  });
  it('keep the interface out of every cache, refusals too', async () => {
    for (const path of [`${API}/plan`, `${API}/activities`, `${API}/nothing`, '/healthz']) {
      expect((await service.own.get(path)).headers['cache-control']).toBe('no-store');
    }
  });
});

describe('the web app', () => {
  it('is its one page for every address of its own', async () => {
    for (const path of ['/', '/plan', '/runs/0195f0a0-0000-7000-8000-000000000000']) {
      const response = await service.own.get(path).expect(200);
      expect(response.text).toContain('<title>Fourth Mile</title>');
      expect(response.headers['cache-control']).toBe('no-cache');
    }
  });
  it('has its hashed files for good, the others asked for every time', async () => {
    const hashed = await service.own.get('/assets/index-abc123.js').expect(200);
    expect(hashed.headers['cache-control']).toContain('immutable');
    const plain = await service.own.get('/icon.svg').expect(200);
    expect(plain.headers['cache-control']).toBe('no-cache');
  });
  it('refuses a part or a version of a file that is not there in the one shape, and blames nobody for it', async () => {
    for (const path of ['/', '/icon.svg', '/assets/index-abc123.js']) {
      const beyond = await service.own.get(path).set('Range', 'bytes=9999-').expect(416);
      const other = await service.own.get(path).set('If-Match', '"another"').expect(412);
      for (const { body, headers } of [beyond, other]) {
        expect(body.error).toMatchObject({ code: 'headersUnmet' });
        expect(headers['cache-control']).toBe('no-store');
      }
    }
    expect(service.reported).toEqual([]);
  });
  it('does not answer for missing files, nor for anything outside its folder', async () => {
    await service.own.get('/assets/gone.js').expect(404);
    await service.own.get('/favicon.ico').expect(404);
    for (const path of ['/..%2f..%2fetc%2fpasswd', '/%2e%2e/%2e%2e/package.json', '/assets/..%5c..%5cx.txt']) {
      const { status } = await service.own.get(path);
      expect(status).toBe(404);
    }
    await service.own.post('/plan').expect(404);
  });
});
