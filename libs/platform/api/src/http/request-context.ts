import { AsyncLocalStorage } from 'node:async_hooks';
import type { NextFunction, Request, Response } from 'express';
import type { OnceClaim } from '../once/claim.js';
import { requestIdOf } from './request-id.js';

/**
 * What belongs to one request and must hold for every statement made on its behalf, wherever it is made: nothing that an
 * action could forget to hand on. Who acts is not here; that is the `Actor` every action is given.
 */
export interface RequestContext {
  readonly requestId: string;
  /** That this request acts once, when it carries a key (OnceInterceptor). */
  once?: OnceClaim;
}

const contexts = new AsyncLocalStorage<RequestContext>();

/** Opens the context of a request; everything awaited within sees it. First of all middleware. */
export function openRequestContext(request: Request, _response: Response, next: NextFunction): void {
  contexts.run({ requestId: requestIdOf(request) }, next);
}

/** The request that is being answered; null in jobs, at start and in specs that call an action by hand. */
export function requestContext(): RequestContext | null {
  return contexts.getStore() ?? null;
}
