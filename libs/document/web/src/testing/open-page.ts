import type { Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { documentPermissions } from '@tiepdan/document/contract';
import { handle, openAddress, surround, type Surroundings } from '@tiepdan/identity/web/testing';
import { permissionsOf, type Role } from '@tiepdan/platform/contract';
import { documentRoutes } from '../document.routes';
import { AGENCIES } from './sample-documents';

/** What a page's spec is set up with, for somebody of `role`. */
function surroundings(role: Role, { providers = [], standsInFor = [] }: Pick<Surroundings, 'providers' | 'standsInFor'> = {}): Surroundings {
  // jsdom makes no addresses of blobs.
  URL.createObjectURL = () => 'blob:print';
  URL.revokeObjectURL = () => undefined;
  const held = permissionsOf([role], [documentPermissions]);
  return { routes: [{ path: 'documents', children: documentRoutes }], can: (permission) => held.has(permission), standsInFor, providers };
}

/** The pages of this domain at their addresses; today is 20/11/2026. For specs. */
export async function openPage(address: string, role: Role = 'petition-officer', state?: object, standsInFor: Surroundings['standsInFor'] = []) {
  const its = await openAddress(address, surroundings(role, { standsInFor }), state);
  await its.answer('/api/agencies', AGENCIES);
  return its;
}

/** A dialog on its own, as its opener would open it with `data`. For specs. */
export async function openDialog<C>(dialog: Type<C>, data: object, role: Role = 'head') {
  const closed: unknown[] = [];
  const providers = [
    { provide: MAT_DIALOG_DATA, useValue: data },
    { provide: MatDialogRef, useValue: { close: (result: unknown) => closed.push(result), disableClose: false } },
  ];
  surround(surroundings(role, { providers }));
  const fixture = TestBed.createComponent(dialog);
  const its = handle(fixture, () => fixture.nativeElement as HTMLElement);
  await its.settle();
  return { ...its, closed };
}
