import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  type AttachableKind,
  attachmentPaths,
  type AttachmentsOfRecord,
  type AttachRequest,
  type CorrectAttachmentRequest,
  type OpenAttachmentsRequest,
  type OpenedAttachmentList,
} from '@tiepdan/attachment/contract';
import type { WrittenRecord } from '@tiepdan/platform/contract';
import type { Observable } from 'rxjs';

/** The record whose files are meant. */
export interface RecordOfFiles {
  readonly kind: AttachableKind;
  readonly id: string;
}

/** The routes of files on records, typed. */
@Injectable({ providedIn: 'root' })
export class AttachmentApi {
  private readonly http = inject(HttpClient);

  list({ kind, id }: RecordOfFiles): Observable<AttachmentsOfRecord> {
    return this.http.get<AttachmentsOfRecord>(attachmentPaths.list(kind, id));
  }

  attach({ kind, id }: RecordOfFiles, request: AttachRequest): Observable<AttachmentsOfRecord> {
    return this.http.post<AttachmentsOfRecord>(attachmentPaths.list(kind, id), request);
  }

  correct({ kind, id }: RecordOfFiles, fileId: string, request: CorrectAttachmentRequest): Observable<WrittenRecord> {
    return this.http.put<WrittenRecord>(attachmentPaths.one(kind, id, fileId), request);
  }

  remove({ kind, id }: RecordOfFiles, fileId: string, version: number): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(attachmentPaths.remove(kind, id, fileId), { version });
  }

  restore({ kind, id }: RecordOfFiles, fileId: string, version: number): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(attachmentPaths.restore(kind, id, fileId), { version });
  }

  /** Opens sealed files for some minutes; the reason is written down for the head. */
  open({ kind, id }: RecordOfFiles, request: OpenAttachmentsRequest): Observable<OpenedAttachmentList> {
    return this.http.post<OpenedAttachmentList>(attachmentPaths.open(kind, id), request);
  }
}
