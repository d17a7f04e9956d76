import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import type { Request } from 'express';
import type { OpenSession } from './sessions.js';

const sessions = new WeakMap<Request, OpenSession>();

/** Set by the session guard, read by `@CurrentSession()`. */
export function setSession(request: Request, session: OpenSession): void {
  sessions.set(request, session);
}

/** The session of this request. Only on routes that need one. */
export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext): OpenSession => {
  const session = sessions.get(context.switchToHttp().getRequest<Request>());
  if (!session) throw new Error('@CurrentSession() on a route without a session');
  return session;
});
