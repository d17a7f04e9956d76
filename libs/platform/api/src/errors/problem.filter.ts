import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { type ErrorBody, platformErrors } from '@tiepdan/platform/contract';
import type { Request, Response } from 'express';
import { brokenConstraint, faultOf, isCollision } from '../database/failures.js';
import { requestIdOf } from '../http/request-id.js';
import { traceForLog } from './log-words.js';
import { Refusal } from './refusal.js';

/** Seconds after which a client may ask again while something is away. */
const AWAY_FOR = 5;

/** Turns whatever was thrown into one answer shape. Nothing of SQL, stack or driver leaves the process. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const requestId = requestIdOf(request);
    const refusal = refusalOf(error, requestId);
    if (refusal.status >= 500) this.log.error(`${requestId} ${request.method} ${request.path} ${refusal.code}`, traceForLog(error));
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (refusal.status === 503) response.setHeader('Retry-After', String(AWAY_FOR));
    if (refusal.status === 429 && refusal.details['seconds']) response.setHeader('Retry-After', String(refusal.details['seconds']));
    const body: ErrorBody = {
      code: refusal.code,
      message: refusal.message,
      ...(refusal.fields.length ? { fields: refusal.fields } : {}),
      ...(Object.keys(refusal.details).length ? { details: refusal.details } : {}),
      requestId,
    };
    response.status(refusal.status).type('application/json').send(JSON.stringify(body));
  }
}

/** What a user is told of whatever was thrown. */
export function refusalOf(error: unknown, requestId: string): Refusal {
  if (error instanceof Refusal) return error;
  const fault = faultOf(error);
  if (fault) return new Refusal(platformErrors, fault);
  if (isCollision(error)) return new Refusal(platformErrors, 'RECORD.BUSY');
  if (brokenConstraint(error)?.startsWith('UQ_')) return new Refusal(platformErrors, 'RECORD.CONFLICT');
  const type = error instanceof Error && 'type' in error ? String(error.type) : '';
  if (type === 'entity.too.large') return new Refusal(platformErrors, 'REQUEST.TOO_LARGE', { limit: '1 MB' });
  if (type.startsWith('charset.') || type.startsWith('encoding.')) return new Refusal(platformErrors, 'REQUEST.UNSUPPORTED_TYPE');
  if (type.startsWith('entity.') || type === 'request.aborted') return new Refusal(platformErrors, 'REQUEST.NOT_JSON');
  const status = error instanceof HttpException ? error.getStatus() : error instanceof URIError ? 404 : 500;
  if (status === 404) return new Refusal(platformErrors, 'REQUEST.UNKNOWN_ADDRESS');
  if (status === 413) return new Refusal(platformErrors, 'REQUEST.TOO_LARGE', { limit: '1 MB' });
  if (status === 415) return new Refusal(platformErrors, 'REQUEST.UNSUPPORTED_TYPE');
  if (status < 500) return new Refusal(platformErrors, 'REQUEST.NOT_JSON');
  return new Refusal(platformErrors, 'SERVER.FAILED', { requestId });
}
