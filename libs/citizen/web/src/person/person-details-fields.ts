import { Component, computed, input, signal } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatIconModule } from '@angular/material/icon';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { PAPER_KINDS, PAPERS_OF, PARTIES, SEXES, remarksOn } from '@tiepdan/citizen/contract';
import { fieldError, formEvents } from '@tiepdan/ui/web';
import { AreaField } from './area-field';
import { properName } from './person-checks';
import type { DetailsForm } from './person-details';

/** The fields of a person or organisation, in the order in which one asks for them. */
@Component({
  selector: 'tiepdan-person-details',
  imports: [AreaField, MatButtonModule, MatFormFieldModule, MatIconModule, MatInputModule, MatSelectModule, ReactiveFormsModule],
  templateUrl: './person-details-fields.html',
  styleUrl: './person-details-fields.scss',
})
export class PersonDetailsFields {
  readonly details = input.required<DetailsForm>();
  /** Whether everything is shown at once, as where a record is corrected; else the rare fields come on demand. */
  readonly whole = input(false);

  private readonly events = formEvents(this.details);
  protected readonly error = fieldError;
  protected readonly parties = Object.entries(PARTIES);
  protected readonly sexes = Object.entries(SEXES);
  protected readonly value = computed(() => (this.events(), this.details().getRawValue()));
  protected readonly organisation = computed(() => this.value().party === 'organisation');
  protected readonly papers = computed(() => PAPERS_OF[this.value().party].map((kind) => ({ value: kind, label: PAPER_KINDS[kind] })));
  protected readonly noPaper = computed(() => this.value().paperKind === 'none');
  protected readonly provinceCode = computed(() => this.value().province?.code ?? null);
  protected readonly remarks = computed(() => remarksOn(this.value()));

  /** The rare fields, once asked for; those that hold something are never out of sight. */
  protected readonly more = computed(() => {
    const { party, formerNumbers, email, formerAddress } = this.value();
    return party === 'organisation' || Boolean(formerNumbers || email || formerAddress) || this.asked();
  });
  private readonly asked = signal(false);

  protected askMore(): void {
    this.asked.set(true);
  }

  protected tidyName(): void {
    const control = this.details().controls.fullName;
    const tidy = properName(control.value);
    if (tidy !== control.value) control.setValue(tidy);
  }
}
