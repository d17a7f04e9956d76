import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type NewSecondFactor, type RecoveryCodes, type RecoveryCodesLeft, type SecondFactorView, identityErrors, identityPaths, secondFactorPaths } from '@tiepdan/identity/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { AnswerNotKept, Answers, CurrentActor, Permission, RecordId, SignedIn } from '@tiepdan/platform/api';
import type { Request, Response } from 'express';
import { callerOf } from '../caller.js';
import { Cookies } from '../cookies.js';
import { CurrentSession } from '../current-session.js';
import { Proof } from '../proof.js';
import type { OpenSession } from '../sessions.js';
import { AtStage } from '../stage.js';
import { OFFER_COOKIE } from '../sso/offers.js';
import { DropFactor } from './drop-factor.js';
import { EnrolFactor } from './enrol-factor.js';
import { PassFactor } from './pass-factor.js';
import { CodeBody, ProofBody, RecoveryCodeBody, RemoveSecondFactorBody } from './second-factor.body.js';
import { SecondFactorQueries } from './second-factor.queries.js';
import { AtHome } from '../visiting/at-home.js';

/** The second factor: proved while signing in, set up and taken off again. */
@ApiTags('session')
@Controller()
@AtHome()
export class SecondFactorController {
  constructor(
    private readonly pass: PassFactor,
    private readonly enrol: EnrolFactor,
    private readonly drop: DropFactor,
    private readonly proof: Proof,
    private readonly queries: SecondFactorQueries,
    private readonly cookies: Cookies,
  ) {}

  /** Completes signing in by a code of the application. Sets new cookies. */
  @Post(identityPaths.secondFactor)
  @HttpCode(204)
  @SignedIn()
  @AtStage('second-factor')
  @AnswerNotKept()
  @Answers(null, identityErrors)
  async passByCode(@CurrentActor() actor: Actor, @CurrentSession() session: OpenSession, @Body() body: CodeBody, @Res({ passthrough: true }) response: Response): Promise<void> {
    this.cookies.setSession(response, await this.pass.run(actor, session, 'code', body.code));
  }

  /** The same by a recovery code, which is good once. Says how many are left. */
  @Post(identityPaths.recovery)
  @HttpCode(200)
  @SignedIn()
  @AtStage('second-factor')
  @AnswerNotKept()
  @Answers('RecoveryCodesLeft', identityErrors)
  async passByRecoveryCode(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: OpenSession,
    @Body() body: RecoveryCodeBody,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RecoveryCodesLeft> {
    const { left, ...secrets } = await this.pass.run(actor, session, 'recovery', body.code);
    this.cookies.setSession(response, secrets);
    return { left };
  }

  /** Proves once more who is at the keyboard, by password or code. */
  @Post(identityPaths.proof)
  @HttpCode(204)
  @SignedIn()
  @AtStage('enrol')
  @AnswerNotKept()
  @Answers(null, identityErrors)
  prove(@CurrentActor() actor: Actor, @CurrentSession() session: OpenSession, @Body() body: ProofBody, @Req() request: Request): Promise<void> {
    return this.proof.run(actor, session, body, callerOf(request, this.cookies));
  }

  @Get(secondFactorPaths.own)
  @SignedIn()
  @AtStage('enrol')
  @Answers('SecondFactorView', identityErrors)
  own(@CurrentSession() session: OpenSession, @Req() request: Request): Promise<SecondFactorView> {
    return this.queries.own(session, this.cookies.read(request, OFFER_COOKIE));
  }

  /** A new secret for the application, shown this once. */
  @Post(secondFactorPaths.own)
  @HttpCode(200)
  @SignedIn()
  @AtStage('enrol')
  @AnswerNotKept()
  @Answers('NewSecondFactor', identityErrors)
  begin(@CurrentSession() session: OpenSession): Promise<NewSecondFactor> {
    return this.enrol.begin(session);
  }

  /** The first code puts it in force. Answers the recovery codes, shown this once; sets new cookies. */
  @Post(secondFactorPaths.confirm)
  @HttpCode(200)
  @SignedIn()
  @AtStage('enrol')
  @AnswerNotKept()
  @Answers('RecoveryCodes', identityErrors)
  async confirm(@CurrentActor() actor: Actor, @CurrentSession() session: OpenSession, @Body() body: CodeBody, @Res({ passthrough: true }) response: Response): Promise<RecoveryCodes> {
    const { codes, ...secrets } = await this.enrol.confirm(actor, session, body.code);
    this.cookies.setSession(response, secrets);
    return { codes };
  }

  @Delete(secondFactorPaths.own)
  @HttpCode(204)
  @SignedIn()
  @Answers(null, identityErrors)
  dropOwn(@CurrentActor() actor: Actor, @CurrentSession() session: OpenSession): Promise<void> {
    return this.drop.own(actor, session);
  }

  /** New recovery codes in place of all there were, shown this once. */
  @Post(secondFactorPaths.recoveryCodes)
  @HttpCode(200)
  @SignedIn()
  @AnswerNotKept()
  @Answers('RecoveryCodes', identityErrors)
  renewCodes(@CurrentActor() actor: Actor, @CurrentSession() session: OpenSession): Promise<RecoveryCodes> {
    return this.enrol.renewCodes(actor, session);
  }

  /** Takes a lost factor off somebody else's account, whose sessions end. */
  @Post(secondFactorPaths.removal(':id'))
  @HttpCode(204)
  @Permission('account.manage')
  @Answers(null, identityErrors)
  dropOf(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: RemoveSecondFactorBody): Promise<void> {
    return this.drop.ofAccount(actor, id, body.reason);
  }
}
