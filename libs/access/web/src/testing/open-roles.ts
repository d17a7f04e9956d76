import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { MatIconTestingModule } from '@angular/material/icon/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { accessRoutes } from '../access.routes';

const squeezed = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** What a reader does with the page and the dialogs over it. */
function hands(page: () => HTMLElement, settle: (rest?: number) => Promise<void>) {
  return {
    press: async (words: string) => {
      const all = [...document.querySelectorAll<HTMLElement>('.cdk-overlay-container button, .cdk-overlay-container mat-option'), ...page().querySelectorAll<HTMLElement>('button, a')];
      const found = all.find((one) => squeezed(one) === words);
      if (!found) throw new Error(`No button ${words}`);
      found.click();
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
    submit: async (within = 'form') => {
      document.querySelector<HTMLFormElement>(within)?.requestSubmit();
      await settle(20);
    },
  };
}

/** The pages of roles at their addresses. For specs. */
export async function openRoles(address: string) {
  localStorage.clear();
  TestBed.configureTestingModule({
    imports: [MatIconTestingModule],
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([{ path: 'admin/roles', children: accessRoutes }, { path: '**', children: [] }], withComponentInputBinding()),
      { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
    ],
  });
  const harness = await RouterTestingHarness.create();
  await TestBed.inject(Router).navigateByUrl(address);
  const http = TestBed.inject(HttpTestingController);
  const settle = async (rest = 0) => {
    await new Promise((resolve) => setTimeout(resolve, rest));
    for (let turn = 0; turn < 6; turn++) {
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
    said: () => squeezed(page()),
    url: () => TestBed.inject(Router).url,
    /** Answers whatever waits at each of these paths. */
    answer: async (answers: Readonly<Record<string, unknown>>) => {
      for (const [path, body] of Object.entries(answers)) http.match((request) => request.url === path && request.method === 'GET').forEach((request) => request.flush(body as object));
      await settle();
    },
    buttons: () => [...document.querySelectorAll('button, a[matButton]')].map(squeezed).filter(Boolean),
    ...hands(page, settle),
  };
}
