import { Location } from '@angular/common';
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
import { hearingRoutes } from '../hearing.routes';

/** What the head may; an officer's and a leader's are fewer. */
export const HEAD = ['hearing.read', 'hearing.register', 'hearing.prepare', 'hearing.decide', 'hearing.sit', 'hearing.configure'];

function configure(permissions: readonly string[]): void {
  TestBed.configureTestingModule({
    imports: [MatIconTestingModule],
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter(
        [
          { path: 'hearings', children: hearingRoutes },
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
export async function openPage(address: string, permissions: readonly string[] = HEAD) {
  localStorage.clear();
  configure(permissions);
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
  const text = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  return {
    http,
    settle,
    page,
    loader: TestbedHarnessEnvironment.documentRootLoader(harness.fixture),
    address: () => TestBed.inject(Location).path(),
    said: () => text(page()),
    /** What the open dialog says. */
    asks: () => text(document.querySelector('mat-dialog-container')),
    /** The one waiting request to this path. */
    asked: (path: string): TestRequest => http.expectOne(({ url }) => url === path),
    /** Answers what waits at this path, if anything does. */
    answer: async (path: string, body: object) => {
      http.match(({ url }) => url === path).forEach((request) => request.flush(body));
      await settle();
    },
    press: async (words: string | RegExp) => {
      const fits = (element: Element) => (typeof words === 'string' ? text(element) === words : words.test(text(element)));
      const button = [...document.querySelectorAll<HTMLElement>('button, a')].findLast(fits);
      if (!button) throw new Error(`No button ${String(words)}`);
      button.click();
      await settle(20);
    },
    /** Sends the form of the open dialog, or of the page. */
    submit: async () => {
      (document.querySelector<HTMLFormElement>('mat-dialog-container form') ?? page().querySelector('form'))?.requestSubmit();
      await settle(20);
    },
  };
}
