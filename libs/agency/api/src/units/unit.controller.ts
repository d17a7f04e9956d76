import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type MergedUnits, type UnitView, unitErrors, unitPaths } from '@tiepdan/agency/contract';
import { Chronicle } from '@tiepdan/audit/api';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import { type Actor, EARLIEST_DAY, type WrittenRecord } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, RecordId } from '@tiepdan/platform/api';
import { CorrectUnit } from './actions/correct-unit.js';
import { EnterUnit } from './actions/enter-unit.js';
import { MergeUnits } from './actions/merge-units.js';
import { CorrectUnitBody, EnterUnitBody, MergeUnitsBody, UnitListQuery } from './unit.body.js';
import { UnitQueries } from './unit.queries.js';

const LAST_DAY = '9999-12-31';

/** Who sends figures in. */
@ApiTags('reporting-unit')
@Controller()
export class UnitController {
  constructor(
    private readonly queries: UnitQueries,
    private readonly entering: EnterUnit,
    private readonly correcting: CorrectUnit,
    private readonly merging: MergeUnits,
    private readonly chronicle: Chronicle,
  ) {}

  @Get(unitPaths.list)
  @Permission('unit.read')
  @Answers('UnitList')
  list(@CurrentActor() actor: Actor, @Query() { from, to }: UnitListQuery): Promise<UnitView[]> {
    return this.queries.list(actor.officeId, from || to ? { from: from ?? EARLIEST_DAY, to: to ?? LAST_DAY } : null);
  }

  @Post(unitPaths.list)
  @Permission('unit.manage')
  @Answers('WrittenRecord', unitErrors)
  enter(@CurrentActor() actor: Actor, @Body() body: EnterUnitBody): Promise<WrittenRecord> {
    return this.entering.run(actor, body);
  }

  @Post(unitPaths.merge)
  @HttpCode(200)
  @Permission('unit.manage')
  @Answers('MergedUnits', unitErrors)
  merge(@CurrentActor() actor: Actor, @Body() body: MergeUnitsBody): Promise<MergedUnits> {
    return this.merging.run(actor, body);
  }

  @Get(unitPaths.one(':id'))
  @Permission('unit.read')
  @Answers('UnitView')
  one(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<UnitView> {
    return this.queries.one(actor.officeId, id);
  }

  @Put(unitPaths.one(':id'))
  @Permission('unit.manage')
  @Answers('WrittenRecord', unitErrors)
  correct(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: CorrectUnitBody): Promise<WrittenRecord> {
    return this.correcting.run(actor, id, body);
  }

  @Get(unitPaths.history(':id'))
  @Permission('unit.read')
  @Answers('HistoryList')
  async history(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<HistoryEntry[]> {
    await this.queries.one(actor.officeId, id);
    return this.chronicle.historyOf(actor.officeId, 'reporting-unit', id);
  }
}
