/** Lets through only requests to our own name, and changes only when our own pages or a program on this machine ask. */

import type { Request, RequestHandler } from 'express';
import { ERROR_WORDS } from '../../shared/words/error-words.ts';
import { LOOPBACK_HOSTS } from '../settings.ts';
import { HttpRefusal } from './http-refusal.ts';

const READING_METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];
const BODY_TYPES: readonly string[] = ['application/json', 'application/octet-stream'];

/** Against names that a stranger points at this machine (DNS rebinding). */
export const guardHost: RequestHandler = (request, _response, next) => {
  const name = readHostName(request.headers.host ?? '');
  if (!LOOPBACK_HOSTS.includes(name)) throw new HttpRefusal(421, ERROR_WORDS.foreignHost);
  next();
};

/** "localhost:4040" to "localhost", "[::1]:4040" to "::1". */
function readHostName(host: string): string {
  return host
    .toLowerCase()
    .replace(/:\d+$/, '')
    .replace(/^\[(.*)\]$/, '$1');
}

export const guardChanges: RequestHandler = (request, _response, next) => {
  if (!READING_METHODS.includes(request.method)) checkSource(request);
  next();
};

/**
 * A browser says where a request comes from (`Sec-Fetch-Site`, older ones `Origin`); a program that says neither must at
 * least name a content type that no plain form of a foreign page can send.
 */
function checkSource(request: Request): void {
  const site = request.headers['sec-fetch-site'];
  const { origin, host } = request.headers;
  const isOwnOrigin = origin === `http://${host}`;
  if (site !== undefined) {
    const isOwnSite = site === 'same-origin' && (origin === undefined || isOwnOrigin);
    if (!isOwnSite) throw new HttpRefusal(403, ERROR_WORDS.foreignSite);
  } else if (origin !== undefined) {
    if (!isOwnOrigin) throw new HttpRefusal(403, ERROR_WORDS.foreignSite);
  } else if (!BODY_TYPES.includes(readContentType(request))) {
    throw new HttpRefusal(403, ERROR_WORDS.noSourceNamed);
  }
}

/** Without its parameters, lower case; empty when there is none. */
export function readContentType(request: Request): string {
  return (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}
