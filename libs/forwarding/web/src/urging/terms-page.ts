import { Component, effect, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { USUAL_URGING_TERMS, type UrgingTerms, type UrgingTermsView } from '@tiepdan/forwarding/contract';
import {
  ChangedMeanwhile,
  ErrorPanel,
  ErrorSummary,
  fieldError,
  FormKeys,
  Notice,
  PageHeader,
  SkeletonRows,
  VersionedForm,
} from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { ForwardingApi } from '../forwarding-api';
import { TERMS, TermsForm } from './terms-form';

/** "Các bước đôn đốc": after how long each step is proposed, as the office sets it for itself. */
@Component({
  selector: 'tiepdan-terms-page',
  imports: [
    ChangedMeanwhile,
    ErrorPanel,
    ErrorSummary,
    FormKeys,
    MatButton,
    MatFormFieldModule,
    MatInput,
    PageHeader,
    ReactiveFormsModule,
    SkeletonRows,
  ],
  templateUrl: './terms-page.html',
  styleUrl: './terms-page.scss',
})
export class TermsPage {
  private readonly api = inject(ForwardingApi);
  private readonly notice = inject(Notice);

  protected readonly terms = TERMS;
  protected readonly usual = USUAL_URGING_TERMS;
  protected readonly error = fieldError;
  protected readonly form = new TermsForm();
  protected readonly loaded = rxResource({ stream: () => this.api.terms() });
  protected readonly saver = new VersionedForm<UrgingTermsView>({
    form: this.form,
    fill: (view) => this.form.patchValue(view),
    load: () => this.api.terms(),
    summary: (view) => TERMS.map(({ name, label, unit }) => ({ label, value: `${view[name]} ${unit}` })),
  });
  private begun = false;

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
      const after = await firstValueFrom(this.api.changeTerms({ ...this.form.toTerms(), version: this.saver.version }));
      this.take(after);
      this.notice.undoable('Đã lưu các bước đôn đốc.', async () => {
        if (before) this.take(await firstValueFrom(this.api.changeTerms({ ...termsOf(before), version: after.version })));
      });
    });
  }

  private take(view: UrgingTermsView): void {
    this.loaded.set(view);
    this.saver.take(view);
    this.form.markAsPristine();
  }
}

function termsOf(view: UrgingTermsView): UrgingTerms {
  return Object.fromEntries(TERMS.map(({ name }) => [name, view[name]])) as unknown as UrgingTerms;
}
