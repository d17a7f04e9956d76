import { Body, Controller, Get, Header, HttpCode, Post, Put, Query, type StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { fileErrors } from '@tiepdan/file/contract';
import { type PaperCode, type PaperList, type PaperView, type TemplateChanged, type TemplateCheck, paperErrors, paperPaths } from '@tiepdan/paper/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission } from '@tiepdan/platform/api';
import { PutInForce } from './actions/put-in-force.js';
import { ReplaceTemplate } from './actions/replace-template.js';
import { TryTemplate } from './actions/try-template.js';
import { PaperFormatQuery, PutInForceBody, ReplaceTemplateBody, UploadedTemplateBody } from './paper.body.js';
import { PaperCodeParam, TemplateIdParam } from './paper-code.js';
import { PaperQueries } from './paper.queries.js';

const FILES = ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/pdf'] as const;

@ApiTags('paper')
@Controller()
export class PaperController {
  constructor(
    private readonly queries: PaperQueries,
    private readonly trying: TryTemplate,
    private readonly replacing: ReplaceTemplate,
    private readonly choosing: PutInForce,
  ) {}

  @Get(paperPaths.list)
  @Permission('template.read')
  @Answers('PaperList')
  list(@CurrentActor() actor: Actor): Promise<PaperList> {
    return this.queries.list(actor);
  }

  @Get(paperPaths.one(':code'))
  @Permission('template.read')
  @Answers('PaperView', paperErrors)
  one(@CurrentActor() actor: Actor, @PaperCodeParam() code: PaperCode): Promise<PaperView> {
    return this.queries.one(actor, code);
  }

  @Post(paperPaths.check(':code'))
  @HttpCode(200)
  @Permission('template.manage')
  @Answers('TemplateCheck', paperErrors, fileErrors)
  check(@CurrentActor() actor: Actor, @PaperCodeParam() code: PaperCode, @Body() body: UploadedTemplateBody): Promise<TemplateCheck> {
    return this.trying.check(actor, code, body.fileId);
  }

  @Post(paperPaths.trial(':code'))
  @HttpCode(200)
  @Permission('template.manage')
  @ApiProduces(...FILES)
  @Answers(null, paperErrors, fileErrors)
  trial(@CurrentActor() actor: Actor, @PaperCodeParam() code: PaperCode, @Query() query: PaperFormatQuery, @Body() body: UploadedTemplateBody): Promise<StreamableFile> {
    return this.trying.trial(actor, code, body.fileId, query.format);
  }

  @Post(paperPaths.templates(':code'))
  @Permission('template.manage')
  @Answers('TemplateChanged', paperErrors, fileErrors)
  replace(@CurrentActor() actor: Actor, @PaperCodeParam() code: PaperCode, @Body() body: ReplaceTemplateBody): Promise<TemplateChanged> {
    return this.replacing.run(actor, code, body);
  }

  @Put(paperPaths.inForce(':code'))
  @Permission('template.manage')
  @Answers('TemplateChanged', paperErrors)
  putInForce(@CurrentActor() actor: Actor, @PaperCodeParam() code: PaperCode, @Body() body: PutInForceBody): Promise<TemplateChanged> {
    return this.choosing.run(actor, code, body);
  }

  @Get(paperPaths.file(':code', ':template'))
  @Header('Cache-Control', 'no-store')
  @Permission('template.read')
  @ApiProduces(FILES[0])
  @Answers(null, paperErrors, fileErrors)
  file(@CurrentActor() actor: Actor, @PaperCodeParam() code: PaperCode, @TemplateIdParam() template: string | null): Promise<StreamableFile> {
    return this.trying.file(actor, code, template);
  }

  @Get(paperPaths.sample(':code', ':template'))
  @Header('Cache-Control', 'no-store')
  @Permission('template.read')
  @ApiProduces(...FILES)
  @Answers(null, paperErrors, fileErrors)
  sample(
    @CurrentActor() actor: Actor,
    @PaperCodeParam() code: PaperCode,
    @TemplateIdParam() template: string | null,
    @Query() query: PaperFormatQuery,
  ): Promise<StreamableFile> {
    return this.trying.sample(actor, code, template, query.format);
  }
}
