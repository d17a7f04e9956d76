import { Body, Controller, Get, Header, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Chronicle } from '@tiepdan/audit/api';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import { PeopleInHistory } from '@tiepdan/citizen/api';
import { citizenErrors, sealingErrors } from '@tiepdan/citizen/contract';
import { type HearingCounts, type HearingPage, type HearingView, type OpenDay, type OpenedHearing, hearingErrors, hearingPaths } from '@tiepdan/hearing/contract';
import { matterErrors } from '@tiepdan/matter/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, RecordId, VersionedReasonBody } from '@tiepdan/platform/api';
import { AcceptHearing } from './deciding/accept.js';
import { InvolveAgencies } from './deciding/involve.js';
import { MoveHearing } from './deciding/move.js';
import { RefuseHearing } from './deciding/refuse.js';
import { AcceptHearingBody, InvolveAgenciesBody, MoveHearingBody, OpenRegistrationBody, RefuseHearingBody, RegisterHearingBody, TieHearingBody } from './hearing.body.js';
import { HearingFilter, OpenDayFilter } from './listing/hearing-list.query.js';
import { HearingQueries } from './listing/hearing.queries.js';
import { OpenRegistration } from './registering/open-registration.js';
import { PublicHearings } from './registering/public-hearings.js';
import { RegisterHearing } from './registering/register.js';
import { TieHearing } from './registering/tie.js';

/** Requests to be heard: who asks, and what is decided. */
@ApiTags('hearing')
@Controller()
export class HearingController {
  constructor(
    private readonly queries: HearingQueries,
    private readonly open: PublicHearings,
    private readonly registering: RegisterHearing,
    private readonly tying: TieHearing,
    private readonly opening: OpenRegistration,
    private readonly accepting: AcceptHearing,
    private readonly refusing: RefuseHearing,
    private readonly moving: MoveHearing,
    private readonly involving: InvolveAgencies,
    private readonly chronicle: Chronicle,
    private readonly people: PeopleInHistory,
  ) {}

  @Get(hearingPaths.list)
  @Permission('hearing.read')
  @Answers('HearingPage')
  list(@CurrentActor() actor: Actor, @Query() query: HearingFilter): Promise<HearingPage> {
    return this.queries.list(actor, query);
  }

  @Post(hearingPaths.list)
  @Permission('hearing.register')
  @Answers('WrittenRecord', hearingErrors, sealingErrors)
  register(@CurrentActor() actor: Actor, @Body() body: RegisterHearingBody): Promise<WrittenRecord> {
    return this.registering.run(actor, body);
  }

  @Get(hearingPaths.counts)
  @Permission('hearing.read')
  @Answers('HearingCounts')
  counts(@CurrentActor() actor: Actor): Promise<HearingCounts> {
    return this.queries.counts(actor);
  }

  @Get(hearingPaths.openDays)
  @Permission('hearing.read')
  @Answers('OpenDayList')
  openDays(@CurrentActor() actor: Actor, @Query() { from, to }: OpenDayFilter): Promise<OpenDay[]> {
    return this.open.openDays(actor.officeId, from, to);
  }

  @Get(hearingPaths.one(':id'))
  @Permission('hearing.read')
  @Answers('HearingView')
  one(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<HearingView> {
    return this.queries.one(actor, id);
  }

  @Get(hearingPaths.history(':id'))
  @Permission('hearing.read')
  @Answers('HistoryList')
  async history(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<HistoryEntry[]> {
    const { sealed, matterId } = await this.queries.one(actor, id);
    return this.people.read(actor.officeId, { sealed, matterId }, await this.chronicle.historyOf(actor.officeId, 'hearing', id));
  }

  @Post(hearingPaths.tie(':id'))
  @HttpCode(200)
  @Permission('hearing.register')
  @Answers('WrittenRecord', hearingErrors, citizenErrors, matterErrors, sealingErrors)
  tie(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: TieHearingBody): Promise<WrittenRecord> {
    return this.tying.run(actor, id, body);
  }

  /** Noted for the head, as every opening is. */
  @Post(hearingPaths.opening(':id'))
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @Permission('citizen.open-sealed')
  @Answers('OpenedHearing', hearingErrors, sealingErrors)
  openSealed(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() { reason }: OpenRegistrationBody): Promise<OpenedHearing> {
    return this.opening.run(actor, id, reason);
  }

  @Post(hearingPaths.accept(':id'))
  @HttpCode(200)
  @Permission('hearing.decide')
  @Answers('WrittenRecord', hearingErrors)
  accept(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: AcceptHearingBody): Promise<WrittenRecord> {
    return this.accepting.run(actor, id, body);
  }

  @Post(hearingPaths.refuse(':id'))
  @HttpCode(200)
  @Permission('hearing.decide')
  @Answers('WrittenRecord', hearingErrors, sealingErrors)
  refuse(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: RefuseHearingBody): Promise<WrittenRecord> {
    return this.refusing.refuse(actor, id, body);
  }

  @Post(hearingPaths.withdraw(':id'))
  @HttpCode(200)
  @Permission('hearing.prepare')
  @Answers('WrittenRecord', hearingErrors, sealingErrors)
  withdraw(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: VersionedReasonBody): Promise<WrittenRecord> {
    return this.refusing.withdraw(actor, id, body);
  }

  @Post(hearingPaths.takeBack(':id'))
  @HttpCode(200)
  @Permission('hearing.prepare')
  @Answers('WrittenRecord', hearingErrors, sealingErrors)
  takeBack(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: VersionedReasonBody): Promise<WrittenRecord> {
    return this.moving.takeBack(actor, id, body);
  }

  @Post(hearingPaths.move(':id'))
  @HttpCode(200)
  @Permission('hearing.prepare')
  @Answers('WrittenRecord', hearingErrors, sealingErrors)
  move(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: MoveHearingBody): Promise<WrittenRecord> {
    return this.moving.run(actor, id, { ...body, leaderDayId: body.leaderDayId ?? null });
  }

  @Put(hearingPaths.agencies(':id'))
  @Permission('hearing.prepare')
  @Answers('WrittenRecord', hearingErrors)
  agencies(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: InvolveAgenciesBody): Promise<WrittenRecord> {
    return this.involving.run(actor, id, body);
  }
}
