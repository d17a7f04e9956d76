import type { NestExpressApplication } from '@nestjs/platform-express';
import { publicPaths } from '@tiepdan/portal/contract';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { NoSuchPage } from './problems.js';
import { publicProblems } from './public-problems.js';

/** Largest form: a registration with every field full is under 20 kB. */
const FORM_LIMIT = '32kb';
const FIELDS_MOST = 20;

/** What stands before the public pages: they take forms and nothing else. @param check refuses bytes that are no text */
export function wirePublic(app: NestExpressApplication, check: (request: unknown, response: unknown, body: Buffer) => void): void {
  const form: RequestHandler = express.urlencoded({ extended: false, limit: FORM_LIMIT, parameterLimit: FIELDS_MOST, verify: check });
  app.use(publicPaths.root, onlyForms, form, publicProblems);
}

function onlyForms(request: Request, _response: Response, next: NextFunction): void {
  const hasBody = request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
  next(hasBody && !request.is('application/x-www-form-urlencoded') ? new NoSuchPage() : undefined);
}
