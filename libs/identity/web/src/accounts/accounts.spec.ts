import { MatCheckboxHarness } from '@angular/material/checkbox/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { MatSelectHarness } from '@angular/material/select/testing';
import { accountPaths, secondFactorPaths, sessionPaths } from '@tiepdan/identity/contract';
import { openAddress, wordsOf } from '../testing';
import { accountRoutes } from './account.routes';
import { ACCOUNT, ACCOUNT_ROW, CHOICES } from './testing/sample-account';

const MADE = { id: 'a2', version: 1, username: 'ho.van.go', fullName: 'Hồ Văn Gỗ', password: 'k7mf-3wqp-x9ht-22ab' };

async function open(address: string, permissions: readonly string[] = ['account.read', 'account.manage']) {
  const its = await openAddress(address, { routes: [{ path: 'admin/accounts', children: accountRoutes }], can: (permission) => permissions.includes(permission) });
  const field = (name: string) => its.loader.getHarness(MatInputHarness.with({ selector: `[data-name="${name}"]` }));
  const role = (label: string) => its.loader.getHarness(MatCheckboxHarness.with({ label }));
  return { ...its, field, role, said: () => wordsOf(document.body) };
}

describe('pages of accounts', () => {
  it('list first whoever may sign in now', async () => {
    const opened = await open('/admin/accounts');
    await opened.answer(accountPaths.choices, CHOICES);
    expect(opened.asked(accountPaths.list).request.params.get('state')).toBe('open');
  });

  it('say of each account where it stands', async () => {
    const opened = await open('/admin/accounts?state=all');
    await opened.answer(accountPaths.choices, CHOICES);
    await opened.answer(accountPaths.list, {
      items: [ACCOUNT_ROW, { ...ACCOUNT_ROW, id: 'a3', lastSignInAt: null }, { ...ACCOUNT_ROW, id: 'a4', mustChangePassword: true }, { ...ACCOUNT_ROW, id: 'a5', active: false }],
      total: 4,
      nextCursor: null,
    });
    for (const words of ['Mai Thị Lụa', 'Cán bộ xử lý đơn', '19/11/2026 08:30', 'Chưa dùng', 'Đang mở', 'Chưa đăng nhập lần nào', 'Chờ đổi mật khẩu', 'Đã đóng', 'kể cả đã đóng']) expect(opened.said()).toContain(words);
  });

  it('offer nothing to do to who may only read', async () => {
    const opened = await open('/admin/accounts', ['account.read']);
    await opened.answer(accountPaths.list, { items: [], total: 0, nextCursor: null });
    expect(opened.buttons()).not.toEqual(expect.arrayContaining([expect.stringContaining('Lập')]));
  });

  it('open an account: a username is proposed, roles in conflict say why, the password is shown once', async () => {
    const opened = await open('/admin/accounts');
    await opened.answer(accountPaths.list, { items: [], total: 0, nextCursor: null });
    await opened.press('Lập tài khoản');
    await opened.answer(accountPaths.choices, CHOICES);
    await (await opened.field('fullName')).setValue('Hồ Văn Gỗ');
    expect(await (await opened.field('username')).getValue()).toBe('ho.van.go');
    await (await opened.field('position')).setValue('Chuyên viên');
    await (await opened.role('Cán bộ xử lý đơn')).check();
    expect(await (await opened.role('Quản trị hệ thống')).isDisabled()).toBe(true);
    expect(opened.said()).toContain('Không giao cùng “Cán bộ xử lý đơn”: người giao quyền không được tự xem');
    await opened.submit();
    const sent = opened.asked(accountPaths.list, 'POST');
    expect(sent.request.body).toEqual({ username: 'ho.van.go', fullName: 'Hồ Văn Gỗ', position: 'Chuyên viên', unit: null, email: null, phone: null, roles: ['petition-officer'], agencyId: null });
    sent.flush(MADE);
    await opened.settle();
    expect(opened.said()).toContain('k7mf-3wqp-x9ht-22ab');
    await opened.press('Đã ghi lại, đóng');
    expect(opened.address()).toBe('/admin/accounts/a2');
    expect(opened.said()).not.toContain('k7mf-3wqp-x9ht-22ab');
  });

  it('ask for the body of who answers for one, and say at the field what the server refuses', async () => {
    const opened = await open('/admin/accounts');
    await opened.answer(accountPaths.list, { items: [], total: 0, nextCursor: null });
    await opened.press('Lập tài khoản');
    await opened.answer(accountPaths.choices, CHOICES);
    await (await opened.field('fullName')).setValue('Hồ Văn Gỗ');
    await (await opened.field('position')).setValue('Văn thư');
    await (await opened.role('Cơ quan nhận văn bản')).check();
    const body = await opened.loader.getHarness(MatSelectHarness.with({ ancestor: 'mat-dialog-container' }));
    await body.open();
    await body.clickOptions({ text: 'Sở Thử nghiệm' });
    await opened.submit();
    const sent = opened.asked(accountPaths.list, 'POST');
    expect(sent.request.body).toMatchObject({ roles: ['agency'], agencyId: 'g1' });
    const message = 'Tên đăng nhập “ho.van.go” đã có người dùng.';
    sent.flush({ code: 'ACCOUNT.USERNAME_TAKEN', message, requestId: 'r', fields: [{ path: 'username', rule: 'taken', message }] }, { status: 409, statusText: 'Conflict' });
    await opened.settle();
    expect(opened.said()).toContain(`Tên đăng nhập: ${message}`);
  });

  it('show one account and give it roles', async () => {
    const opened = await open('/admin/accounts/a1', ['account.read', 'account.manage', 'petition.read']);
    await opened.answer(accountPaths.one('a1'), ACCOUNT);
    await opened.answer(accountPaths.history('a1'), []);
    await opened.answer(sessionPaths.ofAccount('a1'), []);
    for (const words of ['Mai Thị Lụa', '1 trình duyệt', 'Đặt ngày 02/10/2026', 'Đơn đang thụ lý: 4']) expect(opened.said()).toContain(words);
    expect(opened.page().querySelector('a[href="/petitions?officerId=a1"]')).not.toBeNull();
    await opened.press(/Giao vai trò/);
    await opened.answer(accountPaths.choices, CHOICES);
    await (await opened.role('Cán bộ tổng hợp báo cáo')).check();
    await (await opened.field('reason')).setValue('Kiêm nhiệm');
    await opened.submit();
    const sent = opened.asked(accountPaths.roles('a1'), 'PUT');
    expect(sent.request.body).toEqual({ version: 3, roles: ['petition-officer', 'compiler'], agencyId: null, reason: 'Kiêm nhiệm' });
    sent.flush({ id: 'a1', version: 4 });
    await opened.settle();
    expect(opened.said()).toContain('Đã giao vai trò.');
  });

  it('name what is in hand before an account is closed, and ask why', async () => {
    const opened = await open('/admin/accounts/a1');
    await opened.answer(accountPaths.one('a1'), { ...ACCOUNT, waitSeconds: 40 });
    await opened.answer(accountPaths.history('a1'), []);
    expect(opened.said()).toContain('40 giây nữa');
    expect(opened.page().querySelector('a[href^="/petitions"]')).toBeNull();
    await opened.press(/Việc khác/);
    expect(opened.buttons()).toEqual(expect.arrayContaining([expect.stringContaining('Cho đăng nhập ngay')]));
    await opened.press(/Đóng tài khoản/);
    expect(opened.said()).toContain('Việc cần giao cho người khác: 4 đơn đang thụ lý.');
    await opened.type('mat-dialog-container textarea', 'Chuyển công tác');
    await opened.submit();
    const sent = opened.asked(accountPaths.close('a1'), 'POST');
    expect(sent.request.body).toEqual({ version: 3, reason: 'Chuyển công tác' });
    sent.flush({ id: 'a1', version: 4, sessionsEnded: 1, work: [] });
    await opened.settle();
    expect(opened.said()).toContain('Đã đóng tài khoản.');
  });

  it('sign an account out everywhere, and take a lost second factor off', async () => {
    const opened = await open('/admin/accounts/a1');
    await opened.answer(accountPaths.one('a1'), { ...ACCOUNT, secondFactor: true });
    await opened.answer(accountPaths.history('a1'), []);
    await opened.answer(sessionPaths.ofAccount('a1'), [{ id: 's1', device: 'Chrome trên Windows', ip: '192.0.2.1', since: ACCOUNT.createdAt, lastSeen: '2026-11-20T02:00:00Z', current: false }]);
    expect(opened.said()).toContain('Chrome trên Windows 192.0.2.1 · dùng gần nhất 20/11/2026 09:00');
    await opened.press('Đăng xuất mọi nơi');
    opened.asked(sessionPaths.ofAccount('a1'), 'DELETE').flush(null);
    await opened.settle();
    expect(opened.said()).toContain('Đã đăng xuất tài khoản này ở mọi nơi.');
    await opened.answer(accountPaths.one('a1'), { ...ACCOUNT, secondFactor: true, sessions: 0 });
    await opened.press(/Việc khác/);
    await opened.press(/Gỡ mã xác thực/);
    await opened.type('mat-dialog-container textarea', 'Mất điện thoại');
    await opened.submit();
    expect(opened.asked(secondFactorPaths.removal('a1'), 'POST').request.body).toEqual({ reason: 'Mất điện thoại' });
  });

  it('offer on one’s own account only to correct it', async () => {
    const opened = await open('/admin/accounts/a1');
    await opened.answer(accountPaths.one('a1'), { ...ACCOUNT, own: true });
    await opened.answer(accountPaths.history('a1'), []);
    expect(opened.buttons().filter((words) => /Giao vai trò|Việc khác/.test(words))).toEqual([]);
    expect(opened.said()).toContain('do người quản trị khác làm');
  });

  it('look a staff list over, lead to the wrong line, and hand the passwords out once', async () => {
    const opened = await open('/admin/accounts/import');
    const line = { line: 1, fullName: 'Hồ Văn Gỗ', position: 'Văn thư', unit: null, roles: [], username: 'ho.van.go', usernameProposed: true, email: null, phone: null, agencyName: null };
    await (await opened.field('text')).setValue('Hồ Văn Gỗ\tVăn thư');
    await opened.press('Kiểm tra danh sách');
    await opened.answer(accountPaths.importPreview, { lines: [{ ...line, problems: ['Thiếu vai trò.'] }], wrong: 1 });
    expect(opened.said()).toContain('1 dòng sai');
    await opened.press('Sửa dòng 1');
    expect(document.activeElement?.tagName).toBe('TEXTAREA');

    await (await opened.field('text')).setValue('Hồ Văn Gỗ\tVăn thư\t\tCán bộ xử lý đơn');
    expect(opened.said()).not.toContain('1 dòng sai');
    await opened.press('Kiểm tra danh sách');
    await opened.answer(accountPaths.importPreview, { lines: [{ ...line, problems: [] }], wrong: 0 });
    await opened.press('Lập 1 tài khoản');
    await opened.answer(accountPaths.import, { accounts: [{ id: 'a2', username: 'ho.van.go', fullName: 'Hồ Văn Gỗ', position: 'Văn thư', password: MADE.password }], slips: 'AAAA', fileName: 'phieu.xlsx' });
    expect(opened.said()).toContain('Đã lập 1 tài khoản');
    expect(opened.said()).toContain(MADE.password);
    expect(opened.buttons()).toEqual(expect.arrayContaining([expect.stringContaining('Tải phiếu tài khoản')]));
  });

  it('set how long a password must be, and how long a delegation may', async () => {
    const opened = await open('/admin/accounts/terms');
    await opened.answer(accountPaths.terms, { shortestPassword: 12, longestDelegation: 90, version: 0 });
    await (await opened.field('shortestPassword')).setValue('16');
    await (await opened.field('longestDelegation')).setValue('30');
    await opened.press('Lưu');
    expect(opened.asked(accountPaths.terms, 'PUT').request.body).toEqual({ shortestPassword: 16, longestDelegation: 30, version: 0 });
  });
});
