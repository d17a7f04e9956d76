import { describe, expect, it } from '@jest/globals';
import { type PermissionTable, ROLES, WHOLE_OFFICE } from '@tiepdan/platform/contract';
import {
  BUILT_IN_REACH,
  ROLE_PURPOSES,
  type RoleDifference,
  SEPARATIONS,
  SETTABLE_SEPARATIONS,
  asItComes,
  conflictsOf,
  differsFromDefault,
  effectiveRole,
  permissionsOfRole,
  rolesOfOffice,
  type SeparationKey,
  isFixedSeparation,
} from './index.js';

const TABLES: readonly PermissionTable[] = [
  {
    'petition.read': { label: 'Xem đơn', roles: ['head', 'leader'] },
    'petition.approve': { label: 'Duyệt', roles: ['head'] },
    'account.manage': { label: 'Tài khoản', roles: ['administrator'] },
  },
];
const head = (changes: Partial<RoleDifference> = {}): RoleDifference => ({ ...asItComes('head'), ...changes });
const own = (changes: Partial<RoleDifference> = {}): RoleDifference => ({
  ...asItComes('head'),
  key: 'own-0123456789ab',
  builtIn: false,
  name: 'Văn thư',
  records: 'assigned',
  sealed: 'hidden',
  subtree: false,
  ...changes,
});

describe('what a role lets one do', () => {
  it('is how it comes, less what was withdrawn, with what was granted', () => {
    expect([...permissionsOfRole(TABLES, head())]).toEqual(['petition.read', 'petition.approve']);
    expect([...permissionsOfRole(TABLES, head({ withdrawn: ['petition.approve'], granted: ['account.manage'] }))]).toEqual(['petition.read', 'account.manage']);
  });

  it('knows nothing of a permission there is no longer', () => {
    expect([...permissionsOfRole(TABLES, head({ granted: ['old.right'], withdrawn: ['older.right'] }))]).toEqual(['petition.read', 'petition.approve']);
  });

  it('is only what was granted of a role of the office’s own', () => {
    expect([...permissionsOfRole(TABLES, own({ granted: ['petition.read'] }))]).toEqual(['petition.read']);
  });

  it('is nothing of a retired role', () => {
    expect(effectiveRole(TABLES, own({ granted: ['petition.read'], retired: true })).permissions.size).toBe(0);
  });

  it('reaches as it comes where nothing else is set', () => {
    expect(effectiveRole(TABLES, head()).reach).toEqual(WHOLE_OFFICE);
    expect(effectiveRole(TABLES, head({ records: 'assigned' })).reach).toEqual({ ...WHOLE_OFFICE, records: 'assigned' });
    expect(effectiveRole(TABLES, asItComes('inspectorate')).reach.subtree).toBe(true);
    expect(effectiveRole(TABLES, own()).reach).toEqual({ records: 'assigned', sealed: 'hidden', subtree: false });
  });

  it('differs from how it comes only where something does', () => {
    expect([head(), head({ version: 3 }), own()].map(differsFromDefault)).toEqual([false, false, false]);
    expect([head({ granted: ['x'] }), head({ withdrawn: ['x'] }), head({ subtree: true })].map(differsFromDefault)).toEqual([true, true, true]);
  });
});

describe('the roles of an office', () => {
  it('are those it comes with, then its own by name', () => {
    const roles = rolesOfOffice(TABLES, [own({ name: 'Văn thư' }), own({ key: 'own-ba9876543210', name: 'Đội xe' }), head({ granted: ['account.manage'], version: 1 })]);
    expect(roles.map(({ name }) => name)).toEqual([...Object.values(ROLES), 'Đội xe', 'Văn thư']);
    expect(roles.find(({ key }) => key === 'head')?.permissions.has('account.manage')).toBe(true);
  });

  it('each have a reach and a sentence that says what they are for', () => {
    for (const role of Object.keys(ROLES)) {
      expect(BUILT_IN_REACH).toHaveProperty([role]);
      expect(ROLE_PURPOSES).toHaveProperty([role], expect.stringMatching(/\.$/));
    }
  });
});

describe('sets that one account never holds together', () => {
  const keys = (...permissions: string[]) => conflictsOf(permissions).map(({ key }) => key);

  it('are keeping accounts and reading matters, whatever the matter is seen by', () => {
    for (const reading of ['matter.read', 'petition.read', 'citizen.open-sealed', 'desk.read', 'report.read', 'form.export', 'period.read', 'portal.see-codes'])
      for (const keeping of ['account.manage', 'role.manage']) expect(keys(keeping, reading)).toContain('keeping-and-cases');
  });

  it('leave what an office sets for itself to who keeps accounts', () => {
    expect(keys('account.manage', 'role.manage', 'office.configure', 'document.set-books', 'hearing.see-terms', 'filing.configure', 'template.manage', 'file.upload')).toEqual([]);
  });

  it('are keeping accounts and checking what was done', () => {
    expect(conflictsOf(['audit.read', 'role.manage', 'role.read'])).toMatchObject([{ key: 'keeping-and-checking', one: 'role.manage', other: 'audit.read' }]);
    expect(keys('audit.read', 'audit.export', 'account.read', 'citizen.read-openings')).toEqual([]);
  });

  it('are what bodies outside may and anything of the office', () => {
    expect(keys('forwarding.agency-read', 'petition.read')).toEqual(['body-and-office']);
    expect(keys('forwarding.agency-read', 'filing.agency-enter', 'file.upload')).toEqual([]);
  });
});

describe('what two people must do', () => {
  it('is fixed where the law says so, and named with its basis', () => {
    expect(SETTABLE_SEPARATIONS).toEqual(['proposal-approval', 'proposal-signature', 'draft-approval']);
    for (const separation of Object.values(SEPARATIONS)) {
      if (!('irreversible' in separation)) expect(separation.basis).toMatch('fixed' in separation ? /Điều \d/ : /^Thông lệ/);
      if ('fixed' in separation) expect(separation.usual).toBe('always');
    }
  });

  it('is fixed too where the second part cannot be taken back', () => {
    const irreversible = Object.entries<{ basis: string; usual: string }>(SEPARATIONS).filter(([, separation]) => 'irreversible' in separation);
    expect(irreversible.map(([key]) => key)).toEqual(['erasure-approval']);
    for (const [key, { basis, usual }] of irreversible) expect([isFixedSeparation(key as SeparationKey), usual, basis]).toEqual([true, 'always', expect.stringContaining('không hoàn tác được')]);
  });
});
