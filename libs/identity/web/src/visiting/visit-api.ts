import { HttpClient } from '@angular/common/http';
import { DOCUMENT, Injectable, inject } from '@angular/core';
import type { OfficeView } from '@tiepdan/agency/contract';
import { type VisitRequest, visitPaths } from '@tiepdan/identity/contract';
import { type Observable, firstValueFrom } from 'rxjs';

/** Looking into an office below one's own, and going home. */
@Injectable({ providedIn: 'root' })
export class VisitApi {
  private readonly http = inject(HttpClient);
  private readonly document = inject(DOCUMENT);

  enter(request: VisitRequest): Observable<OfficeView> {
    return this.http.put<OfficeView>(visitPaths.visit, request);
  }

  /** Goes home and begins anew there. */
  async leave(): Promise<void> {
    await firstValueFrom(this.http.delete<void>(visitPaths.visit), { defaultValue: undefined });
    this.beginAnew();
  }

  /** Loads everything again from the first screen: nothing of one office stays on a page of another. */
  beginAnew(): void {
    this.document.defaultView?.location.assign('/');
  }
}
