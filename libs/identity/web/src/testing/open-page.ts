import { Location } from '@angular/common';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { MatIconTestingModule } from '@angular/material/icon/testing';
import { provideRouter, Router, withComponentInputBinding, type Routes } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { StandingIn } from '@tiepdan/identity/contract';
import { Session } from '../session';

/** What a spec's pages or dialogs stand in. */
export interface Surroundings {
  /** The routes of the domain; every other address leads to nothing. */
  readonly routes?: Routes;
  /** What the account that is signed in may. */
  readonly can: (permission: string) => boolean;
  /** Colleagues for whom it acts in the domain. */
  readonly standsInFor?: readonly StandingIn[];
  readonly providers?: readonly object[];
}

/** Sets the test bed up; today is 20/11/2026. */
export function surround({ routes = [], can, standsInFor = [], providers = [] }: Surroundings): void {
  localStorage.clear();
  TestBed.configureTestingModule({
    imports: [MatIconTestingModule],
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([...routes, { path: '**', children: [] }], withComponentInputBinding()),
      { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
      { provide: Session, useValue: { today: signal('2026-11-20'), can, actsFor: () => standsInFor } },
      ...providers,
    ],
  });
}

/** What an element says, without the blanks between its parts. */
export const wordsOf = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** What a reader does with the whole screen, dialogs and menus too. */
function hands(settle: (rest?: number) => Promise<void>) {
  const within = <E extends Element>(selector: string) => [
    ...document.querySelectorAll<E>(`.cdk-overlay-container :is(${selector})`),
    ...document.querySelectorAll<E>(selector),
  ];
  return {
    /** The buttons and links of the whole screen, by their words. */
    buttons: () => [...document.querySelectorAll('button, a[matButton], a.mat-mdc-menu-item')].map(wordsOf).filter(Boolean),
    /** Presses what has these words or this name; what lies on top goes before the page under it. */
    press: async (text: string | RegExp) => {
      const fits = (told: string) => (typeof text === 'string' ? told === text : text.test(told));
      const button = within<HTMLElement>('button, a').find((one) => fits(wordsOf(one)) || fits(one.getAttribute('aria-label') ?? ''));
      if (!button) throw new Error(`No button ${String(text)}`);
      button.click();
      await settle(20);
    },
    type: async (selector: string, value: string) => {
      const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
      if (!field) throw new Error(`No field ${selector}`);
      field.value = value;
      field.dispatchEvent(new Event('input'));
      field.dispatchEvent(new Event('blur'));
      await settle();
    },
    /** Sends the form of the open dialog, or of the page. */
    submit: async () => {
      within<HTMLFormElement>('form')[0]?.requestSubmit();
      await settle(20);
    },
  };
}

/** What a spec does with what is shown, and with the requests that it makes. */
export function handle(fixture: ComponentFixture<unknown>, page: () => HTMLElement) {
  const http = TestBed.inject(HttpTestingController);
  const settle = async (rest = 0) => {
    await new Promise((resolve) => setTimeout(resolve, rest));
    for (let turn = 0; turn < 5; turn++) {
      await new Promise((resolve) => setTimeout(resolve));
      fixture.detectChanges();
    }
  };
  const waiting = (path: string, method?: string): TestRequest[] =>
    http.match((request) => request.url === path && (!method || request.method === method)).filter(({ cancelled }) => !cancelled);
  return {
    http,
    settle,
    page,
    fixture,
    loader: TestbedHarnessEnvironment.documentRootLoader(fixture),
    said: () => wordsOf(page()),
    /** The one waiting request to this path. */
    asked: (path: string, method?: string): TestRequest => {
      const [request, ...further] = waiting(path, method);
      if (!request || further.length > 0) throw new Error(`${further.length + (request ? 1 : 0)} requests wait at ${path}`);
      return request;
    },
    /** Answers what waits at this path, if anything does. */
    answer: async (path: string, body: object | null, method?: string) => {
      waiting(path, method).forEach((request) => request.flush(body));
      await settle();
    },
    ...hands(settle),
  };
}

/** The pages of a domain at their addresses; today is 20/11/2026. For specs. */
export async function openAddress(address: string, surroundings: Surroundings, state?: object) {
  surround(surroundings);
  const harness = await RouterTestingHarness.create();
  await TestBed.inject(Router).navigateByUrl(address, { state });
  const its = handle(harness.fixture, () => harness.routeNativeElement as HTMLElement);
  await its.settle();
  const location = TestBed.inject(Location);
  return { ...its, address: () => location.path(), state: () => location.getState() };
}
