import { Directive, inject, input } from '@angular/core';
import { Router } from '@angular/router';

/** A row that a click anywhere opens; links inside lead where they say. Its first cell holds the real link, for the keyboard. */
@Directive({
  selector: 'tr[tiepdanOpens]',
  host: { class: 'openable', '(click)': 'open($event)' },
})
export class Opens {
  /** The route of the row's record. */
  readonly route = input.required<readonly string[]>({ alias: 'tiepdanOpens' });
  private readonly router = inject(Router);

  protected open({ target }: MouseEvent): void {
    if (target instanceof Element && target.closest('a')) return;
    void this.router.navigate(this.route());
  }
}
