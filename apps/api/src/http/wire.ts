import type { NestExpressApplication } from '@nestjs/platform-express';
import { filePaths } from '@tiepdan/file/contract';
import { ProblemFilter, Refusal, openRequestContext, requestValidation, sendRequestId } from '@tiepdan/platform/api';
import { platformErrors } from '@tiepdan/platform/contract';
import { wirePublic } from '@tiepdan/portal/api';
import { scrutinyPaths } from '@tiepdan/scrutiny/contract';
import compression from 'compression';
import express, { type NextFunction, type Request, type Response } from 'express';
import type { Env } from '../env.js';
import { knownHosts, notEmbedded, readableAddress } from './addresses.js';
import type { Ending } from './ending.js';
import { wireHeaders } from './headers.js';
import { type ShapeLimits, checkShape } from './json-shape.js';
import { BODY_LIMIT, BODY_SHAPE, LIST_LIMIT, LIST_SHAPE, PATIENCE } from './limits.js';
import { RequestLimits } from './request-limits.js';
import { ShownFiles } from './shown-files.js';
import { hasBody, refuseSlowBodies } from './slow-bodies.js';

/** Lists of signatories, as text or as a sheet. */
const LISTS = [/^\/api\/petitions\/[0-9a-f-]+\/signatories$/, /^\/api\/signatory-sheets$/];

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** Text of a body. Bytes that are no UTF-8 are refused instead of stored as replacement marks. */
function textOf(body: Buffer): string {
  try {
    return strictUtf8.decode(body);
  } catch {
    throw new Refusal(platformErrors, 'REQUEST.NOT_JSON');
  }
}

/** Looks at a form of a public page before it is read. */
const refuseBrokenText = (_request: unknown, _response: unknown, body: Buffer): void => void textOf(body);

/** Reads JSON of at most so many bytes, and of at most such a shape. */
const json = (limit: number, shape: ShapeLimits) =>
  express.json({ limit, strict: true, verify: (_request, _response, body) => checkShape(textOf(body), shape) });

/** Routes whose body is a file itself: they look at it for themselves. */
const FILES: readonly string[] = [filePaths.files, scrutinyPaths.text];

const isFile = (request: Request): boolean => request.method === 'POST' && FILES.includes(request.baseUrl + request.path) && Boolean(request.is('application/octet-stream'));

/** Bodies are JSON in UTF-8; anything else is refused before it is read. */
function refuseOtherTypes(request: Request, _response: Response, next: NextFunction): void {
  const charset = /charset=["']?([\w-]+)/i.exec(request.headers['content-type'] ?? '')?.[1];
  const readable = request.is('application/json') && (charset === undefined || charset.toLowerCase() === 'utf-8');
  next(hasBody(request) && !readable && !isFile(request) ? new Refusal(platformErrors, 'REQUEST.UNSUPPORTED_TYPE') : undefined);
}

/** What stands before and behind the controllers: headers, limits, checks, answers. */
export function wireHttp(app: NestExpressApplication, env: Env, ending: Ending): void {
  app.disable('x-powered-by');
  app.disable('etag'); // answers are kept nowhere, so nobody asks whether they have changed
  app.set('trust proxy', env.TRUST_PROXY);
  app.set('query parser', 'simple'); // a name and its texts; no objects are made of names
  const overTls = env.PUBLIC_URL.startsWith('https:') || env.TLS_CERT_FILE !== '';
  const limits = new RequestLimits({ account: env.REQUESTS_PER_ACCOUNT, address: env.REQUESTS_PER_ADDRESS, uploads: env.UPLOADS_PER_HOUR, secureCookies: overTls });
  app.use(sendRequestId);
  app.use(openRequestContext);
  wireHeaders(app, overTls);
  app.use(ending.refuseNew);
  app.use(readableAddress);
  app.use(knownHosts(env.PUBLIC_URL, env.ALLOWED_HOSTS));
  app.use(refuseSlowBodies(PATIENCE.body, isFile));
  wirePublic(app, refuseBrokenText);
  // Mounted, so that they hold for an address however it is written: routes are found in capitals too.
  app.use('/api', limits.check, notEmbedded, refuseOtherTypes);
  app.use(compression());
  app.use(LISTS, json(LIST_LIMIT, LIST_SHAPE));
  app.use(json(BODY_LIMIT, BODY_SHAPE));
  app.useGlobalPipes(requestValidation());
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalInterceptors(new ShownFiles());
}
