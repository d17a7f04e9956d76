import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AgencyQueries } from '@tiepdan/agency/api';
import { Chronicle } from '@tiepdan/audit/api';
import { type AccountView, CSRF, SESSION_COOKIE, type SessionView, type SignInRequest, identityErrors, identityPaths } from '@tiepdan/identity/contract';
import type { Actor, Role } from '@tiepdan/platform/contract';
import { Answers, Clock, CurrentActor, Database, Public, Refusal, Secret, SignedIn, Staff, Text, requestIdOf } from '@tiepdan/platform/api';
import { type SerializeOptions, stringifySetCookie } from 'cookie';
import type { Request, Response } from 'express';
import { SignIn } from './actions/sign-in.js';
import { Colleagues } from './colleagues.js';
import { IdentitySettings, SESSION_SPAN } from './identity.settings.js';
import { tokenOf } from './session.guard.js';
import { Sessions } from './sessions.js';

class SignInBody implements SignInRequest {
  @Text({ max: 100 })
  username!: string;

  @Secret({ max: 200 })
  password!: string;
}

@ApiTags('session')
@Controller()
export class IdentityController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly colleagues: Colleagues,
    private readonly agencies: AgencyQueries,
    private readonly chronicle: Chronicle,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: IdentitySettings,
  ) {}

  /** Sets the session cookie and the CSRF cookie whose value every write must send back in `X-XSRF-TOKEN`. */
  @Post(identityPaths.session)
  @HttpCode(204)
  @Public()
  @Answers(null, identityErrors)
  async open(@Body() body: SignInBody, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const caller = { ip: request.ip ?? null, userAgent: request.get('user-agent') ?? null, requestId: requestIdOf(request) };
    const { token, csrfToken } = await this.signIn.run(body.username, body.password, caller);
    this.setCookie(response, SESSION_COOKIE, token, { httpOnly: true });
    this.setCookie(response, CSRF.cookie, csrfToken, { httpOnly: false });
  }

  @Get(identityPaths.session)
  @SignedIn()
  @Answers('SessionView', identityErrors)
  async current(@CurrentActor() actor: Actor, @Req() request: Request): Promise<SessionView> {
    const session = await this.sessions.find(tokenOf(request) ?? '');
    if (!session) throw new Refusal(identityErrors, 'SESSION.REQUIRED');
    return {
      accountId: session.accountId,
      username: session.username,
      fullName: session.fullName,
      position: session.position,
      roles: session.roles as readonly Role[],
      agency: session.agencyId ? await this.agencies.ref(session.officeId, session.agencyId) : null,
      permissions: [...actor.permissions].sort(),
      office: await this.agencies.office(session.officeId),
      today: this.clock.today(),
      demo: this.settings.demo,
    };
  }

  @Delete(identityPaths.session)
  @HttpCode(204)
  @SignedIn()
  @Answers(null, identityErrors)
  async close(@CurrentActor() actor: Actor, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.database.write(async (tx) => {
      await this.sessions.end(tx, tokenOf(request) ?? '');
      await this.chronicle.note(tx, { ...actor, action: 'session.closed', actorId: actor.accountId });
    });
    for (const name of [SESSION_COOKIE, CSRF.cookie]) this.setCookie(response, name, '', { maxAge: 0 });
  }

  @Get(identityPaths.colleagues)
  @Staff()
  @Answers('AccountList', identityErrors)
  list(@CurrentActor() actor: Actor): Promise<AccountView[]> {
    return this.colleagues.list(actor.officeId);
  }

  private setCookie(response: Response, name: string, value: string, options: SerializeOptions): void {
    response.append(
      'Set-Cookie',
      stringifySetCookie({ name, value, path: '/', sameSite: 'lax', secure: this.settings.secureCookies, maxAge: SESSION_SPAN.whole / 1000, ...options }),
    );
  }
}
