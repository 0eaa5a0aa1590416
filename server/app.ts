/** The Express app: guards first, then the routes under `/api/v1`, then the web app, errors last; closed by default. */

import express, { type Express, Router } from 'express';
import { createErrorHandler, refuseUnknownAddress } from './http/answer-errors.ts';
import { guardChanges, guardHost } from './http/guard-requests.ts';
import { forbidStoring, setSecurityHeaders } from './http/security-headers.ts';
import { addActivityRoutes } from './routes/activity-routes.ts';
import { addAdviceRoutes } from './routes/advice-routes.ts';
import { addCalendarFeed, addCalendarRoutes } from './routes/calendar-routes.ts';
import { addCareRoutes } from './routes/care-routes.ts';
import { addCheckInRoutes } from './routes/check-in-routes.ts';
import { addDecisionRoutes } from './routes/decision-routes.ts';
import { addHandRunRoutes } from './routes/hand-run-routes.ts';
import { addHealthRoutes } from './routes/health-routes.ts';
import { addImportRoutes } from './routes/import-routes.ts';
import { addPlanLibraryRoutes } from './routes/plan-library-routes.ts';
import { addPlanRoutes } from './routes/plan-routes.ts';
import { addReadinessRoutes } from './routes/readiness-routes.ts';
import type { RouteDependencies } from './routes/route-dependencies.ts';
import { addSettingsRoutes } from './routes/settings-routes.ts';
import { addSignRoutes } from './routes/sign-routes.ts';
import { addStrengthRoutes } from './routes/strength-routes.ts';
import { addWebAppRoutes } from './routes/web-app-routes.ts';

export type AppDependencies = Omit<RouteDependencies, 'findRunner'> & {
  /** The one runner of a service without accounts. */
  runnerId: string;
  /** Folder of the built web app; null serves the interface alone. */
  webDir: string | null;
  /** Gets what is our own fault. */
  reportError: (error: unknown) => void;
};

export function createApp(dependencies: AppDependencies): Express {
  const { runnerId, webDir, reportError, ...shared } = dependencies;
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(setSecurityHeaders, guardHost);
  addHealthRoutes(app, shared.store);
  addCalendarFeed(app, shared);
  app.use('/api', forbidStoring, guardChanges);
  app.use('/api/v1', createApiRouter({ ...shared, findRunner: () => shared.store.runners.get(runnerId) }));
  app.use('/api', refuseUnknownAddress);
  if (webDir !== null) addWebAppRoutes(app, webDir);
  app.use(refuseUnknownAddress);
  app.use(createErrorHandler(reportError));
  return app;
}

function createApiRouter(dependencies: RouteDependencies): Router {
  const router = Router();
  addPlanRoutes(router, dependencies);
  addPlanLibraryRoutes(router, dependencies);
  addActivityRoutes(router, dependencies);
  addHandRunRoutes(router, dependencies);
  addImportRoutes(router, dependencies);
  addCheckInRoutes(router, dependencies);
  addAdviceRoutes(router, dependencies);
  addStrengthRoutes(router, dependencies);
  addReadinessRoutes(router, dependencies);
  addSignRoutes(router, dependencies);
  addCareRoutes(router, dependencies);
  addSettingsRoutes(router, dependencies);
  addCalendarRoutes(router, dependencies);
  addDecisionRoutes(router, dependencies);
  return router;
}
