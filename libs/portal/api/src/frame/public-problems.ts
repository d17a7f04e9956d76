import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { Refusal, faultOf, requestIdOf, traceForLog } from '@tiepdan/platform/api';
import type { NextFunction, Request, Response } from 'express';
import { awayPage, failedPage, foreignPage, noSuchPage, tooMuchPage, unreadablePage } from './problem-page.js';
import { NoSuchPage, TooMuchAsked } from './problems.js';
import { sendPage } from './send.js';

/** Seconds after which a server that was away is asked again. */
const AWAY_FOR = 60;

/** What went wrong on a public page, as a page in plain words. Nothing of what was sent is repeated, nothing of the inside is told. */
@Catch()
export class PublicProblems implements ExceptionFilter {
  private readonly log = new Logger('public');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    if (response.headersSent) response.destroy();
    else answerProblem(error, http.getRequest<Request>(), response, this.log);
  }
}

/** The same for what fails before a controller is reached: a body that cannot be read. */
export function publicProblems(error: unknown, request: Request, response: Response, next: NextFunction): void {
  if (response.headersSent) next(error);
  else answerProblem(error, request, response, new Logger('public'));
}

function answerProblem(error: unknown, request: Request, response: Response, log: Logger): void {
  if (error instanceof TooMuchAsked) {
    response.setHeader('Retry-After', String(error.seconds));
    sendPage(response, tooMuchPage(error.seconds), 429);
    return;
  }
  const status = statusOf(error);
  if (status >= 500) log.error(`${requestIdOf(request)} ${request.method} public page failed`, traceForLog(error));
  if (status === 503) response.setHeader('Retry-After', String(AWAY_FOR));
  sendPage(response, PAGES[status](), status);
}

const PAGES = { 400: unreadablePage, 403: foreignPage, 404: noSuchPage, 500: failedPage, 503: awayPage } as const;

function statusOf(error: unknown): keyof typeof PAGES {
  if (error instanceof NoSuchPage || error instanceof URIError) return 404;
  if (faultOf(error)) return 503;
  const status = error instanceof Refusal ? error.status : error instanceof HttpException ? error.getStatus() : readingFailed(error) ? 400 : 500;
  if (status === 404 || status === 403 || status === 503) return status;
  return status < 500 ? 400 : 500;
}

/** Errors of the body's reader carry a type. */
const readingFailed = (error: unknown): boolean => error instanceof Error && 'type' in error;
