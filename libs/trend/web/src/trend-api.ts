import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Period } from '@tiepdan/statistics/contract';
import { periodParams } from '@tiepdan/statistics/web';
import { type Picture, type PictureCode, type PictureRecords, type Step, trendPaths } from '@tiepdan/trend/contract';
import type { Observable } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class TrendApi {
  private readonly http = inject(HttpClient);

  picture(code: PictureCode, period: Period, step: Step): Observable<Picture> {
    return this.http.get<Picture>(trendPaths.picture(code), { params: { ...periodParams(period), step } });
  }

  /** One page of the records behind a cell, or behind a whole row where `column` is null. */
  records(code: PictureCode, period: Period, step: Step, row: string, column: string | null, cursor?: string | null): Observable<PictureRecords> {
    return this.http.get<PictureRecords>(trendPaths.records(code), {
      params: { ...periodParams(period), step, row, ...(column === null ? {} : { column }), ...(cursor ? { cursor } : {}) },
    });
  }
}
