import { Component, computed, DestroyRef, inject, input, output, type OnInit } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl } from '@angular/forms';
import { AgencyField } from '@tiepdan/agency/web';
import type { SlipRow } from './slip-rows';

/** The body that one petition's slip goes to, in a row of the batch. */
@Component({
  selector: 'tiepdan-recipient-cell',
  imports: [AgencyField],
  template: `<tiepdan-agency-field [name]="'recipient.' + row().id" [label]="label()" [control]="control" />`,
})
export class RecipientCell implements OnInit {
  readonly row = input.required<SlipRow>();
  readonly changed = output<string | null>();

  private readonly destroyRef = inject(DestroyRef);
  protected readonly control = new FormControl<string | null>(null);
  protected readonly label = computed(() => `Nơi nhận, đơn ${this.row().petition.bookNumber}/${this.row().petition.bookYear}`);

  ngOnInit(): void {
    this.control.setValue(this.row().recipientIds[0] ?? null);
    this.control.valueChanges.pipe(takeUntilDestroyed(this.destroyRef)).subscribe((id) => {
      if (id !== (this.row().recipientIds[0] ?? null)) this.changed.emit(id);
    });
  }
}
