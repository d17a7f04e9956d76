import { Component } from '@angular/core';
import { SUSPENSION_GROUNDS, type SuspensionGround } from '@tiepdan/petition/contract';
import { tidyText } from '@tiepdan/platform/contract';
import { choiceControl, ChoiceField, choicesOf, TextField } from '@tiepdan/ui/web';
import { StepDialog } from '../step/step-dialog';
import { paperControl, StepForm } from '../step/step-form';

/** Tạm đình chỉ: on which ground and by which decision; every limit of the resolution stands still from that day. */
@Component({
  selector: 'tiepdan-suspend-dialog',
  imports: [ChoiceField, StepDialog, TextField],
  template: `
    <tiepdan-step-dialog
      heading="Tạm đình chỉ giải quyết"
      verb="Tạm đình chỉ"
      dayLabel="Ngày quyết định tạm đình chỉ"
      [step]="step"
      [explanation]="explanation"
    >
      <tiepdan-choice-field name="ground" label="Căn cứ" [control]="step.controls.ground" [choices]="grounds" />
      <tiepdan-text-field name="paper" label="Số, ký hiệu quyết định" [control]="step.controls.paper" />
    </tiepdan-step-dialog>
  `,
})
export class SuspendDialog {
  protected readonly step = new StepForm<'suspend', ReturnType<typeof suspendControls>>({
    controls: suspendControls,
    request: ({ ground, paper }) => ({ ground: ground.value ?? 'obstacle', paper: tidyText(paper.value) }),
  });
  protected readonly grounds = choicesOf(SUSPENSION_GROUNDS);
  protected readonly explanation =
    this.step.petition.kind === 'denunciation'
      ? 'Thời gian tạm đình chỉ không tính vào thời hạn giải quyết (Luật Tố cáo Điều 34).'
      : 'Thời gian tạm đình chỉ không tính vào thời hạn giải quyết (Luật Khiếu nại Điều 11a, Luật 136/2025).';
}

const suspendControls = () => ({ ground: choiceControl<SuspensionGround>(), paper: paperControl() });
