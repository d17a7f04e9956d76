import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { inject, Injectable, signal } from '@angular/core';
import { Notice } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';

/**
 * Takes a file that the server makes on request, and says in words why when it cannot: a plain link would leave the page for the
 * refusal. Where no PDF is made, the .docx is offered.
 */
@Injectable({ providedIn: 'root' })
export class TakeFile {
  private readonly http = inject(HttpClient);
  private readonly notice = inject(Notice);
  private readonly busy = signal(false);
  /** Whether a file is being made. */
  readonly making = this.busy.asReadonly();

  /** Whether it was saved. @param name without its ending, where the server gives none */
  async take(addressOf: (form: string) => string, form: 'pdf' | 'docx', name: string): Promise<boolean> {
    if (this.busy()) return false;
    this.busy.set(true);
    try {
      const { body, headers } = await firstValueFrom(this.http.get(addressOf(form), { responseType: 'blob', observe: 'response' }));
      if (body) save(body, nameIn(headers.get('Content-Disposition')) ?? `${name}.${form}`);
      return true;
    } catch (failure) {
      this.fail(await refusalOf(failure), addressOf, form, name);
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

/** What the server calls the file: several .docx come as one .zip. */
function nameIn(disposition: string | null): string | null {
  const coded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (coded) return decodeURIComponent(coded);
  return /filename="([^"]+)"/i.exec(disposition ?? '')?.[1] ?? null;
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}

/** A refusal of a request for a file comes as a file too, and is read as what it says. */
async function refusalOf(failure: unknown): Promise<unknown> {
  if (!(failure instanceof HttpErrorResponse) || !(failure.error instanceof Blob)) return failure;
  try {
    return JSON.parse(await failure.error.text()) as unknown;
  } catch {
    return failure;
  }
}
