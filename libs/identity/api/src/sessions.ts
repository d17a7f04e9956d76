import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { SESSION_SPAN } from './identity.settings.js';

/** What a token opens: the account behind it and the CSRF token that writes must carry. */
export interface OpenSession {
  readonly accountId: string;
  readonly officeId: string;
  readonly username: string;
  readonly fullName: string;
  readonly position: string;
  readonly roles: readonly string[];
  /** The body the account answers for; null of the office's own people. */
  readonly agencyId: string | null;
  readonly csrfToken: string;
  readonly lastSeenAt: Date;
}

const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Server-side sessions in PostgreSQL, so that any server may answer and any session can be ended. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Opens a session in the caller's transaction and returns its secrets, which are kept nowhere. */
  async open(tx: EntityManager, account: { officeId: string; id: string }, ip: string | null, userAgent: string | null) {
    const token = randomBytes(32).toString('base64url');
    const csrfToken = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    await tx.query(`DELETE FROM session WHERE expires_at < $1`, [now]);
    await tx.query(
      `INSERT INTO session (token_hash, office_id, account_id, csrf_token, created_at, last_seen_at, expires_at, ip, user_agent)
       VALUES ($1, $2, $3, $4, $5, $5, $6, $7, $8)`,
      [hashToken(token), account.officeId, account.id, csrfToken, now, new Date(now.getTime() + SESSION_SPAN.whole), ip, userAgent?.slice(0, 300)],
    );
    return { token, csrfToken };
  }

  /** The session a token opens, or null when it is unknown, over, idle too long, or its account is closed. */
  async find(token: string): Promise<OpenSession | null> {
    const now = this.clock.now();
    const [found] = await this.database.read((manager) =>
      manager.query<OpenSession[]>(
        `/* by key */ SELECT a.id AS "accountId", a.office_id AS "officeId", a.username, a.full_name AS "fullName", a.position, a.roles, a.agency_id AS "agencyId",
                s.csrf_token AS "csrfToken", s.last_seen_at AS "lastSeenAt"
         FROM session s JOIN account a ON a.office_id = s.office_id AND a.id = s.account_id
         WHERE s.token_hash = $1 AND a.active AND s.expires_at > $2 AND s.last_seen_at > $3`,
        [hashToken(token), now, new Date(now.getTime() - SESSION_SPAN.idle)],
      ),
    );
    if (found && now.getTime() - found.lastSeenAt.getTime() > 60_000) await this.touch(token, now);
    return found ?? null;
  }

  async end(tx: EntityManager, token: string): Promise<void> {
    await tx.query(`DELETE FROM session WHERE token_hash = $1`, [hashToken(token)]);
  }

  /** At most one write a minute for each session, whatever it does. */
  private async touch(token: string, now: Date): Promise<void> {
    await this.database.write((tx) => tx.query(`UPDATE session SET last_seen_at = $2 WHERE token_hash = $1`, [hashToken(token), now]));
  }
}
