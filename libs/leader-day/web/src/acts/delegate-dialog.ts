import { Component, computed, inject } from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatSelectModule } from '@angular/material/select';
import { TEXT_LIMITS, tidyText } from '@tiepdan/platform/contract';
import { choiceControl, ErrorPanel, fieldError, SkeletonRows, textControl, TextField } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { LeaderApi } from '../leader-api';
import { ActDialog } from './act-dialog';
import { ActForm, DOCUMENT_NUMBER } from './act-form';

/** Gives the day to another leader of the same body, who receives on behalf of whose duty it is. */
@Component({
  selector: 'tiepdan-delegate-dialog',
  imports: [ActDialog, ErrorPanel, MatFormFieldModule, MatSelectModule, ReactiveFormsModule, SkeletonRows, TextField],
  template: `
    <tiepdan-day-act-dialog heading="Ủy quyền tiếp" verb="Ủy quyền" [act]="act" [explanation]="explanation">
      @if (leaders.error(); as error) {
        <tiepdan-error-panel [error]="error" (retry)="leaders.reload()" />
      } @else if (!leaders.hasValue()) {
        <tiepdan-skeleton-rows [rows]="1" [columns]="1" />
      } @else if (offered().length === 0) {
        <p role="status">Không có lãnh đạo nào khác của cơ quan này đang giữ chức vụ.</p>
      } @else {
        <mat-form-field appearance="outline" subscriptSizing="dynamic" data-field="hostId">
          <mat-label>Người được ủy quyền</mat-label>
          <mat-select [formControl]="act.controls.hostId">
            @for (leader of offered(); track leader.id) {
              <mat-option [value]="leader.id">{{ leader.fullName }} – {{ leader.position }}</mat-option>
            }
          </mat-select>
          <mat-error>{{ problem() }}</mat-error>
        </mat-form-field>
      }
      <tiepdan-text-field name="reason" label="Lý do" [control]="act.controls.reason" [rows]="2" />
      <tiepdan-text-field
        name="documentNumber"
        label="Số văn bản ủy quyền (không bắt buộc)"
        hint="Ví dụ: 45/UQ-UBND"
        [control]="act.controls.documentNumber"
      />
    </tiepdan-day-act-dialog>
  `,
})
export class DelegateDialog {
  private readonly api = inject(LeaderApi);
  protected readonly act = new ActForm({
    name: 'delegate',
    controls: () => ({
      hostId: choiceControl<string>(),
      reason: textControl(TEXT_LIMITS.reason, true),
      documentNumber: textControl(DOCUMENT_NUMBER, false),
    }),
    send: (api, { hostId, reason, documentNumber }, { id, version }) =>
      firstValueFrom(
        api.delegate(id, {
          version,
          hostId: hostId.value ?? '',
          reason: tidyText(reason.value),
          documentNumber: tidyText(documentNumber.value) || null,
        }),
      ),
  });
  protected readonly leaders = rxResource({ stream: () => this.api.leaders() });
  /** Of the same body, and not who has the day now. */
  protected readonly offered = computed(() => {
    const { hostId, bodyId } = this.act.day;
    const all = this.leaders.hasValue() ? this.leaders.value() : [];
    return all.filter((leader) => leader.active && leader.id !== hostId && leader.bodyId === bodyId);
  });
  protected readonly explanation = `Ngày tiếp vẫn tính cho ${this.act.day.principalName ?? this.act.day.hostName}, ở phần ủy quyền.`;
  private readonly events = toSignal(this.act.controls.hostId.events);
  protected readonly problem = computed(() => (this.events(), fieldError(this.act.controls.hostId)));
}
