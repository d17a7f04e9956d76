import { Component } from '@angular/core';
import { TEXT_LIMITS, tidyText } from '@tiepdan/platform/contract';
import { SummaryList, textControl, TextField } from '@tiepdan/ui/web';
import { proposalRows } from '../../petition-words';
import { StepDialog } from '../step/step-dialog';
import { StepForm } from '../step/step-form';
import { NOTED_WORDS, type NotedAction } from './noted-words';

/** Duyệt, Ký, Rút đề xuất, Lưu tiếp, Kết thúc lưu: what is decided is shown, the day and a note are given. */
@Component({
  selector: 'tiepdan-noted-dialog',
  imports: [StepDialog, SummaryList, TextField],
  template: `
    <tiepdan-step-dialog
      [step]="step"
      [heading]="words.heading"
      [verb]="words.verb"
      [explanation]="words.explanation"
      [final]="words.final ?? ''"
      [dayLabel]="words.dayLabel"
    >
      @if (words.proposal) {
        <section aria-label="Nội dung đề xuất"><tiepdan-summary-list [rows]="proposal" /></section>
      }
      <tiepdan-text-field name="note" label="Ghi chú (không bắt buộc)" [control]="step.controls.note" [rows]="2" />
    </tiepdan-step-dialog>
  `,
})
export class NotedDialog {
  protected readonly step = new StepForm<NotedAction, { note: ReturnType<typeof textControl> }>({
    controls: () => ({ note: textControl(TEXT_LIMITS.reason, false) }),
    request: ({ note }) => ({ note: tidyText(note.value) || null }),
  });
  protected readonly words = NOTED_WORDS[this.step.action];
  protected readonly proposal = proposalRows(this.step.petition);
}
