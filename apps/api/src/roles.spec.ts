import { describe, expect, it } from '@jest/globals';
import { PERMISSION_GROUPS, SEPARATIONS, conflictsOf, defaultsOf, isBodyPermission, isCasePermission, isOfficePermission } from '@tiepdan/access/contract';
import { AGENCY_ROLES, ROLES, type Role, isOfBody } from '@tiepdan/platform/contract';
import { permissionTables } from './permission-tables.js';

/** The roles as every office gets them, over all domains. */
describe('roles as they come', () => {
  const held = (role: Role) => [...defaultsOf(permissionTables, role)];
  const all = permissionTables.flatMap((table) => Object.keys(table));

  it.each(Object.keys(ROLES) as Role[])('%s holds no incompatible sets, and stays on its side of the house', (role) => {
    expect(conflictsOf(held(role))).toEqual([]);
    expect(held(role).filter(isOfBody([role]) ? isOfficePermission : isBodyPermission)).toEqual([]);
    expect(held(role)).not.toEqual([]);
  });

  it('have every permission in a group that an office can find it in', () => {
    expect(all.filter((name) => !PERMISSION_GROUPS[name.split('.')[0] ?? ''])).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('let who keeps accounts see no matter, and who examines the audit only the openings', () => {
    expect(held('administrator').filter(isCasePermission)).toEqual([]);
    expect(held('auditor').filter(isCasePermission)).toEqual(['citizen.read-openings', 'citizen.review-openings']);
  });

  it('let an inspectorate read and take away reports, and write nothing', () => {
    expect(held('inspectorate').filter((name) => !/\.(read|export|compliance|see-[a-z]+)$/.test(name))).toEqual([]);
    expect(held('inspectorate')).not.toContain('citizen.open-sealed');
  });

  it('let a deputy do all that a head does, but what the office sets for itself, its locked periods, its accounts and its audit', () => {
    const missing = held('head').filter((name) => !held('deputy').includes(name));
    expect(missing.filter((name) => !/^(account|role|separation|audit|delegation|privacy)\./.test(name)).toSorted()).toEqual([
      'calendar.manage',
      'conclusion.configure',
      'document.set-books',
      'document.sign',
      'feedback.set-terms',
      'filing.configure',
      'filing.submit-alone',
      'form.configure',
      'forwarding.configure',
      'hearing.configure',
      'leader.manage',
      'office.configure',
      'period.lock',
      'template.manage',
      'unit.manage',
    ]);
    expect(held('deputy').filter((name) => !held('head').includes(name))).toEqual([]);
  });

  it('let a secretary open no sealed identity, and a body’s account nothing of the office', () => {
    expect(held('secretary')).not.toContain('citizen.open-sealed');
    for (const role of AGENCY_ROLES) expect(held(role).filter((name) => !isBodyPermission(name))).toEqual(['file.upload']);
    expect(held('unit-reporter').filter(isBodyPermission)).toEqual(['filing.agency-read', 'filing.agency-enter']);
  });

  it('know the second part of everything that two people must do', () => {
    for (const { permission } of Object.values(SEPARATIONS)) expect(all).toContain(permission);
  });
});
