import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { Answers, OnlyReads, Permission, Refusal } from '@tiepdan/platform/api';
import { type ReportText, scrutinyErrors, scrutinyPaths } from '@tiepdan/scrutiny/contract';
import type { Request } from 'express';
import { ReadReportFile } from './reading/read-file.js';

@ApiTags('scrutiny')
@Controller()
export class ScrutinyController {
  constructor(private readonly reading: ReadReportFile) {}

  /** The body is the file itself. */
  @Post(scrutinyPaths.text)
  @HttpCode(200)
  @OnlyReads()
  @Permission('scrutiny.read')
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers('ReportText', scrutinyErrors)
  text(@Req() request: Request): Promise<ReportText> {
    if (!request.is('application/octet-stream')) throw new Refusal(scrutinyErrors, 'SCRUTINY.FILE_UNKNOWN');
    return this.reading.run(request.iterator({ destroyOnReturn: false }));
  }
}
