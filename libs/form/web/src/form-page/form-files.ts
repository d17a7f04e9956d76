import { inject, Injectable, signal } from '@angular/core';
import type { ErrorBody } from '@tiepdan/platform/contract';
import { FetchFile, Notice, readError } from '@tiepdan/ui/web';
import { FormApi, type FormsAsked } from '../form-api';

/** A file that was refused because numbers contradict each other, and the way to have it as a draft. */
export interface RefusedFile {
  readonly form: 'xlsx' | 'pdf';
  readonly words: string;
}

/** The files of a period's forms: made on request, refused while a check that must hold does not. */
@Injectable()
export class FormFiles {
  private readonly api = inject(FormApi);
  private readonly files = inject(FetchFile);
  private readonly notice = inject(Notice);
  private readonly busy = signal(false);
  private readonly refusedNow = signal<RefusedFile | null>(null);
  /** Whether a file is being made. */
  readonly making = this.busy.asReadonly();
  readonly refused = this.refusedNow.asReadonly();

  /** @param draft make it although checks fail; the file says on every page that it is a draft */
  async take(form: 'xlsx' | 'pdf', asked: FormsAsked, draft = false): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refusedNow.set(null);
    try {
      const name = `bieu-thong-ke-${asked.period.code ?? `${asked.period.from}-${asked.period.to}`}.${form}`;
      await this.files.save(this.api.fileAddress(form, asked, draft ? { draft: 'true' } : {}), name);
    } catch (failure) {
      this.refuse(form, readError(failure), failure);
    } finally {
      this.busy.set(false);
    }
  }

  /** What was refused no longer concerns what is shown. */
  forget(): void {
    this.refusedNow.set(null);
  }

  private refuse(form: 'xlsx' | 'pdf', body: ErrorBody, failure: unknown): void {
    if (body.code === 'FORM.CHECK_FAILS') this.refusedNow.set({ form, words: body.message });
    else this.notice.fail(failure);
  }
}
