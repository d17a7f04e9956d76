import { AUDIT_GROUPS, type AuditFilter, type AuditGroup, auditAction, SUBJECTS, type SubjectKind } from '@tiepdan/audit/contract';
import { formatDay } from '@tiepdan/platform/contract';

/** The filters of the audit as the address writes them; an empty text is none. */
export interface AuditFilters {
  readonly q: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly person: string;
  readonly group: string;
  readonly action: string;
  readonly subject: string;
  readonly recordId: string;
  readonly ip: string;
}

export const UNFILTERED: AuditFilters = { q: '', from: null, to: null, person: '', group: '', action: '', subject: '', recordId: '', ip: '' };

/** As the server takes them. */
export function sent(filters: AuditFilters): AuditFilter {
  return { ...filters, group: filters.group as AuditGroup, action: filters.action as AuditFilter['action'], subject: filters.subject as SubjectKind };
}

/** What each filter narrows the list to, in words. */
export function partsOf({ q, from, to, person, group, action, subject, recordId, ip }: AuditFilters): Partial<Record<keyof AuditFilters, string | false | null>> {
  return {
    q: q && (/^\d+$/.test(q) ? `dòng số ${q}` : `lý do có “${q}”`),
    from: from && `từ ${formatDay(from)}`,
    to: to && `đến hết ${formatDay(to)}`,
    person: person && `người thực hiện có “${person}”`,
    group: group && (AUDIT_GROUPS as Readonly<Record<string, string>>)[group]?.toLowerCase(),
    action: action && auditAction(action).label,
    subject: subject && (SUBJECTS as Readonly<Record<string, string>>)[subject]?.toLowerCase(),
    recordId: recordId && 'một hồ sơ',
    ip: ip && `từ địa chỉ ${ip}`,
  };
}
