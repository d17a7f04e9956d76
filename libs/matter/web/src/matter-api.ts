import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import {
  matterPaths,
  type CorrectFlagRequest,
  type CorrectMatterRequest,
  type FieldCatalogue,
  type FieldView,
  type FlagDetails,
  type LowerFlagRequest,
  type MatterBelongings,
  type MatterFlag,
  type MatterKind,
  type MatterPage,
  type MatterView,
  type MergedMatter,
  type MergeMatterRequest,
  type SplitMatter,
  type SplitMatterRequest,
} from '@tiepdan/matter/contract';
import type { VersionedReason, WrittenRecord } from '@tiepdan/platform/contract';
import { present } from '@tiepdan/ui/web';
import { shareReplay, type Observable } from 'rxjs';

/** What narrows a list of matters. Empty values are not sent. */
export interface MatterFilter {
  readonly q?: string;
  readonly kind?: MatterKind | '';
  readonly flag?: MatterFlag | '';
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

  /** The fields with the columns of the forms they are counted in. */
  fieldCatalogue(): Observable<FieldCatalogue> {
    return this.http.get<FieldCatalogue>(matterPaths.fieldCatalogue);
  }

  raiseFlag(matterId: string, request: FlagDetails): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(matterPaths.flags(matterId), request);
  }

  correctFlag(id: string, request: CorrectFlagRequest): Observable<WrittenRecord> {
    return this.http.put<WrittenRecord>(matterPaths.flag(id), request);
  }

  lowerFlag(id: string, request: LowerFlagRequest): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(matterPaths.lowerFlag(id), request);
  }

  cancelFlag(id: string, request: VersionedReason): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(matterPaths.cancelFlag(id), request);
  }

  belongings(matterId: string): Observable<MatterBelongings> {
    return this.http.get<MatterBelongings>(matterPaths.belongings(matterId));
  }

  /** Merges a matter into another, which is kept. */
  merge(id: string, request: MergeMatterRequest): Observable<MergedMatter> {
    return this.http.post<MergedMatter>(matterPaths.merge(id), request);
  }

  undoMerge(id: string, request: VersionedReason): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(matterPaths.undoMerge(id), request);
  }

  split(id: string, request: SplitMatterRequest): Observable<SplitMatter> {
    return this.http.post<SplitMatter>(matterPaths.split(id), request);
  }
}
