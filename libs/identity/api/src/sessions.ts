import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type SessionStage, USUAL_SIGN_IN_TERMS } from '@tiepdan/identity/contract';
import { Clock, Database, faultOf, fingerprintOf, hasActed } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import type { SessionSecrets } from './cookies.js';
import type { DelegationInForce } from './delegation/in-force.js';
import { type StageFacts, stageOf } from './stage.js';

/** What a token opens: the account behind it, how far it has come, and the CSRF token that writes must carry. */
export interface OpenSession {
  readonly id: string;
  readonly stage: SessionStage;
  readonly accountId: string;
  readonly officeId: string;
  readonly username: string;
  readonly fullName: string;
  readonly position: string;
  readonly roles: readonly string[];
  /** Which edition of the office's roles holds (RoleBook of access). */
  readonly rolesVersion: number;
  /** The body the account answers for; null of the office's own people. */
  readonly agencyId: string | null;
  /** The office below its own that it looks into; null at home, and when that office stands below it no longer. */
  readonly visitedOfficeId: string | null;
  readonly csrfToken: string;
  readonly lastSeenAt: Date;
  readonly endsAt: Date;
  readonly idleMinutes: number;
  /** When whoever is at the keyboard last proved who they are. */
  readonly provedAt: Date;
  /** Whether a role of the account asks for a second factor. */
  readonly factorRequired: boolean;
  /** By what it was opened. */
  readonly way: Opening['way'];
  /** What colleagues who are away have entrusted to the account for today. */
  readonly delegations: readonly DelegationInForce[];
  /** Whether a request under the key that was asked for has acted; null where none was. */
  readonly keyKnown: boolean | null;
}

/** How a session comes to be. */
export interface Opening {
  readonly way: 'password' | 'provider';
  /** Whether the sign-in service is believed to have asked for a second factor. */
  readonly factor?: boolean;
  readonly ip: string | null;
  readonly userAgent: string | null;
}

type Row = Omit<OpenSession, 'stage'> & StageFacts;

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();
const newSecrets = (): SessionSecrets => ({ token: randomBytes(32).toString('base64url'), csrfToken: randomBytes(32).toString('base64url') });

/** Where a session looks into, as long as that stands below its own office. */
const VISITED = `CASE WHEN s.visited_office_id IS NOT NULL THEN (
  WITH RECURSIVE above AS (SELECT s.visited_office_id AS id UNION ALL SELECT u.parent_id FROM office u JOIN above ON above.id = u.id WHERE u.parent_id IS NOT NULL)
  SELECT s.visited_office_id FROM above WHERE above.id = s.office_id) END`;

/** Delegations to the account that hold on the day `$4`, of givers whose accounts are open. Nearly always none: one look into an index. */
const DELEGATIONS = `(SELECT coalesce(jsonb_agg(jsonb_build_object('fromId', g.id, 'fromName', g.full_name, 'roles', g.roles, 'toOn', d.to_on,
    'permissions', (SELECT jsonb_agg(p.permission) FROM delegated_permission p WHERE p.office_id = d.office_id AND p.delegation_id = d.id)) ORDER BY d.id), '[]')
  FROM delegation d JOIN account g ON g.office_id = d.office_id AND g.id = d.from_account
  WHERE d.office_id = a.office_id AND d.to_account = a.id AND d.status = 'active' AND d.from_on <= $4::date AND d.to_on >= $4::date AND g.active)`;

/** The session of a token; `known` is SQL. Two fixed texts, so that each is planned once. */
const found = (known: string): string => `/* by key */ SELECT a.id AS "accountId", a.office_id AS "officeId", a.username, a.full_name AS "fullName", a.position, a.roles, a.agency_id AS "agencyId", o.roles_version AS "rolesVersion",
    ${VISITED} AS "visitedOfficeId", s.id, s.csrf_token AS "csrfToken", s.last_seen_at AS "lastSeenAt", s.expires_at AS "endsAt", s.proved_at AS "provedAt", s.way,
    coalesce(t.idle_minutes, $3) AS "idleMinutes", a.must_change_password AS "mustChangePassword",
    f.confirmed_at IS NOT NULL AS "factorSet", s.factor_at IS NOT NULL AS "factorProved", coalesce(a.roles && t.second_factor_roles, false) AS "factorRequired",
    ${DELEGATIONS} AS delegations, ${known} AS "keyKnown"
  FROM session s JOIN account a ON a.office_id = s.office_id AND a.id = s.account_id JOIN office o ON o.id = s.office_id
    LEFT JOIN sign_in_terms t ON t.office_id = s.office_id
    LEFT JOIN second_factor f ON f.office_id = s.office_id AND f.account_id = s.account_id
  WHERE s.token_hash = $1 AND a.active AND s.expires_at > $2 AND s.last_seen_at > $2::timestamptz - make_interval(mins => coalesce(t.idle_minutes, $3))`;
const FIND = found('NULL::boolean');
const FIND_WITH_KEY = found(hasActed('s.office_id', 's.account_id', '$5'));

/** Server-side sessions in PostgreSQL, so that any server may answer and any session can be ended. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Opens a session in the caller's transaction and returns its secrets, which are kept nowhere. */
  async open(tx: EntityManager, account: { officeId: string; id: string }, { way, factor = false, ip, userAgent }: Opening): Promise<SessionSecrets> {
    const secrets = newSecrets();
    const now = this.clock.now();
    await tx.query(`DELETE FROM session WHERE expires_at < $1`, [now]);
    await tx.query(`UPDATE account SET last_sign_in_at = $3 WHERE office_id = $1 AND id = $2`, [account.officeId, account.id, now]);
    await tx.query(
      `INSERT INTO session (token_hash, office_id, account_id, csrf_token, created_at, last_seen_at, proved_at, factor_at, expires_at, way, ip, user_agent)
       VALUES ($1, $2, $3, $4, $5, $5, $5, $6, $5::timestamptz + make_interval(hours => coalesce((SELECT whole_hours FROM sign_in_terms WHERE office_id = $2), $7)), $8, $9, $10)`,
      [hashToken(secrets.token), account.officeId, account.id, secrets.csrfToken, now, factor ? now : null, USUAL_SIGN_IN_TERMS.wholeHours, way, ip, userAgent?.slice(0, 300)],
    );
    return secrets;
  }

  /**
   * The session a token opens, or null when it is unknown, over, idle too long, or its account is closed.
   * @param used whether somebody asks, which keeps it alive; a page that asks by itself does not
   * @param key of the request, when it carries one: whether it is known is read along, which spares each write a way to the database
   */
  async find(token: string, used = true, key: string | null = null): Promise<OpenSession | null> {
    const now = this.clock.now();
    const params = [hashToken(token), now, USUAL_SIGN_IN_TERMS.idleMinutes, this.clock.today(), ...(key === null ? [] : [fingerprintOf(key)])];
    const [row] = await this.database.read((manager) => manager.query<Row[]>(key === null ? FIND : FIND_WITH_KEY, params));
    if (!row) return null;
    if (used && now.getTime() - row.lastSeenAt.getTime() > 60_000) await this.touch(token, now).catch(unlessFull);
    return { ...row, stage: stageOf(row) };
  }

  async end(tx: EntityManager, token: string): Promise<void> {
    await tx.query(`DELETE FROM session WHERE token_hash = $1`, [hashToken(token)]);
  }

  /**
   * Ends the sessions of an account, all or all but one: its password was changed, it was closed, somebody asked for it.
   * @returns how many there were
   */
  async endAll(tx: EntityManager, account: { officeId: string; id: string }, exceptId: string | null = null): Promise<number> {
    const ended = await tx.query<unknown[]>(
      `WITH ended AS (DELETE FROM session WHERE office_id = $1 AND account_id = $2 AND id IS DISTINCT FROM $3 RETURNING 1) SELECT 1 FROM ended`,
      [account.officeId, account.id, exceptId],
    );
    return ended.length;
  }

  /**
   * The second factor was proved: the session goes on under new secrets, so that whoever saw the old ones has nothing.
   * @returns its new secrets
   */
  async passFactor(tx: EntityManager, session: OpenSession): Promise<SessionSecrets> {
    const secrets = newSecrets();
    const now = this.clock.now();
    await tx.query(`UPDATE session SET token_hash = $4, csrf_token = $5, factor_at = $6, proved_at = $6, last_seen_at = $6 WHERE office_id = $1 AND account_id = $2 AND id = $3`, [
      session.officeId,
      session.accountId,
      session.id,
      hashToken(secrets.token),
      secrets.csrfToken,
      now,
    ]);
    return secrets;
  }

  /** Whoever is at the keyboard has proved who they are once more. */
  async prove(tx: EntityManager, session: OpenSession): Promise<void> {
    await tx.query(`UPDATE session SET proved_at = $4 WHERE office_id = $1 AND account_id = $2 AND id = $3`, [session.officeId, session.accountId, session.id, this.clock.now()]);
  }

  /** At most one write a minute for each session, whatever it does. */
  private async touch(token: string, now: Date): Promise<void> {
    await this.database.write((tx) => tx.query(`UPDATE session SET last_seen_at = $2 WHERE token_hash = $1`, [hashToken(token), now]));
  }
}

/** Where nothing can be written, a full disk or a standby, people still read: that they were seen is written later. */
function unlessFull(error: unknown): void {
  const fault = faultOf(error);
  if (fault !== 'SERVER.DISK_FULL' && fault !== 'SERVER.READ_ONLY') throw error;
}
