import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { platformErrors } from '@tiepdan/platform/contract';
import { Database } from '../database/database.js';
import { Refusal } from '../errors/refusal.js';
import { AnswerQueue } from './answer-queue.js';
import type { OnceClaim } from './claim.js';
import { DoneByRequest } from './done-by-request.js';
import { openAnswer } from './kept-answer.js';

/** Milliseconds that a request waits for the answer of the one that acted: it may still be on its way. */
const PATIENCE = 3_000;
const LOOK_EVERY = 100;
/** Milliseconds after which a request without an answer has lost it: the process ended in between. */
const ANSWERED_WITHIN = 30_000;
/** How long a key is known. A client that asks again does so within minutes. */
const KEPT = '48 hours';

/** What was answered before. */
export interface KeptAnswer {
  readonly status: number;
  readonly body: unknown;
}

interface Row {
  readonly route: string;
  readonly bodyHash: Buffer;
  readonly requestId: string;
  readonly status: number | null;
  readonly answer: Buffer | null;
  readonly at: Date;
  readonly age: number;
}

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The requests that carried a key and acted, with what they were answered. */
@Injectable()
export class OnceRequests implements BeforeApplicationShutdown {
  private readonly queue: AnswerQueue;

  constructor(
    private readonly database: Database,
    private readonly done: DoneByRequest,
  ) {
    this.queue = new AnswerQueue(database);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.queue.finish();
  }

  /**
   * The answer that a request with this key was given; null when none has acted.
   * @throws Refusal REQUEST.KEY_REUSED under the key of another request, REQUEST.ALREADY_DONE when its answer is not kept
   */
  async answerTo(claim: OnceClaim): Promise<KeptAnswer | null> {
    for (const end = Date.now() + PATIENCE; ; await sleep(LOOK_EVERY)) {
      const waiting = this.queue.find(claim);
      if (waiting && isSame(waiting.claim, claim) && waiting.text !== null) return { status: waiting.status, body: parsed(waiting.text) };
      const row = await this.find(claim);
      if (!row) return null;
      if (!isSame(row, claim)) throw await this.refusal('REQUEST.KEY_REUSED', claim, row);
      if (row.status !== null && row.answer) return { status: row.status, body: parsed(openAnswer(claim, row.answer)) };
      if (row.status !== null || row.age > ANSWERED_WITHIN || Date.now() > end) throw await this.refusal('REQUEST.ALREADY_DONE', claim, row);
    }
  }

  /** Keeps what was answered, with others a moment later. `text` null: only that it was. @throws Error when it cannot be kept */
  keep(claim: OnceClaim, status: number, text: string | null): Promise<void> {
    return this.queue.keep({ claim, status, text });
  }

  /** Lets the key be used again: what came after the first transaction was refused, and the user will mend it. */
  async release(claim: OnceClaim): Promise<void> {
    await this.database.write((tx) => tx.query(`DELETE FROM request_once WHERE office_id = $1 AND account_id = $2 AND key = $3`, keyOf(claim)));
  }

  /** Removes what no client asks for any more; says how many there were. */
  async sweep(): Promise<number> {
    const [, count] = await this.database.write((tx) =>
      tx.query<[unknown, number]>(`DELETE FROM request_once r USING office o WHERE r.office_id = o.id AND r.at < now() - interval '${KEPT}'`),
    );
    return count;
  }

  private async find(claim: OnceClaim): Promise<Row | undefined> {
    const [row] = await this.database.read((manager) =>
      manager.query<Row[]>(
        `/* by key */ SELECT route, body_hash AS "bodyHash", request_id AS "requestId", status, answer, at, extract(epoch FROM now() - at)::float8 * 1000 AS age
         FROM request_once WHERE office_id = $1 AND account_id = $2 AND key = $3`,
        keyOf(claim),
      ),
    );
    return row;
  }

  /** With the record that was written, so that the user can look at it. */
  private async refusal(code: 'REQUEST.KEY_REUSED' | 'REQUEST.ALREADY_DONE', claim: OnceClaim, { requestId, at }: Row): Promise<Refusal> {
    const subject = await this.done.subjectOf(claim.officeId, requestId, at);
    return new Refusal(platformErrors, code, subject ? { subject } : {});
  }
}

/** Whether it is the same request, not only the same key. */
const isSame = (one: Pick<OnceClaim, 'route' | 'bodyHash'>, other: OnceClaim): boolean => one.route === other.route && one.bodyHash.equals(other.bodyHash);

const keyOf = (claim: OnceClaim): unknown[] => [claim.officeId, claim.accountId, claim.fingerprint];

const parsed = (text: string): unknown => (text === '' ? undefined : JSON.parse(text));
