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
import { feedbackRoutes } from '../feedback.routes';

/** What officers who keep the book may. */
export const OFFICER = ['feedback.read', 'feedback.register', 'feedback.correct', 'feedback.cancel', 'feedback.handle'];

/** The pages of this domain at their addresses, for an account with these permissions; today is 20/11/2026. For specs. */
export async function openFeedbackPage(address: string, permissions: readonly string[] = OFFICER) {
  localStorage.clear();
  TestBed.configureTestingModule({
    imports: [MatIconTestingModule],
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([{ path: 'feedback', children: feedbackRoutes }, { path: '**', children: [] }], withComponentInputBinding()),
      { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
      { provide: Session, useValue: { today: signal('2026-11-20'), can: (permission: string) => permissions.includes(permission) } },
    ],
  });
  const http = TestBed.inject(HttpTestingController);
  const harness = await RouterTestingHarness.create();
  await TestBed.inject(Router).navigateByUrl(address);
  const settle = async () => {
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
    address: () => TestBed.inject(Router).url,
    said: () => document.body.textContent?.replace(/\s+/g, ' ') ?? '',
    /** Answers what waits at this path, if anything does. */
    answer: async (path: string, body: object) => {
      http.match(({ url }) => url === path).forEach((request) => request.flush(body));
      await settle();
    },
    press: async (text: string) => {
      const button = [...document.querySelectorAll<HTMLElement>('button, a')].find((element) => element.textContent?.replace(/\s+/g, ' ').trim() === text);
      if (!button) throw new Error(`No button ${text}`);
      button.click();
      await settle();
    },
  };
}
