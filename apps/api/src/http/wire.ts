import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { filePaths } from '@tiepdan/file/contract';
import { ProblemFilter, Refusal, openRequestContext, requestValidation, sendRequestId } from '@tiepdan/platform/api';
import { platformErrors } from '@tiepdan/platform/contract';
import { wirePublic } from '@tiepdan/portal/api';
import { publicPaths } from '@tiepdan/portal/contract';
import { scrutinyPaths } from '@tiepdan/scrutiny/contract';
import compression from 'compression';
import express, { type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';

/** Largest request body. A reception with every field full is under 60 kB. */
const BODY_LIMIT = '1mb';
/** Lists of ten thousand signatories, as text or as a sheet, are the one thing that is larger. */
const LIST_LIMIT = '8mb';
const LISTS = [/^\/api\/petitions\/[0-9a-f-]+\/signatories$/, /^\/api\/signatory-sheets$/];

/** Everything the client needs comes from here, so nothing else may be loaded. */
const CONTENT_SECURITY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    // Angular and Material write style elements; there is no nonce for a cached index.html.
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    fontSrc: ["'self'"],
    // Previews of PDFs, in the browser's own viewer; their answers forbid themselves everything else (libs/file).
    // A paper's print is a blob, so that a refusal can be told in words instead of in the frame (libs/document).
    frameSrc: ["'self'", 'blob:'],
    objectSrc: ["'none'"],
    baseUri: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
};

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** Refuses bytes that are no UTF-8 instead of storing replacement marks for them. */
function refuseBrokenText(_request: unknown, _response: unknown, body: Buffer): void {
  try {
    strictUtf8.decode(body);
  } catch {
    throw new Refusal(platformErrors, 'REQUEST.NOT_JSON');
  }
}

/** Routes whose body is a file itself: they look at it for themselves. */
const FILES: readonly string[] = [filePaths.files, scrutinyPaths.text];

/** Bodies are JSON in UTF-8; anything else is refused before it is read. */
function refuseOtherTypes(request: Request, _response: Response, next: NextFunction): void {
  if (request.method === 'POST' && FILES.includes(request.baseUrl + request.path) && request.is('application/octet-stream')) {
    next();
    return;
  }
  const hasBody = request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
  const charset = /charset=["']?([\w-]+)/i.exec(request.headers['content-type'] ?? '')?.[1];
  const readable = request.is('application/json') && (charset === undefined || charset.toLowerCase() === 'utf-8');
  next(hasBody && !readable ? new Refusal(platformErrors, 'REQUEST.UNSUPPORTED_TYPE') : undefined);
}

/** What stands before and behind the controllers: headers, limits, checks, answers. */
export function wireHttp(app: NestExpressApplication): void {
  app.disable('x-powered-by');
  app.disable('etag'); // answers are kept nowhere (noStore), so nobody asks whether they have changed
  app.use(sendRequestId);
  app.use(openRequestContext);
  app.use(helmet({ contentSecurityPolicy: CONTENT_SECURITY, strictTransportSecurity: false, crossOriginEmbedderPolicy: false }));
  wirePublic(app, refuseBrokenText);
  app.use('/api', noStore, refuseOtherTypes);
  app.use(compression());
  app.use(LISTS, express.json({ limit: LIST_LIMIT, strict: true, verify: refuseBrokenText }));
  app.use(express.json({ limit: BODY_LIMIT, strict: true, verify: refuseBrokenText }));
  app.useGlobalPipes(requestValidation());
  app.useGlobalFilters(new ProblemFilter());
}

/** Answers hold people's data: no cache on the way keeps them. */
function noStore(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}

/** Where the built client lies, or null when it has not been built. */
export function findWebRoot(given: string): string | null {
  const root = given || fileURLToPath(new URL('../../../web/dist/browser', import.meta.url));
  return existsSync(`${root}/index.html`) ? root : null;
}

/** Serves the client: hashed files for good, index.html fresh, and index.html for every address that is a page. */
export function serveClient(app: NestExpressApplication, root: string): void {
  const hashed = /[.-][A-Z0-9]{8}\.[a-z0-9]+$/i;
  app.use(
    express.static(root, {
      index: 'index.html',
      setHeaders: (response, file) => {
        response.setHeader('Cache-Control', hashed.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    }),
  );
  app.use((request: Request, response: Response, next: NextFunction) => {
    const made = [publicPaths.root, '/api'].some((root) => request.path === root || request.path.startsWith(`${root}/`));
    const page = request.method === 'GET' && !made && !/\.[a-z0-9]+$/i.test(request.path);
    if (!page) {
      next();
      return;
    }
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile('index.html', { root });
  });
}
