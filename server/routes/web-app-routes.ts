/** Serves the built web app: hashed files for good, its one page for every other address. */

import { join, sep } from 'node:path';
import express, { type RequestHandler, type Router } from 'express';

const ONE_YEAR = 'public, max-age=31536000, immutable';
const ASK_EVERY_TIME = 'no-cache';

export function addWebAppRoutes(router: Router, webDir: string): void {
  const hashedFiles = join(webDir, 'assets') + sep;
  router.use(
    express.static(webDir, {
      index: false,
      redirect: false,
      setHeaders: (response, path) => {
        response.setHeader('Cache-Control', path.startsWith(hashedFiles) ? ONE_YEAR : ASK_EVERY_TIME);
      },
    }),
  );
  router.use(sendPage(webDir));
}

/** The app finds its page by the address; a missing file with an ending is not one of its pages. */
function sendPage(webDir: string): RequestHandler {
  return (request, response, next) => {
    const isPage = (request.method === 'GET' || request.method === 'HEAD') && !/\.[^/]+$/.test(request.path);
    if (!isPage) return next();
    response.set('Cache-Control', ASK_EVERY_TIME);
    response.sendFile('index.html', { root: webDir, cacheControl: false }, (error) => {
      if (error) next(error);
    });
  };
}
