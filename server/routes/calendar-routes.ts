/** The calendar feed: its address is made and taken back under the interface, and read by calendars beside it. */

import type { Router } from 'express';
import { type CalendarFeedAnswer, calendarFeedRequestSchema } from '../../shared/api/calendar-api.ts';
import { ERROR_WORDS } from '../../shared/words/error-words.ts';
import { findFeedRunner, makeFeed, writeFeed } from '../diary/calendar-feed.ts';
import { defineRoute } from '../http/define-route.ts';
import { HttpRefusal } from '../http/http-refusal.ts';
import { readJsonBody } from '../http/read-json-body.ts';
import { forbidStoring } from '../http/security-headers.ts';
import { validateInput } from '../http/validate-input.ts';
import type { RouteDependencies } from './route-dependencies.ts';

/** `/calendar/SECRET.ics`: a calendar sends no more than that. Every other address there is not there. */
export function addCalendarFeed(router: Router, dependencies: Pick<RouteDependencies, 'store' | 'now'>): void {
  defineRoute(router, '/calendar/:token.ics', {
    get: [
      forbidStoring,
      async (request, response) => {
        const runner = await findFeedRunner(dependencies, String(request.params.token));
        if (runner === null) throw new HttpRefusal(404, ERROR_WORDS.notFound);
        response.type('text/calendar').send(await writeFeed(dependencies, runner));
      },
    ],
  });
}

export function addCalendarRoutes(router: Router, dependencies: RouteDependencies): void {
  const { store, findRunner } = dependencies;

  defineRoute(router, '/calendar-feed', {
    get: async (request, response) => {
      const { id } = await findRunner(request);
      const answer: CalendarFeedAnswer = { createdAt: (await store.calendarFeeds.get(id))?.createdAt ?? null };
      response.json(answer);
    },
    post: [
      ...readJsonBody,
      async (request, response) => {
        validateInput(calendarFeedRequestSchema, request.body);
        response.status(201).json(await makeFeed(dependencies, (await findRunner(request)).id));
      },
    ],
    delete: async (request, response) => {
      await store.calendarFeeds.remove((await findRunner(request)).id);
      response.status(204).end();
    },
  });
}
