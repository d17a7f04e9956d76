import { Injectable } from '@nestjs/common';
import { forwardingErrors } from '@tiepdan/forwarding/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Clock, Refusal } from '@tiepdan/platform/api';

/** So many requests of one account in one minute; a person who reads does not come near it. */
export const INBOX_REQUESTS_A_MINUTE = 120;
const MINUTE = 60_000;
/** So many accounts are remembered at most. */
const REMEMBERED = 10_000;

/** Holds accounts of other bodies to a person's pace, so that none empties the inbox by machine. Each server counts for itself. */
@Injectable()
export class InboxPace {
  private readonly counts = new Map<string, { since: number; requests: number }>();

  constructor(private readonly clock: Clock) {}

  /** @throws Refusal INBOX.TOO_FAST */
  check({ accountId }: Actor): void {
    const now = this.clock.now().getTime();
    const held = this.counts.get(accountId);
    const current = held && now - held.since < MINUTE ? held : { since: now, requests: 0 };
    current.requests += 1;
    this.counts.delete(accountId);
    this.counts.set(accountId, current);
    const [oldest] = this.counts.keys();
    if (this.counts.size > REMEMBERED && oldest !== undefined) this.counts.delete(oldest);
    if (current.requests > INBOX_REQUESTS_A_MINUTE)
      throw new Refusal(forwardingErrors, 'INBOX.TOO_FAST', { seconds: Math.ceil((current.since + MINUTE - now) / 1000) });
  }
}
