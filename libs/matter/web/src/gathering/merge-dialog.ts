import { Component, computed, inject, signal } from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import type { MatterView, MergedMatter } from '@tiepdan/matter/contract';
import { TEXT_LIMITS, tidyText } from '@tiepdan/platform/contract';
import { ErrorPanel, ErrorSummary, fieldError, FormKeys, SavedForm, SkeletonRows, SummaryList } from '@tiepdan/ui/web';
import { firstValueFrom, forkJoin, map, type Observable } from 'rxjs';
import { MatterApi } from '../matter-api';
import { MatterSearch } from './matter-search';
import { linesOf, mergeInWords, type SideOfMerge } from './side-of-merge';

/** What a merge was, for the page that opened the dialog. */
export interface MergeAnswer {
  readonly merged: MergedMatter;
  readonly fromNumber: string;
  readonly intoNumber: string;
}

/** Finds the other record of one matter, shows both side by side and what will move, and merges them. */
@Component({
  selector: 'tiepdan-merge-dialog',
  imports: [
    ErrorPanel,
    ErrorSummary,
    FormKeys,
    MatButton,
    MatDialogModule,
    MatFormFieldModule,
    MatInput,
    MatRadioButton,
    MatRadioGroup,
    MatterSearch,
    ReactiveFormsModule,
    SkeletonRows,
    SummaryList,
  ],
  templateUrl: './merge-dialog.html',
  styleUrl: './merge-dialog.scss',
})
export class MergeDialog {
  protected readonly matter = inject<MatterView>(MAT_DIALOG_DATA);
  private readonly api = inject(MatterApi);
  private readonly dialog = inject<MatDialogRef<MergeDialog, MergeAnswer>>(MatDialogRef);

  protected readonly limits = TEXT_LIMITS;
  protected readonly fieldError = fieldError;
  protected readonly linesOf = linesOf;
  protected readonly otherId = signal<string | null>(null);
  protected readonly form = new FormGroup({
    keep: new FormControl<'other' | 'this'>('other', { nonNullable: true }),
    reason: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(TEXT_LIMITS.reason)] }),
  });
  protected readonly saver = new SavedForm(this.form);
  private readonly keep = toSignal(this.form.controls.keep.valueChanges, { initialValue: this.form.controls.keep.value });

  /** Both sides as they stand now, so that the versions named are those that were looked at. */
  protected readonly sides = rxResource({
    params: () => this.otherId() ?? undefined,
    stream: ({ params }) => forkJoin({ mine: this.side(this.matter.id), other: this.side(params) }),
  });
  /** Which goes into which, once both are known. */
  protected readonly plan = computed(() => {
    if (!this.sides.hasValue()) return null;
    const { mine, other } = this.sides.value();
    const [from, into] = this.keep() === 'other' ? [mine, other] : [other, mine];
    return { from, into, sentence: mergeInWords(from, into) };
  });

  protected async merge(): Promise<void> {
    await this.saver.save(async () => {
      const plan = this.plan();
      if (!plan) return;
      const { from, into } = plan;
      const request = { version: from.view.version, intoId: into.view.id, intoVersion: into.view.version, reason: tidyText(this.form.getRawValue().reason) };
      const merged = await firstValueFrom(this.api.merge(from.view.id, request));
      this.dialog.close({ merged, fromNumber: from.view.number, intoNumber: into.view.number });
    });
    if (this.saver.refusal()?.code === 'RECORD.CHANGED_MEANWHILE') this.sides.reload();
  }

  private side(id: string): Observable<SideOfMerge> {
    return forkJoin([this.api.one(id), this.api.belongings(id)]).pipe(map(([view, belongings]) => ({ view, belongings })));
  }
}
