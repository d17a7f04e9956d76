import { requestIdOf } from '@tiepdan/platform/api';
import type { Request } from 'express';
import type { Cookies } from './cookies.js';

/** Where a sign-in comes from. */
export interface Caller {
  readonly ip: string | null;
  readonly userAgent: string | null;
  readonly requestId: string;
  /** What says that the browser was here before, if anything. */
  readonly device: string | null;
}

export function callerOf(request: Request, cookies: Cookies): Caller {
  return { ip: request.ip ?? null, userAgent: request.get('user-agent') ?? null, requestId: requestIdOf(request), device: cookies.deviceOf(request) ?? null };
}
