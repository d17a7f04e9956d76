import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { signal, type Type } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { MatIconTestingModule } from '@angular/material/icon/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { documentPermissions } from '@tiepdan/document/contract';
import { Session } from '@tiepdan/identity/web';
import { permissionsOf, type Role } from '@tiepdan/platform/contract';
import { documentRoutes } from '../document.routes';
import { AGENCIES } from './sample-documents';

/** What a page's spec is set up with, for somebody of `role`; today is 20/11/2026. */
function configure(role: Role, further: readonly object[] = []): void {
  localStorage.clear();
  // jsdom makes no addresses of blobs.
  URL.createObjectURL = () => 'blob:print';
  URL.revokeObjectURL = () => undefined;
  const held = permissionsOf([role], [documentPermissions]);
  TestBed.configureTestingModule({
    imports: [MatIconTestingModule],
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter(
        [
          { path: 'documents', children: documentRoutes },
          { path: '**', children: [] },
        ],
        withComponentInputBinding(),
      ),
      { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
      { provide: Session, useValue: { today: signal('2026-11-20'), can: (permission: string) => held.has(permission) } },
      ...further,
    ],
  });
}

/** What a spec does with what is shown. */
function hands(fixture: ComponentFixture<unknown>, element: () => HTMLElement) {
  const http = TestBed.inject(HttpTestingController);
  const settle = async (rest = 0) => {
    await new Promise((resolve) => setTimeout(resolve, rest));
    for (let turn = 0; turn < 5; turn++) {
      await new Promise((resolve) => setTimeout(resolve));
      fixture.detectChanges();
    }
  };
  const words = (one: Element) => one.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  return {
    http,
    settle,
    element,
    loader: TestbedHarnessEnvironment.documentRootLoader(fixture),
    said: () => words(element()),
    /** The one waiting request to this path. */
    asked: (path: string) => http.expectOne(({ url }) => url === path),
    /** Answers what waits at this path, if anything does. */
    answer: async (path: string, body: object) => {
      http.match(({ url }) => url === path).forEach((request) => request.flush(body));
      await settle();
    },
    /** The buttons and links of the whole screen, by their words. */
    buttons: () => [...document.querySelectorAll<HTMLElement>('button, a[matButton], a.mat-mdc-menu-item')].map(words).filter(Boolean),
    press: async (text: RegExp) => {
      const found = [...document.querySelectorAll<HTMLElement>('button, a')].find((one) => text.test(words(one)));
      if (!found) throw new Error(`No button ${String(text)}`);
      found.click();
      await settle();
    },
    type: async (selector: string, value: string) => {
      const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
      if (!field) throw new Error(`No field ${selector}`);
      field.value = value;
      field.dispatchEvent(new Event('input'));
      await settle();
    },
    submit: async () => {
      document.querySelector('form')?.requestSubmit();
      await settle();
    },
  };
}

/** The pages of this domain at their addresses. For specs. */
export async function openPage(address: string, role: Role = 'petition-officer', state?: object) {
  configure(role);
  const harness = await RouterTestingHarness.create();
  await TestBed.inject(Router).navigateByUrl(address, { state });
  const its = hands(harness.fixture, () => harness.routeNativeElement as HTMLElement);
  await its.settle();
  await its.answer('/api/agencies', AGENCIES);
  return { ...its, address: () => TestBed.inject(Router).url };
}

/** A dialog on its own, as its opener would open it with `data`. For specs. */
export async function openDialog<C>(dialog: Type<C>, data: object, role: Role = 'head') {
  const closed: unknown[] = [];
  configure(role, [
    { provide: MAT_DIALOG_DATA, useValue: data },
    { provide: MatDialogRef, useValue: { close: (result: unknown) => closed.push(result), disableClose: false } },
  ]);
  const fixture = TestBed.createComponent(dialog);
  const its = hands(fixture, () => fixture.nativeElement as HTMLElement);
  await its.settle();
  return { ...its, closed };
}
