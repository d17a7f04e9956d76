import { Directive, inject } from '@angular/core';
import { MatAutocompleteTrigger } from '@angular/material/autocomplete';

/** A list of offers closes when the cursor is taken out of its field by a key of the page, as it does by Tab or a click elsewhere. */
@Directive({ selector: 'input[tiepdanClosesWhenLeft]', host: { '(blur)': 'left($event)' } })
export class ClosesWhenLeft {
  private readonly list = inject(MatAutocompleteTrigger);

  protected left({ relatedTarget }: FocusEvent): void {
    const inList = relatedTarget instanceof Element && relatedTarget.closest('.mat-mdc-autocomplete-panel') !== null;
    if (relatedTarget && !inList) this.list.closePanel();
  }
}
