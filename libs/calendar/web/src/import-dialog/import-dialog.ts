import { Component, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import type { CalendarYear, ImportedCalendarDays, PreviewCalendarDaysRequest } from '@tiepdan/calendar/contract';
import { CALENDAR_LIMITS, makeCalendar, readDayLines, weekdayName } from '@tiepdan/calendar/contract';
import type { ErrorBody } from '@tiepdan/platform/contract';
import { TEXT_LIMITS, tidyText } from '@tiepdan/platform/contract';
import { Chip, DayPipe, Drafts, fieldError, FormKeys, readError } from '@tiepdan/ui/web';
import { firstValueFrom, map, startWith } from 'rxjs';
import { CalendarApi } from '../calendar-api';
import { DAY_MARKS } from '../day-mark';
import { MovedPreview } from '../moved/moved-preview';

/** Takes a year's announcement as pasted lines: shows at once what each would become, and names the lines that are wrong. */
@Component({
  selector: 'tiepdan-import-dialog',
  imports: [Chip, DayPipe, FormKeys, MatButton, MatDialogModule, MatFormFieldModule, MatInput, MovedPreview, ReactiveFormsModule],
  templateUrl: './import-dialog.html',
  styleUrl: './import-dialog.scss',
})
export class ImportDialog {
  protected readonly view = inject<CalendarYear>(MAT_DIALOG_DATA);
  private readonly api = inject(CalendarApi);
  private readonly dialog = inject<MatDialogRef<ImportDialog, ImportedCalendarDays>>(MatDialogRef);

  protected readonly marks = DAY_MARKS;
  protected readonly weekdayName = weekdayName;
  protected readonly limits = { text: CALENDAR_LIMITS.listText, basis: TEXT_LIMITS.line };
  protected readonly fieldError = fieldError;
  protected readonly saving = signal(false);
  protected readonly refusal = signal<ErrorBody | null>(null);

  protected readonly form = new FormGroup({
    legalBasis: new FormControl('', { nonNullable: true, validators: Validators.maxLength(TEXT_LIMITS.line) }),
    text: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(CALENDAR_LIMITS.listText)] }),
  });
  private readonly draft = inject(Drafts).keep(`calendar.import.${this.view.year}`, this.form);

  private readonly text = toSignal(
    this.form.controls.text.valueChanges.pipe(
      startWith(null),
      map(() => this.form.controls.text.value),
    ),
    { requireSync: true },
  );
  private readonly context = {
    year: this.view.year,
    national: makeCalendar(this.view.counting, this.view.national),
    taken: new Set(this.view.own.map(({ day }) => day)),
  };
  protected readonly read = computed(() => readDayLines(this.text(), this.context));

  /** What the lines would change, once none of them is wrong. */
  protected readonly change = computed((): PreviewCalendarDaysRequest | null => {
    const { lines, problems } = this.read();
    return problems.length > 0
      ? null
      : { withdraw: [], enter: lines.map(({ day, kind, name }) => ({ day, kind, name, legalBasis: null })) };
  });

  protected async save(): Promise<void> {
    this.form.markAllAsTouched();
    this.refusal.set(null);
    if (this.form.invalid || this.saving() || this.read().problems.length > 0) return;
    this.saving.set(true);
    try {
      const { legalBasis, text } = this.form.getRawValue();
      const imported = await firstValueFrom(this.api.import({ year: this.view.year, legalBasis: tidyText(legalBasis) || null, text }));
      this.draft.clear();
      this.dialog.close(imported);
    } catch (failure) {
      this.refusal.set(readError(failure));
    } finally {
      this.saving.set(false);
    }
  }
}
