import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import {
  matterPaths,
  type CorrectMatterRequest,
  type FieldView,
  type MatterKind,
  type MatterPage,
  type MatterView,
} from '@tiepdan/matter/contract';
import type { WrittenRecord } from '@tiepdan/platform/contract';
import { present } from '@tiepdan/ui/web';
import { shareReplay, type Observable } from 'rxjs';

/** What narrows a list of matters. Empty values are not sent. */
export interface MatterFilter {
  readonly q?: string;
  readonly kind?: MatterKind | '';
  readonly citizenId?: string;
  readonly cursor?: string | null;
  readonly limit?: number;
}

/** The routes of matters, typed. */
@Injectable({ providedIn: 'root' })
export class MatterApi {
  private readonly http = inject(HttpClient);
  private fieldList: Observable<readonly FieldView[]> | null = null;

  list(filter: MatterFilter): Observable<MatterPage> {
    return this.http.get<MatterPage>(matterPaths.list, { params: present(filter) });
  }

  one(id: string): Observable<MatterView> {
    return this.http.get<MatterView>(matterPaths.one(id));
  }

  history(id: string): Observable<readonly HistoryEntry[]> {
    return this.http.get<readonly HistoryEntry[]>(matterPaths.history(id));
  }

  correct(id: string, request: CorrectMatterRequest): Observable<WrittenRecord> {
    return this.http.put<WrittenRecord>(matterPaths.one(id), request);
  }

  /** The office's list of fields; it hardly ever changes, so it is asked for once. */
  fields(): Observable<readonly FieldView[]> {
    this.fieldList ??= this.http.get<readonly FieldView[]>(matterPaths.fields).pipe(shareReplay({ bufferSize: 1, refCount: false }));
    return this.fieldList;
  }
}
