import { Body, Controller, Header, HttpCode, Post, type StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { handOut } from '@tiepdan/file/api';
import type { Actor } from '@tiepdan/platform/contract';
import { AnswerNotKept, Answers, CurrentActor, Permission, RecordId } from '@tiepdan/platform/api';
import { privacyErrors, privacyPaths } from '@tiepdan/privacy/contract';
import { HandOver } from './actions/hand-over.js';
import { HandOverBody } from './hand-over.body.js';

@ApiTags('privacy')
@Controller()
export class PrivacyController {
  constructor(private readonly handing: HandOver) {}

  @Post(privacyPaths.handOver(':id'))
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @AnswerNotKept()
  @Permission('privacy.hand-over')
  @ApiProduces('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
  @Answers(null, privacyErrors)
  async handOver(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: HandOverBody): Promise<StreamableFile> {
    return handOut(await this.handing.run(actor, id, body));
  }
}
