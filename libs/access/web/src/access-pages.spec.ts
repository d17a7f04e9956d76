import { beforeAll, describe, expect, it } from '@jest/globals';
import { MatCheckboxHarness } from '@angular/material/checkbox/testing';
import { MatRadioButtonHarness } from '@angular/material/radio/testing';
import { accessPaths, type RoleView, SEPARATIONS, type SeparationsView, isFixedSeparation } from '@tiepdan/access/contract';
import { openRoles } from './testing/open-roles';
import { CATALOG, ROLES, sampleOwnRole, sampleRole } from './testing/sample-roles';

beforeAll(async () => {
  await Promise.all([import('./list/roles-page'), import('./role/role-page'), import('./role/new-role-page'), import('./compare/compare-page'), import('./separations/separations-page')]);
}, 60_000);

async function openRole(role: RoleView) {
  const opened = await openRoles(`/admin/roles/${role.key}`);
  await opened.answer({ [accessPaths.role(role.key)]: role, [accessPaths.catalog]: CATALOG, [accessPaths.history(role.key)]: [] });
  const box = (label: string | RegExp) => opened.loader.getHarness(MatCheckboxHarness.with({ label }));
  const tick = async (label: string | RegExp) => {
    await (await box(label)).toggle();
    await opened.settle();
  };
  return { ...opened, box, tick };
}

describe('the roles of an office', () => {
  it('are listed with who has them and how they differ, retired ones on request', async () => {
    const opened = await openRoles('/admin/roles');
    await opened.answer({ [accessPaths.roles]: ROLES });
    expect(opened.said()).toContain('3 vai trò, 1 do cơ quan tự đặt, 1 đã sửa so với ban đầu.');
    expect(opened.said()).toContain('thêm 1 quyền');
    expect(opened.said()).toContain('Hồ sơ được giao, không thấy hồ sơ giữ bí mật');
    expect(opened.said()).not.toContain('Tổ cũ');
    await (await opened.loader.getHarness(MatCheckboxHarness)).check();
    await opened.settle();
    expect(opened.said()).toContain('Tổ cũ');
  });

  it('offer nothing to define to who may only read', async () => {
    const opened = await openRoles('/admin/roles');
    await opened.answer({ [accessPaths.roles]: { ...ROLES, mayManage: false } });
    expect(opened.said()).not.toContain('Đặt vai trò mới');
  });
});

describe('one role', () => {
  it('is changed with a reason over the version seen, and the change can be taken back', async () => {
    const opened = await openRole(sampleRole());
    await opened.tick(/^Duyệt đề xuất/);
    expect(opened.said()).toContain('bớt 1 quyền');
    expect(opened.said()).toContain('Bớt');
    await opened.type('[data-name="reason"]', 'Phân công lại');
    await opened.submit();
    const sent = opened.http.expectOne({ method: 'PUT', url: accessPaths.role('head') });
    expect(sent.request.body).toEqual({
      name: 'Trưởng Ban Tiếp công dân',
      permissions: ['office.configure', 'petition.read'],
      records: 'office',
      sealed: 'masked',
      subtree: false,
      reason: 'Phân công lại',
      version: 0,
    });
    sent.flush({ key: 'head', version: 1 });
    await opened.settle();
    await opened.answer({ [accessPaths.role('head')]: sampleRole({ version: 1, permissions: ['office.configure', 'petition.read'], changed: true }), [accessPaths.history('head')]: [] });
    await opened.press('Hoàn tác');
    const undone = opened.http.expectOne({ method: 'PUT', url: accessPaths.role('head') });
    expect(undone.request.body).toMatchObject({ permissions: sampleRole().permissions, version: 1 });
  });

  it('says while ticking what no account may hold together, and does not send it', async () => {
    const opened = await openRole(sampleRole());
    await opened.tick('Lập, sửa, khóa tài khoản');
    expect(opened.said()).toContain('Không giao cùng lúc quyền “Lập, sửa, khóa tài khoản” và quyền “Duyệt đề xuất xử lý đơn”');
    const [save] = [...opened.page().querySelectorAll('button[type="submit"]')] as HTMLButtonElement[];
    expect(save?.disabled).toBe(true);
  });

  it('shows only what was searched for, with or without accents, and never what bodies outside may', async () => {
    const opened = await openRole(sampleRole());
    expect(opened.said()).not.toContain('Xem văn bản gửi đến cơ quan mình');
    await opened.type('input[type="search"]', 'duyet de xuat');
    expect(opened.said()).toContain('1 quyền');
    expect(opened.said()).not.toContain('Xem đơn');
    await opened.type('input[type="search"]', 'không có gì thế này');
    expect(opened.said()).toContain('Không có quyền nào khớp.');
  });

  it('has no reach to choose where it is of a body, and only what bodies may', async () => {
    const opened = await openRole(sampleRole({ key: 'agency', ofBody: true, permissions: ['forwarding.agency-read'], defaults: ['forwarding.agency-read'] }));
    expect(opened.said()).toContain('Xem văn bản gửi đến cơ quan mình');
    expect(opened.said()).not.toContain('Xem đơn');
    expect(opened.said()).not.toContain('Phạm vi');
    expect(opened.buttons()).not.toContain('Sao chép…');
  });

  it.each([
    ['the reader has it', { mine: true }, 'nên chỉ xem được'],
    ['the reader only reads', { mayManage: false }, ''],
  ])('is only read where %s', async (_, changes, words) => {
    const opened = await openRole(sampleRole(changes));
    expect(opened.said()).toContain(words);
    expect(opened.page().querySelector('button[type="submit"]')).toBeNull();
    expect(await (await opened.box('Xem đơn')).isDisabled()).toBe(true);
    expect(await (await opened.loader.getHarness(MatRadioButtonHarness.with({ label: /Mọi hồ sơ/ }))).isDisabled()).toBe(true);
  });

  it('is put back as it comes, retired or copied with a reason', async () => {
    const changed = await openRole(sampleRole({ changed: true, version: 3 }));
    await changed.press('Đưa về như ban đầu…');
    await changed.type('.cdk-overlay-container textarea', 'Thử xong');
    await changed.submit('.cdk-overlay-container form');
    expect(changed.http.expectOne({ method: 'POST', url: accessPaths.reset('head') }).request.body).toEqual({ version: 3, reason: 'Thử xong' });
  });

  it('of the office’s own is retired, not reset', async () => {
    const role = sampleOwnRole();
    const opened = await openRole(role);
    expect(opened.buttons()).not.toContain('Đưa về như ban đầu…');
    await opened.press('Thôi dùng…');
    await opened.type('.cdk-overlay-container textarea', 'Không còn việc');
    await opened.submit('.cdk-overlay-container form');
    expect(opened.http.expectOne({ method: 'POST', url: accessPaths.retire(role.key) }).request.body).toEqual({ version: 2, reason: 'Không còn việc' });
  });

  it('is copied under a name of its own, and the copy is opened', async () => {
    const opened = await openRole(sampleRole());
    await opened.press('Sao chép…');
    await opened.type('.cdk-overlay-container [data-name="name"]', 'Tổ trưởng');
    await opened.type('.cdk-overlay-container [data-name="reason"]', 'Việc mới');
    await opened.submit('.cdk-overlay-container form');
    const sent = opened.http.expectOne({ method: 'POST', url: accessPaths.copy('head') });
    expect(sent.request.body).toEqual({ name: 'Tổ trưởng', reason: 'Việc mới' });
    sent.flush({ key: 'own-0123456789ab', version: 1 });
    await opened.settle(20);
    expect(opened.url()).toBe('/admin/roles/own-0123456789ab');
  });
});

describe('a new role', () => {
  it('begins with nothing and the narrowest reach, and says what is missing', async () => {
    const opened = await openRoles('/admin/roles/new');
    await opened.answer({ [accessPaths.catalog]: CATALOG });
    await opened.type('[data-name="name"]', 'Văn thư');
    await opened.type('[data-name="reason"]', 'Việc mới');
    await opened.submit();
    expect(opened.said()).toContain('Vai trò phải có ít nhất một quyền.');
    await (await opened.loader.getHarness(MatCheckboxHarness.with({ label: 'Xem đơn' }))).check();
    await opened.settle();
    await opened.submit();
    const sent = opened.http.expectOne({ method: 'POST', url: accessPaths.roles });
    expect(sent.request.body).toEqual({ name: 'Văn thư', permissions: ['petition.read'], records: 'assigned', sealed: 'hidden', subtree: false, reason: 'Việc mới' });
  });
});

describe('two roles beside each other', () => {
  it('show what only one of them lets one do', async () => {
    const own = sampleOwnRole();
    const opened = await openRoles(`/admin/roles/compare?one=head&other=${own.key}`);
    await opened.answer({ [accessPaths.roles]: ROLES, [accessPaths.catalog]: CATALOG, [accessPaths.role('head')]: sampleRole(), [accessPaths.role(own.key)]: own });
    expect(opened.said()).toContain('1 quyền cả hai cùng có, 2 quyền chỉ một vai trò có.');
    expect(opened.said()).toMatch(/Duyệt đề xuất xử lý đơn\s*Chỉ vai trò này\s*Không/);
    expect(opened.said()).not.toContain('Lập, sửa, khóa tài khoản');
  });
});

describe('what two people must do', () => {
  const view = (changes: Partial<SeparationsView> = {}): SeparationsView => ({
    mayChange: true,
    version: 0,
    items: (['proposal-approval', 'second-instance'] as const).map((key) => {
      const { label, basis, usual } = SEPARATIONS[key];
      return { key, label, basis, usual, rule: usual, fixed: isFixedSeparation(key) };
    }),
    ...changes,
  });

  it('is set where the law leaves it open, and only there', async () => {
    const opened = await openRoles('/admin/roles/separations');
    await opened.answer({ [accessPaths.separations]: view() });
    expect(opened.said()).toContain('Luật Khiếu nại Điều 7, Điều 21. Không đặt khác được.');
    await (await opened.loader.getHarness(MatRadioButtonHarness.with({ label: 'Không bắt buộc' }))).check();
    await opened.settle();
    await opened.submit();
    expect(opened.http.expectOne({ method: 'PUT', url: accessPaths.separations }).request.body).toEqual({ version: 0, rules: [{ key: 'proposal-approval', rule: 'off' }] });
  });

  it('is told in words to who may not set it', async () => {
    const opened = await openRoles('/admin/roles/separations');
    await opened.answer({ [accessPaths.separations]: view({ mayChange: false }) });
    expect(opened.said()).toContain('Người đề xuất xử lý đơn không tự duyệt đề xuất: bắt buộc khi cơ quan còn người khác được làm.');
    expect(opened.buttons()).toEqual([]);
  });
});
