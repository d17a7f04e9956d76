import { Directive, ElementRef, inject } from '@angular/core';
import { MatAutocompleteTrigger } from '@angular/material/autocomplete';

/** A list of offers closes when the cursor is taken out of its field by a key of the page, as it does by Tab or a click elsewhere. */
@Directive({ selector: 'input[tiepdanClosesWhenLeft]', host: { '(blur)': 'left($event)' } })
export class ClosesWhenLeft {
  private readonly list = inject(MatAutocompleteTrigger);
  private readonly field = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected left({ relatedTarget: to }: FocusEvent): void {
    if (!(to instanceof Element)) return;
    // An option pressed with the mouse takes no focus: what lies around both, the page's main part for one, gets it instead.
    const pressed = to.contains(this.field) || to.closest('.mat-mdc-autocomplete-panel') !== null;
    if (!pressed) this.list.closePanel();
  }
}
