import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  type PaperCode,
  type PaperFormat,
  type PaperList,
  paperPaths,
  type PaperSubject,
  type PaperView,
  type PutInForceRequest,
  type ReplaceTemplateRequest,
  type TemplateChanged,
  type TemplateCheck,
} from '@tiepdan/paper/contract';
import { catchError, from, type Observable, switchMap, throwError } from 'rxjs';

/** A template to look at: a file just sent, a kept version, or (neither) the system's newest. */
export interface TriedTemplate {
  readonly fileId?: string;
  readonly templateId?: string;
}

/** A record that a template is tried on. */
export interface TriedRecord {
  readonly subject: PaperSubject;
  readonly id: string;
}

/** The routes of templates, typed. */
@Injectable({ providedIn: 'root' })
export class PaperApi {
  private readonly http = inject(HttpClient);

  list(): Observable<PaperList> {
    return this.http.get<PaperList>(paperPaths.list);
  }

  one(code: PaperCode): Observable<PaperView> {
    return this.http.get<PaperView>(paperPaths.one(code));
  }

  check(code: PaperCode, fileId: string): Observable<TemplateCheck> {
    return this.http.post<TemplateCheck>(paperPaths.check(code), { fileId });
  }

  replace(code: PaperCode, request: ReplaceTemplateRequest): Observable<TemplateChanged> {
    return this.http.post<TemplateChanged>(paperPaths.templates(code), request);
  }

  putInForce(code: PaperCode, request: PutInForceRequest): Observable<TemplateChanged> {
    return this.http.put<TemplateChanged>(paperPaths.inForce(code), request);
  }

  /** A template filled: with the facts of a record, else with invented values. A refusal comes as a blob too, and is read as what it says. */
  filled(code: PaperCode, { fileId, templateId }: TriedTemplate, record: TriedRecord | null, format: PaperFormat): Observable<Blob> {
    const options = { params: { format }, responseType: 'blob' } as const;
    const asked = record
      ? this.http.post(paperPaths.onRecord(code), fileId ? { fileId } : {}, { ...options, params: { format, ...record, ...(templateId ? { templateId } : {}) } })
      : fileId
        ? this.http.post(paperPaths.trial(code), { fileId }, options)
        : this.http.get(paperPaths.sample(code, templateId ?? 'system'), options);
    return asked.pipe(catchError((failure: unknown) => from(refusalOf(failure)).pipe(switchMap((body) => throwError(() => body)))));
  }
}

/** What was refused when a file was asked for. */
async function refusalOf(failure: unknown): Promise<unknown> {
  if (!(failure instanceof HttpErrorResponse) || !(failure.error instanceof Blob)) return failure;
  try {
    return JSON.parse(await failure.error.text()) as unknown;
  } catch {
    return failure;
  }
}
