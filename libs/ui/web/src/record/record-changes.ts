import { Injectable, signal } from '@angular/core';

/** By which a panel that hangs on a record's page, and knows nothing of the page, tells that it changed the record. */
@Injectable({ providedIn: 'root' })
export class RecordChanges {
  private readonly times = signal(0);
  /** How often something was told. */
  readonly told = this.times.asReadonly();

  tell(): void {
    this.times.update((before) => before + 1);
  }
}
