import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';

/**
 * A file that the server makes on request and may refuse to make: a plain link would leave the page for the refusal. Fails with the
 * server's refusal as it reads in words, not as the file that it came in.
 */
@Injectable({ providedIn: 'root' })
export class FetchFile {
  private readonly http = inject(HttpClient);

  /** Saves what stands at `address`. @param name what it is called where the server gives no name @param request what a file made anew is asked for with */
  async save(address: string, name: string, request?: object): Promise<void> {
    const options = { responseType: 'blob', observe: 'response' } as const;
    try {
      const { body, headers } = await firstValueFrom(request ? this.http.post(address, request, options) : this.http.get(address, options));
      if (body) save(body, nameIn(headers.get('Content-Disposition')) ?? name);
    } catch (failure) {
      throw await refusalOf(failure);
    }
  }
}

/** What the server calls the file: several papers come as one .zip. */
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
