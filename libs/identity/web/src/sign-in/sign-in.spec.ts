import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { MatIconRegistry } from '@angular/material/icon';
import { FakeMatIconRegistry } from '@angular/material/icon/testing';
import { Router } from '@angular/router';
import { type SessionView, identityPaths } from '@tiepdan/identity/contract';
import { Session } from '../session';
import { sampleSession } from '../testing/sample-session';
import { SignIn } from './sign-in';

const WRONG = { code: 'SESSION.WRONG_CREDENTIALS', message: 'Tên đăng nhập hoặc mật khẩu chưa đúng.', requestId: 'r1' };

describe('SignIn', () => {
  const view = signal<SessionView | null>(null);
  const session = { load: jest.fn(), signIn: jest.fn(), view };
  const router = { navigateByUrl: jest.fn(), navigate: jest.fn() };
  let fixture: ComponentFixture<SignIn>;
  let page: HTMLElement;
  let provider: { name: string } | null;
  const type = (name: string, text: string) => {
    const field = page.querySelector<HTMLInputElement>(`[name="${name}"]`);
    if (field) field.value = text;
  };
  const submit = async () => {
    page.querySelector<HTMLButtonElement>('button[type="submit"]')?.click();
    await fixture.whenStable();
  };

  const open = async (address?: string, problem?: string) => {
    fixture = TestBed.createComponent(SignIn);
    if (address) fixture.componentRef.setInput('return', address);
    if (problem) fixture.componentRef.setInput('problem', problem);
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    fixture.detectChanges();
    TestBed.inject(HttpTestingController).expectOne(identityPaths.ways).flush({ provider });
    await fixture.whenStable();
  };

  beforeEach(() => {
    jest.clearAllMocks();
    localStorage.clear();
    provider = null;
    view.set(null);
    session.load.mockResolvedValue(null);
    session.signIn.mockResolvedValue(undefined);
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: MatIconRegistry, useClass: FakeMatIconRegistry },
        { provide: Session, useValue: session },
        { provide: Router, useValue: router },
      ],
    });
  });

  it('says which field is missing and goes to it', async () => {
    await open();
    type('username', 'tiepdan');
    await submit();
    expect(page.querySelector('[role="alert"]')?.textContent).toContain('Chưa ghi mật khẩu.');
    expect(document.activeElement?.getAttribute('name')).toBe('password');
    expect(session.signIn).not.toHaveBeenCalled();
  });

  it('tells the refusal and keeps the name', async () => {
    session.signIn.mockRejectedValue(WRONG);
    await open();
    type('username', 'tiepdan');
    type('password', 'sai');
    await submit();
    expect(page.querySelector('[role="alert"]')?.textContent).toContain(WRONG.message);
    expect(page.querySelector<HTMLInputElement>('[name="username"]')?.value).toBe('tiepdan');
  });

  it('goes back to where one was, and remembers the name', async () => {
    await open('/petitions/new');
    type('username', ' tiepdan ');
    type('password', 'đúng');
    await submit();
    expect(session.signIn).toHaveBeenCalledWith({ username: 'tiepdan', password: 'đúng' });
    expect(router.navigateByUrl).toHaveBeenCalledWith('/petitions/new');
    expect(localStorage.getItem('tiepdan.username')).toBe('tiepdan');
  });

  it.each([
    ['second-factor', '/sign-in/code'],
    ['change-password', '/sign-in/password'],
    ['enrol', '/sign-in/enrol'],
  ] as const)('leads a session that still needs %s to its page, and keeps where one was going', async (stage, path) => {
    session.signIn.mockImplementation(() => {
      view.set({ ...sampleSession([]), stage });
      return Promise.resolve();
    });
    await open('/petitions/new');
    type('username', 'tiepdan');
    type('password', 'đúng');
    await submit();
    expect(router.navigate).toHaveBeenCalledWith([path], { queryParams: { return: '/petitions/new' } });
    expect(router.navigateByUrl).not.toHaveBeenCalled();
  });

  it('offers the sign-in service where there is one, and takes along where one was going', async () => {
    await open('/petitions/new');
    expect(page.textContent).not.toContain('Đăng nhập bằng');
    page.remove();
    provider = { name: 'Tài khoản công vụ' };
    await open('/petitions/new');
    const link = page.querySelector<HTMLAnchorElement>('a[href]');
    expect(link?.textContent?.trim()).toBe('Đăng nhập bằng Tài khoản công vụ');
    expect(link?.getAttribute('href')).toBe(`${identityPaths.provider}?return=${encodeURIComponent('/petitions/new')}`);
  });

  it('tells why the sign-in service did not let one in, and nothing that somebody else wrote into the address', async () => {
    provider = { name: 'Tài khoản công vụ' };
    await open(undefined, 'unlinked');
    expect(page.querySelector('[role="alert"]')?.textContent).toContain('Người dùng Tài khoản công vụ này chưa gắn');
    page.remove();
    await open(undefined, 'constructor');
    expect(page.querySelector('[role="alert"]')?.textContent?.trim()).toBe('');
  });

  it.each(['//elsewhere.example', 'https://elsewhere.example', '/sign-in'])('does not follow %s', async (address) => {
    session.load.mockResolvedValue({});
    await open(address);
    expect(router.navigateByUrl).toHaveBeenCalledWith('/');
  });
});
