import { Body, Controller, Get, HttpCode, Post, Put, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type SheetText, type SignatoryList, type WrittenSignatories, signatoryErrors, signatoryPaths } from '@tiepdan/petition/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, RecordId } from '@tiepdan/platform/api';
import { sheetText } from './sheet-text.js';
import { SheetBody, SignatoryListQuery, WriteSignatoriesBody } from './signatory.body.js';
import { SignatoryQueries } from './signatory.queries.js';
import { WriteSignatories } from './write-signatories.js';

@ApiTags('petition')
@Controller()
export class SignatoryController {
  constructor(
    private readonly queries: SignatoryQueries,
    private readonly writing: WriteSignatories,
  ) {}

  @Get(signatoryPaths.list(':id'))
  @Permission('petition.read')
  @Answers('SignatoryList')
  list(@CurrentActor() actor: Actor, @RecordId() id: string, @Query() query: SignatoryListQuery): Promise<SignatoryList> {
    return this.queries.list(actor, id, query);
  }

  @Put(signatoryPaths.list(':id'))
  @Permission('petition.register')
  @Answers('WrittenSignatories', signatoryErrors)
  put(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: WriteSignatoriesBody): Promise<WrittenSignatories> {
    return this.writing.run(actor, id, body);
  }

  @Get(signatoryPaths.export(':id'))
  @Permission('petition.read')
  @Answers(null, signatoryErrors)
  export(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<StreamableFile> {
    return this.queries.export(actor, id);
  }

  @Post(signatoryPaths.sheet)
  @HttpCode(200)
  @Permission('petition.register')
  @Answers('SheetText', signatoryErrors)
  async sheet(@Body() body: SheetBody): Promise<SheetText> {
    return { text: await sheetText(Buffer.from(body.content, 'base64')) };
  }
}
