import { Directive, inject, input } from '@angular/core';
import { Router } from '@angular/router';

/** A row that a click anywhere opens; links inside lead where they say, and boxes and buttons do their own work. Its first cell holds the real link, for the keyboard. */
@Directive({
  selector: 'tr[tiepdanOpens]',
  host: { class: 'openable', '(click)': 'open($event)' },
})
export class Opens {
  /** The route of the row's record. */
  readonly route = input.required<readonly string[]>({ alias: 'tiepdanOpens' });
  private readonly router = inject(Router);

  protected open({ target }: MouseEvent): void {
    if (target instanceof Element && target.closest('a, button, mat-checkbox')) return;
    void this.router.navigate(this.route());
  }
}
