import { Body, Controller, HttpCode, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { matterErrors, matterPaths } from '@tiepdan/matter/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, RecordId, VersionedReasonBody } from '@tiepdan/platform/api';
import { ChangeFlag } from '../actions/change-flag.js';
import { RaiseFlag } from '../actions/raise-flag.js';
import { CorrectFlagBody, FlagBody, LowerFlagBody } from './flag.body.js';

/** Flags of matters: one line a verb. */
@ApiTags('matter')
@Controller()
export class FlagController {
  constructor(
    private readonly raises: RaiseFlag,
    private readonly changes: ChangeFlag,
  ) {}

  @Post(matterPaths.flags(':id'))
  @Permission('matter.flag')
  @Answers('WrittenRecord', matterErrors)
  raise(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: FlagBody): Promise<WrittenRecord> {
    return this.raises.run(actor, id, body);
  }

  @Put(matterPaths.flag(':id'))
  @Permission('matter.flag')
  @Answers('WrittenRecord', matterErrors)
  correct(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: CorrectFlagBody): Promise<WrittenRecord> {
    return this.changes.correct(actor, id, body);
  }

  @Post(matterPaths.lowerFlag(':id'))
  @HttpCode(200)
  @Permission('matter.flag')
  @Answers('WrittenRecord', matterErrors)
  lower(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: LowerFlagBody): Promise<WrittenRecord> {
    return this.changes.lower(actor, id, body);
  }

  @Post(matterPaths.cancelFlag(':id'))
  @HttpCode(200)
  @Permission('matter.flag')
  @Answers('WrittenRecord', matterErrors)
  cancel(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: VersionedReasonBody): Promise<WrittenRecord> {
    return this.changes.cancel(actor, id, body);
  }
}
