import { Body, Controller, Get, Header, HttpCode, Param, Post, Put, type StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { citizenErrors, sealingErrors } from '@tiepdan/citizen/contract';
import { conclusionErrors } from '@tiepdan/conclusion/contract';
import { handOut } from '@tiepdan/file/api';
import { type BriefView, type ConcludedHearing, type HearingNotes, type MinutesView, hearingErrors, hearingPaths } from '@tiepdan/hearing/contract';
import { paperErrors } from '@tiepdan/paper/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, RecordId } from '@tiepdan/platform/api';
import { receptionErrors } from '@tiepdan/reception/contract';
import { BriefFiles } from '../brief/brief-files.js';
import { formatOf } from '../days/day.controller.js';
import { AbsentBody, BeginHearingBody, SaveNotesBody } from '../hearing.body.js';
import { RecordAbsence } from './absent.js';
import { BeginHearing } from './begin.js';
import { ConcludeHearing } from './conclude.js';
import { Minutes } from './correct-minutes.js';
import { Notes } from './notes.js';
import { ConcludeHearingBody, CorrectMinutesBody } from './sitting.body.js';

/** One matter as it is heard: its brief, the leader's notes, its beginning and end. */
@ApiTags('hearing')
@Controller()
export class SittingController {
  constructor(
    private readonly briefs: BriefFiles,
    private readonly beginning: BeginHearing,
    private readonly notes: Notes,
    private readonly concluding: ConcludeHearing,
    private readonly absence: RecordAbsence,
    private readonly minutes: Minutes,
  ) {}

  @Get(hearingPaths.brief(':id'))
  @Permission('hearing.read')
  @Answers('BriefView', hearingErrors)
  brief(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<BriefView> {
    return this.briefs.read(actor, id);
  }

  @Get(hearingPaths.briefFile(':id', ':form'))
  @Header('Cache-Control', 'no-store')
  @Permission('hearing.read')
  @ApiProduces('application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document')
  @Answers(null, hearingErrors, paperErrors)
  async briefFile(@CurrentActor() actor: Actor, @RecordId() id: string, @Param('form') form: string): Promise<StreamableFile> {
    return handOut(await this.briefs.one(actor, id, formatOf(form)), true);
  }

  @Post(hearingPaths.begin(':id'))
  @HttpCode(200)
  @Permission('hearing.sit')
  @Answers('WrittenRecord', hearingErrors)
  begin(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: BeginHearingBody): Promise<WrittenRecord> {
    return this.beginning.run(actor, id, body);
  }

  @Get(hearingPaths.notes(':id'))
  @Header('Cache-Control', 'no-store')
  @Permission('hearing.sit')
  @Answers('HearingNotes', hearingErrors)
  readNotes(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<HearingNotes> {
    return this.notes.read(actor, id);
  }

  @Put(hearingPaths.notes(':id'))
  @Permission('hearing.sit')
  @Answers('HearingNotes', hearingErrors, sealingErrors)
  saveNotes(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: SaveNotesBody): Promise<HearingNotes> {
    return this.notes.save(actor, id, body);
  }

  @Post(hearingPaths.conclude(':id'))
  @HttpCode(200)
  @Permission('hearing.sit')
  @Answers('ConcludedHearing', hearingErrors, receptionErrors, citizenErrors, conclusionErrors, sealingErrors)
  conclude(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: ConcludeHearingBody): Promise<ConcludedHearing> {
    return this.concluding.run(actor, id, body);
  }

  @Post(hearingPaths.absent(':id'))
  @HttpCode(200)
  @Permission('hearing.sit')
  @Answers('WrittenRecord', hearingErrors, receptionErrors, sealingErrors)
  absent(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: AbsentBody): Promise<WrittenRecord> {
    return this.absence.run(actor, id, body);
  }

  @Get(hearingPaths.minutes(':id'))
  @Permission('hearing.read')
  @Answers('MinutesView', hearingErrors)
  readMinutes(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<MinutesView> {
    return this.minutes.read(actor, id);
  }

  @Put(hearingPaths.minutes(':id'))
  @Permission('hearing.sit')
  @Answers('WrittenRecord', hearingErrors, sealingErrors)
  correctMinutes(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: CorrectMinutesBody): Promise<WrittenRecord> {
    return this.minutes.correct(actor, id, body);
  }
}
