import { AsyncLocalStorage } from 'node:async_hooks';
import type { Actor } from '@tiepdan/platform/contract';
import type { NextFunction, Request, Response } from 'express';
import { type Sight, sightOf } from '../database/sight.js';
import type { OnceClaim } from '../once/claim.js';
import { requestIdOf } from './request-id.js';

/**
 * What belongs to one request and must hold for every statement made on its behalf, wherever it is made: nothing that an
 * action could forget to hand on. Who acts is not here; that is the `Actor` every action is given.
 */
export interface RequestContext {
  readonly requestId: string;
  /** The browser as it calls itself, for the audit record. */
  readonly userAgent?: string | null;
  /** What its statements see; null until the guard knows who asks, and for whoever nothing restricts. */
  sight?: Sight | null;
  /** That nothing had acted under the request's key when its session was read; not set where nobody has looked. */
  keyIsNew?: boolean;
  /** That this request acts once, when it carries a key (OnceInterceptor). */
  once?: OnceClaim;
}

/** Signs of a browser's name that are kept; the rest is nobody's interest. */
const USER_AGENT_MOST = 300;

const contexts = new AsyncLocalStorage<RequestContext>();

/** Opens the context of a request; everything awaited within sees it. First of all middleware. */
export function openRequestContext(request: Request, _response: Response, next: NextFunction): void {
  contexts.run({ requestId: requestIdOf(request), userAgent: request.headers?.['user-agent']?.slice(0, USER_AGENT_MOST) ?? null }, next);
}

/** The request that is being answered; null in jobs, at start and in specs that call an action by hand. */
export function requestContext(): RequestContext | null {
  return contexts.getStore() ?? null;
}

/** From here on the request sees no more than the account does that asks. @throws Error outside a request, rather than letting it see everything */
export function restrictRequest(actor: Pick<Actor, 'reach' | 'officeId' | 'accountId' | 'onBehalfOf'>): void {
  const sight = sightOf(actor);
  const context = contexts.getStore();
  if (context) context.sight = sight;
  else if (sight) throw new Error('an account of restricted reach asks outside a request');
}
