import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { type SessionRow, USUAL_SIGN_IN_TERMS, identityErrors } from '@tiepdan/identity/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { platformErrors } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { Sessions } from '../sessions.js';
import { deviceInWords } from './device.js';

interface Row {
  readonly id: string;
  readonly userAgent: string | null;
  readonly ip: string | null;
  readonly since: Date;
  readonly lastSeen: Date;
}

/** Where an account is signed in; seen and ended by its owner, or by whoever keeps accounts. */
@Injectable()
export class OwnSessions {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** The sessions that still open something, the last used first. */
  async list(actor: Actor, accountId: string, currentId: string): Promise<SessionRow[]> {
    const rows = await this.database.read(async (manager) => {
      if (accountId !== actor.accountId) await refuseUnknown(manager, actor.officeId, accountId);
      return manager.query<Row[]>(
        `SELECT s.id, s.user_agent AS "userAgent", s.ip, s.created_at AS since, s.last_seen_at AS "lastSeen"
         FROM session s LEFT JOIN sign_in_terms t ON t.office_id = s.office_id
         WHERE s.office_id = $1 AND s.account_id = $2 AND s.expires_at > $3 AND s.last_seen_at > $3::timestamptz - make_interval(mins => coalesce(t.idle_minutes, $4))
         ORDER BY s.last_seen_at DESC, s.id DESC LIMIT 200`,
        [actor.officeId, accountId, this.clock.now(), USUAL_SIGN_IN_TERMS.idleMinutes],
      );
    });
    return rows.map(({ id, userAgent, ip, since, lastSeen }) => ({
      id,
      device: deviceInWords(userAgent),
      ip,
      since: since.toISOString(),
      lastSeen: lastSeen.toISOString(),
      current: id === currentId,
    }));
  }

  /** @throws Refusal SESSION.UNKNOWN when it is over already, or somebody else's */
  async endOne(actor: Actor, id: string): Promise<void> {
    await this.database.write(async (tx) => {
      const ended = await tx.query<unknown[]>(`WITH ended AS (DELETE FROM session WHERE office_id = $1 AND account_id = $2 AND id = $3 RETURNING 1) SELECT 1 FROM ended`, [
        actor.officeId,
        actor.accountId,
        id,
      ]);
      if (ended.length === 0) throw new Refusal(identityErrors, 'SESSION.UNKNOWN');
      await this.chronicle.note(tx, { ...actor, action: 'session.ended', actorId: actor.accountId, details: { sessions: 1 } });
    });
  }

  /** Ends every other session of one's own. */
  async endOthers(actor: Actor, currentId: string): Promise<void> {
    await this.database.write(async (tx) => {
      const sessions = await this.sessions.endAll(tx, { officeId: actor.officeId, id: actor.accountId }, currentId);
      await this.chronicle.note(tx, { ...actor, action: 'session.ended', actorId: actor.accountId, details: { sessions } });
    });
  }

  /** Ends every session of an account of the office; one's own but this one. @throws Refusal RECORD.NOT_FOUND */
  async endOf(actor: Actor, accountId: string, currentId: string): Promise<void> {
    await this.database.write(async (tx) => {
      await refuseUnknown(tx, actor.officeId, accountId);
      await this.sessions.endAll(tx, { officeId: actor.officeId, id: accountId }, currentId);
      await this.chronicle.record(tx, actor, { subject: 'account', id: accountId, type: 'sessions-ended' });
    });
  }
}

async function refuseUnknown(on: EntityManager, officeId: string, accountId: string): Promise<void> {
  const known = await on.query<unknown[]>(`SELECT 1 FROM account WHERE office_id = $1 AND id = $2`, [officeId, accountId]);
  if (known.length === 0) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
}
