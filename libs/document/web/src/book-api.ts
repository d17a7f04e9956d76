import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  BookPage,
  ChangeDocumentBookRequest,
  ChangeDocumentNumberingRequest,
  DocumentBook,
  DocumentBookList,
  DocumentBookRequest,
  DocumentNumbering,
} from '@tiepdan/document/contract';
import { documentPaths } from '@tiepdan/document/contract';
import type { Observable } from 'rxjs';

/** The routes of the books of numbers, one method each. */
@Injectable({ providedIn: 'root' })
export class BookApi {
  private readonly http = inject(HttpClient);

  books(): Observable<DocumentBookList> {
    return this.http.get<DocumentBookList>(documentPaths.books);
  }

  open(request: DocumentBookRequest): Observable<DocumentBook> {
    return this.http.post<DocumentBook>(documentPaths.books, request);
  }

  change(id: string, request: ChangeDocumentBookRequest): Observable<DocumentBook> {
    return this.http.put<DocumentBook>(documentPaths.book(id), request);
  }

  close(id: string, version: number): Observable<DocumentBook> {
    return this.http.post<DocumentBook>(documentPaths.closeBook(id), { version });
  }

  reopen(id: string, version: number): Observable<DocumentBook> {
    return this.http.post<DocumentBook>(documentPaths.reopenBook(id), { version });
  }

  page(id: string, year: number, from: number): Observable<BookPage> {
    return this.http.get<BookPage>(documentPaths.bookPage(id), { params: { year, from } });
  }

  numbering(): Observable<DocumentNumbering> {
    return this.http.get<DocumentNumbering>(documentPaths.numbering);
  }

  changeNumbering(request: ChangeDocumentNumberingRequest): Observable<DocumentNumbering> {
    return this.http.put<DocumentNumbering>(documentPaths.numbering, request);
  }
}
