import { createHmac } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, Logger, type NestInterceptor, SetMetadata, StreamableFile } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ONCE, platformErrors } from '@tiepdan/platform/contract';
import type { Request, Response } from 'express';
import { type Observable, catchError, from, of, tap } from 'rxjs';
import { refusalOf } from '../errors/problem.filter.js';
import { Refusal } from '../errors/refusal.js';
import { actorOf } from '../http/access.js';
import { requestContext } from '../http/request-context.js';
import { requestIdOf } from '../http/request-id.js';
import { AlreadyActed, OnceClaim } from './claim.js';
import { type KeptAnswer, OnceRequests } from './once-requests.js';

const WRITING = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
const NOT_KEPT = 'tiepdan:answer-not-kept';
/** Longer answers are not kept: whoever asks again is told that it is done. */
const LONGEST_KEPT = 256_000;

/** The answer of this route is given once only, such as a password made for somebody: sent again, the request is said to be done. */
export const AnswerNotKept = () => SetMetadata(NOT_KEPT, true);

/**
 * A write that carries `Idempotency-Key` acts once, however often it is sent: whoever comes again is answered what the first was.
 * What is refused leaves no trace, and may be sent anew under the same key.
 */
@Injectable()
export class OnceInterceptor implements NestInterceptor {
  private readonly log = new Logger('once');

  constructor(
    private readonly requests: OnceRequests,
    private readonly reflector: Reflector,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<Request>();
    const response = context.switchToHttp().getResponse<Response>();
    const claim = claimOf(request);
    const around = requestContext();
    if (!claim || !around) return next.handle();
    // Where it was new when the session was read it is not looked for again: were it to act meanwhile, this one fails at the key.
    const kept = around.keyIsNew ? null : await this.requests.answerTo(claim);
    if (kept) return of(sendAgain(response, kept));
    around.once = claim;
    const keeps = !this.reflector.get<boolean | undefined>(NOT_KEPT, context.getHandler());
    return next.handle().pipe(
      tap((value) => this.keepLater(claim, response, keeps ? value : response)),
      catchError((error: unknown) => from(this.failed(claim, response, error))),
    );
  }

  /** After the answer has gone out: nobody waits for it. */
  private keepLater(claim: OnceClaim, response: Response, value: unknown): void {
    if (!claim.acted) return;
    const text = textOf(value, response);
    setImmediate(() => {
      this.requests.keep(claim, response.statusCode, text).catch((error: unknown) => this.log.warn(`${claim.requestId} answer not kept: ${String(error)}`));
    });
  }

  private async failed(claim: OnceClaim, response: Response, error: unknown): Promise<unknown> {
    if (error instanceof AlreadyActed) {
      const kept = await this.requests.answerTo(claim);
      if (kept) return sendAgain(response, kept);
      throw new Refusal(platformErrors, 'RECORD.BUSY');
    }
    if (refusalOf(error, claim.requestId).status >= 500) throw error;
    if (claim.acted) await this.requests.release(claim);
    else {
      // It may have been refused because of what another with its key has done meanwhile.
      const kept = await this.requests.answerTo(claim);
      if (kept) return sendAgain(response, kept);
    }
    throw error;
  }
}

/** The key that a write carries; null where it carries none, or what is none. */
export function keyOfRequest(request: Request): string | null {
  const key = request.get(ONCE.header);
  return key !== undefined && WRITING.has(request.method) && ONCE.key.test(key) ? key : null;
}

/** @throws Refusal REQUEST.INVALID when the key is none */
function claimOf(request: Request): OnceClaim | null {
  const key = request.get(ONCE.header);
  const actor = actorOf(request);
  if (key === undefined || !actor || !WRITING.has(request.method)) return null;
  if (!ONCE.key.test(key))
    throw new Refusal(platformErrors, 'REQUEST.INVALID', {}, [{ path: ONCE.header, rule: 'key', message: 'Khóa chống gửi trùng phải có 16 đến 64 chữ, số, dấu - hoặc _.' }]);
  return new OnceClaim(actor.officeId, actor.accountId, key, `${request.method} ${request.path}`, hashOf(request, key), requestIdOf(request));
}

/**
 * By the key of the request, which only the client has: a body may hold a password or the name of a denouncer, and a plain hash of it would
 * answer every guess of whoever has a copy of the database. What was asked behind the address is in it for the same reason: the name of a
 * sealed file stands there. A body that is a file is not read here; its type and length stand for it.
 */
function hashOf(request: Request, key: string): Buffer {
  const body: unknown = request.body;
  const text = body === undefined ? `${request.get('content-type') ?? ''} ${request.get('content-length') ?? ''}` : JSON.stringify(body);
  return createHmac('sha256', key).update(`${request.originalUrl}\n${text}`).digest();
}

/** What is kept of an answer; null of one that is a file, was sent by hand or is very long. */
function textOf(value: unknown, response: Response): string | null {
  if (value === response || value instanceof StreamableFile || Buffer.isBuffer(value) || response.headersSent) return null;
  const text = value === undefined || value === null ? '' : JSON.stringify(value);
  return text.length > LONGEST_KEPT ? null : text;
}

function sendAgain(response: Response, { status, body }: KeptAnswer): unknown {
  response.status(status).setHeader(ONCE.replayed, 'true');
  return body;
}
