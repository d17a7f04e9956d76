import { describe, expect, it } from '@jest/globals';
import { AUDIT_ACTIONS, AUDIT_GROUPS, type AuditGroup, TOLD_APART, actionsOfGroup, auditAction, isAuditAction } from './actions.js';
import { detailWords } from './details.js';
import { HISTORY_LABELS } from './history-labels.js';
import { ABOUT_PEOPLE, SUBJECT_KINDS } from './subjects.js';

describe('the closed table of actions', () => {
  it('says every action in words, in one group', () => {
    for (const [action, { label, group }] of Object.entries(AUDIT_ACTIONS)) {
      expect([action, label.trim().length > 3, group in AUDIT_GROUPS]).toEqual([action, true, true]);
      expect(auditAction(action)).toEqual({ label, group });
    }
  });

  it('says every event of every record in words', () => {
    for (const subject of SUBJECT_KINDS) for (const type of Object.keys(HISTORY_LABELS)) expect(auditAction(`${subject}.${type}`).label).not.toContain('.');
    expect(auditAction('petition.corrected')).toEqual({ label: 'Đơn: Sửa', group: 'write' });
    expect(auditAction('account.roles-given').group).toBe('permission');
    expect(auditAction('of-a-version-to-come.done')).toEqual({ label: 'of-a-version-to-come.done', group: 'system' });
  });

  it('knows its own actions from what somebody typed', () => {
    expect(['audit.read', 'petition.corrected', 'petition.Nguyễn Văn Thử', 'nothing.corrected', 'petition', '', 'toString.corrected'].map(isAuditAction)).toEqual([true, true, false, false, false, false, false]);
  });

  it('finds by its group what it puts in that group, and nothing else', () => {
    const inGroup = (group: AuditGroup, action: string, subject: string) => {
      const { named, subjects } = actionsOfGroup(group);
      return (named as readonly string[]).includes(action) || ((subjects as readonly string[]).includes(subject) && !(TOLD_APART as readonly string[]).includes(action));
    };
    const all = [...Object.keys(AUDIT_ACTIONS), 'petition.corrected', 'account.roles-given', 'account.registered', 'role.role-changed', 'office.corrected', 'office.separations-set'];
    for (const action of all) {
      const found = (Object.keys(AUDIT_GROUPS) as AuditGroup[]).filter((group) => inGroup(group, action, action.split('.')[0] ?? ''));
      expect([action, found]).toEqual([action, [auditAction(action).group]]);
    }
  });

  it('keeps reasons of changes to records about people out of the audit', () => {
    for (const subject of ['petition', 'reception', 'matter', 'citizen', 'hearing', 'document'] as const) expect(ABOUT_PEOPLE).toContain(subject);
    for (const subject of ['account', 'role', 'office'] as const) expect(ABOUT_PEOPLE).not.toContain(subject);
  });

  it.each([
    [null, 'không có'],
    [true, 'có'],
    [[1, 2], '1; 2'],
    [[{ kind: 'petition', id: 'x', number: '12/2026' }], 'Đơn 12/2026'],
    [{ group: 'reading', rows: 3 }, 'group: reading; Số dòng: 3'],
  ])('says the detail %j as %s', (value, words) => expect(detailWords(value)).toBe(words));
});
