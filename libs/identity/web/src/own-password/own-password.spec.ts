import { signal } from '@angular/core';
import { MatInputHarness } from '@angular/material/input/testing';
import { accountPaths } from '@tiepdan/identity/contract';
import { Session } from '../session';
import { openAddress, wordsOf } from '../testing';
import { OwnPassword } from './own-password';

const VIEW = { mustChange: false, setOn: '2026-10-02', shortest: 12, otherSessions: 2 };

async function open(view: object = VIEW) {
  const session = { today: signal('2026-11-20'), can: () => true, view: signal({ username: 'mai.thi.lua' }), refresh: () => Promise.resolve(null) };
  const its = await openAddress('/account/password', { routes: [{ path: 'account/password', component: OwnPassword }], can: () => true, providers: [{ provide: Session, useValue: session }] });
  await its.answer(accountPaths.ownPassword, view);
  const field = (name: string) => its.loader.getHarness(MatInputHarness.with({ selector: `[data-name="${name}"]` }));
  const typed = async (password: string) => {
    await (await field('password')).setValue(password);
    await its.settle(450);
  };
  return { ...its, field, typed, said: () => wordsOf(document.body) };
}

describe('the page of one’s own password', () => {
  it('says how many signs are missing without asking the server, and then what the server says', async () => {
    const opened = await open();
    expect(opened.said()).toContain('đặt ngày 02/10/2026');
    await opened.typed('con mèo');
    expect(opened.said()).toContain('Còn thiếu 5 ký tự.');
    opened.http.expectNone(accountPaths.ownPasswordCheck);

    await opened.typed('abcdefghijklmn');
    await opened.answer(accountPaths.ownPasswordCheck, { acceptable: false, problems: ['Đây là một dãy chữ.'], praise: null });
    expect(opened.said()).toContain('Đây là một dãy chữ.');
    await opened.typed('con mèo trèo cây cau');
    expect(opened.said()).not.toContain('Đây là một dãy chữ.');
    await opened.answer(accountPaths.ownPasswordCheck, { acceptable: true, problems: [], praise: 'Mật khẩu tốt.' });
    expect(opened.said()).toContain('Mật khẩu tốt.');
  });

  it('changes it, says who is signed out, and keeps nothing of it on the machine', async () => {
    const opened = await open();
    expect(opened.said()).toContain('2 trình duyệt khác');
    await (await opened.field('current')).setValue('mật khẩu cũ của tôi');
    await opened.typed('con mèo trèo cây cau');
    await opened.submit();
    const sent = opened.asked(accountPaths.ownPassword, 'POST');
    expect(sent.request.body).toEqual({ current: 'mật khẩu cũ của tôi', password: 'con mèo trèo cây cau' });
    sent.flush({ sessionsEnded: 2 });
    await opened.settle(20);
    await opened.answer(accountPaths.ownPassword, VIEW);
    expect(opened.said()).toContain('Đã đổi mật khẩu và đăng xuất 2 trình duyệt khác.');
    expect(await (await opened.field('current')).getValue()).toBe('');
    expect(JSON.stringify(localStorage)).not.toContain('mèo');
  });

  it('says at the field what was refused', async () => {
    const opened = await open();
    await (await opened.field('current')).setValue('sai');
    await opened.typed('con mèo trèo cây cau');
    await opened.submit();
    const message = 'Mật khẩu đang dùng chưa đúng.';
    opened.asked(accountPaths.ownPassword, 'POST').flush({ code: 'PASSWORD.WRONG_CURRENT', message, requestId: 'r', fields: [{ path: 'current', rule: 'wrong', message }] }, { status: 422, statusText: 'Unprocessable' });
    await opened.settle();
    expect(opened.said()).toContain(`Mật khẩu đang dùng: ${message}`);
  });

  it('hides what is typed until one asks to see it', async () => {
    const opened = await open({ ...VIEW, mustChange: true, setOn: null });
    expect(opened.said()).toContain('do người quản trị đặt');
    expect(await (await opened.field('password')).getType()).toBe('password');
    await opened.press('Hiện mật khẩu mới');
    expect(await (await opened.field('password')).getType()).toBe('text');
  });
});
