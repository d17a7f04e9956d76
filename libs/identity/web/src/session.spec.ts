import { HttpClient, HttpContext, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { UNATTENDED_HEADER, identityPaths } from '@tiepdan/identity/contract';
import { Drafts } from '@tiepdan/ui/web';
import { LEAVE_FOR, Session } from './session';
import { sessionInterceptor } from './session-interceptor';
import { signedIn } from './signed-in';
import { sampleSession } from './testing/sample-session';
import { UNATTENDED } from './unattended';

@Component({ template: '' })
class Page {}

const REFUSED = { code: 'SESSION.REQUIRED', message: 'Phiên làm việc đã hết.', requestId: 'r1' };
const unauthorized = { status: 401, statusText: 'Unauthorized' };
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('Session', () => {
  let session: Session;
  let server: HttpTestingController;
  const leave = jest.fn();
  const drafts = { belongTo: jest.fn(), forgetAll: jest.fn() };

  beforeEach(() => {
    jest.clearAllMocks();
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([sessionInterceptor])),
        provideHttpClientTesting(),
        provideRouter([
          { path: 'sign-in', component: Page },
          { path: 'sign-in/enrol', component: Page },
          { path: 'sign-in/code', component: Page },
          { path: 'petitions/new', canActivate: [signedIn], component: Page },
        ]),
        { provide: Drafts, useValue: drafts },
        { provide: LEAVE_FOR, useValue: leave },
      ],
    });
    session = TestBed.inject(Session);
    server = TestBed.inject(HttpTestingController);
  });

  const load = async (permissions: readonly string[]) => {
    const loaded = session.load();
    server.expectOne(identityPaths.session).flush(sampleSession(permissions));
    await loaded;
  };

  it('knows for whom the officer acts in a part of the house, unless they see no more than their own', async () => {
    expect(session.actsFor('petition')).toEqual([]);
    const giver = (id: string, permission: string) => ({ id, fullName: 'Nguyễn Văn An', toOn: '2026-11-30', permissions: [permission] });
    const view = { ...sampleSession([]), standsInFor: [giver('a7', 'petition.approve'), giver('a8', 'document.approve')] };
    const load = async (reach: 'office' | 'assigned') => {
      const loaded = session.refresh();
      server.expectOne(identityPaths.session).flush({ ...view, reach: { ...view.reach, records: reach } });
      await loaded;
      return session.actsFor('petition').map(({ id }) => id);
    };
    expect(await load('office')).toEqual(['a7']);
    expect(session.actsFor('conclusion')).toEqual([]);
    expect(await load('assigned')).toEqual([]);
  });

  it('knows what the officer may do', async () => {
    expect(session.can('petition.read')).toBe(false);
    await load(['petition.read']);
    expect(session.can('petition.read')).toBe(true);
    expect(session.can('petition.register')).toBe(false);
    expect(drafts.belongTo).toHaveBeenCalledWith('account-1');
  });

  it.each([[true, [[identityPaths.providerEnd]]], [undefined, []]])('goes on to the sign-in service after signing out where the session says so: %s', async (endsAtProvider, left) => {
    const loaded = session.load();
    server.expectOne(identityPaths.session).flush({ ...sampleSession([]), ...(endsAtProvider ? { endsAtProvider } : {}) });
    await loaded;
    const done = session.signOut();
    server.expectOne({ method: 'DELETE', url: identityPaths.session }).flush(null);
    await done;
    expect(leave.mock.calls).toEqual(left);
    expect(drafts.forgetAll).toHaveBeenCalled();
  });

  it('asks the server once', async () => {
    await load([]);
    await session.load();
    server.verify();
  });

  it('is nobody after 401, and asks again after a failure', async () => {
    const first = session.load();
    server.expectOne(identityPaths.session).flush(null, { status: 503, statusText: 'away' });
    await expect(first).rejects.toBeDefined();
    const second = session.load();
    server.expectOne(identityPaths.session).flush(REFUSED, unauthorized);
    expect(await second).toBeNull();
  });

  it('signs in, then asks who that is', async () => {
    const signing = session.signIn({ username: 'tiepdan', password: 'x' });
    server.expectOne({ method: 'POST', url: identityPaths.session }).flush(null);
    await settled();
    server.expectOne({ method: 'GET', url: identityPaths.session }).flush(sampleSession(['desk.read']));
    await signing;
    expect(session.view()?.fullName).toBe('Phạm Thu Hà');
  });

  it('forgets the drafts at sign-out, not when the session runs out', async () => {
    await load([]);
    session.expired();
    expect(drafts.forgetAll).not.toHaveBeenCalled();
    const leaving = session.signOut();
    server.expectOne({ method: 'DELETE', url: identityPaths.session }).flush(null);
    await leaving;
    expect(drafts.forgetAll).toHaveBeenCalledTimes(1);
  });

  it('sends strangers to the sign-in page and remembers where they wanted to go', async () => {
    const opening = TestBed.inject(Router).navigateByUrl('/petitions/new?kind=complaint');
    await settled();
    server.expectOne(identityPaths.session).flush(REFUSED, unauthorized);
    await opening;
    expect(TestBed.inject(Router).url).toBe('/sign-in?return=%2Fpetitions%2Fnew%3Fkind%3Dcomplaint');
  });

  it('leads to the sign-in page when the session runs out in the middle of work', async () => {
    await load([]);
    await TestBed.inject(Router).navigateByUrl('/petitions/new');
    TestBed.inject(HttpClient)
      .get('/api/petitions')
      .subscribe({ error: () => undefined });
    server.expectOne('/api/petitions').flush(REFUSED, unauthorized);
    await settled();
    expect(TestBed.inject(Router).url).toBe('/sign-in?return=%2Fpetitions%2Fnew');
    expect(session.view()).toBeNull();
  });

  it('leads a session that is not complete to what it still needs', async () => {
    const opening = TestBed.inject(Router).navigateByUrl('/petitions/new');
    await settled();
    server.expectOne(identityPaths.session).flush({ ...sampleSession([]), stage: 'second-factor' });
    await opening;
    expect(TestBed.inject(Router).url).toBe('/sign-in/code?return=%2Fpetitions%2Fnew');
  });

  it('leads there too when more is asked of a session in the middle of work', async () => {
    await load([]);
    await TestBed.inject(Router).navigateByUrl('/petitions/new');
    TestBed.inject(HttpClient)
      .get('/api/petitions')
      .subscribe({ error: () => undefined });
    server.expectOne('/api/petitions').flush({ ...REFUSED, code: 'SESSION.ENROL_NEEDED' }, { status: 403, statusText: 'Forbidden' });
    await settled();
    expect(TestBed.inject(Router).url).toBe('/sign-in/enrol?return=%2Fpetitions%2Fnew');
  });

  it('marks what a page asks by itself', () => {
    TestBed.inject(HttpClient)
      .get('/api/reminders/unread', { context: new HttpContext().set(UNATTENDED, true) })
      .subscribe();
    expect(server.expectOne('/api/reminders/unread').request.headers.get(UNATTENDED_HEADER)).toBe('true');
    TestBed.inject(HttpClient).get('/api/petitions').subscribe();
    expect(server.expectOne('/api/petitions').request.headers.has(UNATTENDED_HEADER)).toBe(false);
  });
});
