import { Controller, Get, Header, type StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { handOut } from '@tiepdan/file/api';
import { delegationErrors, delegationPaths } from '@tiepdan/identity/contract';
import { Answers, CurrentActor, RecordId, Staff } from '@tiepdan/platform/api';
import type { Actor } from '@tiepdan/platform/contract';
import { MakeDelegationPaper } from './make-delegation-paper.js';

/** Its own file stands here and not beside delegations: what is printed and handed out stands above them. */
@ApiTags('delegation')
@Controller()
export class DelegationPaperController {
  constructor(private readonly paper: MakeDelegationPaper) {}

  @Get(delegationPaths.print(':id'))
  @Header('Cache-Control', 'no-store')
  @Staff()
  @ApiProduces('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
  @Answers(null, delegationErrors)
  async print(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<StreamableFile> {
    return handOut(await this.paper.run(actor, id));
  }
}
