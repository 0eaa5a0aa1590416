/** Bytes that are no request get the one error shape and the headers of every answer, and the service goes on. */

import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningService, startService } from '../../../server/serve.ts';
import { readSettings } from '../../../server/settings.ts';

let dataDir: string;
let service: RunningService;
const reported: unknown[] = [];
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'fourth-mile-broken-'));
  const settings = readSettings({ FOURTH_MILE_PORT: '0', FOURTH_MILE_DATA_DIR: dataDir }, '/');
  service = await startService(settings, (error) => reported.push(error));
});
afterAll(async () => {
  await service.stop();
  await rm(dataDir, { recursive: true, force: true });
});

/** Everything that comes back until the service closes the connection. */
async function sendRaw(text: string): Promise<string> {
  const socket = connect(Number(new URL(service.address).port), '127.0.0.1');
  socket.end(text, 'latin1');
  let answer = '';
  for await (const chunk of socket.setEncoding('utf8')) answer += chunk;
  return answer;
}

const POST = 'POST /api/v1/strength HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';

it.each([
  ['no HTTP at all', 'hello\r\n\r\n', 400, 'requestBroken'],
  ['the beginning of an encrypted connection', '\x16\x03\x01\x02\x00\x01', 400, 'requestBroken'],
  ['two lengths', `${POST}Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nX`, 400, 'requestBroken'],
  ['a broken chunk', `${POST}Transfer-Encoding: chunked\r\n\r\nZZ\r\n`, 400, 'requestBroken'],
  [
    'a header of 20 kB',
    `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`,
    431,
    'headersTooLarge',
  ],
  ['a request to a proxy', 'CONNECT localhost:80 HTTP/1.1\r\nHost: localhost\r\n\r\n', 400, 'requestBroken'],
  ['no host', 'GET /api/v1/plan HTTP/1.1\r\nConnection: close\r\n\r\n', 421, 'foreignHost'],
  [
    'an unknown expectation',
    `${POST}Expect: 200-ok\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}`,
    400,
    'invalidRequest',
  ],
])('%s', async (_, text, status, code) => {
  const answer = await sendRaw(text);
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  for (const header of [
    'Content-Security-Policy: ',
    'X-Content-Type-Options: nosniff',
    'Content-Type: application/json',
  ]) {
    expect(head).toContain(header);
  }
  const { error } = JSON.parse(body);
  expect(error).toMatchObject({ code, message: expect.stringMatching(/\.$/), cure: expect.stringMatching(/\.$/) });
  expect((await fetch(`${service.address}/readyz`)).status).toBe(200);
  expect(reported).toEqual([]);
});

it('nothing is written into an answer that is on its way', async () => {
  const answer = await sendRaw('GET /api/v1/plan HTTP/1.1\r\nHost: localhost\r\n\r\nhello\r\n\r\n');
  const [, length = ''] = /Content-Length: (\d+)/.exec(answer) ?? [];
  const body = answer.slice(answer.indexOf('\r\n\r\n') + 4);
  JSON.parse(Buffer.from(body).subarray(0, Number(length)).toString());
});
