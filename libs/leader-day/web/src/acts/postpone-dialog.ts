import { Component, computed, inject } from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatCheckbox } from '@angular/material/checkbox';
import { MAT_DIALOG_DATA } from '@angular/material/dialog';
import type { PostponeDayRequest } from '@tiepdan/leader-day/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { TEXT_LIMITS, tidyText } from '@tiepdan/platform/contract';
import { DayField, ErrorPanel, textControl, TextField } from '@tiepdan/ui/web';
import { debounceTime, firstValueFrom, startWith } from 'rxjs';
import { parseTime, timeOfDay } from '../fields/parse-time';
import { TimeField } from '../fields/time-field';
import { LeaderDayApi } from '../leader-day-api';
import { CheckList } from '../words/check-list';
import { ActDialog } from './act-dialog';
import { ActForm, type ActQuestion, DOCUMENT_NUMBER } from './act-form';

/** What the dialog may start from: the date that the day was let go over. */
export interface PostponeQuestion extends ActQuestion {
  readonly on?: PlainDate;
}

/** How long a date must rest before what complains about it is asked, in milliseconds. */
const REST = 250;

/** A time typed in a field, or nothing. */
function timeIn({ value }: FormControl<string>): string | null {
  return value ? parseTime(value) : null;
}

/** Moves a day to another date or other hours; of a published one people are told why. */
@Component({
  selector: 'tiepdan-postpone-dialog',
  imports: [ActDialog, CheckList, DayField, ErrorPanel, MatCheckbox, ReactiveFormsModule, TextField, TimeField],
  template: `
    <tiepdan-day-act-dialog
      [heading]="published ? 'Hoãn sang ngày khác' : 'Chuyển ngày dự kiến'"
      [verb]="published ? 'Hoãn' : 'Chuyển ngày'"
      [act]="act"
      [explanation]="explanation"
      [held]="refused()"
    >
      <div class="beside">
        <tiepdan-day-field label="Ngày mới" data-field="heldOn" [formControl]="act.controls.heldOn" [min]="act.today" [required]="true" />
        <tiepdan-time-field name="startsAt" label="Từ giờ" [control]="act.controls.startsAt" />
        <tiepdan-time-field name="endsAt" label="Đến giờ" [control]="act.controls.endsAt" />
      </div>
      @if (complaints.error(); as error) {
        <tiepdan-error-panel [error]="error" (retry)="complaints.reload()" />
      } @else if (found(); as found) {
        <div role="status">
          <tiepdan-check-list [checks]="found" quiet="Ngày này không vướng gì." />
        </div>
      }
      @if (published) {
        @if (late()) {
          <mat-checkbox data-field="late" [formControl]="act.controls.late">Vẫn hoãn dù báo trước ít hơn 05 ngày làm việc</mat-checkbox>
        }
        <tiepdan-text-field
          name="reason"
          label="Lý do hoãn"
          hint="Lý do được thông báo cùng lịch mới tại nơi tiếp công dân và trên trang công khai"
          [control]="act.controls.reason"
          [rows]="2"
        />
        <tiepdan-text-field
          name="documentNumber"
          label="Số văn bản (không bắt buộc)"
          hint="Ví dụ: 123/TB-UBND"
          [control]="act.controls.documentNumber"
        />
      }
    </tiepdan-day-act-dialog>
  `,
  styleUrl: './act-dialog.scss',
})
export class PostponeDialog {
  private readonly api = inject(LeaderDayApi);
  private readonly asked = inject<PostponeQuestion>(MAT_DIALOG_DATA);

  protected readonly act = new ActForm({
    name: 'postpone',
    controls: ({ startsAt, endsAt, outcome }) => ({
      heldOn: new FormControl<PlainDate | null>(this.asked.on ?? null, Validators.required),
      startsAt: new FormControl(startsAt ?? '', { nonNullable: true, validators: timeOfDay }),
      endsAt: new FormControl(endsAt ?? '', { nonNullable: true, validators: timeOfDay }),
      late: new FormControl(false, { nonNullable: true }),
      reason: textControl(TEXT_LIMITS.reason, outcome !== 'planned'),
      documentNumber: textControl(DOCUMENT_NUMBER, false),
    }),
    send: (api, { heldOn, startsAt, endsAt, late, reason, documentNumber }, { id, version }) => {
      const request: PostponeDayRequest = {
        version,
        heldOn: heldOn.value ?? '',
        startsAt: timeIn(startsAt),
        endsAt: timeIn(endsAt),
        late: late.value,
        reason: tidyText(reason.value) || null,
        documentNumber: tidyText(documentNumber.value) || null,
      };
      return firstValueFrom(api.postpone(id, request));
    },
  });
  protected readonly published = this.act.published;
  protected readonly explanation = this.published
    ? 'Lịch đã công bố: công dân được báo ngày cũ, ngày mới và lý do. Các vụ việc đã xếp đi theo ngày mới.'
    : 'Lịch chưa công bố nên chưa phải báo cho công dân.';

  private readonly typed = toSignal(this.act.form.valueChanges.pipe(debounceTime(REST), startWith(null)));
  private readonly moved = computed(
    () => {
      this.typed();
      const { heldOn, startsAt, endsAt } = this.act.controls;
      return heldOn.valid && heldOn.value ? { on: heldOn.value, startsAt: timeIn(startsAt), endsAt: timeIn(endsAt) } : undefined;
    },
    { equal: (one, other) => JSON.stringify(one) === JSON.stringify(other) },
  );
  protected readonly complaints = rxResource({
    params: () => this.moved(),
    stream: ({ params }) => this.api.checks({ dayId: this.act.day.id, ...params }),
  });
  protected readonly found = computed(() => (this.complaints.hasValue() ? this.complaints.value().checks : null));
  protected readonly late = computed(() => this.found()?.some(({ code }) => code === 'late') ?? false);
  protected readonly refused = computed(() => this.found()?.some(({ severity }) => severity === 'refused') ?? false);

  constructor() {
    // A draft of an earlier try may have put another date back; the one just pointed at is meant.
    if (this.asked.on) this.act.controls.heldOn.setValue(this.asked.on);
  }
}
