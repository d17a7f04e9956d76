import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { MatIconRegistry } from '@angular/material/icon';
import { FakeMatIconRegistry } from '@angular/material/icon/testing';
import { Router } from '@angular/router';
import { identityPaths } from '@tiepdan/identity/contract';
import { Notice } from '@tiepdan/ui/web';
import { Session } from '../session';
import { sampleSession } from '../testing/sample-session';
import { CodeStep } from './code-step';

const WRONG = { code: 'SECOND_FACTOR.WRONG_CODE', message: 'Mã chưa đúng hoặc đã dùng rồi.', requestId: 'r1' };

describe('CodeStep', () => {
  const session = { refresh: jest.fn(), signOut: jest.fn(), expired: jest.fn() };
  const router = { navigateByUrl: jest.fn(), navigate: jest.fn() };
  const notice = { offer: jest.fn() };
  let fixture: ComponentFixture<CodeStep>;
  let page: HTMLElement;
  let http: HttpTestingController;

  beforeEach(async () => {
    jest.clearAllMocks();
    session.refresh.mockResolvedValue(sampleSession([]));
    session.signOut.mockResolvedValue(undefined);
    router.navigateByUrl.mockResolvedValue(true);
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: MatIconRegistry, useClass: FakeMatIconRegistry },
        { provide: Session, useValue: session },
        { provide: Router, useValue: router },
        { provide: Notice, useValue: notice },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(CodeStep);
    fixture.componentRef.setInput('return', '/petitions');
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    await fixture.whenStable();
  });

  const field = () => page.querySelector<HTMLInputElement>('#code');
  const press = async (name: string) => {
    const button = [...page.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === name);
    button?.click();
    await settle();
  };
  const settle = async () => {
    for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setTimeout(resolve));
    fixture.detectChanges();
  };
  const send = async (code: string) => {
    const input = field();
    if (input) input.value = code;
    await press('Tiếp tục');
  };

  it('stands on a field that telephones fill by themselves', () => {
    expect(document.activeElement).toBe(field());
    expect([field()?.autocomplete, field()?.inputMode]).toEqual(['one-time-code', 'numeric']);
  });

  it('takes six digits, with a space in the middle too, and goes on to where one was going', async () => {
    await send(' 123 456 ');
    http.expectOne(identityPaths.secondFactor).flush(null, { status: 204, statusText: 'No Content' });
    await settle();
    expect(session.refresh).toHaveBeenCalled();
    expect(router.navigateByUrl).toHaveBeenCalledWith('/petitions');
    expect(notice.offer).not.toHaveBeenCalled();
  });

  it('asks nobody about what is no code', async () => {
    await send('12345');
    expect(page.querySelector('[role="alert"]')?.textContent).toContain('Mã xác thực gồm 6 chữ số.');
    http.verify();
  });

  it('tells what was wrong, and marks the code to be typed over', async () => {
    await send('123456');
    http.expectOne(identityPaths.secondFactor).flush(WRONG, { status: 422, statusText: 'Unprocessable' });
    await settle();
    expect(page.querySelector('[role="alert"]')?.textContent).toContain(WRONG.message);
    expect(document.activeElement).toBe(field());
    expect(field()?.selectionEnd).toBe(6);
  });

  it('takes a recovery code in its place, and says when few are left', async () => {
    await press('Dùng mã khôi phục');
    expect(document.activeElement?.getAttribute('name')).toBe('recovery-code');
    await send('abcd efgh ijkl mnop');
    http.expectOne(identityPaths.recovery).flush({ left: 2 });
    await settle();
    expect(notice.offer).toHaveBeenCalledWith('Chỉ còn 2 mã khôi phục. Nên tạo mã mới.', 'Tạo mã mới', expect.any(Function));
  });

  it('lets another account sign in', async () => {
    await press('Đăng nhập bằng tài khoản khác');
    expect(session.signOut).toHaveBeenCalled();
    expect(router.navigate).toHaveBeenCalledWith(['/sign-in'], { queryParams: { return: '/petitions' } });
  });
});
