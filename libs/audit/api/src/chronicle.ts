import { Injectable } from '@nestjs/common';
import { ABOUT_PEOPLE, type AuditAction, type FieldChange, HISTORY_LABELS, type HistoryEntry, type HistoryType, type SubjectKind } from '@tiepdan/audit/contract';
import { type Actor, actorName } from '@tiepdan/platform/contract';
import { Database, type WritesTo, gather, requestContext } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { isHandingOut, rememberHandingOut } from './readings/handed-out.js';

/** One event to write beside the change it tells of. */
export interface Happening {
  readonly subject: SubjectKind;
  readonly id: string;
  readonly type: HistoryType;
  readonly reason?: string | null;
  readonly changes?: readonly FieldChange[];
  /** The record as it was, whole, so that any earlier version can be shown. */
  readonly before?: object;
}

/**
 * Something done that is no event of a record's history: a sign-in, an export, a reading. An actor can be spread into it:
 * `{ ...actor, action, actorId: actor.accountId }`.
 */
export interface Deed {
  readonly action: AuditAction;
  readonly officeId: string;
  readonly actorId: string | null;
  /** As the actor is called today; the record keeps the name. */
  readonly fullName?: string | null;
  readonly homeOfficeId?: string | null;
  readonly onBehalfOf?: string | null;
  readonly requestId: string;
  readonly ip: string | null;
  /** The record that was read or given out. */
  readonly subject?: SubjectKind | null;
  readonly subjectId?: string | null;
  /** Where one was asked. Never names a person who is sealed. */
  readonly reason?: string | null;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Writes history and audit in the caller's transaction, and reads histories back. */
@Injectable()
export class Chronicle {
  constructor(private readonly database: Database) {}

  /** History event and audit record of one change, in one statement. */
  record(to: WritesTo, actor: Actor, happening: Happening): Promise<void> {
    const data = { ...(happening.changes ? { changes: happening.changes } : {}), ...(happening.before ? { before: happening.before } : {}) };
    const { subject, type } = happening;
    const told = { office_id: actor.officeId, subject_kind: subject, subject_id: happening.id, actor_id: actor.accountId, request_id: actor.requestId };
    return gather(to, (writes) =>
      writes
        .insert('history_event', { ...told, type, reason: happening.reason ?? null, data: JSON.stringify(data), actor_name: actorName(actor) })
        .insert('audit_record', { ...told, ...sourceOf(actor), action: `${subject}.${type}`, ip: actor.ip, actor_name: actor.fullName, reason: ABOUT_PEOPLE.includes(subject) ? null : (happening.reason ?? null) }),
    );
  }

  /** Audit record of a deed that is no event of a record's history. */
  note(tx: Pick<EntityManager, 'query'>, deed: Deed): Promise<void> {
    return noteDeed(tx, deed);
  }

  /** The history of one record, newest first. The caller has checked that the actor may see the record. */
  async historyOf(officeId: string, subject: SubjectKind, id: string): Promise<HistoryEntry[]> {
    const rows = await this.database.read((manager) =>
      manager.query<
        { id: string; type: HistoryType; at: Date; actor_name: string; reason: string | null; changes: FieldChange[] | null }[]
      >(
        `SELECT id, type, recorded_at AS at, actor_name, reason, data -> 'changes' AS changes
         FROM history_event WHERE office_id = $1 AND subject_kind = $2 AND subject_id = $3
         ORDER BY recorded_at DESC, id DESC LIMIT 500`,
        [officeId, subject, id],
      ),
    );
    return rows.map((row) => ({
      id: row.id,
      type: row.type,
      label: HISTORY_LABELS[row.type],
      at: row.at.toISOString(),
      actorName: row.actor_name,
      reason: row.reason,
      changes: row.changes ?? [],
    }));
  }
}

/** From where something was done, beside the address: which office's account, for whom, with which browser. */
function sourceOf({ officeId, homeOfficeId, onBehalfOf }: Pick<Deed, 'officeId' | 'homeOfficeId' | 'onBehalfOf'>) {
  const elsewhere = homeOfficeId && homeOfficeId !== officeId ? homeOfficeId : null;
  return { actor_office_id: elsewhere, on_behalf_of: onBehalfOf ?? null, user_agent: requestContext()?.userAgent ?? null };
}

/** The browser of who denounces on a public page would tell as much as the address, which is left out there. */
const isUnnamed = ({ actorId, ip }: Pick<Deed, 'actorId' | 'ip'>): boolean => actorId === null && ip === null;

/** Writes a deed in the caller's transaction, for who has no Chronicle at hand. */
export async function noteDeed(tx: Pick<EntityManager, 'query'>, deed: Deed): Promise<void> {
  const source = sourceOf(deed);
  await tx.query(
    `INSERT INTO audit_record (office_id, action, actor_id, request_id, ip, details, actor_name, subject_kind, subject_id, reason, actor_office_id, on_behalf_of, user_agent)
     VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, $9, $10, $11, $12, $13)`,
    [
      deed.officeId,
      deed.action,
      deed.actorId,
      deed.requestId,
      deed.ip,
      JSON.stringify(deed.details ?? {}),
      deed.fullName ?? null,
      deed.subject ?? null,
      deed.subjectId ?? null,
      deed.reason ?? null,
      source.actor_office_id,
      source.on_behalf_of,
      isUnnamed(deed) ? null : source.user_agent,
    ],
  );
  if (isHandingOut(deed.action)) rememberHandingOut();
}
