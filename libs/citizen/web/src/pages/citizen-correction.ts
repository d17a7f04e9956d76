import { Component, inject, input, type OnInit } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, type FormGroup, Validators } from '@angular/forms';
import type { CitizenRecord } from '@tiepdan/citizen/contract';
import { TEXT_LIMITS } from '@tiepdan/platform/contract';
import { Correction, CorrectionFrame } from '@tiepdan/ui/web';
import { merge } from 'rxjs';
import { CitizenApi } from '../citizen-api';
import { arrangeDetails, detailsForm, detailsInput, fillDetails } from '../person/person-details';
import { PersonDetailsFields } from '../person/person-details-fields';
import { citizenFacts } from './citizen-facts';

/** Correcting what the list says of a person, with a reason; it changes on all their records. */
@Component({
  selector: 'tiepdan-citizen-correction',
  imports: [CorrectionFrame, PersonDetailsFields],
  template: `
    <tiepdan-correction-frame [heading]="'Sửa thông tin ' + citizen().fullName" [correction]="correction">
      <section class="form-section">
        <tiepdan-person-details [details]="details" [whole]="true" />
      </section>
    </tiepdan-correction-frame>
  `,
})
export class CitizenCorrection implements OnInit {
  readonly citizen = input.required<CitizenRecord>();

  private readonly api = inject(CitizenApi);
  protected readonly details = detailsForm();
  private readonly reason = new FormControl('', {
    nonNullable: true,
    validators: [Validators.required, Validators.maxLength(TEXT_LIMITS.reason)],
  });
  protected readonly correction = new Correction<CitizenRecord>({
    name: 'citizen',
    route: '/citizens',
    form: this.details as FormGroup,
    record: this.citizen,
    fill: (view) => fillDetails(this.details, view),
    load: (id) => this.api.one(id),
    write: (id, version) =>
      this.api.correct(id, {
        ...detailsInput(this.details, this.citizen().formerPapers ?? []),
        version,
        reason: this.reason.value,
      }),
    summary: citizenFacts,
    said: ({ fullName }) => `Đã sửa thông tin ${fullName}.`,
  });

  constructor() {
    (this.details as FormGroup).addControl('reason', this.reason);
    const { party, paperKind } = this.details.controls;
    merge(party.valueChanges, paperKind.valueChanges)
      .pipe(takeUntilDestroyed())
      .subscribe(() => arrangeDetails(this.details));
  }

  ngOnInit(): void {
    this.correction.begin();
  }
}
