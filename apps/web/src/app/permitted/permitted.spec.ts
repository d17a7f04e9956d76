import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '@tiepdan/identity/web';
import { permissionFor } from '../places';
import { firstPlace } from './first-place';
import { permitted } from './permitted';

@Component({ template: 'trang' })
class Page {}

@Component({ template: 'không được' })
class Refused {}

describe('which permission opens a page', () => {
  it.each([
    ['/desk', 'desk.read'],
    ['/search?q=an', 'desk.read'],
    ['/petitions?eligibility=pending', 'petition.read'],
    ['/petitions/0176', 'petition.read'],
    ['/petitions/new?matterId=1', 'petition.register'],
    ['/petitions/0176/propose', 'petition.propose'],
    ['/petitions/0176/split', 'petition.handle'],
    ['/receptions/0176/edit', 'reception.correct'],
    ['/leader-days/0176/edit', 'leader-day.manage'],
    ['/leader-days/plan?year=2027', 'leader-day.manage'],
    ['/leader-days/rules', 'leader-day.read'],
    ['/leader-days/rules/new', 'leader-day.manage'],
    ['/leader-days/compliance', 'leader-day.compliance'],
    ['/leader-days/leaders', 'leader.manage'],
    ['/hearings?list=waiting', 'hearing.read'],
    ['/hearings/today', 'hearing.sit'],
    ['/hearings/days/0176', 'hearing.read'],
    ['/hearings/days/0176/live?hearing=1', 'hearing.sit'],
    ['/hearings/0176/tie', 'hearing.register'],
    ['/hearings/terms', 'hearing.see-terms'],
    ['/reports/section-4?period=2023-Q4', 'report.read'],
    ['/reports/forms', 'form.read'],
    ['/reports/forms/01-TCD?period=2026-Q4&column=5', 'form.read'],
    ['/reports/forms/settings', 'form.read'],
    ['/documents/draft?petitionId=1', 'document.draft'],
    ['/documents/0176/draft', 'document.draft'],
    ['/documents/slips', 'document.draft-any'],
    ['/documents/books?year=2026', 'document.read'],
    ['/documents/books/settings', 'document.set-books'],
    ['/documents/0176/edit', 'document.correct'],
    ['/forwarding?list=late', 'forwarding.read'],
    ['/forwarding/urging', 'forwarding.urge'],
    ['/forwarding/agencies/0176', 'forwarding.read'],
    ['/inbox', 'forwarding.agency-read'],
    ['/inbox/0176/answer', 'forwarding.agency-answer'],
    ['/admin/urging', 'forwarding.configure'],
    ['/not-permitted/x', null],
    ['/nowhere', null],
  ])('%s: %s', (address, permission) => expect(permissionFor(address)).toBe(permission));
});

describe('permitted', () => {
  const open = async (address: string) => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([
          {
            path: '',
            canActivateChild: [permitted],
            children: [
              { path: 'receptions', component: Page },
              { path: 'receptions/new', component: Page },
              { path: 'not-permitted/:permission', component: Refused },
            ],
          },
        ]),
        { provide: Session, useValue: { can: (permission: string) => permission === 'reception.read' } },
      ],
    });
    const harness = await RouterTestingHarness.create(address);
    return { text: harness.routeNativeElement?.textContent, url: TestBed.inject(Router).url };
  };

  it('opens what the officer may open', async () => expect((await open('/receptions')).text).toBe('trang'));

  it('shows in its place whose work a page is', async () => expect((await open('/receptions/new')).text).toBe('không được'));
});

describe('firstPlace', () => {
  const begin = async (...held: string[]) => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([
          { path: '', pathMatch: 'full', canActivate: [firstPlace], children: [] },
          { path: '**', component: Page },
        ]),
        { provide: Session, useValue: { can: (permission: string) => held.includes(permission) } },
      ],
    });
    await RouterTestingHarness.create('/');
    return TestBed.inject(Router).url;
  };

  it('is the desk for who has one', async () => expect(await begin('desk.read', 'calendar.read')).toBe('/desk'));

  it('is the inbox for a body that papers are sent to', async () =>
    expect(await begin('forwarding.agency-read', 'forwarding.agency-answer', 'file.upload')).toBe('/inbox'));

  it('is the figures of their unit for who only reports them', async () => expect(await begin('filing.agency-read', 'file.upload')).toBe('/inbox/returns'));

  it('is the accounts for who keeps them', async () =>
    expect(await begin('account.read', 'account.manage', 'role.read', 'calendar.read', 'template.read')).toBe('/admin/accounts'));

  it('is what an administrator may enter, who has none', async () =>
    expect(await begin('calendar.read', 'office.configure')).toBe('/admin/calendar'));
});
