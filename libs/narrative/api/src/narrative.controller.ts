import { Body, Controller, Get, HttpCode, Post, Put, Query, type StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import { type NarrativeList, type NarrativeView, narrativeErrors, narrativePaths } from '@tiepdan/narrative/contract';
import { paperErrors } from '@tiepdan/paper/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, RecordId } from '@tiepdan/platform/api';
import { statisticsErrors } from '@tiepdan/statistics/contract';
import { ExportNarrative } from './actions/export.js';
import { FinishNarrative } from './actions/finish.js';
import { OpenNarrative } from './actions/open.js';
import { SaveNarrative } from './actions/save.js';
import { FinishNarrativeBody, NarrativeFileQuery, OpenNarrativeBody, ReopenNarrativeBody, SaveNarrativeBody } from './narrative.body.js';
import { NarrativeQueries } from './narrative.queries.js';

/** Reports in words. */
@ApiTags('narrative')
@Controller()
export class NarrativeController {
  constructor(
    private readonly queries: NarrativeQueries,
    private readonly opening: OpenNarrative,
    private readonly saving: SaveNarrative,
    private readonly finishing: FinishNarrative,
    private readonly exporting: ExportNarrative,
  ) {}

  @Get(narrativePaths.list)
  @Permission('narrative.read')
  @Answers('NarrativeList')
  list(@CurrentActor() actor: Actor): Promise<NarrativeList> {
    return this.queries.list(actor);
  }

  @Post(narrativePaths.list)
  @Permission('narrative.write')
  @Answers('WrittenRecord', narrativeErrors, statisticsErrors)
  open(@CurrentActor() actor: Actor, @Body() body: OpenNarrativeBody): Promise<WrittenRecord> {
    return this.opening.run(actor, body);
  }

  @Get(narrativePaths.one(':id'))
  @Permission('narrative.read')
  @Answers('NarrativeView')
  one(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<NarrativeView> {
    return this.queries.one(actor, id);
  }

  @Put(narrativePaths.one(':id'))
  @Permission('narrative.write')
  @Answers('WrittenRecord', narrativeErrors)
  save(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: SaveNarrativeBody): Promise<WrittenRecord> {
    return this.saving.run(actor, id, body);
  }

  @Get(narrativePaths.history(':id'))
  @Permission('narrative.read')
  @Answers('HistoryList')
  history(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<HistoryEntry[]> {
    return this.queries.history(actor, id);
  }

  @Post(narrativePaths.finish(':id'))
  @HttpCode(200)
  @Permission('narrative.write')
  @Answers('WrittenRecord', narrativeErrors)
  finish(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() { version }: FinishNarrativeBody): Promise<WrittenRecord> {
    return this.finishing.run(actor, id, version);
  }

  @Post(narrativePaths.reopen(':id'))
  @HttpCode(200)
  @Permission('narrative.write')
  @Answers('WrittenRecord', narrativeErrors)
  reopen(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: ReopenNarrativeBody): Promise<WrittenRecord> {
    return this.finishing.reopen(actor, id, body);
  }

  @Get(narrativePaths.docx(':id'))
  @Permission('narrative.export')
  @ApiProduces('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
  @Answers(null)
  docx(@CurrentActor() actor: Actor, @RecordId() id: string, @Query() { annex }: NarrativeFileQuery): Promise<StreamableFile> {
    return this.exporting.run(actor, id, 'docx', annex ?? false);
  }

  @Get(narrativePaths.pdf(':id'))
  @Permission('narrative.export')
  @ApiProduces('application/pdf')
  @Answers(null, paperErrors)
  pdf(@CurrentActor() actor: Actor, @RecordId() id: string, @Query() { annex }: NarrativeFileQuery): Promise<StreamableFile> {
    return this.exporting.run(actor, id, 'pdf', annex ?? false);
  }
}
