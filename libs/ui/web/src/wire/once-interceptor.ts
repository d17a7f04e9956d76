import { HttpErrorResponse, type HttpInterceptorFn, type HttpRequest, HttpResponse } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { ONCE } from '@tiepdan/platform/contract';
import { retry, tap, throwError, timer } from 'rxjs';
import { Notice } from '../notice/notice';
import { readError } from '../page/read-error';
import { RECORD_ADDRESS } from './record-address';
import { SentRequests } from './sent-requests';

const WRITING = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
/** Milliseconds until a lost request is sent once more. */
export const AGAIN_AFTER = 1_500;
/** No answer, or one of whoever stands in front of the server, or of a server that says it is away for a moment. */
const LOST: ReadonlySet<number> = new Set([0, 502, 503, 504]);
const DONE_BEFORE: ReadonlySet<string> = new Set(['REQUEST.ALREADY_DONE', 'REQUEST.KEY_REUSED']);

/**
 * Gives every write a key of its own, so that it acts once however often it is sent, and sends it once more by itself when its
 * answer was lost. When the server says that it was done before, offers the record.
 */
export const onceInterceptor: HttpInterceptorFn = (request, next) => {
  if (!WRITING.has(request.method) || !request.url.startsWith('/api/') || !isPlain(request.body)) return next(request);
  const [notice, router, addressOf] = [inject(Notice), inject(Router), inject(RECORD_ADDRESS)];
  const sent = inject(SentRequests).begin(`${request.method} ${request.urlWithParams}`, JSON.stringify(request.body ?? null));
  const lead = (failure: unknown): void => {
    const { code, message, details } = readError(failure);
    const subject = DONE_BEFORE.has(code) ? details?.['subject'] : null;
    const address = isSubject(subject) ? addressOf(subject.kind, subject.id) : null;
    if (address) notice.offer(message, 'Mở bản ghi', () => router.navigateByUrl(address));
  };
  return next(request.clone({ setHeaders: { [ONCE.header]: sent.key } })).pipe(
    retry({ count: 1, delay: (failure: unknown) => (isLost(failure) ? timer(AGAIN_AFTER) : throwError(() => failure)) }),
    tap({
      next: (event) => {
        if (event instanceof HttpResponse) sent.settled();
      },
      error: (failure: unknown) => {
        if (isLost(failure)) return;
        sent.settled();
        lead(failure);
      },
    }),
  );
};

/** Files are sent without a key: what no record claims is swept, so twice does no harm. */
function isPlain(body: HttpRequest<unknown>['body']): boolean {
  return !(body instanceof Blob || body instanceof ArrayBuffer || body instanceof FormData || ArrayBuffer.isView(body));
}

const isLost = (failure: unknown): boolean => failure instanceof HttpErrorResponse && LOST.has(failure.status);

function isSubject(value: unknown): value is { readonly kind: string; readonly id: string } {
  return typeof value === 'object' && value !== null && 'kind' in value && 'id' in value && typeof value.kind === 'string' && typeof value.id === 'string';
}
