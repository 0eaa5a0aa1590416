/** Puts handlers on one address; every other method there is refused with the list of those it takes. */

import type { RequestHandler, Router } from 'express';
import { describeWrongMethod } from '../../shared/words/error-words.ts';
import { HttpRefusal } from './http-refusal.ts';

type Method = 'get' | 'post' | 'put' | 'delete';
export type RouteHandlers = Partial<Record<Method, RequestHandler | RequestHandler[]>>;

export function defineRoute(router: Router, path: string, handlers: RouteHandlers): void {
  const route = router.route(path);
  const methods = Object.entries(handlers) as [Method, RequestHandler | RequestHandler[]][];
  for (const [method, handler] of methods) route[method](handler);
  const allowed = methods.map(([method]) => method.toUpperCase());
  route.all((request, response) => {
    response.set('Allow', allowed.join(', '));
    throw new HttpRefusal(405, describeWrongMethod(request.method, allowed));
  });
}
