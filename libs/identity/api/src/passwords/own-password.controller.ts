import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type ChangeOwnPasswordRequest,
  type ChangedOwnPassword,
  type CheckPasswordRequest,
  type OwnPasswordView,
  PASSWORD_LENGTH,
  type PasswordVerdict,
  accountPaths,
  passwordErrors,
} from '@tiepdan/identity/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { AnswerNotKept, Answers, CurrentActor, Secret, SignedIn } from '@tiepdan/platform/api';
import { CurrentSession } from '../current-session.js';
import type { OpenSession } from '../sessions.js';
import { AtStage } from '../stage.js';
import { OwnPassword } from './own-password.js';
import { AtHome } from '../visiting/at-home.js';

class ChangeOwnPasswordBody implements ChangeOwnPasswordRequest {
  @Secret({ max: PASSWORD_LENGTH.most })
  current!: string;

  @Secret({ max: PASSWORD_LENGTH.most })
  password!: string;
}

class CheckPasswordBody implements CheckPasswordRequest {
  @Secret({ max: PASSWORD_LENGTH.most })
  password!: string;
}

/** One's own password. Open to sessions that may do nothing yet but set one. */
@ApiTags('account')
@Controller()
@AtHome()
export class OwnPasswordController {
  constructor(private readonly own: OwnPassword) {}

  @Get(accountPaths.ownPassword)
  @SignedIn()
  @AtStage('change-password')
  @Answers('OwnPasswordView')
  view(@CurrentActor() actor: Actor, @CurrentSession() session: OpenSession): Promise<OwnPasswordView> {
    return this.own.view(actor, session.id);
  }

  @Post(accountPaths.ownPassword)
  @HttpCode(200)
  @SignedIn()
  @AtStage('change-password')
  @AnswerNotKept()
  @Answers('ChangedOwnPassword', passwordErrors)
  change(@CurrentActor() actor: Actor, @CurrentSession() session: OpenSession, @Body() body: ChangeOwnPasswordBody): Promise<ChangedOwnPassword> {
    return this.own.change(actor, session.id, body);
  }

  /** Says what is to be changed about a password while it is typed; nothing of it is kept. */
  @Post(accountPaths.ownPasswordCheck)
  @HttpCode(200)
  @SignedIn()
  @AtStage('change-password')
  @AnswerNotKept()
  @Answers('PasswordVerdict', passwordErrors)
  check(@CurrentActor() actor: Actor, @Body() body: CheckPasswordBody): Promise<PasswordVerdict> {
    return this.own.check(actor, body.password);
  }
}
