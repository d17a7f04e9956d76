import { Component, computed, inject } from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import type {
  CalendarDayDetails,
  CalendarDayView,
  DayKind,
  PreviewCalendarDaysRequest,
  WrittenCalendarDay,
} from '@tiepdan/calendar/contract';
import { CALENDAR_YEARS, DAY_KINDS } from '@tiepdan/calendar/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { TEXT_LIMITS, tidyText } from '@tiepdan/platform/contract';
import { DayField, ErrorSummary, fieldError, FormKeys, HistoryList, SavedForm } from '@tiepdan/ui/web';
import { firstValueFrom, of } from 'rxjs';
import { CalendarApi } from '../calendar-api';
import { MovedPreview } from '../moved/moved-preview';

/** What the dialog starts from: a day to be entered, or the office's record of one. */
export interface DayQuestion {
  readonly day: PlainDate | null;
  readonly existing: CalendarDayView | null;
}

/** What was written: the record as it now is. */
export interface DayAnswer {
  readonly written: WrittenCalendarDay;
  readonly details: CalendarDayDetails;
}

/** Enters a day off or a make-up day, or corrects one. Saves by itself, so that a refusal is told where it can be mended. */
@Component({
  selector: 'tiepdan-day-dialog',
  imports: [
    DayField,
    ErrorSummary,
    FormKeys,
    HistoryList,
    MatButton,
    MatDialogModule,
    MatFormFieldModule,
    MatInput,
    MatRadioButton,
    MatRadioGroup,
    MovedPreview,
    ReactiveFormsModule,
  ],
  templateUrl: './day-dialog.html',
  styleUrl: './day-dialog.scss',
})
export class DayDialog {
  protected readonly question = inject<DayQuestion>(MAT_DIALOG_DATA);
  private readonly api = inject(CalendarApi);
  private readonly dialog = inject<MatDialogRef<DayDialog, DayAnswer>>(MatDialogRef);

  protected readonly kinds = Object.entries(DAY_KINDS) as [DayKind, string][];
  protected readonly limits = TEXT_LIMITS;
  protected readonly bounds = { min: `${CALENDAR_YEARS.first}-01-01`, max: `${CALENDAR_YEARS.last}-12-31` };
  protected readonly fieldError = fieldError;
  protected readonly history = rxResource({
    stream: () => (this.question.existing ? this.api.history(this.question.existing.id) : of([])),
  });

  protected readonly form = new FormGroup({
    day: new FormControl<PlainDate | null>(this.question.existing?.day ?? this.question.day, Validators.required),
    kind: new FormControl<DayKind>(this.question.existing?.kind ?? 'rest', { nonNullable: true }),
    name: new FormControl(this.question.existing?.name ?? '', {
      nonNullable: true,
      validators: [Validators.required, Validators.maxLength(TEXT_LIMITS.name)],
    }),
    legalBasis: new FormControl(this.question.existing?.legalBasis ?? '', {
      nonNullable: true,
      validators: Validators.maxLength(TEXT_LIMITS.line),
    }),
    reason: new FormControl('', {
      nonNullable: true,
      validators: [...(this.question.existing ? [Validators.required] : []), Validators.maxLength(TEXT_LIMITS.reason)],
    }),
  });
  protected readonly saver = new SavedForm(this.form);

  private readonly typed = toSignal(this.form.valueChanges, { initialValue: this.form.value });
  /** What the day, as it is typed, would change. */
  protected readonly change = computed((): PreviewCalendarDaysRequest | null => {
    const { day, kind, name } = this.typed();
    if (!day || !kind) return null;
    const withdraw = this.question.existing ? [{ day: this.question.existing.day }] : [];
    return { withdraw, enter: [{ day, kind, name: tidyText(name ?? '') || DAY_KINDS[kind], legalBasis: null }] };
  });

  protected async save(): Promise<void> {
    await this.saver.save(async () => {
      const details = this.details();
      this.dialog.close({ written: await this.write(details), details });
    });
  }

  private write(details: CalendarDayDetails): Promise<WrittenCalendarDay> {
    const { existing } = this.question;
    if (!existing) return firstValueFrom(this.api.add(details));
    return firstValueFrom(
      this.api.correct(existing.id, { ...details, version: existing.version, reason: tidyText(this.form.getRawValue().reason) }),
    );
  }

  private details(): CalendarDayDetails {
    const { day, kind, name, legalBasis } = this.form.getRawValue();
    return { day: day ?? '', kind, name: tidyText(name), legalBasis: tidyText(legalBasis) || null };
  }
}
