import { createHash } from 'node:crypto';
import { SESSION_COOKIE, cookieName } from '@tiepdan/identity/contract';
import { Refusal, actorOf } from '@tiepdan/platform/api';
import { platformErrors } from '@tiepdan/platform/contract';
import { addressOf } from '@tiepdan/portal/api';
import { parseCookie } from 'cookie';
import type { NextFunction, Request, Response } from 'express';
import { LRUCache } from 'lru-cache';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { settings } from '../env.js';
import { HEALTH } from './addresses.js';
import { under } from './headers.js';
import { workOf } from './heavy-work.js';
import { WORK_LIMITS, type Work } from './limits.js';

/** What the settings say. */
export interface RequestRates {
  /** Requests of an account in a minute. */
  readonly account: number;
  /** Requests of an address in a minute, before it has signed in. */
  readonly address: number;
  /** Files an account sends in an hour. */
  readonly uploads: number;
  /** Whether cookies travel over TLS only, and are called by their longer name. */
  readonly secureCookies: boolean;
}

/** Sessions remembered at most. Whoever is forgotten is counted by address once, and then remembered again. */
const SESSIONS_MOST = 20_000;
/** The rate of an account that the limits of heavy work are made for. */
const USUAL_RATE = settings.REQUESTS_PER_ACCOUNT.fallback;
/** Seconds until heavy work that found no room is tried again. */
const ROOM_IN = 3;

/**
 * How much one account, or one address that has not signed in, may ask. Counted before the database hears of the request, in
 * this process alone. Whose session a cookie is, is known from its last answer: a cookie that nobody has seen at work counts for its
 * address, so that invented ones win nothing, and a whole office behind one address is counted account by account.
 */
export class RequestLimits {
  private readonly perAccount: RateLimiterMemory;
  private readonly perAddress: RateLimiterMemory;
  private readonly perWork: Readonly<Record<Work, RateLimiterMemory>>;
  private readonly accounts = new LRUCache<string, string>({ max: SESSIONS_MOST });
  private readonly running: Running;

  constructor(private readonly rates: RequestRates) {
    this.perAccount = new RateLimiterMemory({ keyPrefix: 'account', points: rates.account, duration: 60 });
    this.perAddress = new RateLimiterMemory({ keyPrefix: 'address', points: rates.address, duration: 60 });
    // An office that lets its accounts ask more lets them ask for more of everything.
    const scale = Math.max(1, rates.account / USUAL_RATE);
    this.running = new Running(scale);
    const limiter = (work: Work): RateLimiterMemory =>
      new RateLimiterMemory({ keyPrefix: work, points: work === 'upload' ? rates.uploads : Math.floor(WORK_LIMITS[work].most * scale), duration: WORK_LIMITS[work].window });
    this.perWork = { file: limiter('file'), preview: limiter('preview'), reckoning: limiter('reckoning'), upload: limiter('upload'), password: limiter('password') };
  }

  /** Middleware of everything under `/api` but the questions whether the server lives. */
  readonly check = (request: Request, response: Response, next: NextFunction): void => {
    if (under(HEALTH, request.baseUrl + request.path)) next();
    else this.admit(request, response).then(() => next(), next);
  };

  private async admit(request: Request, response: Response): Promise<void> {
    const session = sessionOf(request, this.rates.secureCookies);
    const account = session ? this.accounts.get(session) : undefined;
    const who = account ?? addressOf(request.ip);
    await take(account ? this.perAccount : this.perAddress, who);
    if (session) response.once('finish', () => this.remember(session, request, response));
    const work = workOf(request.method, request.baseUrl + request.path);
    if (!work) return;
    await take(this.perWork[work], who);
    const leave = this.running.enter(work, who);
    response.once('close', leave);
  }

  private remember(session: string, request: Request, response: Response): void {
    const actor = actorOf(request);
    if (actor) this.accounts.set(session, actor.accountId);
    else if (response.statusCode === 401) this.accounts.delete(session);
  }
}

/** Heavy work under way. */
class Running {
  private readonly own = new Map<string, number>();

  constructor(private readonly scale: number) {}

  /** @returns to be called when the work is over. @throws Refusal where there is no room */
  enter(work: Work, who: string): () => void {
    const keys = [`${work}:${who}`, work];
    const { atOnce, altogether } = WORK_LIMITS[work];
    const full = this.count(keys[0]) >= atOnce * this.scale || this.count(keys[1]) >= altogether * this.scale;
    if (full) throw new Refusal(platformErrors, 'REQUEST.STILL_RUNNING', { seconds: ROOM_IN });
    for (const key of keys) this.own.set(key, this.count(key) + 1);
    return () => {
      for (const key of keys) {
        const left = this.count(key) - 1;
        if (left > 0) this.own.set(key, left);
        else this.own.delete(key);
      }
    };
  }

  private count(key: string | undefined): number {
    return this.own.get(key ?? '') ?? 0;
  }
}

/** The session a request names, as it is kept here: hashed, because whoever reads this memory need not become somebody. */
function sessionOf(request: Request, secureCookies: boolean): string | null {
  const token = parseCookie(request.headers.cookie ?? '')[cookieName(SESSION_COOKIE, secureCookies)];
  return token ? createHash('sha256').update(token).digest('base64') : null;
}

async function take(limiter: RateLimiterMemory, who: string): Promise<void> {
  try {
    await limiter.consume(who);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    throw new Refusal(platformErrors, 'REQUEST.TOO_MANY', { seconds: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)) });
  }
}
