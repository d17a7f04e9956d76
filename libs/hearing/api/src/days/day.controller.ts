import { Body, Controller, Get, Header, HttpCode, Param, Post, Put, Query, type StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { sealingErrors } from '@tiepdan/citizen/contract';
import { documentErrors } from '@tiepdan/document/contract';
import { handOut } from '@tiepdan/file/api';
import {
  type AgendaSuggestion,
  type AgendaWritten,
  type DayReadiness,
  type HearingDayView,
  type HearingTerms,
  type InviteResult,
  type TodayView,
  hearingErrors,
  hearingPaths,
} from '@tiepdan/hearing/contract';
import { leaderDayErrors } from '@tiepdan/leader-day/contract';
import { PAPER_FORMATS, type PaperFormat, paperErrors } from '@tiepdan/paper/contract';
import { type Actor, platformErrors } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Id, Permission, RecordId, Refusal } from '@tiepdan/platform/api';
import { BriefFiles } from '../brief/brief-files.js';
import { AgendaBody, ChangeHearingTermsBody, CloseDayBody, InviteBody, NoteTakerBody } from '../hearing.body.js';
import { SetOnline } from '../online/set-online.js';
import { ArrangeAgenda } from '../preparing/arrange.js';
import { Invite } from '../preparing/invite.js';
import { NameNoteTaker } from '../preparing/name-note-taker.js';
import { SuggestAgenda } from '../preparing/suggest.js';
import { CloseDay } from '../sitting/close-day.js';
import { SetOnlineBody } from '../sitting/sitting.body.js';
import { ChangeHearingTerms, HearingTermsQueries } from '../terms/hearing-terms.js';
import { DayQueries } from './day.queries.js';
import { TodayQueries } from './today.queries.js';

class TodayFilter {
  @Id({ optional: true, doc: 'That day instead of the next' })
  dayId?: string | null;
}

/** How a day is prepared, held and ended. */
@ApiTags('hearing')
@Controller()
export class HearingDayController {
  constructor(
    private readonly days: DayQueries,
    private readonly near: TodayQueries,
    private readonly arranging: ArrangeAgenda,
    private readonly suggesting: SuggestAgenda,
    private readonly naming: NameNoteTaker,
    private readonly inviting: Invite,
    private readonly briefs: BriefFiles,
    private readonly closing: CloseDay,
    private readonly online: SetOnline,
    private readonly terms: HearingTermsQueries,
    private readonly changing: ChangeHearingTerms,
  ) {}

  @Get(hearingPaths.today)
  @Permission('hearing.sit')
  @Answers('TodayView', hearingErrors)
  today(@CurrentActor() actor: Actor, @Query() { dayId }: TodayFilter): Promise<TodayView> {
    return this.near.today(actor, dayId ?? null);
  }

  @Get(hearingPaths.readiness)
  @Permission('hearing.read')
  @Answers('DayReadinessList')
  readiness(@CurrentActor() actor: Actor): Promise<DayReadiness[]> {
    return this.near.readiness(actor);
  }

  @Get(hearingPaths.terms)
  @Permission('hearing.see-terms')
  @Answers('HearingTerms')
  termsNow(@CurrentActor() actor: Actor): Promise<HearingTerms> {
    return this.terms.of(actor.officeId);
  }

  @Put(hearingPaths.terms)
  @Permission('hearing.configure')
  @Answers('HearingTerms')
  changeTerms(@CurrentActor() actor: Actor, @Body() body: ChangeHearingTermsBody): Promise<HearingTerms> {
    return this.changing.run(actor, body);
  }

  @Get(hearingPaths.day(':id'))
  @Permission('hearing.read')
  @Answers('HearingDayView')
  one(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<HearingDayView> {
    return this.days.one(actor, id);
  }

  @Put(hearingPaths.agenda(':id'))
  @Permission('hearing.decide')
  @Answers('AgendaWritten', hearingErrors)
  arrange(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: AgendaBody): Promise<AgendaWritten> {
    return this.arranging.run(actor, id, body);
  }

  @Get(hearingPaths.suggestion(':id'))
  @Permission('hearing.read')
  @Answers('AgendaSuggestion')
  suggest(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<AgendaSuggestion> {
    return this.suggesting.run(actor, id);
  }

  @Put(hearingPaths.noteTaker(':id'))
  @Permission('hearing.prepare')
  @Answers('AgendaWritten', hearingErrors)
  nameNoteTaker(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: NoteTakerBody): Promise<AgendaWritten> {
    return this.naming.run(actor, id, { version: body.version, accountId: body.accountId ?? null });
  }

  @Post(hearingPaths.invitations(':id'))
  @HttpCode(200)
  @Permission('hearing.prepare')
  @Answers('InviteResult', hearingErrors, documentErrors, sealingErrors)
  invite(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: InviteBody): Promise<InviteResult> {
    return this.inviting.run(actor, id, body);
  }

  @Get(hearingPaths.briefFiles(':id', ':form'))
  @Header('Cache-Control', 'no-store')
  @Permission('hearing.read')
  @ApiProduces('application/pdf', 'application/zip')
  @Answers(null, hearingErrors, paperErrors)
  async printBriefs(@CurrentActor() actor: Actor, @RecordId() id: string, @Param('form') form: string): Promise<StreamableFile> {
    return handOut(await this.briefs.ofDay(actor, id, formatOf(form)), true);
  }

  @Post(hearingPaths.briefsPrinted(':id'))
  @HttpCode(200)
  @Permission('hearing.prepare')
  @Answers('AgendaWritten', hearingErrors)
  notePrinted(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<AgendaWritten> {
    return this.briefs.noteDown(actor, id);
  }

  @Post(hearingPaths.close(':id'))
  @HttpCode(200)
  @Permission('hearing.sit')
  @Answers('AgendaWritten', hearingErrors, leaderDayErrors)
  close(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: CloseDayBody): Promise<AgendaWritten> {
    return this.closing.run(actor, id, body);
  }

  @Put(hearingPaths.online(':id'))
  @Permission('hearing.prepare')
  @Answers('AgendaWritten', hearingErrors, sealingErrors)
  setOnline(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: SetOnlineBody): Promise<AgendaWritten> {
    return this.online.run(actor, id, body);
  }
}

/** @throws Refusal RECORD.NOT_FOUND for a form that no paper has */
export function formatOf(form: string): PaperFormat {
  const known = Object.keys(PAPER_FORMATS).find((format) => format === form);
  if (!known) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
  return known as PaperFormat;
}
