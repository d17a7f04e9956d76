import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.js';
import type { OnceClaim } from './claim.js';
import { sealAnswer } from './kept-answer.js';

/** Milliseconds that answers are gathered before they are written together. Whoever asks another process meanwhile waits longer than that. */
const GATHER_FOR = 50;
/** Answers that may wait; beyond, the database is not keeping up, and a request sent again is said to be done. */
const WAITING_MOST = 2_000;
/** Characters of their texts; of what is longer together only that it was answered is kept. */
const TEXT_MOST = 8_000_000;

/** An answer on its way into the database. */
export interface WaitingAnswer {
  readonly claim: OnceClaim;
  readonly status: number;
  /** The body as it was sent; null when only that there was one is kept. */
  readonly text: string | null;
}

/** Writes many answers as one statement: each alone was a transaction, which cost as much as a fifth of the request itself. */
const KEEP_SQL = `UPDATE request_once r SET status = kept.status, answer = kept.answer
  FROM unnest($1::uuid[], $2::uuid[], $3::bytea[], $4::smallint[], $5::bytea[]) AS kept (office_id, account_id, key, status, answer)
  WHERE r.office_id = kept.office_id AND r.account_id = kept.account_id AND r.key = kept.key`;

/**
 * Answers that have gone out and are not in the database yet. They are written in groups, a moment later and one group at a time;
 * until then this process answers from here. With the process end those that still wait: their requests are then said to be done.
 */
export class AnswerQueue {
  private readonly waiting = new Map<string, WaitingAnswer>();
  private gathering: Promise<void> | undefined;
  private writing: Promise<void> = Promise.resolve();
  private atOnce = false;
  private held = 0;
  /** A group belongs to no request: what one of them may see must not hold for the others. */
  private readonly outside = AsyncLocalStorage.snapshot();

  constructor(private readonly database: Database) {}

  /** Resolves when it is written. @throws Error when it cannot be, or too many wait already */
  keep(answer: WaitingAnswer): Promise<void> {
    const { claim, status, text } = answer;
    // The others of its group must not fail with it.
    if (status < 200 || status > 299) return Promise.reject(new Error(`an answer with status ${status} is none that is kept`));
    if (this.waiting.size >= WAITING_MOST) return Promise.reject(new Error(`${WAITING_MOST} answers wait already`));
    const fits = this.held + lengthOf(answer) <= TEXT_MOST;
    this.waiting.set(placeOf(claim), fits ? answer : { claim, status, text: null });
    if (fits) this.held += lengthOf({ text });
    return (this.gathering ??= this.outside(() => this.gather()));
  }

  /** The answer to this key, while it waits. */
  find(claim: OnceClaim): WaitingAnswer | undefined {
    return this.waiting.get(placeOf(claim));
  }

  /** Writes what waits, and from now on everything at once: the process is about to end. */
  async finish(): Promise<void> {
    this.atOnce = true;
    await Promise.allSettled([this.gathering, this.writing]);
  }

  private async gather(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, this.atOnce ? 0 : GATHER_FOR));
    await this.writing;
    this.gathering = undefined;
    const group = [...this.waiting.values()];
    const written = this.write(group).finally(() => this.forget(group));
    this.writing = written.catch(() => undefined); // whoever gathers next waits for its end, not for its success
    await written;
  }

  private forget(group: readonly WaitingAnswer[]): void {
    for (const answer of group) {
      this.waiting.delete(placeOf(answer.claim));
      this.held -= lengthOf(answer);
    }
  }

  private write(group: readonly WaitingAnswer[]): Promise<void> {
    return this.database.write(async (tx: EntityManager) => {
      // Lost with the last moments before a crash it is the same as not yet kept: the request is then said to be done.
      await tx.query('SET LOCAL synchronous_commit = off');
      await tx.query(KEEP_SQL, [
        group.map(({ claim }) => claim.officeId),
        group.map(({ claim }) => claim.accountId),
        group.map(({ claim }) => claim.fingerprint),
        group.map(({ status }) => status),
        group.map(({ claim, text }) => (text === null ? null : sealAnswer(claim, text))),
      ]);
    });
  }
}

const lengthOf = ({ text }: Pick<WaitingAnswer, 'text'>): number => text?.length ?? 0;
const placeOf = ({ officeId, accountId, fingerprint }: OnceClaim): string => `${officeId} ${accountId} ${fingerprint.toString('base64')}`;
