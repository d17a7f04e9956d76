import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type FormList, type FormQuery, type FormRecords, type FormTable, formErrors, formPaths } from '@tiepdan/form/contract';
import { Answers, CurrentActor, Permission } from '@tiepdan/platform/api';
import type { Actor } from '@tiepdan/platform/contract';
import { statisticsErrors } from '@tiepdan/statistics/contract';
import { FormQueries } from './form.queries.js';
import { FormRecordsQuery, FormsQuery } from './form.query.js';

@ApiTags('form')
@Controller()
export class FormController {
  constructor(private readonly queries: FormQueries) {}

  @Get(formPaths.list)
  @Permission('form.read')
  @Answers('FormList', formErrors, statisticsErrors)
  list(@CurrentActor() actor: Actor, @Query() query: FormsQuery): Promise<FormList> {
    return this.queries.list(actor, query);
  }

  @Get(formPaths.table(':slug'))
  @Permission('form.read')
  @Answers('FormTable', formErrors, statisticsErrors)
  table(@CurrentActor() actor: Actor, @Param('slug') slug: string, @Query() query: FormsQuery): Promise<FormTable> {
    return this.queries.table(actor, slug, query);
  }

  @Get(formPaths.records(':slug', ':column'))
  @Permission('form.read')
  @Answers('FormRecords', formErrors, statisticsErrors)
  records(@CurrentActor() actor: Actor, @Param('slug') slug: string, @Param('column') column: string, @Query() query: FormRecordsQuery): Promise<FormRecords> {
    return this.queries.records(actor, slug, column, query);
  }

  @Get(formPaths.query(':slug', ':column'))
  @Permission('form.read')
  @Answers('FormQuery', formErrors, statisticsErrors)
  query(@CurrentActor() actor: Actor, @Param('slug') slug: string, @Param('column') column: string, @Query() query: FormsQuery): Promise<FormQuery> {
    return this.queries.query(actor, slug, column, query);
  }
}
