import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ChangeRoleRequest } from '@tiepdan/access/contract';
import { footprint } from '@tiepdan/platform/api';
import { WHOLE_OFFICE } from '@tiepdan/platform/contract';
import { DESK_PERMISSIONS, type RoleDesk, openRoleDesk } from '../testing/role-desk.js';

const HEAD = Object.entries(DESK_PERMISSIONS).flatMap(([name, { roles }]) => (roles.includes('head') ? [name] : []));
const AS_IT_COMES: ChangeRoleRequest = { ...WHOLE_OFFICE, name: 'Trưởng Ban Tiếp công dân', permissions: HEAD, reason: 'Phân công lại', version: 0 };
const without = (...names: string[]) => HEAD.filter((name) => !names.includes(name));

describe('changing a role', () => {
  let desk: RoleDesk;
  beforeAll(async () => void (desk = await openRoleDesk()));
  afterAll(() => desk?.drop());

  const rightsOf = async (officeId: string, ...keys: string[]) => (await desk.database.read((manager) => desk.book.rights(manager, officeId)))(keys);

  it('keeps only what differs from how it comes, counts up the office’s roles, and is told permission by permission', async () => {
    const { actor, officeId } = await desk.office(['head']);
    const changed = await desk.change.run(actor, 'head', { ...AS_IT_COMES, permissions: [...without('petition.approve'), 'audit.read'], records: 'assigned' });
    expect(changed).toEqual({ key: 'head', version: 1 });
    const [row] = await desk.source.query(`SELECT granted, withdrawn, records, sealed, subtree FROM office_role WHERE office_id = $1`, [officeId]);
    expect(row).toEqual({ granted: ['audit.read'], withdrawn: ['petition.approve'], records: 'assigned', sealed: null, subtree: null });
    const [office] = await desk.source.query(`SELECT roles_version FROM office WHERE id = $1`, [officeId]);
    expect(office).toEqual({ roles_version: 1 });
    expect(await desk.queries.history(actor, 'head')).toMatchObject([
      {
        type: 'role-changed',
        reason: 'Phân công lại',
        changes: [
          { label: 'Phạm vi hồ sơ', before: 'Mọi hồ sơ của cơ quan', after: 'Chỉ hồ sơ được giao' },
          { label: 'Xem nhật ký', before: 'Không', after: 'Có' },
          { label: 'Duyệt đề xuất', before: 'Có', after: 'Không' },
        ],
      },
    ]);
  });

  it('holds for this office alone, with the next request that reads its version', async () => {
    const { actor, officeId } = await desk.office(['head']);
    const other = (await desk.office()).officeId;
    for (const office of [officeId, other]) expect((await desk.book.rightsOf(office, ['head'], 0)).permissions.has('petition.approve')).toBe(true);
    await desk.change.run(actor, 'head', { ...AS_IT_COMES, permissions: without('petition.approve') });
    expect((await desk.book.rightsOf(officeId, ['head'], 0)).permissions.has('petition.approve')).toBe(true);
    expect((await desk.book.rightsOf(officeId, ['head'], 1)).permissions.has('petition.approve')).toBe(false);
    expect((await desk.book.rightsOf(other, ['head'], 0)).permissions.has('petition.approve')).toBe(true);
  });

  it('puts a role back as it comes, and the history says so', async () => {
    const { actor, officeId } = await desk.office(['head']);
    await desk.change.run(actor, 'head', { ...AS_IT_COMES, permissions: without('petition.approve'), subtree: true });
    expect(await desk.reset.run(actor, 'head', { version: 1, reason: 'Thử xong' })).toEqual({ key: 'head', version: 2 });
    const rights = await rightsOf(officeId, 'head');
    expect([[...rights.permissions].toSorted(), rights.reach]).toEqual([HEAD.toSorted(), WHOLE_OFFICE]);
    expect((await desk.queries.history(actor, 'head')).map(({ type }) => type)).toEqual(['role-reset', 'role-changed']);
    await expect(desk.reset.run(actor, 'head', { version: 2, reason: 'Lần nữa' })).rejects.toMatchObject({ code: 'ROLE.NOTHING_CHANGED' });
  });

  it('is refused where incompatible sets would meet, naming both, and writes nothing', async () => {
    const { actor } = await desk.office(['head']);
    const before = await footprint(desk.source);
    const refused = desk.change.run(actor, 'head', { ...AS_IT_COMES, permissions: [...HEAD, 'account.manage'] });
    await expect(refused).rejects.toMatchObject({ code: 'ROLE.CONFLICT', details: { one: 'Quản lý tài khoản', other: 'Duyệt đề xuất' } });
    await expect(desk.change.run(actor, 'agency', { ...AS_IT_COMES, name: 'Cơ quan nhận văn bản', permissions: ['forwarding.agency-read', 'petition.read'] })).rejects.toMatchObject({ code: 'ROLE.CONFLICT' });
    await expect(desk.change.run(actor, 'agency', { ...AS_IT_COMES, name: 'Cơ quan nhận văn bản', permissions: ['petition.read'] })).rejects.toMatchObject({ code: 'ROLE.BODY' });
    await expect(desk.define.run(actor, { ...AS_IT_COMES, name: 'Lẫn lộn', permissions: ['forwarding.agency-read'] })).rejects.toMatchObject({ code: 'ROLE.BODY' });
    expect(await footprint(desk.source)).toEqual(before);
  });

  it('is refused where somebody has the other set by another of their roles', async () => {
    const { actor, officeId } = await desk.office(['auditor', 'petition-officer']);
    const keeping = { ...AS_IT_COMES, name: 'Giữ tài khoản', permissions: ['account.manage'] };
    const { key } = await desk.define.run(actor, { ...keeping, permissions: ['office.configure'] });
    await desk.source.query(`UPDATE account SET roles = ARRAY['petition-officer', $2] WHERE office_id = $1 AND 'petition-officer' = ANY (roles)`, [officeId, key]);
    await expect(desk.change.run(actor, key, { ...keeping, version: 1 })).rejects.toMatchObject({ code: 'ROLE.CONFLICT', details: { one: 'Quản lý tài khoản', other: 'Đề xuất xử lý đơn' } });
  });

  it('is nothing for who has the role: nobody gives themselves more', async () => {
    const { actor } = await desk.office(['head']);
    const own = { ...AS_IT_COMES, name: 'Quản trị hệ thống', permissions: ['role.manage', 'account.manage', 'role.read', 'office.configure', 'audit.read'] };
    await expect(desk.change.run(actor, 'administrator', own)).rejects.toMatchObject({ code: 'ROLE.OWN' });
    await expect(desk.reset.run(actor, 'administrator', { version: 0, reason: 'x' })).rejects.toMatchObject({ code: 'ROLE.OWN' });
  });

  it('never leaves an office without somebody to manage accounts', async () => {
    const { actor, officeId } = await desk.office(['administrator']);
    const { key } = await desk.define.run(actor, { ...AS_IT_COMES, name: 'Giữ vai trò', permissions: ['role.manage', 'role.read'] });
    await desk.source.query(`UPDATE account SET roles = ARRAY[$2] WHERE office_id = $1 AND id = $3`, [officeId, key, actor.accountId]);
    const taken = { ...AS_IT_COMES, name: 'Quản trị hệ thống', permissions: ['role.manage', 'role.read', 'office.configure'] };
    await expect(desk.change.run(actor, 'administrator', taken)).rejects.toMatchObject({ code: 'ROLE.LAST_KEEPER', details: { permission: 'Quản lý tài khoản' } });
    await desk.change.run(actor, 'administrator', { ...taken, permissions: ['account.manage', 'role.read'] });
  });

  it.each([
    ['a permission there is not', { permissions: ['petition.read', 'petition.burn'] }, 'ROLE.UNKNOWN_PERMISSION'],
    ['another name of a role it comes with', { name: 'Sếp' }, 'ROLE.BUILT_IN'],
    ['offices below for who sees only what was given', { records: 'assigned', subtree: true }, 'ROLE.REACH'],
    ['nothing new', {}, 'ROLE.NOTHING_CHANGED'],
    ['a version that is over', { version: 4 }, 'RECORD.CHANGED_MEANWHILE'],
  ] as const)('refuses %s', async (_, request, code) => {
    const { actor } = await desk.office(['head']);
    await expect(desk.change.run(actor, 'head', { ...AS_IT_COMES, ...request })).rejects.toMatchObject({ code });
  });

  it('finds no role of another office', async () => {
    const { actor } = await desk.office();
    const { key } = await desk.define.run(actor, { ...AS_IT_COMES, name: 'Văn thư' });
    const stranger = (await desk.office()).actor;
    await expect(desk.change.run(stranger, key, { ...AS_IT_COMES, version: 1 })).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    await expect(desk.queries.one(stranger, key)).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    await expect(desk.copy.run(stranger, key, { name: 'Bản sao', reason: 'Thử' })).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
  });
});
