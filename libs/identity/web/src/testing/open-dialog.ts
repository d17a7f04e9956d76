import { HttpTestingController } from '@angular/common/http/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import type { Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { surround } from './open-page';

/** A dialog on its own, as its opener would open it with `data`; today is 20/11/2026. For specs. */
export async function openDialog<C>(dialog: Type<C>, data: unknown) {
  const closed: unknown[] = [];
  surround({
    can: () => true,
    providers: [
      { provide: MAT_DIALOG_DATA, useValue: data },
      { provide: MatDialogRef, useValue: { close: (result: unknown) => closed.push(result), disableClose: false } },
    ],
  });
  const fixture = TestBed.createComponent(dialog);
  const settle = async () => {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((resolve) => setTimeout(resolve));
      fixture.detectChanges();
    }
  };
  await settle();
  const element = fixture.nativeElement as HTMLElement;
  return {
    closed,
    element,
    settle,
    http: TestBed.inject(HttpTestingController),
    loader: TestbedHarnessEnvironment.loader(fixture),
    said: () => element.textContent?.replace(/\s+/g, ' ') ?? '',
    submit: async () => {
      element.querySelector('form')?.requestSubmit();
      await settle();
    },
  };
}
