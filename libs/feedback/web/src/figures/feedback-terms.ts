import { Component, effect, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { FEEDBACK_TERM_BOUNDS, USUAL_FEEDBACK_TERMS, type FeedbackTerms, type FeedbackTermsView } from '@tiepdan/feedback/contract';
import { ChangedMeanwhile, ErrorPanel, ErrorSummary, fieldError, FormKeys, Notice, PageHeader, SkeletonRows, VersionedForm } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { FeedbackApi } from '../feedback-api';

/** The terms and how each is called. */
const TERMS: readonly { readonly name: keyof FeedbackTerms; readonly label: string }[] = [
  { name: 'forwardDays', label: 'Chuyển cơ quan xử lý trong' },
  { name: 'answerDays', label: 'Trả lời trong' },
];

const whole = ([least, most]: readonly [number, number]) =>
  new FormControl<number | null>(null, [Validators.required, Validators.min(least), Validators.max(most), Validators.pattern(/^\d+$/)]);

/** How long the office gives itself for feedback. */
@Component({
  selector: 'tiepdan-feedback-terms',
  imports: [ChangedMeanwhile, ErrorPanel, ErrorSummary, FormKeys, MatButton, MatFormFieldModule, MatInput, PageHeader, ReactiveFormsModule, SkeletonRows],
  template: `
    <div class="page">
      <tiepdan-page-header
        heading="Thời hạn xử lý phản ánh, kiến nghị"
        lead="Tính từ ngày tiếp nhận, theo lịch làm việc của cơ quan. Đối chiếu với quy chế của tỉnh trước khi đặt; bản ghi đã vào sổ giữ hạn cũ."
      />
      @if (loaded.error(); as error) {
        <tiepdan-error-panel [error]="error" (retry)="loaded.reload()" />
      } @else if (!loaded.hasValue()) {
        <tiepdan-skeleton-rows [rows]="2" [columns]="2" />
      } @else {
        <form novalidate tiepdanFormKeys [formGroup]="form" (ngSubmit)="save()">
          <tiepdan-changed-meanwhile [form]="saver" />
          <tiepdan-error-summary [form]="form" [refusal]="saver.refusal()" />
          <section class="form-section" aria-label="Thời hạn">
            @for (term of terms; track term.name) {
              <mat-form-field appearance="outline" [attr.data-field]="term.name">
                <mat-label>{{ term.label }}</mat-label>
                <input matInput type="number" inputmode="numeric" [attr.data-name]="term.name" [formControlName]="term.name" />
                <span matTextSuffix>ngày làm việc</span>
                <mat-hint>Khi chưa đặt: {{ usual[term.name] }}</mat-hint>
                <mat-error>{{ error(form.controls[term.name]) }}</mat-error>
              </mat-form-field>
            }
          </section>
          <div class="action-bar">
            <button matButton="filled" type="submit" aria-keyshortcuts="Control+Enter" [disabled]="saver.saving()">Lưu</button>
          </div>
        </form>
      }
    </div>
  `,
  styles: `
    .form-section {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 320px));
      gap: 12px;
      padding: 16px;
    }
  `,
})
export class FeedbackTermsPage {
  private readonly api = inject(FeedbackApi);
  private readonly notice = inject(Notice);
  private begun = false;
  protected readonly terms = TERMS;
  protected readonly usual = USUAL_FEEDBACK_TERMS;
  protected readonly error = fieldError;
  protected readonly form = new FormGroup({ forwardDays: whole(FEEDBACK_TERM_BOUNDS.forwardDays), answerDays: whole(FEEDBACK_TERM_BOUNDS.answerDays) });
  protected readonly loaded = rxResource({ stream: () => this.api.terms() });
  protected readonly saver = new VersionedForm<FeedbackTermsView>({
    form: this.form,
    fill: ({ forwardDays, answerDays }) => this.form.setValue({ forwardDays, answerDays }),
    load: () => this.api.terms(),
    summary: (view) => TERMS.map(({ name, label }) => ({ label, value: `${view[name]} ngày làm việc` })),
  });

  constructor() {
    effect(() => {
      const view = this.loaded.hasValue() ? this.loaded.value() : undefined;
      if (!view || this.begun) return;
      this.begun = true;
      this.saver.take(view);
    });
  }

  protected async save(): Promise<void> {
    const before = this.loaded.value();
    await this.saver.save(async () => {
      const { forwardDays, answerDays } = this.form.getRawValue();
      const after = await this.change({ forwardDays: forwardDays ?? 0, answerDays: answerDays ?? 0 }, this.saver.version);
      this.notice.undoable('Đã lưu thời hạn xử lý.', async () => {
        if (before) await this.change(before, after.version);
      });
    });
  }

  private async change({ forwardDays, answerDays }: FeedbackTerms, version: number): Promise<FeedbackTermsView> {
    const after = await firstValueFrom(this.api.changeTerms({ forwardDays, answerDays, version }));
    this.loaded.set(after);
    this.saver.take(after);
    this.form.markAsPristine();
    return after;
  }
}
