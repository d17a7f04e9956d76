import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AgencyQueries } from '@tiepdan/agency/api';
import { Chronicle } from '@tiepdan/audit/api';
import { type AccountView, type SessionView, type SignInRequest, type SignInWays, identityErrors, identityPaths } from '@tiepdan/identity/contract';
import { type Actor, WHOLE_OFFICE } from '@tiepdan/platform/contract';
import { Answers, Clock, CurrentActor, Database, Public, Secret, SignedIn, Staff, Text } from '@tiepdan/platform/api';
import type { Request, Response } from 'express';
import { SignIn } from './actions/sign-in.js';
import { callerOf } from './caller.js';
import { Colleagues } from './colleagues.js';
import { Cookies } from './cookies.js';
import { CurrentSession } from './current-session.js';
import { standingIn } from './delegation/in-force.js';
import { IdentitySettings } from './identity.settings.js';
import { type OpenSession, Sessions } from './sessions.js';
import { SignInSettings } from './sign-in.settings.js';
import { AtStage } from './stage.js';
import { AtHome } from './visiting/at-home.js';

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
    private readonly cookies: Cookies,
    private readonly settings: IdentitySettings,
    private readonly signInSettings: SignInSettings,
  ) {}

  /** Sets the session cookie and the CSRF cookie whose value every write must send back in `X-XSRF-TOKEN`. */
  @Post(identityPaths.session)
  @HttpCode(204)
  @Public()
  @Answers(null, identityErrors)
  async open(@Body() body: SignInBody, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const signedIn = await this.signIn.run(body.username, body.password, callerOf(request, this.cookies));
    this.cookies.setSession(response, signedIn);
    this.cookies.setDevice(response, signedIn.device);
  }

  /** What one may sign in with, for the page before anybody has. */
  @Get(identityPaths.ways)
  @Public()
  @Answers('SignInWays', identityErrors)
  ways(): SignInWays {
    const { provider } = this.signInSettings;
    return { provider: provider && { name: provider.name } };
  }

  @Get(identityPaths.session)
  @SignedIn()
  @AtStage('second-factor', 'change-password', 'enrol')
  @Answers('SessionView', identityErrors)
  async current(@CurrentActor() actor: Actor, @CurrentSession() session: OpenSession): Promise<SessionView> {
    return {
      id: session.id,
      stage: session.stage,
      idleMinutes: session.idleMinutes,
      endsAt: session.endsAt.toISOString(),
      accountId: session.accountId,
      username: session.username,
      fullName: session.fullName,
      position: session.position,
      roles: session.roles,
      agency: session.agencyId ? await this.agencies.ref(session.officeId, session.agencyId) : null,
      permissions: session.stage === 'full' ? [...actor.permissions].sort() : [],
      office: await this.agencies.office(actor.officeId),
      home: actor.homeOfficeId ? await this.agencies.office(actor.homeOfficeId) : null,
      standsInFor: standingIn(actor, session.delegations),
      reach: actor.reach ?? WHOLE_OFFICE,
      today: this.clock.today(),
      ...(session.way === 'provider' && this.signInSettings.provider?.afterSignOut ? { endsAtProvider: true } : {}),
      demo: this.settings.demo,
    };
  }

  @Delete(identityPaths.session)
  @AtHome()
  @HttpCode(204)
  @SignedIn()
  @AtStage('second-factor', 'change-password', 'enrol')
  @Answers(null, identityErrors)
  async close(@CurrentActor() actor: Actor, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.database.write(async (tx) => {
      await this.sessions.end(tx, this.cookies.tokenOf(request) ?? '');
      await this.chronicle.note(tx, { ...actor, action: 'session.closed', actorId: actor.accountId });
    });
    this.cookies.clearSession(response);
    // What the browser has cached of this work; what it stores, the client forgets itself, and the choice of theme stays.
    response.setHeader('Clear-Site-Data', '"cache"');
  }

  @Get(identityPaths.colleagues)
  @Staff()
  @Answers('AccountList', identityErrors)
  list(@CurrentActor() actor: Actor): Promise<AccountView[]> {
    return this.colleagues.list(actor.officeId);
  }
}
