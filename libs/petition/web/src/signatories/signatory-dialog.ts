import { Component, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatIconModule } from '@angular/material/icon';
import { MatInputModule } from '@angular/material/input';
import { MatRadioModule } from '@angular/material/radio';
import { LONGEST_LIST, MOST_LINE_PROBLEMS, readSignatories } from '@tiepdan/citizen/contract';
import { LIST_MODES, type ListMode, type WrittenSignatories } from '@tiepdan/petition/contract';
import type { ErrorBody } from '@tiepdan/platform/contract';
import { CountPipe, ErrorSummary, readError } from '@tiepdan/ui/web';
import { debounceTime, firstValueFrom } from 'rxjs';
import { SignatoryApi } from './signatory-api';

/** The petition whose signatories are written down. */
export interface SignatoryQuestion {
  readonly petitionId: string;
  readonly version: number;
  /** How many lines the list has now. */
  readonly lines: number;
  readonly signatoryCount: number;
  readonly sealed: boolean;
}

/** Where a line begins in the text, so that the cursor can be put there. */
function placeOf(text: string, line: number): { from: number; to: number } {
  let from = 0;
  for (let at = 1; at < line; at += 1) {
    const next = text.indexOf('\n', from);
    if (next < 0) break;
    from = next + 1;
  }
  const end = text.indexOf('\n', from);
  return { from, to: end < 0 ? text.length : end };
}

/**
 * A list pasted from Excel or Word, or read from a file, looked over line by line before it is saved. Wrong lines are named
 * and led to; the text stays as it is until all of them are mended.
 */
@Component({
  selector: 'tiepdan-signatory-dialog',
  imports: [
    CountPipe,
    ErrorSummary,
    MatButtonModule,
    MatCheckboxModule,
    MatDialogModule,
    MatFormFieldModule,
    MatIconModule,
    MatInputModule,
    MatRadioModule,
    ReactiveFormsModule,
  ],
  templateUrl: './signatory-dialog.html',
  styleUrl: './signatory-dialog.scss',
})
export class SignatoryDialog {
  protected readonly question = inject<SignatoryQuestion>(MAT_DIALOG_DATA);
  private readonly api = inject(SignatoryApi);
  private readonly dialog = inject<MatDialogRef<SignatoryDialog, WrittenSignatories>>(MatDialogRef);

  protected readonly longest = LONGEST_LIST;
  protected readonly modes = Object.entries(LIST_MODES);
  protected readonly form = new FormGroup({
    text: new FormControl('', { nonNullable: true, validators: [Validators.required] }),
    mode: new FormControl<ListMode>(this.question.lines > 0 ? 'append' : 'replace', { nonNullable: true }),
    setCount: new FormControl(false, { nonNullable: true }),
  });
  protected readonly saving = signal(false);
  protected readonly refusal = signal<ErrorBody | null>(null);
  private readonly text = toSignal(this.form.controls.text.valueChanges.pipe(debounceTime(150)), { initialValue: '' });
  private readonly mode = toSignal(this.form.controls.mode.valueChanges, { initialValue: this.form.controls.mode.value });
  protected readonly read = computed(() => readSignatories(this.text()));
  protected readonly problems = computed(() => this.read().problems.slice(0, MOST_LINE_PROBLEMS));
  /** How many lines the list will have. */
  protected readonly lines = computed(() => this.read().signatories.length + (this.mode() === 'append' ? this.question.lines : 0));

  protected async take(event: Event): Promise<void> {
    const field = event.target as HTMLInputElement;
    const file = field.files?.[0];
    field.value = '';
    if (!file) return;
    this.refusal.set(null);
    try {
      this.form.controls.text.setValue(await this.textOf(file));
      this.form.markAsDirty();
    } catch (failure) {
      this.refusal.set(readError(failure));
    }
  }

  /** Puts the cursor on a wrong line. */
  protected goTo(line: number, area: HTMLTextAreaElement): void {
    const { from, to } = placeOf(area.value, line);
    area.focus();
    area.setSelectionRange(from, to);
    area.scrollTop = (area.scrollHeight * (line - 1)) / Math.max(1, area.value.split('\n').length) - area.clientHeight / 3;
  }

  protected async save(): Promise<void> {
    const { text, mode, setCount } = this.form.getRawValue();
    this.refusal.set(null);
    if (this.saving() || readSignatories(text).problems.length > 0 || !text.trim()) return;
    this.saving.set(true);
    try {
      const { petitionId, version } = this.question;
      this.dialog.close(await firstValueFrom(this.api.write(petitionId, { version, mode, text, setCount })));
    } catch (failure) {
      this.refusal.set(readError(failure));
    } finally {
      this.saving.set(false);
    }
  }

  private async textOf(file: File): Promise<string> {
    if (!/\.xlsx$/i.test(file.name)) return file.text();
    const bytes = new Uint8Array(await file.arrayBuffer());
    let binary = '';
    for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    return (await firstValueFrom(this.api.sheet(btoa(binary)))).text;
  }
}
