import { Injectable } from '@nestjs/common';
import { type FieldChange, HISTORY_LABELS, type HistoryEntry, type HistoryType, type SubjectKind } from '@tiepdan/audit/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database, type WritesTo, gather } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';

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

/** Something done that happened to no record: a sign-in, an export. */
export interface Deed {
  readonly action: string;
  readonly officeId: string;
  readonly actorId: string | null;
  readonly requestId: string;
  readonly ip: string | null;
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
        .insert('history_event', { ...told, type, reason: happening.reason ?? null, data: JSON.stringify(data), actor_name: actor.fullName })
        .insert('audit_record', { ...told, action: `${subject}.${type}`, ip: actor.ip }),
    );
  }

  /** Audit record of a deed that touches no record. */
  async note(tx: EntityManager, deed: Deed): Promise<void> {
    await tx.query(`INSERT INTO audit_record (office_id, action, actor_id, request_id, ip, details) VALUES ($1, $2, $3, $4, $5, $6::jsonb)`, [
      deed.officeId,
      deed.action,
      deed.actorId,
      deed.requestId,
      deed.ip,
      JSON.stringify(deed.details ?? {}),
    ]);
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
