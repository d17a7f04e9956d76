import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { MatIconTestingModule } from '@angular/material/icon/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '@tiepdan/identity/web';
import { leaderDayPermissions } from '@tiepdan/leader-day/contract';
import { permissionsOf, type Role } from '@tiepdan/platform/contract';
import { leaderDayRoutes } from '../leader-day.routes';

/** What the pages need round them, for somebody of `role`. */
function configure(role: Role): void {
  localStorage.clear();
  const held = permissionsOf([role], [leaderDayPermissions]);
  TestBed.configureTestingModule({
    imports: [MatIconTestingModule],
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter(
        [
          { path: 'leader-days', children: leaderDayRoutes },
          { path: '**', children: [] },
        ],
        withComponentInputBinding(),
      ),
      { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
      { provide: Session, useValue: { today: signal('2026-11-20'), can: (permission: string) => held.has(permission) } },
    ],
  });
}

const words = (one: Element) => one.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** What a spec does with the whole screen, dialogs too. */
function hands(settle: () => Promise<void>) {
  return {
    buttons: () => [...document.querySelectorAll<HTMLElement>('button, a[matButton], a.mat-mdc-menu-item')].map(words).filter(Boolean),
    press: async (text: string | RegExp) => {
      const fits = (one: Element) => {
        const told = one.getAttribute('aria-label') ?? words(one);
        return typeof text === 'string' ? told === text : text.test(told);
      };
      const button = [...document.querySelectorAll<HTMLElement>('button, a')].find(fits);
      if (!button) throw new Error(`No button ${String(text)}`);
      button.click();
      await settle();
    },
    type: async (selector: string, value: string) => {
      const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
      if (!field) throw new Error(`No field ${selector}`);
      field.value = value;
      field.dispatchEvent(new Event('input'));
      field.dispatchEvent(new Event('blur'));
      await settle();
    },
    submit: async () => {
      document.querySelector('form')?.requestSubmit();
      await settle();
    },
  };
}

/** The pages of this domain at their addresses, for somebody of `role`; today is 20/11/2026. For specs. */
export async function openPage(address: string, role: Role = 'head') {
  configure(role);
  const http = TestBed.inject(HttpTestingController);
  const harness = await RouterTestingHarness.create();
  await TestBed.inject(Router).navigateByUrl(address);
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
    fixture: harness.fixture,
    loader: TestbedHarnessEnvironment.documentRootLoader(harness.fixture),
    address: () => TestBed.inject(Router).url,
    said: () => words(page()),
    /** The one waiting request to this path. */
    asked: (path: string, method?: string): TestRequest =>
      http.expectOne((request) => request.url === path && (!method || request.method === method)),
    /** Answers what waits at this path, if anything does. */
    answer: async (path: string, body: object) => {
      http.match(({ url, method }) => url === path && method === 'GET').forEach((request) => request.flush(body));
      await settle();
    },
    ...hands(settle),
  };
}
