import { Component } from '@angular/core';
import { TERMINATION_GROUNDS, TERMINATION_GROUNDS_OF, type TerminationGround } from '@tiepdan/petition/contract';
import { tidyText } from '@tiepdan/platform/contract';
import { choiceControl, ChoiceField, choicesOf, TextField } from '@tiepdan/ui/web';
import { StepDialog } from '../step/step-dialog';
import { paperControl, StepForm } from '../step/step-form';

/** Đình chỉ: the resolution ends without a result. */
@Component({
  selector: 'tiepdan-terminate-dialog',
  imports: [ChoiceField, StepDialog, TextField],
  template: `
    <tiepdan-step-dialog
      heading="Đình chỉ giải quyết"
      verb="Đình chỉ"
      dayLabel="Ngày quyết định đình chỉ"
      explanation="Rút toàn bộ đơn thì dùng “Ghi nhận rút đơn”."
      final="Việc giải quyết kết thúc, mọi thời hạn đang chạy thôi tính. Chỉ Trưởng Ban mới mở lại được."
      [step]="step"
    >
      <tiepdan-choice-field name="ground" label="Căn cứ" [control]="step.controls.ground" [choices]="grounds" />
      <tiepdan-text-field name="paper" label="Số, ký hiệu quyết định" [control]="step.controls.paper" />
    </tiepdan-step-dialog>
  `,
})
export class TerminateDialog {
  protected readonly step = new StepForm<'terminate', ReturnType<typeof terminateControls>>({
    controls: terminateControls,
    request: ({ ground, paper }) => ({ ground: ground.value ?? 'no-object', paper: tidyText(paper.value) }),
  });
  protected readonly grounds = choicesOf(TERMINATION_GROUNDS, TERMINATION_GROUNDS_OF[this.step.petition.kind]);
}

const terminateControls = () => ({ ground: choiceControl<TerminationGround>(), paper: paperControl() });
