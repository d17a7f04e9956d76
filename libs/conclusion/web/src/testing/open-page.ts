import type { TestRequest } from '@angular/common/http/testing';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { MatIconTestingModule } from '@angular/material/icon/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '@tiepdan/identity/web';
import { conclusionRoutes } from '../conclusion.routes';

/** What the officers who keep conclusions may. */
export const OFFICE = ['conclusion.read', 'conclusion.record', 'conclusion.notify', 'conclusion.follow', 'conclusion.cancel', 'conclusion.see-terms'];

/** What the pages need round them. */
function configure(permissions: readonly string[]): void {
  TestBed.configureTestingModule({
    imports: [MatIconTestingModule],
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter(
        [
          { path: 'conclusions', children: conclusionRoutes },
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
export async function openPage(address: string, permissions: readonly string[] = OFFICE) {
  localStorage.clear();
  configure(permissions);
  const http = TestBed.inject(HttpTestingController);
  const harness = await RouterTestingHarness.create();
  await TestBed.inject(Router).navigateByUrl(address);
  const settle = async (rest = 0) => {
    await new Promise((resolve) => setTimeout(resolve, rest));
    for (let turn = 0; turn < 5; turn++) {
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
    address: () => decodeURIComponent(TestBed.inject(Router).url),
    said: () => page().textContent?.replace(/\s+/g, ' ') ?? '',
    /** The one waiting request to this path. */
    asked: (path: string): TestRequest => {
      const waiting = http.match(({ url }) => url === path).filter(({ cancelled }) => !cancelled);
      if (waiting.length !== 1 || !waiting[0]) throw new Error(`${waiting.length} requests wait at ${path}`);
      return waiting[0];
    },
    /** Answers what waits at this path, if anything does. */
    answer: async (path: string, body: object | null) => {
      http.match(({ url }) => url === path).forEach((request) => request.cancelled || request.flush(body));
      await settle();
    },
    press: async (text: string | RegExp) => {
      const fits = (element: Element) => {
        const words = element.textContent?.replace(/\s+/g, ' ').trim() ?? '';
        return typeof text === 'string' ? words === text : text.test(words);
      };
      const button = [...document.querySelectorAll<HTMLElement>('button, a')].find(fits);
      if (!button) throw new Error(`No button ${String(text)}`);
      button.click();
      await settle();
    },
  };
}
