import { AUDIT_GROUPS, type AuditFilter, type AuditGroup, SUBJECTS, type SubjectKind, TOLD_APART, actionsOfGroup, searchesAll } from '@tiepdan/audit/contract';
import { type PlainDate, addDays, addYears } from '@tiepdan/platform/contract';
import { Conditions, Day, Id, OneOf, PageQuery, Text, contains } from '@tiepdan/platform/api';

/** What the list and its export are narrowed to. */
export class AuditListQuery extends PageQuery implements Omit<AuditFilter, 'action'> {
  @Day({ optional: true, doc: 'First day, inclusive' })
  from?: string | null;

  @Day({ optional: true, doc: 'Last day, inclusive' })
  to?: string | null;

  @Text({ max: 100, optional: true, doc: 'Part of the name of who did it' })
  person?: string | null;

  @OneOf(AUDIT_GROUPS, { optional: true, doc: 'Kind of action' })
  group?: AuditGroup | null;

  @Text({ max: 100, optional: true, doc: 'One action by its name' })
  action?: string | null;

  @OneOf(SUBJECTS, { optional: true, doc: 'Kind of record' })
  subject?: SubjectKind | null;

  @Id({ optional: true, doc: 'One record' })
  recordId?: string | null;

  @Text({ max: 60, optional: true, doc: 'The address a request came from, whole' })
  ip?: string | null;

  @Text({ max: 100, optional: true, doc: 'Number of a row, or words of its reason' })
  q?: string | null;
}

/**
 * The rows of an office that a filter leaves. What no index finds (a name, an address, words) is looked for in the last twelve months
 * where no first day is named: ten years of it would keep everybody waiting.
 */
export function auditConditions(officeId: string, filter: AuditListQuery, today: PlainDate): Conditions {
  const from = filter.from ?? (searchesAll(filter) ? addYears(filter.to ?? today, -1) : null);
  const where = new Conditions()
    .and('r.office_id = ?', officeId)
    .and(`r.at >= (?::date)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'`, from)
    .and(`r.at < (?::date)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'`, filter.to ? addDays(filter.to, 1) : null)
    .and('r.actor_name ILIKE ?', filter.person ? contains(filter.person) : null)
    .and('r.action = ?', filter.action)
    .and('r.subject_kind = ?', filter.subject)
    .and('r.subject_id = ?', filter.recordId)
    .and('r.ip = ?', filter.ip);
  if (filter.group) narrowToGroup(where, filter.group);
  if (filter.q) {
    if (/^\d{1,18}$/.test(filter.q)) where.and('r.id = ?::bigint', filter.q);
    else where.and('r.reason ILIKE ?', contains(filter.q));
  }
  return where;
}

function narrowToGroup(where: Conditions, group: AuditGroup): void {
  const { named, subjects } = actionsOfGroup(group);
  if (subjects.length) where.and('r.action = ANY(?) OR (r.subject_kind = ANY(?) AND r.action <> ALL(?))', named, subjects, TOLD_APART);
  else where.and('r.action = ANY(?)', named);
}
