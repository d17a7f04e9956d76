import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { MatIconRegistry } from '@angular/material/icon';
import { FakeMatIconRegistry } from '@angular/material/icon/testing';
import { provideRouter } from '@angular/router';
import { type SecondFactorView, identityPaths, secondFactorPaths, sessionPaths } from '@tiepdan/identity/contract';
import { Notice } from '@tiepdan/ui/web';
import { sampleSession } from '../testing/sample-session';
import { AccountPage } from './account-page';

const OFF: SecondFactorView = { set: false, since: null, required: false, codesLeft: 0, provider: null };
const ON: SecondFactorView = { set: true, since: '2026-11-01T01:00:00Z', required: false, codesLeft: 10, provider: null };
const CODES = ['aaaa-bbbb-cccc-dddd', 'eeee-ffff-gggg-hhhh'];
const ROW = { id: 's1', device: 'Chrome trên Windows', ip: '203.0.113.5', since: '2026-11-20T01:00:00Z', lastSeen: '2026-11-20T05:00:00Z', current: true };

describe('AccountPage', () => {
  const notice = { say: jest.fn(), fail: jest.fn(), offer: jest.fn() };
  let fixture: ComponentFixture<AccountPage>;
  let page: HTMLElement;
  let http: HttpTestingController;

  const settle = async () => {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((resolve) => setTimeout(resolve));
      fixture.detectChanges();
    }
  };
  const said = () => page.textContent?.replace(/\s+/g, ' ') ?? '';
  const press = async (name: string) => {
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === name);
    if (!button) throw new Error(`no button "${name}"`);
    button.click();
    await settle();
  };
  const answer = async (path: string, body: object | null, method = 'GET', status = 200) => {
    http.expectOne((request) => request.url === path && request.method === method).flush(body, { status, statusText: 'as said' });
    await settle();
  };
  const open = async (view: SecondFactorView) => {
    fixture.detectChanges();
    await answer(secondFactorPaths.own, view);
    await answer(sessionPaths.own, [ROW, { ...ROW, id: 's2', device: 'Safari trên iPhone', current: false }]);
  };

  beforeEach(() => {
    jest.clearAllMocks();
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
        { provide: MatIconRegistry, useClass: FakeMatIconRegistry },
        { provide: Notice, useValue: notice },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(AccountPage);
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
  });
  afterEach(() => page.remove());

  it('sets a second factor up: the secret as a picture and to type, the first code, then the recovery codes once', async () => {
    await open(OFF);
    expect(said()).toContain('Chưa cài đặt');
    await press('Cài đặt mã xác thực');
    await answer(secondFactorPaths.own, { secret: 'ABCD EFGH', uri: 'otpauth://totp/x', qr: { size: 21, path: 'M0 0h1v1h-1z' } }, 'POST');
    expect(page.querySelector('svg[role="img"]')?.getAttribute('viewBox')).toBe('-4 -4 29 29');
    expect(said()).toContain('ABCD EFGH');
    const field = page.querySelector<HTMLInputElement>('#first-code');
    if (field) field.value = '123';
    await press('Hoàn tất cài đặt');
    expect(page.querySelector('[role="alert"]')?.textContent).toContain('Mã xác thực gồm 6 chữ số.');
    if (field) field.value = '123456';
    await press('Hoàn tất cài đặt');
    await answer(secondFactorPaths.confirm, { codes: CODES }, 'POST');
    await answer(identityPaths.session, sampleSession([]));
    for (const code of CODES) expect(said()).toContain(code);
    await press('Đã cất, tiếp tục');
    await answer(secondFactorPaths.own, ON);
    expect(said()).toContain('Đang dùng');
    expect(said()).not.toContain(CODES[0]);
  });

  it('links whoever came from the sign-in service when the holder says that it is them, and says how where nobody did', async () => {
    const provider = { name: 'Tài khoản công vụ', linked: false, offered: true };
    await open({ ...OFF, provider });
    expect(said()).toContain('Nếu đó là đồng chí, bấm “Gắn”');
    await press('Gắn');
    await answer(secondFactorPaths.link, null, 'PUT');
    await answer(secondFactorPaths.own, { ...OFF, provider: { ...provider, linked: true, offered: false } });
    expect(notice.offer).toHaveBeenCalledWith('Đã gắn. Từ nay đăng nhập được bằng dịch vụ đó.', 'Bỏ gắn', expect.any(Function));
    expect(said()).toContain('Tài khoản này đăng nhập được bằng Tài khoản công vụ.');
  });

  it('offers no link where nobody came', async () => {
    await open({ ...OFF, provider: { name: 'Tài khoản công vụ', linked: false, offered: false } });
    expect(said()).toContain('Chưa gắn.');
    expect([...page.querySelectorAll('button')].some(({ textContent }) => textContent?.trim() === 'Gắn')).toBe(false);
  });

  it('asks once more for the password when the server wants it, and does then what was asked', async () => {
    await open(ON);
    await press('Tạo mã khôi phục mới');
    await answer(secondFactorPaths.recoveryCodes, { code: 'SESSION.PROOF_NEEDED', message: 'Xin xác nhận lại.', requestId: 'r' }, 'POST', 403);
    await settle();
    const field = document.querySelector<HTMLInputElement>('input[name="proof"]');
    if (!field) throw new Error('nobody asks');
    field.value = '123 456';
    field.dispatchEvent(new Event('input'));
    await press('Xác nhận');
    const proof = http.expectOne(identityPaths.proof);
    expect(proof.request.body).toEqual({ code: '123 456' });
    proof.flush(null, { status: 204, statusText: 'No Content' });
    await new Promise((resolve) => setTimeout(resolve, 300)); // the dialog goes
    await answer(secondFactorPaths.recoveryCodes, { codes: CODES }, 'POST');
    expect(said()).toContain(CODES[1]);
  });

  it('switches it off and offers to set it up again', async () => {
    await open(ON);
    await press('Tắt mã xác thực');
    await answer(secondFactorPaths.own, null, 'DELETE', 204);
    expect(notice.offer).toHaveBeenCalledWith(expect.stringContaining('Đã tắt mã xác thực'), 'Cài đặt lại', expect.any(Function));
  });

  it('offers no switching off where a role asks for it, and warns when few codes are left', async () => {
    await open({ ...ON, required: true, codesLeft: 2 });
    expect(said()).toContain('Nên tạo mã mới trước khi hết.');
    expect(said()).toContain('Vai trò của đồng chí phải dùng mã xác thực.');
    expect([...page.querySelectorAll('button')].some(({ textContent }) => textContent?.includes('Tắt'))).toBe(false);
  });

  it('shows where one is signed in, and ends any but this one', async () => {
    await open(OFF);
    const [own, other] = [...page.querySelectorAll('li')];
    expect(own?.textContent).toContain('Phiên này');
    expect(own?.querySelector('button')).toBeNull();
    other?.querySelector('button')?.click();
    await settle();
    await answer(sessionPaths.ownOne('s2'), null, 'DELETE', 204);
    expect(notice.say).toHaveBeenCalledWith('Đã kết thúc phiên.');
    await answer(sessionPaths.own, [ROW]);
    expect(said()).not.toContain('Kết thúc các phiên khác');
  });
});
