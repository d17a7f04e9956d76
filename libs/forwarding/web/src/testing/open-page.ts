import type { TestRequest } from '@angular/common/http/testing';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { Location } from '@angular/common';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { MatIconTestingModule } from '@angular/material/icon/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '@tiepdan/identity/web';
import { forwardingRoutes, inboxRoutes, urgingTermRoutes } from '../forwarding.routes';

/** What the office's people may; a body's account holds the others. */
export const OFFICE = [
  'forwarding.read',
  'forwarding.send',
  'forwarding.answer',
  'forwarding.follow',
  'forwarding.urge',
  'forwarding.tell',
  'document.draft-any',
];

/** What the pages need round them. */
function configure(permissions: readonly string[]): void {
  TestBed.configureTestingModule({
    imports: [MatIconTestingModule],
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter(
        [
          { path: 'forwarding', children: forwardingRoutes },
          { path: 'inbox', children: inboxRoutes },
          { path: 'admin/urging', children: urgingTermRoutes },
          { path: '**', children: [] },
        ],
        withComponentInputBinding(),
      ),
      { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
      { provide: Session, useValue: { today: signal('2026-11-20'), can: (permission: string) => permissions.includes(permission) } },
    ],
  });
}

/** The pages of this domain at their addresses, for an account with these permissions; today is 20/11/2026. For specs. */
export async function openPage(address: string, permissions: readonly string[] = OFFICE, state?: object) {
  localStorage.clear();
  configure(permissions);
  const http = TestBed.inject(HttpTestingController);
  const harness = await RouterTestingHarness.create();
  await TestBed.inject(Router).navigateByUrl(address, { state });
  const settle = async (rest = 0) => {
    await new Promise((resolve) => setTimeout(resolve, rest));
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((resolve) => setTimeout(resolve));
      harness.fixture.detectChanges();
    }
  };
  await settle();
  const page = () => harness.routeNativeElement as HTMLElement;
  return {
    http,
    settle,
    page,
    loader: TestbedHarnessEnvironment.documentRootLoader(harness.fixture),
    address: () => TestBed.inject(Router).url,
    state: () => TestBed.inject(Location).getState(),
    said: () => page().textContent?.replace(/\s+/g, ' ') ?? '',
    /** The one waiting request to this path. */
    asked: (path: string): TestRequest => http.expectOne(({ url }) => url === path),
    /** Answers what waits at this path, if anything does. */
    answer: async (path: string, body: object) => {
      http.match(({ url }) => url === path).forEach((request) => request.flush(body));
      await settle();
    },
    press: async (text: string | RegExp) => {
      const fits = (element: Element) =>
        typeof text === 'string' ? element.textContent?.replace(/\s+/g, ' ').trim() === text : text.test(element.textContent ?? '');
      const button = [...document.querySelectorAll<HTMLElement>('button, a')].find(fits);
      if (!button) throw new Error(`No button ${String(text)}`);
      button.click();
      await settle();
    },
  };
}
