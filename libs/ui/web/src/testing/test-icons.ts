import { FakeMatIconRegistry } from '@angular/material/icon/testing';
import { MatIconRegistry } from '@angular/material/icon';
import type { Provider } from '@angular/core';

/** Lets component tests draw any icon. Only for tests. */
export function provideTestIcons(): Provider {
  return { provide: MatIconRegistry, useClass: FakeMatIconRegistry };
}
