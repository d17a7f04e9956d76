import { HttpErrorResponse } from '@angular/common/http';
import { type ErrorBody, platformErrors } from '@tiepdan/platform/contract';

const SENTENCES = {
  'NETWORK.LOST': 'Không kết nối được máy chủ. Nội dung đang gõ vẫn được giữ trên máy này; xin kiểm tra mạng rồi thử lại.',
  'NETWORK.SLOW': 'Máy chủ trả lời quá lâu. Xin thử lại sau ít phút.',
  'CLIENT.FAILED': 'Trang gặp lỗi khi hiển thị. Xin tải lại trang; nội dung đang gõ vẫn được giữ trên máy này.',
} as const;

function isErrorBody(body: unknown): body is ErrorBody {
  return typeof body === 'object' && body !== null && 'code' in body && 'message' in body && typeof body.message === 'string';
}

const local = (code: keyof typeof SENTENCES): ErrorBody => ({ code, message: SENTENCES[code], requestId: '' });

/** Any failure as the closed body the server would send: a code, a Vietnamese sentence and the request's id. */
export function readError(failure: unknown): ErrorBody {
  const cause = failure instanceof Error && failure.cause instanceof HttpErrorResponse ? failure.cause : failure;
  if (isErrorBody(cause)) return cause;
  if (cause instanceof HttpErrorResponse) {
    if (isErrorBody(cause.error)) return cause.error;
    if (cause.status === 0) return local(nameOf(cause.error) === 'TimeoutError' ? 'NETWORK.SLOW' : 'NETWORK.LOST');
    if (cause.status >= 502 && cause.status <= 504) return local('NETWORK.SLOW');
    return {
      code: 'SERVER.FAILED',
      message: platformErrors['SERVER.FAILED'].message.replace('{requestId}', String(cause.status)),
      requestId: '',
    };
  }
  return nameOf(cause) === 'TimeoutError' ? local('NETWORK.SLOW') : local('CLIENT.FAILED');
}

function nameOf(failure: unknown): string {
  return typeof failure === 'object' && failure !== null && 'name' in failure ? String(failure.name) : '';
}
