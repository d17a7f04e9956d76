import { Component, computed, DestroyRef, inject, input, signal, type OnInit } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { Router } from '@angular/router';
import { MATTER_KINDS, type MatterView } from '@tiepdan/matter/contract';
import { TEXT_LIMITS, type ErrorBody } from '@tiepdan/platform/contract';
import {
  applyRefusal,
  ChangedMeanwhile,
  Drafts,
  ErrorSummary,
  fieldError,
  FormKeys,
  mergeTyped,
  Notice,
  PageHeader,
  readError,
  SummaryList,
  type KeptDraft,
} from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { FieldSelect } from '../field-select';
import { MatterApi } from '../matter-api';
import { matterDetailsForm } from '../matter-form';

/** Correcting a matter, with a reason. Its kind changes for everything received about it. */
@Component({
  selector: 'tiepdan-matter-correction',
  imports: [
    ReactiveFormsModule,
    MatButtonModule,
    MatFormFieldModule,
    MatInputModule,
    MatSelectModule,
    ChangedMeanwhile,
    ErrorSummary,
    FieldSelect,
    FormKeys,
    PageHeader,
    SummaryList,
  ],
  templateUrl: './matter-correction.html',
  styles: `
    form {
      display: flex;
      flex-direction: column;
      gap: 12px;
    }
    .keys {
      margin-right: auto;
    }
  `,
})
export class MatterCorrection implements OnInit {
  readonly matter = input.required<MatterView>();

  private readonly api = inject(MatterApi);
  private readonly drafts = inject(Drafts);
  private readonly notice = inject(Notice);
  private readonly router = inject(Router);
  private readonly destroyRef = inject(DestroyRef);
  private draft: KeptDraft | null = null;
  private version = 0;

  protected readonly kinds = Object.entries(MATTER_KINDS);
  protected readonly error = fieldError;
  protected readonly form = new FormGroup({
    ...matterDetailsForm().controls,
    reason: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(TEXT_LIMITS.reason)] }),
  });
  /** The form as the record filled it: what differs from it was typed. */
  private filled = this.form.getRawValue();
  protected readonly saving = signal(false);
  protected readonly refusal = signal<ErrorBody | null>(null);
  protected readonly conflict = signal<ErrorBody | null>(null);
  protected readonly newest = signal<MatterView | null>(null);
  protected readonly newestRows = computed(() => {
    const view = this.newest();
    if (!view) return [];
    return [
      { label: 'Loại', value: MATTER_KINDS[view.kind] },
      { label: 'Lĩnh vực', value: view.fieldName },
      { label: 'Tóm tắt', value: view.summary },
    ];
  });

  ngOnInit(): void {
    const view = this.matter();
    this.take(view);
    this.draft = this.drafts.keep(`matter.${view.id}.${view.version}`, this.form, { destroyRef: this.destroyRef });
  }

  protected async save(): Promise<void> {
    this.form.markAllAsTouched();
    this.refusal.set(null);
    const { kind, fieldCode, summary, reason } = this.form.getRawValue();
    if (this.form.invalid || kind === null || this.saving()) return;
    this.saving.set(true);
    try {
      await firstValueFrom(this.api.correct(this.matter().id, { kind, fieldCode, summary, reason, version: this.version }));
      this.draft?.clear();
      this.notice.say(`Đã sửa vụ việc ${this.matter().number}.`);
      await this.router.navigate(['/matters', this.matter().id]);
    } catch (failure) {
      this.refuse(readError(failure));
    } finally {
      this.saving.set(false);
    }
  }

  protected leave(): void {
    void this.router.navigate(['/matters', this.matter().id]);
  }

  protected async look(): Promise<void> {
    try {
      this.newest.set(await firstValueFrom(this.api.one(this.matter().id)));
    } catch (failure) {
      this.notice.fail(failure);
    }
  }

  /** A field that was changed keeps what was typed, every other one takes the new version, which the officer has now seen. */
  protected keepTyped(): void {
    const newest = this.newest();
    if (newest) {
      const [filled, typed] = [this.filled, this.form.getRawValue()];
      this.take(newest);
      this.form.patchValue(mergeTyped(filled, typed, this.filled));
    }
    this.settle();
  }

  protected dropTyped(): void {
    const newest = this.newest();
    if (newest) this.take(newest);
    this.draft?.clear();
    this.settle();
  }

  private take(view: MatterView): void {
    this.version = view.version;
    this.form.patchValue({ kind: view.kind, fieldCode: view.fieldCode, summary: view.summary });
    this.filled = this.form.getRawValue();
  }

  private settle(): void {
    this.conflict.set(null);
    this.newest.set(null);
  }

  private refuse(body: ErrorBody): void {
    if (body.code === 'RECORD.CHANGED_MEANWHILE') {
      this.conflict.set(body);
      return;
    }
    applyRefusal(this.form, body);
    this.refusal.set(body);
  }
}
