import { type ExecutionContext, SetMetadata, applyDecorators, createParamDecorator } from '@nestjs/common';
import { ApiExtension, ApiOperation } from '@nestjs/swagger';
import type { Actor } from '@tiepdan/platform/contract';
import type { Request } from 'express';
import { restrictRequest } from './request-context.js';

/** How a route may be reached. A route that says nothing is refused at start (denied by default). */
export type Access = { readonly kind: 'public' | 'signed-in' | 'staff' } | { readonly kind: 'permission'; readonly permission: string };
export const ACCESS = 'tiepdan:access';

const access = (value: Access, words: string) =>
  applyDecorators(
    SetMetadata(ACCESS, value),
    ApiExtension('x-permission', value.kind === 'permission' ? value.permission : value.kind),
    ApiOperation({ description: words }),
  );

/** Needs the named permission. */
export const Permission = (permission: string) => access({ kind: 'permission', permission }, `Permission: \`${permission}\``);
/** Needs a session of the office's own people, whatever they may: what every form picks from. */
export const Staff = () => access({ kind: 'staff' }, 'Any signed-in account of the office itself');
/** Needs a session, whoever it is; accounts of receiving bodies too. */
export const SignedIn = () => access({ kind: 'signed-in' }, 'Any signed-in account');
/** Open to everyone. */
export const Public = () => access({ kind: 'public' }, 'No session needed');

/** Whether a route of another method than GET writes nothing. */
export const ONLY_READS = 'tiepdan:only-reads';

/**
 * A POST that writes nothing: what it asks does not fit into an address. Its permission stays one that lets read only; a spec runs every such
 * route between two sums over the database. To whoever looks into an office below it is closed as every POST is.
 */
export const OnlyReads = () => applyDecorators(SetMetadata(ONLY_READS, true), ApiExtension('x-only-reads', true));

const actors = new WeakMap<Request, Actor>();

/** Set by the session guard of identity, read by `@CurrentActor()`. From here on the request sees no further than the actor reaches. */
export function setActor(request: Request, actor: Actor): void {
  restrictRequest(actor);
  actors.set(request, actor);
}

/** Who is signed in on a request that has passed the guard; null before it and where nobody need be. */
export function actorOf(request: Request): Actor | null {
  return actors.get(request) ?? null;
}

/** Who is signed in on this request. Only on routes that need a session. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const actor = actors.get(context.switchToHttp().getRequest<Request>());
  if (!actor) throw new Error('@CurrentActor() on a route without a session');
  return actor;
});
