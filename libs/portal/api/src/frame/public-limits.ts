import { Injectable } from '@nestjs/common';
import { addressOf } from '@tiepdan/platform/api';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { PortalSettings } from '../portal.settings.js';
import { TooMuchAsked } from './problems.js';

const QUARTER = 15 * 60;
const HOUR = 3600;
/** Tries that are left to an address while codes are being guessed from everywhere. */
const TRIES_WHILE_GUESSED = 3;
const ALL = 'all';
/** So many answers are held back at once; whoever comes beyond them is refused at once. */
const HELD_BACK_MOST = 200;

/**
 * How much one address may ask. Counted in this process alone, asked before anything else is done. Codes that work are never
 * counted: an office behind one address looks up as many as it likes.
 */
@Injectable()
export class PublicLimits {
  private readonly wrongCodes: RateLimiterMemory;
  private readonly wrongOverall: RateLimiterMemory;
  private readonly registrations: RateLimiterMemory;
  private readonly answers: RateLimiterMemory;
  private heldBack = 0;

  constructor(private readonly settings: PortalSettings) {
    this.wrongCodes = new RateLimiterMemory({ keyPrefix: 'code', points: settings.wrongCodes, duration: QUARTER });
    this.wrongOverall = new RateLimiterMemory({ keyPrefix: 'codes', points: settings.wrongCodesOverall, duration: QUARTER });
    this.registrations = new RateLimiterMemory({ keyPrefix: 'registration', points: settings.registrations, duration: HOUR });
    this.answers = new RateLimiterMemory({ keyPrefix: 'answer', points: settings.answers, duration: HOUR });
  }

  /** Before a code is looked at. @throws TooMuchAsked */
  async beforeLookup(ip: string | undefined): Promise<void> {
    const own = await this.wrongCodes.get(addressOf(ip));
    if (!own) return;
    const overall = await this.wrongOverall.get(ALL);
    const guessed = (overall?.consumedPoints ?? 0) >= this.settings.wrongCodesOverall;
    if (own.consumedPoints >= (guessed ? Math.min(TRIES_WHILE_GUESSED, this.settings.wrongCodes) : this.settings.wrongCodes)) throw new TooMuchAsked(secondsOf(own));
  }

  /** After a code that does not work. */
  async wrongCode(ip: string | undefined): Promise<void> {
    await this.wrongCodes.penalty(addressOf(ip), 1);
    await this.wrongOverall.penalty(ALL, 1);
  }

  /**
   * A moment before a code that does not work is answered: nobody notices who has mistyped, a machine that guesses spends its time
   * waiting, and a wrong code and a refusal take equally long.
   */
  async holdBack(): Promise<void> {
    if (this.settings.refusalDelay <= 0 || this.heldBack >= HELD_BACK_MOST) return;
    this.heldBack += 1;
    await new Promise((resolve) => setTimeout(resolve, this.settings.refusalDelay));
    this.heldBack -= 1;
  }

  /** @throws TooMuchAsked */
  registration(ip: string | undefined): Promise<void> {
    return take(this.registrations, ip);
  }

  /** @throws TooMuchAsked */
  answer(ip: string | undefined): Promise<void> {
    return take(this.answers, ip);
  }
}

async function take(limiter: RateLimiterMemory, ip: string | undefined): Promise<void> {
  try {
    await limiter.consume(addressOf(ip));
  } catch (refused) {
    throw refused instanceof RateLimiterRes ? new TooMuchAsked(secondsOf(refused)) : refused;
  }
}

const secondsOf = ({ msBeforeNext }: RateLimiterRes): number => Math.max(1, Math.ceil(msBeforeNext / 1000));

export { addressOf };
