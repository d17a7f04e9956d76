import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Chronicle } from '@tiepdan/audit/api';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import { PeopleInHistory } from '@tiepdan/citizen/api';
import { type FieldCatalogue, type FieldView, type MatterView, matterErrors, matterPaths } from '@tiepdan/matter/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, RecordId, Staff } from '@tiepdan/platform/api';
import { CorrectMatter } from './actions/correct-matter.js';
import { FieldQueries } from './fields/field.queries.js';
import { CorrectMatterBody } from './matter.body.js';
import { MatterQueries } from './matter.queries.js';

@ApiTags('matter')
@Controller()
export class MatterController {
  constructor(
    private readonly queries: MatterQueries,
    private readonly fieldList: FieldQueries,
    private readonly correct: CorrectMatter,
    private readonly chronicle: Chronicle,
    private readonly people: PeopleInHistory,
  ) {}

  @Get(matterPaths.fields)
  @Staff()
  @Answers('FieldList')
  fields(): Promise<FieldView[]> {
    return this.fieldList.list();
  }

  @Get(matterPaths.fieldCatalogue)
  @Permission('matter.read')
  @Answers('FieldCatalogue')
  fieldCatalogue(): Promise<FieldCatalogue> {
    return this.fieldList.catalogue();
  }

  @Get(matterPaths.one(':id'))
  @Permission('matter.read')
  @Answers('MatterView')
  one(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<MatterView> {
    return this.queries.one(actor, id);
  }

  @Put(matterPaths.one(':id'))
  @Permission('matter.correct')
  @Answers('WrittenRecord', matterErrors)
  put(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: CorrectMatterBody): Promise<WrittenRecord> {
    return this.correct.run(actor, id, body);
  }

  @Get(matterPaths.history(':id'))
  @Permission('matter.read')
  @Answers('HistoryList')
  async history(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<HistoryEntry[]> {
    const { sealed } = await this.queries.one(actor, id);
    return this.people.read(actor.officeId, { sealed, matterId: id }, await this.chronicle.historyOf(actor.officeId, 'matter', id));
  }
}
