import { Component, computed, input, output } from '@angular/core';
import { FormGroup, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatDialogModule } from '@angular/material/dialog';
import { MatIcon } from '@angular/material/icon';
import { MATTER_KINDS } from '@tiepdan/matter/contract';
import type { PetitionRow } from '@tiepdan/petition/contract';
import { type BatchRun, ErrorSummary, FormKeys } from '@tiepdan/ui/web';
import { bookNumberOf } from '../petition-words';

/** What every dialog over several petitions has: the petitions with what became of each, the fields for all of them, and the way out. */
@Component({
  selector: 'tiepdan-batch-frame',
  imports: [ErrorSummary, FormKeys, MatButton, MatDialogModule, MatIcon, ReactiveFormsModule],
  templateUrl: './batch-frame.html',
  styleUrl: './batch-frame.scss',
})
export class BatchFrame {
  readonly heading = input.required<string>();
  /** "Duyệt", before the number of petitions on the button. */
  readonly verb = input.required<string>();
  readonly batch = input.required<BatchRun<PetitionRow>>();
  readonly form = input.required<FormGroup>();
  /** The column that tells what is decided about, and its words for a petition. */
  readonly column = input.required<string>();
  readonly cell = input.required<(row: PetitionRow) => string>();
  /** The form is sent. */
  readonly run = output<void>();
  /** The dialog may go; the form may not have been sent. */
  readonly done = output<void>();

  protected readonly rows = computed(() => this.batch().rows);
  protected readonly numberOf = bookNumberOf;
  protected readonly kinds = MATTER_KINDS;
}
