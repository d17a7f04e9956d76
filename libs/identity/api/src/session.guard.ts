import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { CSRF, type SessionStage, UNATTENDED_HEADER, identityErrors, visitErrors } from '@tiepdan/identity/contract';
import { actingBy, platformErrors } from '@tiepdan/platform/contract';
import { ACCESS, type Access, Refusal, keyOfRequest, requestContext, requestIdOf, setActor } from '@tiepdan/platform/api';
import type { Request } from 'express';
import { Acting } from './acting.js';
import { Cookies } from './cookies.js';
import { setSession } from './current-session.js';
import { IdentitySettings } from './identity.settings.js';
import { type OpenSession, Sessions } from './sessions.js';
import { STAGES, refuseBefore } from './stage.js';
import { AT_HOME } from './visiting/at-home.js';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** One guard for every route: origin, session, stage, CSRF token, permission. What names no access is refused. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly acting: Acting,
    private readonly cookies: Cookies,
    private readonly settings: IdentitySettings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.get<Access | undefined>(ACCESS, context.getHandler());
    const request = context.switchToHttp().getRequest<Request>();
    const writing = !READING.has(request.method);
    if (writing) refuseForeignOrigin(request);
    if (access?.kind === 'public') return true;
    const session = await this.sessionOf(request);
    refuseBefore(session.stage, this.reflector.get<readonly SessionStage[] | undefined>(STAGES, context.getHandler()) ?? []);
    if (writing && request.get(CSRF.header) !== session.csrfToken) throw new Refusal(identityErrors, 'SESSION.BAD_CSRF_TOKEN');
    const from = { requestId: requestIdOf(request), ip: request.ip ?? null };
    const home = this.reflector.getAllAndOverride<boolean | undefined>(AT_HOME, [context.getHandler(), context.getClass()]);
    const actor = home ? await this.acting.actorOf(session, from) : await this.acting.visitorOf(session, from);
    if (actor.homeOfficeId && writing) throw new Refusal(visitErrors, 'SCOPE.READ_ONLY');
    setSession(request, session);
    setActor(request, access?.kind === 'permission' ? actingBy(actor, access.permission) : actor);
    if (access?.kind === 'signed-in' || (access?.kind === 'staff' && session.agencyId === null)) return true;
    if (access?.kind === 'permission' && actor.permissions.has(access.permission)) return true;
    throw new Refusal(identityErrors, 'PERMISSION.MISSING', { permission: this.label(access) });
  }

  private async sessionOf(request: Request): Promise<OpenSession> {
    const token = this.cookies.tokenOf(request);
    const session = token ? await this.sessions.find(token, request.get(UNATTENDED_HEADER) !== 'true', keyOfRequest(request)) : null;
    if (!session) throw new Refusal(identityErrors, 'SESSION.REQUIRED');
    const around = requestContext();
    if (around) around.keyIsNew = session.keyKnown === false;
    return session;
  }

  private label(access: Access | undefined): string {
    if (access?.kind === 'staff') return 'Xem danh mục của cơ quan';
    if (access?.kind !== 'permission') return 'chưa được khai báo';
    const name = access.permission as `${Lowercase<string>}.${Lowercase<string>}`;
    return this.settings.permissionTables.map((table) => table[name]?.label).find(Boolean) ?? name;
  }
}

/** A browser names where a write comes from; one that comes from another site is refused before anything else. */
function refuseForeignOrigin(request: Request): void {
  const origin = request.get('origin');
  const site = request.get('sec-fetch-site');
  const foreign = (site !== undefined && site !== 'same-origin' && site !== 'none') || (origin !== undefined && hostOf(origin) !== request.get('host'));
  if (foreign) throw new Refusal(platformErrors, 'REQUEST.FOREIGN_ORIGIN');
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
