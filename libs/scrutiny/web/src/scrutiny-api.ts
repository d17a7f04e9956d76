import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { type ReportText, scrutinyPaths } from '@tiepdan/scrutiny/contract';
import type { Observable } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class ScrutinyApi {
  private readonly http = inject(HttpClient);

  /** The text of a report's file. */
  textOf(file: File): Observable<ReportText> {
    return this.http.post<ReportText>(scrutinyPaths.text, file, { headers: { 'Content-Type': 'application/octet-stream' } });
  }
}
