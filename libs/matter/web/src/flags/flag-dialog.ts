import { Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { Session } from '@tiepdan/identity/web';
import { COMPLEX_CRITERIA, type ComplexCriterion, type FlagDetails, type FlagView, MATTER_FLAGS, type MatterFlag } from '@tiepdan/matter/contract';
import { type PlainDate, TEXT_LIMITS, tidyText, type WrittenRecord } from '@tiepdan/platform/contract';
import { DayField, ErrorSummary, fieldError, FormKeys, SavedForm } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { MatterApi } from '../matter-api';

/** What the dialog starts from: a matter to be marked, or one of its flags to be corrected. */
export interface FlagQuestion {
  readonly matterId: string;
  readonly existing: (FlagView & { readonly id: string }) | null;
}

const CODES = Object.keys(COMPLEX_CRITERIA) as ComplexCriterion[];

/** Marks a matter out, or corrects a flag it bears. Saves by itself, so that a refusal is told where it can be mended. */
@Component({
  selector: 'tiepdan-flag-dialog',
  imports: [
    DayField,
    ErrorSummary,
    FormKeys,
    MatButton,
    MatCheckbox,
    MatDialogModule,
    MatFormFieldModule,
    MatInput,
    MatRadioButton,
    MatRadioGroup,
    ReactiveFormsModule,
  ],
  templateUrl: './flag-dialog.html',
  styleUrl: './flag-dialog.scss',
})
export class FlagDialog {
  protected readonly question = inject<FlagQuestion>(MAT_DIALOG_DATA);
  private readonly api = inject(MatterApi);
  private readonly dialog = inject<MatDialogRef<FlagDialog, WrittenRecord>>(MatDialogRef);

  protected readonly today = inject(Session).today;
  protected readonly flags = Object.entries(MATTER_FLAGS) as [MatterFlag, string][];
  protected readonly criteria = CODES.map((code) => ({ code, label: COMPLEX_CRITERIA[code] }));
  protected readonly limits = TEXT_LIMITS;
  protected readonly fieldError = fieldError;

  protected readonly form = flagForm(this.question.existing, this.today());
  protected readonly saver = new SavedForm(this.form);
  private readonly chosen = toSignal(this.form.controls.flag.valueChanges, { initialValue: this.form.controls.flag.value });
  protected readonly complex = computed(() => this.chosen() === 'complex');

  protected async save(): Promise<void> {
    await this.saver.save(async () => this.dialog.close(await this.write(this.details())));
  }

  private write(details: FlagDetails): Promise<WrittenRecord> {
    const { existing, matterId } = this.question;
    if (!existing) return firstValueFrom(this.api.raiseFlag(matterId, details));
    return firstValueFrom(this.api.correctFlag(existing.id, { ...details, version: existing.version, reason: tidyText(this.form.getRawValue().reason) }));
  }

  private details(): FlagDetails {
    const { flag, criteria, fromOn, untilOn, basis, note } = this.form.getRawValue();
    return {
      flag,
      criteria: flag === 'complex' ? CODES.filter((code) => criteria[code]) : [],
      fromOn: fromOn ?? '',
      untilOn,
      basis: tidyText(basis),
      note: tidyText(note) || null,
    };
  }
}

function flagForm(existing: FlagView | null, today: PlainDate) {
  const text = (value: string, most: number, needed: boolean) =>
    new FormControl(value, { nonNullable: true, validators: [...(needed ? [Validators.required] : []), Validators.maxLength(most)] });
  const marked = (code: ComplexCriterion) => new FormControl(existing?.criteria.includes(code) ?? false, { nonNullable: true });
  return new FormGroup({
    flag: new FormControl<MatterFlag>(existing?.flag ?? 'complex', { nonNullable: true }),
    criteria: new FormGroup(Object.fromEntries(CODES.map((code) => [code, marked(code)])) as Record<ComplexCriterion, FormControl<boolean>>),
    fromOn: new FormControl<PlainDate | null>(existing?.fromOn ?? today, Validators.required),
    untilOn: new FormControl<PlainDate | null>(existing?.untilOn ?? null),
    basis: text(existing?.basis ?? '', TEXT_LIMITS.line, true),
    note: text(existing?.note ?? '', TEXT_LIMITS.summary, false),
    reason: text('', TEXT_LIMITS.reason, existing !== null),
  });
}
