import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { type FormList, type FormQuery, type FormRecords, type FormTable, formErrors, formPaths } from '@tiepdan/form/contract';
import { Answers, CurrentActor, Permission } from '@tiepdan/platform/api';
import type { Actor } from '@tiepdan/platform/contract';
import { statisticsErrors } from '@tiepdan/statistics/contract';
import { ExportForms } from './actions/export-forms.js';
import { FormQueries } from './form.queries.js';
import { FormRecordsQuery, FormsFileQuery, FormsQuery } from './form.query.js';

@ApiTags('form')
@Controller()
export class FormController {
  constructor(
    private readonly queries: FormQueries,
    private readonly exporting: ExportForms,
  ) {}

  @Get(formPaths.list)
  @Permission('form.read')
  @Answers('FormList', formErrors, statisticsErrors)
  list(@CurrentActor() actor: Actor, @Query() query: FormsQuery): Promise<FormList> {
    return this.queries.list(actor, query);
  }

  @Get(formPaths.xlsx)
  @Permission('form.export')
  @ApiProduces('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @Answers(null, formErrors, statisticsErrors)
  xlsx(@CurrentActor() actor: Actor, @Query() query: FormsFileQuery): Promise<StreamableFile> {
    return this.exporting.run(actor, query, 'xlsx');
  }

  @Get(formPaths.pdf)
  @Permission('form.export')
  @ApiProduces('application/pdf')
  @Answers(null, formErrors, statisticsErrors)
  pdf(@CurrentActor() actor: Actor, @Query() query: FormsFileQuery): Promise<StreamableFile> {
    return this.exporting.run(actor, query, 'pdf');
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
