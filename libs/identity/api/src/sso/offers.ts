import { Injectable } from '@nestjs/common';
import { Clock } from '@tiepdan/platform/api';
import { SignInSettings } from '../sign-in.settings.js';
import type { ProvedIdentity } from './provider.js';

/** Somebody whom the sign-in service named, and the account they would be linked with if its holder agrees. */
export interface Offer {
  readonly issuer: string;
  readonly subject: string;
  readonly officeId: string;
  readonly accountId: string;
}

/** What a browser that came from the service carries until the holder has signed in by password. */
export const OFFER_COOKIE = 'tiepdan_link';
/** How long it may take until then. Seconds. */
export const OFFER_KEPT = 600;
const PLACE = 'provider link';

/**
 * Offers to link an account with somebody at the sign-in service. Whoever keeps accounts writes the addresses by which accounts are found there, so that
 * an address alone opens nothing: the holder links, signed in by their own password. An offer is kept nowhere but, sealed, in the browser that came.
 */
@Injectable()
export class Offers {
  constructor(
    private readonly settings: SignInSettings,
    private readonly clock: Clock,
  ) {}

  /** The offer as a browser carries it. */
  seal({ issuer, subject }: ProvedIdentity, account: { readonly officeId: string; readonly id: string }): string {
    const offer: Offer = { issuer, subject, officeId: account.officeId, accountId: account.id };
    const until = this.clock.now().getTime() + OFFER_KEPT * 1000;
    return this.settings.secrets.seal(JSON.stringify({ ...offer, until }), PLACE).toString('base64url');
  }

  /**
   * The offer a browser carries to an account; null when there is none, it is too old, of another service or for somebody else.
   * @param carried what the browser took along
   */
  open(carried: string | undefined, account: { readonly officeId: string; readonly accountId: string }): Offer | null {
    try {
      const offer = JSON.parse(this.settings.secrets.open(Buffer.from(carried ?? '', 'base64url'), PLACE)) as Offer & { readonly until: number };
      const own = offer.officeId === account.officeId && offer.accountId === account.accountId && offer.issuer === this.settings.provider?.issuer;
      return own && offer.until > this.clock.now().getTime() ? offer : null;
    } catch {
      return null;
    }
  }
}
