import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatRadioModule } from '@angular/material/radio';
import { Router, RouterLink } from '@angular/router';
import type { MergeField } from '@tiepdan/citizen/contract';
import { TEXT_LIMITS } from '@tiepdan/platform/contract';
import { CountPipe, ErrorPanel, ErrorSummary, fieldError, FormKeys, Notice, PageHeader, SavedForm, SkeletonRows } from '@tiepdan/ui/web';
import { firstValueFrom, forkJoin } from 'rxjs';
import { CitizenApi } from '../citizen-api';
import { mergeChoices, takenAtFirst } from './merge-choices';

/** Two records side by side: one stays, the other becomes a pointer to it; field by field one chooses what is kept. */
@Component({
  selector: 'tiepdan-citizen-merge',
  imports: [
    CountPipe,
    ErrorPanel,
    ErrorSummary,
    FormKeys,
    MatButtonModule,
    MatFormFieldModule,
    MatInputModule,
    MatRadioModule,
    PageHeader,
    ReactiveFormsModule,
    RouterLink,
    SkeletonRows,
  ],
  templateUrl: './citizen-merge.html',
  styleUrl: './citizen-merge.scss',
})
export class CitizenMergePage {
  /** The record that stays. */
  readonly id = input.required<string>();
  readonly otherId = input.required<string>();

  private readonly api = inject(CitizenApi);
  private readonly notice = inject(Notice);
  private readonly router = inject(Router);
  protected readonly error = fieldError;
  protected readonly pair = rxResource({
    params: () => ({ id: this.id(), otherId: this.otherId() }),
    stream: ({ params }) => forkJoin({ kept: this.api.one(params.id), other: this.api.one(params.otherId) }),
  });
  protected readonly choices = computed(() => (this.pair.hasValue() ? mergeChoices(this.pair.value().kept, this.pair.value().other) : []));
  protected readonly taken = signal<ReadonlySet<MergeField>>(new Set());
  protected readonly form = new FormGroup({
    reason: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(TEXT_LIMITS.reason)] }),
  });
  protected readonly saver = new SavedForm(this.form);

  constructor() {
    effect(() => this.taken.set(new Set(takenAtFirst(this.choices()))));
  }

  protected choose(field: MergeField, fromOther: boolean): void {
    const taken = new Set(this.taken());
    if (fromOther) taken.add(field);
    else taken.delete(field);
    this.taken.set(taken);
  }

  protected async merge(): Promise<void> {
    await this.saver.save(async () => {
      if (!this.pair.hasValue()) return;
      const { kept, other } = this.pair.value();
      const { reason } = this.form.getRawValue();
      const take = [...this.taken()];
      await firstValueFrom(this.api.merge(kept.id, { version: kept.version, otherId: other.id, otherVersion: other.version, take, reason }));
      this.notice.say('Đã gộp hai hồ sơ. Có thể tách lại ở trang này bất cứ lúc nào.');
      await this.router.navigate(['/citizens', kept.id]);
    });
  }
}
