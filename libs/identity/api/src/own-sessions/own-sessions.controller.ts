import { Controller, Delete, Get, HttpCode } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type SessionRow, identityErrors, sessionPaths } from '@tiepdan/identity/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, RecordId, SignedIn } from '@tiepdan/platform/api';
import { CurrentSession } from '../current-session.js';
import type { OpenSession } from '../sessions.js';
import { OwnSessions } from './own-sessions.js';
import { AtHome } from '../visiting/at-home.js';

/** Where an account is signed in. */
@ApiTags('session')
@Controller()
@AtHome()
export class OwnSessionsController {
  constructor(private readonly own: OwnSessions) {}

  @Get(sessionPaths.own)
  @SignedIn()
  @Answers('SessionList', identityErrors)
  list(@CurrentActor() actor: Actor, @CurrentSession() session: OpenSession): Promise<SessionRow[]> {
    return this.own.list(actor, actor.accountId, session.id);
  }

  /** Ends all but the one that asks. */
  @Delete(sessionPaths.own)
  @HttpCode(204)
  @SignedIn()
  @Answers(null, identityErrors)
  endOthers(@CurrentActor() actor: Actor, @CurrentSession() session: OpenSession): Promise<void> {
    return this.own.endOthers(actor, session.id);
  }

  @Delete(sessionPaths.ownOne(':id'))
  @HttpCode(204)
  @SignedIn()
  @Answers(null, identityErrors)
  endOne(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<void> {
    return this.own.endOne(actor, id);
  }

  @Get(sessionPaths.ofAccount(':id'))
  @Permission('account.manage')
  @Answers('SessionList', identityErrors)
  listOf(@CurrentActor() actor: Actor, @CurrentSession() session: OpenSession, @RecordId() id: string): Promise<SessionRow[]> {
    return this.own.list(actor, id, session.id);
  }

  @Delete(sessionPaths.ofAccount(':id'))
  @HttpCode(204)
  @Permission('account.manage')
  @Answers(null, identityErrors)
  endOf(@CurrentActor() actor: Actor, @CurrentSession() session: OpenSession, @RecordId() id: string): Promise<void> {
    return this.own.endOf(actor, id, session.id);
  }
}
