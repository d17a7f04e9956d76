import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { ContributingRecords, Period, Section4Report } from '@tiepdan/statistics/contract';
import { statisticsPaths } from '@tiepdan/statistics/contract';
import type { Observable } from 'rxjs';
import { periodParams } from './report-address';

/** The report's HTTP routes, one method each. */
@Injectable({ providedIn: 'root' })
export class StatisticsApi {
  private readonly http = inject(HttpClient);

  /** Section 4 for `period`, with the same period a year earlier. */
  section4(period: Period): Observable<Section4Report> {
    return this.http.get<Section4Report>(statisticsPaths.section4, { params: periodParams(period) });
  }

  /** One page of exactly the records behind a number; `comparison` asks for those of the year before. */
  records(indicator: string, period: Period, comparison: boolean, cursor: string | null): Observable<ContributingRecords> {
    return this.http.get<ContributingRecords>(statisticsPaths.records(indicator), {
      params: { ...periodParams(period), ...(comparison ? { comparison: true } : {}), ...(cursor ? { cursor } : {}) },
    });
  }

  /** Address of the editable narrative, for a download link. */
  docxAddress(period: Period): string {
    return `${statisticsPaths.docx}?${new URLSearchParams(periodParams(period))}`;
  }

  /** Address of the table, for a download link. */
  xlsxAddress(period: Period): string {
    return `${statisticsPaths.xlsx}?${new URLSearchParams(periodParams(period))}`;
  }
}
