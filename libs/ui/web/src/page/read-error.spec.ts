import { HttpErrorResponse } from '@angular/common/http';
import { readError } from './read-error';

describe('readError', () => {
  it('passes the server’s body on', () => {
    const body = { code: 'RECORD.NOT_FOUND', message: 'Không tìm thấy bản ghi này.', requestId: 'r1' };
    expect(readError(new HttpErrorResponse({ status: 404, error: body }))).toEqual(body);
  });

  it('finds the cause that a resource has wrapped', () => {
    const cause = new HttpErrorResponse({ status: 404, error: { code: 'RECORD.NOT_FOUND', message: 'Không tìm thấy.', requestId: 'r1' } });
    expect(readError(new Error('wrapped', { cause })).code).toBe('RECORD.NOT_FOUND');
  });

  it('tells a lost network, a slow one, and a broken page apart', () => {
    expect(readError(new HttpErrorResponse({ status: 0, error: new ProgressEvent('error') })).code).toBe('NETWORK.LOST');
    expect(readError(new HttpErrorResponse({ status: 504 })).code).toBe('NETWORK.SLOW');
    expect(readError(new TypeError('x')).code).toBe('CLIENT.FAILED');
  });

  it('has a sentence for an answer that is no error body', () => {
    expect(readError(new HttpErrorResponse({ status: 500, error: '<html>' })).message).toContain('báo quản trị');
  });
});
