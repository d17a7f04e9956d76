import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import type {
  ChangeFormSettingsRequest,
  FormList,
  FormQuery,
  FormRecords,
  FormSet,
  FormSettingsView,
  FormTable,
} from '@tiepdan/form/contract';
import { formPaths } from '@tiepdan/form/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import type { Period } from '@tiepdan/statistics/contract';
import { periodParams } from '@tiepdan/statistics/web';
import type { Observable } from 'rxjs';

/** What forms are asked for: whose days, as of which evening, on which regime's forms. */
export interface FormsAsked {
  readonly period: Period;
  /** Null: everything that is known of the period. */
  readonly asOf: PlainDate | null;
  /** Null: the forms in force on the period's last day. */
  readonly set: FormSet | null;
}

/** The same as the API and the page's address write it. */
export function formParams({ period, asOf, set }: FormsAsked): Record<string, string> {
  return { ...periodParams(period), ...(asOf && { asOf }), ...(set && { set }) };
}

/** The forms' HTTP routes, one method each. */
@Injectable({ providedIn: 'root' })
export class FormApi {
  private readonly http = inject(HttpClient);

  /** The forms of a period, with how many checks fail on each. */
  list(asked: FormsAsked): Observable<FormList> {
    return this.http.get<FormList>(formPaths.list, { params: formParams(asked) });
  }

  /** One form with a row for every unit. */
  table(slug: string, asked: FormsAsked): Observable<FormTable> {
    return this.http.get<FormTable>(formPaths.table(slug), { params: formParams(asked) });
  }

  /** One page of the records behind a cell of the office's own row. */
  records(slug: string, column: number, asked: FormsAsked, cursor: string | null): Observable<FormRecords> {
    return this.http.get<FormRecords>(formPaths.records(slug, column), { params: { ...formParams(asked), ...(cursor && { cursor }) } });
  }

  /** How a column is counted, in words and as a statement. */
  query(slug: string, column: number, asked: FormsAsked): Observable<FormQuery> {
    return this.http.get<FormQuery>(formPaths.query(slug, column), { params: formParams(asked) });
  }

  /** Address of all forms of the period in one file. */
  fileAddress(form: 'xlsx' | 'pdf', asked: FormsAsked, further: Record<string, string> = {}): string {
    return `${formPaths[form]}?${new URLSearchParams({ ...formParams(asked), ...further })}`;
  }

  settings(): Observable<FormSettingsView> {
    return this.http.get<FormSettingsView>(formPaths.settings);
  }

  /** Who chose what and when. */
  settingsHistory(): Observable<HistoryEntry[]> {
    return this.http.get<HistoryEntry[]>(formPaths.settingsHistory);
  }

  changeSettings(request: ChangeFormSettingsRequest): Observable<FormSettingsView> {
    return this.http.put<FormSettingsView>(formPaths.settings, request);
  }
}
