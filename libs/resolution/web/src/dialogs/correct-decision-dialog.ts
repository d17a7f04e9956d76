import { Component, inject } from '@angular/core';
import { FormControl, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA } from '@angular/material/dialog';
import { OUTCOMES } from '@tiepdan/petition/contract';
import { formatDay, TEXT_LIMITS, tidyText } from '@tiepdan/platform/contract';
import { DECISION_ACTIONS, RESOLUTION_LIMITS, type DecidedOutcome, type DecisionView } from '@tiepdan/resolution/contract';
import { ChoiceField, choicesOf, DialogForm, DialogFrame, TextField } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { ResolutionApi } from '../resolution-api';
import { decisionSummary, PAPER_WORDS } from '../words';
import { filledText } from './controls';
import { TermsFields } from './terms-fields';
import { termsControls, termsOf } from './terms-form';

/** What the dialog is given: the decision, and the outcomes its case may have. */
export interface DecisionQuestion {
  readonly decision: DecisionView;
  readonly outcomes: readonly DecidedOutcome[];
}

/** Corrects a decision; its day is the petition's step and is corrected there. */
@Component({
  selector: 'tiepdan-correct-decision-dialog',
  imports: [ChoiceField, DialogFrame, TermsFields, TextField],
  template: `
    <tiepdan-dialog-frame verb="Lưu bản sửa" [heading]="heading" [explanation]="explanation" [form]="act">
      <tiepdan-choice-field name="outcome" label="Kết quả" [control]="act.controls.outcome" [choices]="outcomes" />
      <tiepdan-text-field name="paper" [label]="paperLabel" [control]="act.controls.paper" />
      <tiepdan-terms-fields [controls]="act.controls" [from]="question.decision.issuedOn" [open]="true" />
      <tiepdan-text-field name="reason" label="Lý do sửa" [control]="act.controls.reason" [rows]="2" />
    </tiepdan-dialog-frame>
  `,
})
export class CorrectDecisionDialog {
  private readonly api = inject(ResolutionApi);
  protected readonly question = inject<DecisionQuestion>(MAT_DIALOG_DATA);
  private readonly decision = this.question.decision;
  protected readonly heading = DECISION_ACTIONS.correct;
  protected readonly explanation = `Ngày ban hành ${formatDay(this.decision.issuedOn)} là ngày của bước giải quyết đơn, không sửa ở đây.`;
  protected readonly paperLabel = `Số, ký hiệu ${PAPER_WORDS[this.decision.kind]}`;
  protected readonly outcomes = choicesOf<DecidedOutcome>(OUTCOMES, this.question.outcomes.length ? this.question.outcomes : [this.decision.outcome]);
  protected readonly act = new DialogForm({
    name: `resolution.correct.${this.decision.id}`,
    record: this.decision,
    load: () => this.api.decision(this.decision.id),
    summary: decisionSummary,
    controls: {
      outcome: new FormControl<DecidedOutcome | null>(this.decision.outcome, Validators.required),
      paper: filledText(RESOLUTION_LIMITS.paper, true, this.decision.paper),
      ...termsControls(this.decision),
      reason: filledText(TEXT_LIMITS.reason, true),
    },
    send: (controls, version) =>
      firstValueFrom(
        this.api.correct(this.decision.id, {
          ...termsOf(controls),
          version,
          outcome: controls.outcome.value ?? this.decision.outcome,
          paper: tidyText(controls.paper.value),
          reason: tidyText(controls.reason.value),
        }),
      ),
  });
}
