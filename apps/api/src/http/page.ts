import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { publicPaths } from '@tiepdan/portal/contract';
import express, { type NextFunction, type Request, type Response } from 'express';
import { ASK_AGAIN, FOR_GOOD, setAsset, setKind, setNoAsset, under } from './headers.js';

/** Stands in the built index.html wherever the nonce belongs; the build repeats it at every script and style sheet. */
export const NONCE_PLACE = 'nonce-of-this-answer';

const HASHED = /[.-][A-Z0-9_-]{8}\.[a-z0-9]+$/i;

/** Where the built client lies, or null when it has not been built. */
export function findWebRoot(given: string): string | null {
  const root = given || fileURLToPath(new URL('../../../web/dist/browser', import.meta.url));
  return existsSync(`${root}/index.html`) ? root : null;
}

/** Serves the client: hashed files for good, and the page, with a nonce of its own each time, for every address that is a page. */
export function serveClient(app: NestExpressApplication, root: string): void {
  const page = readFileSync(`${root}/index.html`, 'utf8');
  const sendPage = (response: Response): void => {
    const nonce = randomBytes(18).toString('base64');
    setKind(response, 'page', nonce);
    response.type('html').send(page.replaceAll(NONCE_PLACE, nonce));
  };
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (isPage(request)) sendPage(response);
    else next();
  });
  app.use(
    express.static(root, {
      index: false,
      redirect: false,
      dotfiles: 'ignore',
      acceptRanges: false, // nobody asks for a part of a script
      setHeaders: (response, file) => {
        setAsset(response as Response, file);
        response.setHeader('Cache-Control', HASHED.test(file) ? FOR_GOOD : ASK_AGAIN);
      },
    }),
  );
  app.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    if (!response.headersSent) setNoAsset(response);
    next(error);
  });
}

/** Every address that is not made by the server and names no file. `/index.html` is the page too: as a file it would lack its nonce. */
function isPage(request: Request): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  if ([publicPaths.root, '/api'].some((root) => under(root, request.path))) return false;
  return request.path === '/index.html' || !/\.[a-z0-9]+$/i.test(request.path);
}
