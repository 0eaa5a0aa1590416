/** `GET /healthz`: the process answers; `GET /readyz`: it can also read its store. */

import type { Router } from 'express';
import { defineRoute } from '../http/define-route.ts';
import { forbidStoring } from '../http/security-headers.ts';
import type { Store } from '../store/open-store.ts';

export function addHealthRoutes(router: Router, store: Store): void {
  defineRoute(router, '/healthz', {
    get: [
      forbidStoring,
      (_request, response) => {
        response.json({ status: 'ok' });
      },
    ],
  });
  defineRoute(router, '/readyz', {
    get: [
      forbidStoring,
      async (_request, response) => {
        await store.ping();
        response.json({ status: 'ready' });
      },
    ],
  });
}
