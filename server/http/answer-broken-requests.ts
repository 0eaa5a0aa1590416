/** What never becomes a request (no HTTP, headers without end, too slow) is answered in the one error shape, too. */

import { type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { ERROR_WORDS } from '../../shared/words/error-words.ts';
import { HttpRefusal, toErrorBody } from './http-refusal.ts';
import { SECURITY_HEADERS } from './security-headers.ts';

/** By the codes of Node's parser; everything else is broken in another way. */
const REFUSALS: Readonly<Record<string, HttpRefusal>> = {
  HPE_HEADER_OVERFLOW: new HttpRefusal(431, ERROR_WORDS.headersTooLarge),
  ERR_HTTP_REQUEST_TIMEOUT: new HttpRefusal(408, ERROR_WORDS.requestTooSlow),
};
const BROKEN = new HttpRefusal(400, ERROR_WORDS.requestBroken);

export function answerBrokenRequests(server: Server): void {
  const latest = new WeakMap<Duplex, ServerResponse>();
  server.on('request', ({ socket }, response) => latest.set(socket, response));
  // What a client expects beyond "100-continue" it may expect in vain; the request is one like every other.
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
  // We are no proxy; without this, Node would hang up without a word.
  server.on('connect', (_request, socket) => void socket.end(writeAnswer(BROKEN)));
  server.on('clientError', (error, socket) => {
    const response = latest.get(socket);
    const isAnswering = response?.headersSent === true && !response.writableFinished;
    if (!socket.writable || isAnswering) return void socket.destroy();
    socket.end(writeAnswer(REFUSALS[String('code' in error && error.code)] ?? BROKEN));
  });
}

function writeAnswer(refusal: HttpRefusal): string {
  const body = JSON.stringify(toErrorBody(refusal));
  const headers = {
    ...SECURITY_HEADERS,
    'Cache-Control': 'no-store',
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    Connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}`, ...lines, '', body].join('\r\n');
}
