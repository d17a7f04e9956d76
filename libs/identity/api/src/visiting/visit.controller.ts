import { Body, Controller, Delete, Get, HttpCode, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { OfficeView } from '@tiepdan/agency/contract';
import { VISIT_REASON, type VisitRequest, type VisitView, visitErrors, visitPaths } from '@tiepdan/identity/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Id, SignedIn, Text } from '@tiepdan/platform/api';
import { CurrentSession } from '../current-session.js';
import type { OpenSession } from '../sessions.js';
import { AtHome } from './at-home.js';
import { Visits } from './visits.js';

class VisitBody implements VisitRequest {
  @Id()
  officeId!: string;

  @Text(VISIT_REASON)
  reason!: string;
}

@ApiTags('session')
@Controller(visitPaths.visit)
@AtHome()
export class VisitController {
  constructor(private readonly visits: Visits) {}

  /** The offices below one's own, and the one that is being looked into. */
  @Get()
  @SignedIn()
  @Answers('VisitView', visitErrors)
  view(@CurrentSession() session: OpenSession, @CurrentActor() actor: Actor): Promise<VisitView> {
    return this.visits.view(session, actor);
  }

  /** Looks into an office below one's own. Everything asked for afterwards is that office's, and nothing can be written. */
  @Put()
  @SignedIn()
  @Answers('OfficeView', visitErrors)
  enter(@CurrentSession() session: OpenSession, @CurrentActor() actor: Actor, @Body() body: VisitBody): Promise<OfficeView> {
    return this.visits.enter(session, actor, body);
  }

  /** Goes back to one's own office. */
  @Delete()
  @HttpCode(204)
  @SignedIn()
  @Answers(null, visitErrors)
  leave(@CurrentSession() session: OpenSession, @CurrentActor() actor: Actor): Promise<void> {
    return this.visits.leave(session, actor);
  }
}
