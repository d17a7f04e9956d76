import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { Validators } from '@angular/forms';
import { VISIT_REASON, type VisitView, visitPaths } from '@tiepdan/identity/contract';
import { tidyText } from '@tiepdan/platform/contract';
import { type Choice, ChoiceField, DialogForm, DialogFrame, TextField, choiceControl, textControl } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { VisitApi } from './visit-api';

function reasonControl() {
  const control = textControl(VISIT_REASON.max, true);
  control.addValidators(Validators.minLength(VISIT_REASON.min));
  return control;
}

/** Which office below to look into, and why: the office reads the reason in its audit trail. */
@Component({
  selector: 'tiepdan-visit-dialog',
  imports: [ChoiceField, DialogFrame, TextField],
  template: `
    <tiepdan-dialog-frame
      heading="Xem cơ quan cấp dưới"
      verb="Vào xem"
      explanation="Chỉ xem được, không ghi được. Cơ quan được xem thấy trong nhật ký: ai xem, xem gì, lý do."
      [form]="form"
    >
      @if (offices().length) {
        <tiepdan-choice-field name="officeId" label="Cơ quan" [control]="form.controls.officeId" [choices]="offices()" />
        <tiepdan-text-field name="reason" label="Lý do xem" [control]="form.controls.reason" [rows]="2" />
      } @else if (visit.hasValue()) {
        <p>Không có cơ quan nào đứng dưới cơ quan của đồng chí.</p>
      } @else if (visit.error()) {
        <p role="alert">Chưa đọc được danh sách cơ quan. Xin đóng hộp này rồi mở lại.</p>
      } @else {
        <p class="skeleton" aria-hidden="true"></p>
      }
    </tiepdan-dialog-frame>
  `,
  styles: `
    .skeleton {
      height: 72px;
      border-radius: 6px;
      background: var(--mat-sys-surface-container-high);
    }
  `,
})
export class VisitDialog {
  private readonly api = inject(VisitApi);
  protected readonly visit = httpResource<VisitView>(() => visitPaths.visit);
  protected readonly offices = computed<Choice<string>[]>(() =>
    (this.visit.hasValue() ? this.visit.value().offices : []).map(({ id, name, depth }) => ({ value: id, label: name, ...(depth > 1 ? { hint: `Cách ${depth} cấp` } : {}) })),
  );
  protected readonly form = new DialogForm({
    name: 'visit',
    controls: { officeId: choiceControl<string>(), reason: reasonControl() },
    send: async ({ officeId, reason }) => {
      await firstValueFrom(this.api.enter({ officeId: officeId.value ?? '', reason: tidyText(reason.value) }));
      this.api.beginAnew();
    },
  });
}
