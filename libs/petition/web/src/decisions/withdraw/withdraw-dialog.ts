import { Component, computed } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { MatCheckbox } from '@angular/material/checkbox';
import { CONTINUATION_REASONS, WITHDRAWAL_FORMS, WITHDRAWAL_SCOPES } from '@tiepdan/petition/contract';
import { formatCount } from '@tiepdan/platform/contract';
import { ChoiceField, choicesOf, fieldError, TextField } from '@tiepdan/ui/web';
import { StepDialog } from '../step/step-dialog';
import { StepForm } from '../step/step-form';
import { arrange, remaining, withdrawControls, withdrawRequest, type WithdrawControls } from './withdraw-form';

/** Ghi nhận rút đơn: all or part, who of a group, by paper or record; a denunciation may go on all the same. */
@Component({
  selector: 'tiepdan-withdraw-dialog',
  imports: [ChoiceField, MatCheckbox, ReactiveFormsModule, StepDialog, TextField],
  templateUrl: './withdraw-dialog.html',
  styleUrl: './withdraw-dialog.scss',
})
export class WithdrawDialog {
  protected readonly step = new StepForm<'withdraw', WithdrawControls>({
    controls: (petition) => withdrawControls(petition.senders.length),
    arrange: (controls, petition) => arrange(controls, petition.kind),
    request: withdrawRequest,
  });
  protected readonly scopes = choicesOf(WITHDRAWAL_SCOPES);
  protected readonly forms = choicesOf(WITHDRAWAL_FORMS);
  protected readonly reasons = choicesOf(CONTINUATION_REASONS);
  protected readonly denunciation = this.step.petition.kind === 'denunciation';
  protected readonly senders = this.step.petition.senders;

  private readonly changed = toSignal(this.step.form.events);
  protected readonly part = computed(() => (this.changed(), this.step.controls.scope.value === 'part'));
  protected readonly continues = computed(() => (this.changed(), this.step.controls.continues.value));
  protected readonly nobody = computed(() => (this.changed(), fieldError(this.step.controls.senders)));
  /** What becomes of the petition by this withdrawal, in a sentence. */
  protected readonly consequence = computed(() => {
    this.changed();
    const left = remaining(this.step.controls).length;
    if (this.denunciation && this.continues()) return 'Việc rút được ghi nhận; tố cáo vẫn tiếp tục được giải quyết.';
    if (left > 0) return `Còn ${formatCount(left)} người không rút: đơn tiếp tục được giải quyết đối với những người này.`;
    if (this.part()) return 'Phần nội dung đã rút không xem xét nữa; phần còn lại tiếp tục được giải quyết.';
    return 'Đơn chuyển sang “Đã rút đơn”; mọi thời hạn đang chạy thôi tính.';
  });
}
