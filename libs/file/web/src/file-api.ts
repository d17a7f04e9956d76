import { HttpClient, HttpEventType } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { type FileLimits, filePaths, type UploadedFile } from '@tiepdan/file/contract';
import { filter, map, shareReplay, type Observable } from 'rxjs';

/** How far a file is: bytes that have left, and at the end what it is known by. */
export type Sending = { readonly sent: number } | { readonly uploaded: UploadedFile };

/** The routes of files, typed. */
@Injectable({ providedIn: 'root' })
export class FileApi {
  private readonly http = inject(HttpClient);

  /** What may be sent; asked once. */
  readonly limits: Observable<FileLimits> = this.http.get<FileLimits>(filePaths.limits).pipe(shareReplay({ bufferSize: 1, refCount: false }));

  /** Sends a file as it is. Unsubscribing stops it, and nothing of it stays with the server. */
  send(file: File, name: string, sealed: boolean): Observable<Sending> {
    const params = { name, ...(sealed ? { sealed: true } : {}) };
    const headers = { 'Content-Type': 'application/octet-stream' };
    return this.http.post<UploadedFile>(filePaths.files, file, { params, headers, observe: 'events', reportUploadProgress: true }).pipe(
      map((event): Sending | null => {
        if (event.type === HttpEventType.UploadProgress) return { sent: event.loaded };
        return event.type === HttpEventType.Response && event.body ? { uploaded: event.body } : null;
      }),
      filter((sending) => sending !== null),
    );
  }
}
