import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { signatoryPaths, type SheetText, type SignatoryList, type WriteSignatoriesRequest, type WrittenSignatories } from '@tiepdan/petition/contract';
import { present } from '@tiepdan/ui/web';
import type { Observable } from 'rxjs';

/** The routes of signatories, typed. */
@Injectable({ providedIn: 'root' })
export class SignatoryApi {
  private readonly http = inject(HttpClient);

  /** A part of the list: from the line after `after`, of those that fit `q`. */
  list(petitionId: string, q: string, after: number | null): Observable<SignatoryList> {
    return this.http.get<SignatoryList>(signatoryPaths.list(petitionId), { params: present({ q, after }) });
  }

  write(petitionId: string, request: WriteSignatoriesRequest): Observable<WrittenSignatories> {
    return this.http.put<WrittenSignatories>(signatoryPaths.list(petitionId), request);
  }

  /** An .xlsx as text, to be looked over before it is saved. */
  sheet(content: string): Observable<SheetText> {
    return this.http.post<SheetText>(signatoryPaths.sheet, { content });
  }
}
