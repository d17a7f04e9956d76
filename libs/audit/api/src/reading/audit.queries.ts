import { Injectable } from '@nestjs/common';
import { AUDIT_COUNTED, type AuditAnchorRow, type AuditChainView, type AuditEntry, type AuditPage, type AuditRow, DETAIL_LABELS, type LinkState, auditAction, detailWords } from '@tiepdan/audit/contract';
import { type Actor, PAGE_SIZE, platformErrors } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import { type RecordColumns, BEFORE_FIRST, contentOf, linkHash } from '../chain/link-hash.js';
import { type AuditListQuery, auditConditions } from './audit-list.query.js';

interface StoredRow extends Omit<AuditRow, 'label' | 'group'> {
  /** Microseconds since 1970: two rows of one millisecond are two places. */
  readonly micros: string;
}

const ROW = `r.id::text AS id, to_char(r.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, (extract(epoch FROM r.at) * 1000000)::bigint::text AS micros, r.action,
  r.actor_id AS "actorId", r.actor_name AS "actorName", r.subject_kind AS "subjectKind", r.subject_id AS "subjectId", r.ip, r.reason`;
/** Days of anchors that the screen shows; all of them are in the file. */
const ANCHORS_SHOWN = 100;

/** Reads the audit records of the actor's office. */
@Injectable()
export class AuditQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  list(actor: Actor, query: AuditListQuery): Promise<AuditPage> {
    const limit = query.limit ?? PAGE_SIZE.usual;
    const where = auditConditions(actor.officeId, query, this.clock.today());
    const [counted, countParams] = [where.sql, [...where.params]];
    const place = query.cursor ? readCursor(query.cursor) : null;
    if (place) where.and(`(r.at, r.id) < (to_timestamp(0) + ?::bigint * interval '1 microsecond', ?::bigint)`, place.micros, place.id);
    return this.database.read(async (manager) => {
      const rows = await manager.query<StoredRow[]>(`SELECT ${ROW} FROM audit_record r WHERE ${where.sql} ORDER BY r.at DESC, r.id DESC LIMIT ${where.param(limit + 1)}`, where.params);
      const [{ total } = { total: 0 }] = await manager.query<{ total: number }[]>(`SELECT count(*)::int AS total FROM (SELECT 1 FROM audit_record r WHERE ${counted} LIMIT ${AUDIT_COUNTED}) c`, countParams);
      const kept = rows.slice(0, limit);
      const last = kept.at(-1);
      return { items: kept.map(toRow), total, nextCursor: rows.length > limit && last ? `${last.micros}-${last.id}` : null };
    });
  }

  /** Everything that a filter leaves, for a file: at most `most` rows and one more. */
  async all(actor: Actor, query: AuditListQuery, most: number): Promise<readonly (AuditRow & { readonly userAgent: string | null })[]> {
    const where = auditConditions(actor.officeId, query, this.clock.today());
    const rows = await this.database.read((manager) =>
      manager.query<(StoredRow & { userAgent: string | null })[]>(
        `SELECT ${ROW}, r.user_agent AS "userAgent" FROM audit_record r WHERE ${where.sql} ORDER BY r.at DESC, r.id DESC LIMIT ${where.param(most + 1)}`,
        where.params,
      ),
    );
    return rows.map((row) => ({ ...toRow(row), userAgent: row.userAgent }));
  }

  /** @throws Refusal RECORD.NOT_FOUND */
  async one(actor: Actor, id: string): Promise<AuditEntry> {
    if (!/^\d{1,18}$/.test(id)) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    const [row] = await this.database.read((manager) => manager.query<WholeRow[]>(READ_ONE, [actor.officeId, id]));
    if (!row) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    const { userAgent, requestId, actorOffice, standsInFor } = row;
    const details = Object.entries(JSON.parse(row.details) as Record<string, unknown>).map(([name, value]) => ({ name: DETAIL_LABELS[name] ?? name, value: detailWords(value) }));
    return { ...toRow(row), userAgent, requestId, actorOffice, onBehalfOf: standsInFor, details, link: { state: stateOf(row, actor.officeId), seq: row.seq, hash: row.hash?.toString('hex') ?? null } };
  }

  /** How the office's chain stands. */
  chain(actor: Actor): Promise<AuditChainView> {
    return this.database.read(async (manager) => {
      const [end] = await manager.query<{ seq: string; hash: string }[]>(`SELECT seq::text AS seq, encode(hash, 'hex') AS hash FROM audit_chain WHERE office_id = $1`, [actor.officeId]);
      const anchors = await manager.query<AuditAnchorRow[]>(
        `SELECT day::text AS day, seq::text AS seq, encode(hash, 'hex') AS hash FROM audit_anchor WHERE office_id = $1 ORDER BY day DESC LIMIT $2`,
        [actor.officeId, ANCHORS_SHOWN],
      );
      return { seq: end?.seq ?? '0', hash: end?.hash ?? null, anchors, mayExport: actor.permissions.has('audit.export') };
    });
  }
}

interface WholeRow extends StoredRow, Omit<RecordColumns, keyof StoredRow> {
  readonly actorOffice: string | null;
  readonly standsInFor: string | null;
  readonly seq: string | null;
  readonly hash: Buffer | null;
  readonly content: Buffer | null;
  readonly before: Buffer | null;
}

/** With its link and the one before. Names of another office and of who was stood in for are those of today. */
const READ_ONE = `
  SELECT ${ROW}, r.office_id AS "officeId", r.actor_office_id AS "actorOfficeId", r.on_behalf_of AS "onBehalfOf", r.request_id AS "requestId", r.user_agent AS "userAgent",
    r.details::text AS details, o.name AS "actorOffice", b.full_name AS "standsInFor", l.seq::text AS seq, l.hash, l.content, p.hash AS before
  FROM audit_record r
  LEFT JOIN office o ON o.id = r.actor_office_id
  LEFT JOIN account b ON b.office_id = coalesce(r.actor_office_id, r.office_id) AND b.id = r.on_behalf_of
  LEFT JOIN audit_link l ON l.office_id = r.office_id AND l.record_id = r.id
  LEFT JOIN audit_link p ON p.office_id = l.office_id AND p.seq = l.seq - 1
  WHERE r.office_id = $1 AND r.id = $2::bigint`;

function stateOf(row: WholeRow, officeId: string): LinkState {
  if (!row.seq || !row.hash || !row.content) return 'not-linked';
  const seq = BigInt(row.seq);
  const holds = contentOf({ ...row, officeId }).equals(row.content) && linkHash(seq === 1n ? BEFORE_FIRST : (row.before ?? BEFORE_FIRST), seq, row.content).equals(row.hash);
  return holds ? 'whole' : 'broken';
}

function toRow({ id, at, action, actorId, actorName, subjectKind, subjectId, ip, reason }: StoredRow): AuditRow {
  return { id, at, action, ...auditAction(action), actorId, actorName, subjectKind, subjectId, ip, reason };
}

function readCursor(cursor: string): { micros: string; id: string } {
  const [, micros, id] = /^(\d{1,18})-(\d{1,18})$/.exec(cursor) ?? [];
  if (!micros || !id) throw new Refusal(platformErrors, 'REQUEST.INVALID', {}, [{ path: 'cursor', rule: 'cursor', message: 'Vị trí trong danh sách không đúng.' }]);
  return { micros, id };
}
