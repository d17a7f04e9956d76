import { Injectable } from '@nestjs/common';
import { printCode, readCode } from '@tiepdan/portal/contract';
import { LRUCache } from 'lru-cache';
import { hashOfCode } from '../codes/reckon-code.js';
import { type HeldPage, holdPage } from '../frame/held-page.js';
import { PublicLimits } from '../frame/public-limits.js';
import { PublicOffices } from '../frame/public-offices.js';
import { HTML } from '../frame/send.js';
import { LookupQueries } from './look-up.queries.js';
import { standingPage } from './look-up-page.js';
import { LookupUse } from './lookup-use.js';
import { type LookupRow, standingOf } from './standing.js';

/** Milliseconds an answer is given again; also that a code does not work. */
const KEPT = 30_000;
const ANSWERS_MOST = 4_000;

/** A code that works, and the page that answers it. */
interface Answer {
  readonly row: LookupRow;
  readonly page: HeldPage;
}

/** Looks records up by code. Whoever guesses is refused before anything is asked of the database. */
@Injectable()
export class LookUp {
  private readonly held = new LRUCache<string, { answer: Answer | null }>({ max: ANSWERS_MOST, ttl: KEPT, fetchMethod: (body) => this.read(body) });

  constructor(
    private readonly queries: LookupQueries,
    private readonly limits: PublicLimits,
    private readonly offices: PublicOffices,
    private readonly use: LookupUse,
  ) {}

  /** The page for a code as typed, or null when it does not work. @throws TooMuchAsked */
  async page(typed: string, ip: string | undefined): Promise<HeldPage | null> {
    const answer = await this.answer(typed, ip);
    if (answer) this.use.count(answer.row);
    return answer?.page ?? null;
  }

  /** The record behind a code, or null when it does not work. @throws TooMuchAsked */
  async row(typed: string, ip: string | undefined): Promise<LookupRow | null> {
    return (await this.answer(typed, ip))?.row ?? null;
  }

  /** What is held of a code is read anew, since something was done with it here. */
  forget(typed: string): void {
    const body = readCode(typed);
    if (body) this.held.delete(body);
  }

  private async answer(typed: string, ip: string | undefined): Promise<Answer | null> {
    try {
      await this.limits.beforeLookup(ip);
    } catch (refused) {
      await this.limits.holdBack();
      throw refused;
    }
    const body = readCode(typed);
    const found = body ? await this.held.fetch(body) : undefined;
    if (found?.answer) return found.answer;
    await this.limits.wrongCode(ip);
    await this.limits.holdBack();
    return null;
  }

  private async read(body: string): Promise<{ answer: Answer | null }> {
    const row = await this.queries.find(hashOfCode(body));
    if (!row) return { answer: null };
    const office = (await this.offices.all()).find(({ id }) => id === row.officeId) ?? null;
    const html = standingPage({ office, subject: row.subject, standing: standingOf(row), code: printCode(body), answered: row.answered });
    return { answer: { row, page: await holdPage(html, HTML, new Date()) } };
  }
}
