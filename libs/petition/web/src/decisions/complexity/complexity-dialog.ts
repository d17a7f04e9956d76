import { Component, computed } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, type AbstractControl } from '@angular/forms';
import { MatCheckbox } from '@angular/material/checkbox';
import { COMPLEX_CRITERIA, VERY_COMPLEX_FROM, type ComplexCriterion } from '@tiepdan/petition/contract';
import { tidyText } from '@tiepdan/platform/contract';
import { fieldError, TextField } from '@tiepdan/ui/web';
import { StepDialog } from '../step/step-dialog';
import { paperControl, StepForm } from '../step/step-form';

const CRITERIA = Object.entries(COMPLEX_CRITERIA) as [ComplexCriterion, string][];

/** Xác định vụ việc phức tạp: the criteria that are met and the paper that says so, without which no limit is longer. */
@Component({
  selector: 'tiepdan-complexity-dialog',
  imports: [MatCheckbox, ReactiveFormsModule, StepDialog, TextField],
  templateUrl: './complexity-dialog.html',
  styleUrl: './complexity-dialog.scss',
})
export class ComplexityDialog {
  protected readonly step = new StepForm<'determine-complexity', ReturnType<typeof complexityControls>>({
    controls: complexityControls,
    request: ({ criteria, paper, remote }) => ({
      criteria: chosen(criteria),
      paper: tidyText(paper.value),
      remote: remote.value,
    }),
  });
  protected readonly criteria = CRITERIA;
  protected readonly denunciation = this.step.petition.kind === 'denunciation';
  protected readonly explanation = this.denunciation
    ? 'Tố cáo phức tạp khi có một tiêu chí, đặc biệt phức tạp khi có từ hai tiêu chí (Nghị định 31/2019 Điều 3).'
    : 'Khiếu nại phức tạp khi có ít nhất một tiêu chí và được người có thẩm quyền xác định bằng văn bản (Nghị định 124/2020 Điều 3a).';
  private readonly changed = toSignal(this.step.form.events);
  protected readonly problem = computed(() => {
    this.changed();
    return this.step.controls.criteria.touched ? fieldError(this.step.controls.criteria) : '';
  });
  protected readonly degree = computed(() => {
    this.changed();
    const count = chosen(this.step.controls.criteria).length;
    if (count === 0) return '';
    return this.denunciation && count >= VERY_COMPLEX_FROM ? 'Vụ việc đặc biệt phức tạp' : 'Vụ việc phức tạp';
  });

  constructor() {
    for (const criterion of this.step.petition.complexCriteria) this.step.controls.criteria.controls[criterion].setValue(true);
  }
}

type CriteriaGroup = FormGroup<Record<ComplexCriterion, FormControl<boolean>>>;

function chosen(criteria: CriteriaGroup): ComplexCriterion[] {
  return CRITERIA.map(([code]) => code).filter((code) => criteria.controls[code].value);
}

const atLeastOne = (group: AbstractControl) =>
  Object.values(group.value as Record<string, boolean>).some(Boolean) ? null : { none: 'Chọn ít nhất một tiêu chí.' };

const complexityControls = () => ({
  criteria: new FormGroup(
    Object.fromEntries(CRITERIA.map(([code]) => [code, new FormControl(false, { nonNullable: true })])) as Record<
      ComplexCriterion,
      FormControl<boolean>
    >,
    atLeastOne,
  ),
  remote: new FormControl(false, { nonNullable: true }),
  paper: paperControl(),
});
