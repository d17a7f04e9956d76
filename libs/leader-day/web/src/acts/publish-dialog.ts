import { Component, computed, inject } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import type { DayAsItStands, WrittenDays } from '@tiepdan/leader-day/contract';
import { formatCount, formatDay, TEXT_LIMITS, tidyText } from '@tiepdan/platform/contract';
import { CountPipe, ErrorSummary, FormKeys, SavedForm, textControl, TextField } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { LeaderDayApi } from '../leader-day-api';
import { dayInWords, hostOf, hoursOf } from '../leader-day-words';
import { DOCUMENT_NUMBER } from './act-form';

/** The days to publish, and which of them are told fewer than five working days before. */
export interface PublishQuestion {
  readonly days: readonly DayAsItStands[];
  readonly late: readonly DayAsItStands[];
}

/** How many days are named before the rest is counted. */
const NAMED = 8;

/** What is usually written; the officer changes it. */
const USUAL = {
  plannedContent: 'Tiếp công dân đến khiếu nại, tố cáo, kiến nghị, phản ánh; các vụ việc đã đăng ký và được xếp lịch.',
  participants: 'Đại diện Ban Tiếp công dân, Văn phòng và các cơ quan có liên quan đến vụ việc.',
} as const;

/**
 * Publishes planned days, all or none, with their planned content and participants (Luật Tiếp công dân Đ.24 k.4). Closes with what
 * was written.
 */
@Component({
  selector: 'tiepdan-publish-dialog',
  imports: [CountPipe, ErrorSummary, FormKeys, MatButton, MatCheckbox, MatDialogModule, ReactiveFormsModule, TextField],
  templateUrl: './publish-dialog.html',
  styleUrl: './act-dialog.scss',
})
export class PublishDialog {
  private readonly api = inject(LeaderDayApi);
  private readonly dialog = inject<MatDialogRef<PublishDialog, WrittenDays>>(MatDialogRef);
  protected readonly asked = inject<PublishQuestion>(MAT_DIALOG_DATA);

  private readonly lateIds = new Set(this.asked.late.map(({ id }) => id));
  protected readonly lines = this.asked.days.slice(0, NAMED).map((day) => ({
    id: day.id,
    when: dayInWords(day.heldOn),
    hours: hoursOf(day),
    who: hostOf(day),
    late: this.lateIds.has(day.id),
  }));
  protected readonly further = this.asked.days.length - this.lines.length;
  /** Whether some day has nothing of its own to say, so that the fields are needed. */
  private readonly bare = {
    plannedContent: this.asked.days.some((day) => !day.plannedContent),
    participants: this.asked.days.some((day) => !day.participants),
  };
  protected readonly heading = computed(() => {
    const [only, another] = this.asked.days;
    return only && !another
      ? `Công bố lịch tiếp ngày ${formatDay(only.heldOn)}`
      : `Công bố ${formatCount(this.asked.days.length)} ngày tiếp`;
  });
  protected readonly late = this.asked.late.length > 0;
  protected readonly lateWords =
    this.asked.days.length === 1 ? 'Ngày này' : `${formatCount(this.asked.late.length)} ngày (có dấu “gấp” ở trên)`;

  protected readonly form = new FormGroup({
    plannedContent: textControl(TEXT_LIMITS.summary, this.bare.plannedContent),
    participants: textControl(TEXT_LIMITS.summary, this.bare.participants),
    documentNumber: textControl(DOCUMENT_NUMBER, false),
    late: new FormControl(false, { nonNullable: true, validators: this.late ? Validators.requiredTrue : [] }),
    reason: textControl(TEXT_LIMITS.reason, this.late),
  });
  protected readonly saver = new SavedForm(this.form);

  constructor() {
    if (this.bare.plannedContent) this.form.controls.plannedContent.setValue(USUAL.plannedContent);
    if (this.bare.participants) this.form.controls.participants.setValue(USUAL.participants);
  }

  protected async done(): Promise<void> {
    await this.saver.save(async () => {
      const { plannedContent, participants, documentNumber, late, reason } = this.form.getRawValue();
      const written = await firstValueFrom(
        this.api.publish({
          days: this.asked.days.map(({ id, version }) => ({ id, version })),
          plannedContent: tidyText(plannedContent) || null,
          participants: tidyText(participants) || null,
          documentNumber: tidyText(documentNumber) || null,
          late,
          reason: this.late ? tidyText(reason) : null,
        }),
      );
      this.dialog.close(written);
    });
  }
}
