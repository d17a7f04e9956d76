import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor, StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { type Observable, tap } from 'rxjs';
import { SHOWN_PDF } from './headers.js';

/** A PDF made by the product and shown in the page or a tab gets the policy that the browser's viewer needs; every other file stays closed. */
@Injectable()
export class ShownFiles implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    return next.handle().pipe(
      tap((answer) => {
        if (!(answer instanceof StreamableFile)) return;
        const { type, disposition } = answer.getHeaders();
        if (type !== 'application/pdf' || !String(disposition).startsWith('inline')) return;
        const response = context.switchToHttp().getResponse<Response>();
        response.setHeader('Content-Security-Policy', SHOWN_PDF);
        response.setHeader('X-Frame-Options', 'SAMEORIGIN');
      }),
    );
  }
}
