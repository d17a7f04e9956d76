import { Component } from '@angular/core';
import { tidyText } from '@tiepdan/platform/contract';
import { TextField } from '@tiepdan/ui/web';
import { StepDialog } from '../step/step-dialog';
import { paperControl, StepForm } from '../step/step-form';

/** Tiếp tục giải quyết: the suspension ends on the day of the decision, and the limits run on. */
@Component({
  selector: 'tiepdan-continue-dialog',
  imports: [StepDialog, TextField],
  template: `
    <tiepdan-step-dialog
      heading="Tiếp tục giải quyết"
      verb="Tiếp tục"
      dayLabel="Ngày quyết định tiếp tục giải quyết"
      explanation="Căn cứ tạm đình chỉ không còn. Các thời hạn chạy tiếp từ ngày này, hạn cuối lùi lại bằng thời gian đã tạm đình chỉ."
      [step]="step"
    >
      <tiepdan-text-field name="paper" label="Số, ký hiệu quyết định" [control]="step.controls.paper" />
    </tiepdan-step-dialog>
  `,
})
export class ContinueDialog {
  protected readonly step = new StepForm<'continue', { paper: ReturnType<typeof paperControl> }>({
    controls: () => ({ paper: paperControl() }),
    request: ({ paper }) => ({ paper: tidyText(paper.value) }),
  });
}
