import { Refusal } from '@tiepdan/platform/api';
import { platformErrors } from '@tiepdan/platform/contract';
import type { Request, RequestHandler } from 'express';

/** Whether a request says that something comes after its head. */
export const hasBody = ({ headers }: Request): boolean => headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/**
 * A body that is not there in time holds a connection for nothing: it is told so and cut.
 * @param patience milliseconds
 * @param excepted requests that have the server's own patience: files over slow lines
 */
export function refuseSlowBodies(patience: number, excepted: (request: Request) => boolean): RequestHandler {
  return (request, response, next) => {
    if (hasBody(request) && !excepted(request)) {
      const late = setTimeout(() => {
        if (request.complete || response.headersSent) return;
        response.setHeader('Connection', 'close');
        response.once('finish', () => request.destroy());
        next(new Refusal(platformErrors, 'REQUEST.TOO_SLOW'));
      }, patience);
      const stop = (): void => clearTimeout(late);
      request.once('end', stop);
      response.once('close', stop);
    }
    next();
  };
}
