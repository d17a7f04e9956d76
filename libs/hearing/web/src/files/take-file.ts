import { inject, Injectable, signal } from '@angular/core';
import { FetchFile, Notice } from '@tiepdan/ui/web';

/**
 * Takes a file that the server makes on request, and says in words why when it cannot: a plain link would leave the page for the
 * refusal. Where no PDF is made, the .docx is offered.
 */
@Injectable({ providedIn: 'root' })
export class TakeFile {
  private readonly files = inject(FetchFile);
  private readonly notice = inject(Notice);
  private readonly busy = signal(false);
  /** Whether a file is being made. */
  readonly making = this.busy.asReadonly();

  /** Whether it was saved. @param name without its ending, where the server gives none */
  async take(addressOf: (form: string) => string, form: 'pdf' | 'docx', name: string): Promise<boolean> {
    if (this.busy()) return false;
    this.busy.set(true);
    try {
      await this.files.save(addressOf(form), `${name}.${form}`);
      return true;
    } catch (failure) {
      this.fail(failure, addressOf, form, name);
      return false;
    } finally {
      this.busy.set(false);
    }
  }

  private fail(refusal: unknown, addressOf: (form: string) => string, form: 'pdf' | 'docx', name: string): void {
    const body = refusal as { code?: string; message?: string };
    if (form !== 'pdf' || !body.message || !body.code?.endsWith('PDF_NOT_MADE')) return this.notice.fail(refusal);
    this.notice.offer(body.message, 'Tải .docx', () => this.take(addressOf, 'docx', name));
  }
}
