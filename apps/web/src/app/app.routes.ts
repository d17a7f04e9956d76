import type { Routes } from '@angular/router';
import { officeRoutes } from '@tiepdan/agency/web';
import { calendarRoutes } from '@tiepdan/calendar/web';
import { citizenRoutes, openingRoutes } from '@tiepdan/citizen/web';
import { deskRoutes, searchRoutes } from '@tiepdan/desk/web';
import { documentRoutes } from '@tiepdan/document/web';
import { feedbackRoutes } from '@tiepdan/feedback/web';
import { conclusionRoutes } from '@tiepdan/conclusion/web';
import { hearingRoutes } from '@tiepdan/hearing/web';
import { portalRoutes } from '@tiepdan/portal/web';
import { forwardingRoutes, inboxRoutes, urgingTermRoutes } from '@tiepdan/forwarding/web';
import { accountRoutes, delegationRoutes, identityRoutes, signInTermRoutes, signedIn, ownRoutes } from '@tiepdan/identity/web';
import { leaderDayRoutes } from '@tiepdan/leader-day/web';
import { fieldRoutes, matterRoutes } from '@tiepdan/matter/web';
import { templateRoutes } from '@tiepdan/paper/web';
import { petitionRoutes } from '@tiepdan/petition/web';
import { receptionRoutes } from '@tiepdan/reception/web';
import { jobRoutes, reminderRoutes } from '@tiepdan/reminder/web';
import { statisticsRoutes } from '@tiepdan/statistics/web';
import { resolutionRoutes } from '@tiepdan/resolution/web';
import { oversightRoutes } from '@tiepdan/oversight/web';
import { formRoutes } from '@tiepdan/form/web';
import { filingRoutes, ownReturnRoutes, unitRoutes } from '@tiepdan/filing/web';
import { narrativeRoutes } from '@tiepdan/narrative/web';
import { scrutinyRoutes } from '@tiepdan/scrutiny/web';
import { trendRoutes } from '@tiepdan/trend/web';
import { accessRoutes } from '@tiepdan/access/web';
import { auditRoutes } from '@tiepdan/audit/web';
import { privacyRoutes } from '@tiepdan/privacy/web';
import { firstPlace } from './permitted/first-place';
import { permitted } from './permitted/permitted';

/**
 * Every domain's pages. The tables are small and come with the first load; each page in them is loaded when first opened.
 * (The bundler keeps a door's files apart only while its index holds nothing but `export *`, and nobody imports a door lazily as a
 * whole; otherwise everything the door offers would come with the first load.)
 */
export const routes: Routes = [
  { path: 'sign-in', children: identityRoutes },
  {
    path: '',
    canActivate: [signedIn],
    canActivateChild: [permitted],
    loadComponent: () => import('./frame/frame').then((m) => m.Frame),
    children: [
      { path: '', pathMatch: 'full', canActivate: [firstPlace], children: [] },
      { path: 'desk', children: deskRoutes },
      { path: 'search', children: searchRoutes },
      { path: 'receptions', children: receptionRoutes },
      { path: 'petitions', children: petitionRoutes },
      { path: 'matters', children: matterRoutes },
      { path: 'citizens', children: citizenRoutes },
      { path: 'documents', children: documentRoutes },
      { path: 'forwarding', children: forwardingRoutes },
      { path: 'inbox/returns', children: ownReturnRoutes },
      { path: 'inbox', children: inboxRoutes },
      { path: 'leader-days', children: leaderDayRoutes },
      { path: 'hearings', children: hearingRoutes },
      { path: 'conclusions', children: conclusionRoutes },
      { path: 'resolution', children: resolutionRoutes },
      { path: 'oversight', children: oversightRoutes },
      { path: 'feedback', children: feedbackRoutes },
      { path: 'portal', children: portalRoutes },
      { path: 'reports/forms', children: formRoutes },
      { path: 'reports/filings', children: filingRoutes },
      { path: 'reports/narratives', children: narrativeRoutes },
      { path: 'reports/scrutiny', children: scrutinyRoutes },
      { path: 'reports/trends', children: trendRoutes },
      { path: 'reports', children: statisticsRoutes },
      { path: 'reminders', children: reminderRoutes },
      { path: 'openings', children: openingRoutes },
      { path: 'admin/calendar', children: calendarRoutes },
      { path: 'admin/fields', children: fieldRoutes },
      { path: 'admin/office', children: officeRoutes },
      { path: 'admin/units', children: unitRoutes },
      { path: 'admin/urging', children: urgingTermRoutes },
      { path: 'admin/templates', children: templateRoutes },
      { path: 'admin/jobs', children: jobRoutes },
      { path: 'admin/roles', children: accessRoutes },
      { path: 'admin/accounts', children: accountRoutes },
      { path: 'admin/delegations', children: delegationRoutes },
      { path: 'admin/audit', children: auditRoutes },
      { path: 'admin/privacy', children: privacyRoutes },
      { path: 'admin/sign-in', children: signInTermRoutes },
      { path: 'account', children: ownRoutes },
      {
        path: 'not-permitted/:permission',
        title: 'Chưa được giao quyền',
        loadComponent: () => import('./permitted/not-permitted').then((m) => m.NotPermitted),
      },
      { path: '**', title: 'Không có trang này', loadComponent: () => import('./not-found/not-found').then((m) => m.NotFound) },
    ],
  },
];
