import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type MatterBelongings, type MergedMatter, type SplitMatter as SplitResult, matterErrors, matterPaths } from '@tiepdan/matter/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, RecordId, VersionedReasonBody } from '@tiepdan/platform/api';
import { MergeMatters } from '../actions/merge-matters.js';
import { SplitMatter } from '../actions/split-matter.js';
import { UndoMerge } from '../actions/undo-merge.js';
import { MatterQueries } from '../matter.queries.js';
import { MergeMatterBody, SplitMatterBody } from './gathering.body.js';

/** Merging matters, undoing it, splitting one. */
@ApiTags('matter')
@Controller()
export class GatheringController {
  constructor(
    private readonly queries: MatterQueries,
    private readonly merges: MergeMatters,
    private readonly undoes: UndoMerge,
    private readonly splits: SplitMatter,
  ) {}

  @Get(matterPaths.belongings(':id'))
  @Permission('matter.gather')
  @Answers('MatterBelongings')
  belongings(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<MatterBelongings> {
    return this.queries.belongings(actor, id);
  }

  @Post(matterPaths.merge(':id'))
  @HttpCode(200)
  @Permission('matter.gather')
  @Answers('MergedMatter', matterErrors)
  merge(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: MergeMatterBody): Promise<MergedMatter> {
    return this.merges.run(actor, id, body);
  }

  @Post(matterPaths.undoMerge(':id'))
  @HttpCode(200)
  @Permission('matter.gather')
  @Answers('WrittenRecord', matterErrors)
  undo(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: VersionedReasonBody): Promise<WrittenRecord> {
    return this.undoes.run(actor, id, body);
  }

  @Post(matterPaths.split(':id'))
  @Permission('matter.gather')
  @Answers('SplitMatter', matterErrors)
  split(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: SplitMatterBody): Promise<SplitResult> {
    return this.splits.run(actor, id, body);
  }
}
