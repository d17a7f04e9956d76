import { Component, input } from '@angular/core';
import { ReactiveFormsModule, type FormControl } from '@angular/forms';
import { OVERSIGHT_LIMITS, type InspectionConclusion } from '@tiepdan/oversight/contract';
import { tidyText, type PlainDate } from '@tiepdan/platform/contract';
import { amountControl, AmountField, DayField, TextField } from '@tiepdan/ui/web';
import { dayControl, filledText } from './record-dialogs';

/** The controls of a conclusion and of what it recommends. */
export function conclusionControls(conclusion: InspectionConclusion | null) {
  const count = (value: number | undefined) => amountControl(OVERSIGHT_LIMITS.count, { value: value ?? 0 });
  return {
    conclusionNumber: filledText(OVERSIGHT_LIMITS.number, true, conclusion?.number),
    concludedOn: dayControl(conclusion?.concludedOn ?? null),
    organisations: count(conclusion?.organisations),
    people: count(conclusion?.people),
    referredOrganisations: count(conclusion?.referredOrganisations),
    referredPeople: count(conclusion?.referredPeople),
  };
}
export type ConclusionControls = ReturnType<typeof conclusionControls>;

const whole = ({ value }: FormControl<number | null>): number => value ?? 0;

/** What was typed, as the request has it. */
export function conclusionOf(controls: ConclusionControls): InspectionConclusion {
  return {
    number: tidyText(controls.conclusionNumber.value),
    concludedOn: controls.concludedOn.value ?? '',
    organisations: whole(controls.organisations),
    people: whole(controls.people),
    referredOrganisations: whole(controls.referredOrganisations),
    referredPeople: whole(controls.referredPeople),
  };
}

/** The fields of a conclusion. */
@Component({
  selector: 'tiepdan-inspection-conclusion-fields',
  imports: [AmountField, DayField, ReactiveFormsModule, TextField],
  template: `
    @let its = controls();
    <tiepdan-text-field name="conclusionNumber" label="Số, ký hiệu kết luận" [control]="its.conclusionNumber" />
    <tiepdan-day-field label="Ngày kết luận" data-field="concludedOn" [formControl]="its.concludedOn" [min]="from()" [max]="today()" [required]="true" />
    <fieldset class="field-group">
      <legend>Kiến nghị xử lý hành chính</legend>
      <div class="beside">
        <tiepdan-amount-field name="organisations" label="Tổ chức" [control]="its.organisations" />
        <tiepdan-amount-field name="people" label="Cá nhân" [control]="its.people" />
      </div>
    </fieldset>
    <fieldset class="field-group">
      <legend>Kiến nghị chuyển cơ quan điều tra</legend>
      <div class="beside">
        <tiepdan-amount-field name="referredOrganisations" label="Tổ chức" [control]="its.referredOrganisations" />
        <tiepdan-amount-field name="referredPeople" label="Cá nhân" [control]="its.referredPeople" />
      </div>
    </fieldset>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 14px;
    }
    .beside {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 12px;
    }
  `,
})
export class InspectionConclusionFields {
  readonly controls = input.required<ConclusionControls>();
  readonly from = input<PlainDate | null>(null);
  readonly today = input.required<PlainDate>();
}
