import { Component } from '@angular/core';
import type { MatterKind } from '@tiepdan/matter/contract';
import { OUTCOMES, type Outcome, outcomesOf } from '@tiepdan/petition/contract';
import { TEXT_LIMITS, tidyText } from '@tiepdan/platform/contract';
import { choiceControl, ChoiceField, choicesOf, textControl, TextField } from '@tiepdan/ui/web';
import { StepDialog } from '../step/step-dialog';
import { paperControl, StepForm } from '../step/step-form';

/** What a resolution is written in, by kind. */
const PAPERS: Readonly<Record<MatterKind, string>> = {
  complaint: 'Số, ký hiệu quyết định giải quyết khiếu nại',
  denunciation: 'Số, ký hiệu kết luận nội dung tố cáo',
  proposal: 'Số, ký hiệu văn bản trả lời',
};

/** Ghi nhận kết quả giải quyết. */
@Component({
  selector: 'tiepdan-resolve-dialog',
  imports: [ChoiceField, StepDialog, TextField],
  template: `
    <tiepdan-step-dialog heading="Ghi nhận kết quả giải quyết" verb="Ghi kết quả" dayLabel="Ngày ban hành" [step]="step">
      <tiepdan-choice-field name="outcome" label="Kết quả" [control]="step.controls.outcome" [choices]="outcomes" />
      <tiepdan-text-field name="paper" [label]="paperLabel" [control]="step.controls.paper" />
      <tiepdan-text-field name="note" label="Ghi chú (không bắt buộc)" [control]="step.controls.note" [rows]="2" />
    </tiepdan-step-dialog>
  `,
})
export class ResolveDialog {
  protected readonly step = new StepForm<'resolve', ReturnType<typeof resolveControls>>({
    controls: resolveControls,
    request: ({ outcome, paper, note }) => ({
      outcome: outcome.value ?? 'answered',
      paper: tidyText(paper.value),
      note: tidyText(note.value) || null,
    }),
  });
  private readonly due = outcomesOf(this.step.petition.kind, this.step.petition.instance === 'second' ? 2 : 1);
  protected readonly outcomes = choicesOf(OUTCOMES, this.due);
  protected readonly paperLabel = PAPERS[this.step.petition.kind];

  constructor() {
    const [only, ...others] = this.due;
    if (only && others.length === 0) this.step.controls.outcome.setValue(only);
  }
}

const resolveControls = () => ({
  outcome: choiceControl<Outcome>(),
  paper: paperControl(),
  note: textControl(TEXT_LIMITS.reason, false),
});
