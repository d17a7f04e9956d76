import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, type StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  type ChangedRecordPage,
  type FiledReport,
  type FilingCorrections,
  type FilingPage,
  type FilingPreview,
  type FilingRecordPage,
  type FilingTable,
  type FilingTermsView,
  type FilingVerification,
  type FilingView,
  filingErrors,
  filingPaths,
} from '@tiepdan/filing/contract';
import { formErrors } from '@tiepdan/form/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, PageQuery, Permission, RecordId, Refusal } from '@tiepdan/platform/api';
import { ChangeFilingTermsBody, OfficialPeriodQuery, SubmitFilingBody, SupplementFilingBody } from './filing.body.js';
import { ExportFiling } from './filings/actions/export-filing.js';
import { SubmitFiling } from './filings/actions/submit.js';
import { SupplementFiling } from './filings/actions/supplement.js';
import { CorrectionQueries } from './filings/correction.queries.js';
import { FilingQueries } from './filings/filing.queries.js';
import { PreviewQueries } from './filings/preview.queries.js';
import { ChangeFilingTerms } from './terms/change-terms.js';
import { FilingTermsQueries } from './terms/terms.queries.js';

/** Reports that are filed, and how they differ from what would be computed now. */
@ApiTags('filing')
@Controller()
export class FilingController {
  constructor(
    private readonly previews: PreviewQueries,
    private readonly queries: FilingQueries,
    private readonly correcting: CorrectionQueries,
    private readonly submitting: SubmitFiling,
    private readonly supplementing: SupplementFiling,
    private readonly exporting: ExportFiling,
    private readonly terms: FilingTermsQueries,
    private readonly changing: ChangeFilingTerms,
  ) {}

  @Get(filingPaths.preview)
  @Permission('filing.read')
  @Answers('FilingPreview', filingErrors)
  preview(@CurrentActor() actor: Actor, @Query() { period }: OfficialPeriodQuery): Promise<FilingPreview> {
    return this.previews.preview(actor, period);
  }

  @Get(filingPaths.terms)
  @Permission('filing.see-terms')
  @Answers('FilingTermsView')
  readTerms(@CurrentActor() actor: Actor): Promise<FilingTermsView> {
    return this.terms.of(actor.officeId);
  }

  @Put(filingPaths.terms)
  @Permission('filing.configure')
  @Answers('FilingTermsView', filingErrors)
  setTerms(@CurrentActor() actor: Actor, @Body() body: ChangeFilingTermsBody): Promise<FilingTermsView> {
    return this.changing.run(actor, body);
  }

  @Get(filingPaths.list)
  @Permission('filing.read')
  @Answers('FilingPage')
  list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<FilingPage> {
    return this.queries.list(actor, query);
  }

  @Post(filingPaths.list)
  @Permission('filing.submit')
  @Answers('FiledReport', filingErrors)
  submit(@CurrentActor() actor: Actor, @Body() body: SubmitFilingBody): Promise<FiledReport> {
    return this.submitting.run(actor, body);
  }

  @Get(filingPaths.one(':id'))
  @Permission('filing.read')
  @Answers('FilingView')
  one(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<FilingView> {
    return this.queries.one(actor, id);
  }

  @Get(filingPaths.table(':id', ':slug'))
  @Permission('filing.read')
  @Answers('FilingTable', formErrors)
  table(@CurrentActor() actor: Actor, @RecordId() id: string, @Param('slug') slug: string): Promise<FilingTable> {
    return this.queries.table(actor, id, slug);
  }

  @Get(filingPaths.records(':id', ':slug', ':column'))
  @Permission('filing.read')
  @Answers('FilingRecordPage', formErrors)
  records(@CurrentActor() actor: Actor, @RecordId() id: string, @Param('slug') slug: string, @Param('column') column: string, @Query() query: PageQuery): Promise<FilingRecordPage> {
    return this.queries.records(actor, id, slug, columnOf(slug, column), query);
  }

  @Get(filingPaths.xlsx(':id'))
  @Permission('filing.export')
  @ApiProduces('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @Answers(null, formErrors)
  xlsx(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<StreamableFile> {
    return this.exporting.run(actor, id, 'xlsx');
  }

  @Get(filingPaths.pdf(':id'))
  @Permission('filing.export')
  @ApiProduces('application/pdf')
  @Answers(null, formErrors)
  pdf(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<StreamableFile> {
    return this.exporting.run(actor, id, 'pdf');
  }

  @Get(filingPaths.verify(':id'))
  @Permission('filing.read')
  @Answers('FilingVerification')
  verify(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<FilingVerification> {
    return this.queries.verify(actor, id);
  }

  @Get(filingPaths.corrections(':id'))
  @Permission('filing.read')
  @Answers('FilingCorrections')
  corrections(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<FilingCorrections> {
    return this.correcting.corrections(actor, id);
  }

  @Get(filingPaths.changes(':id', ':slug', ':column'))
  @Permission('filing.read')
  @Answers('ChangedRecordPage', formErrors)
  changes(@CurrentActor() actor: Actor, @RecordId() id: string, @Param('slug') slug: string, @Param('column') column: string, @Query() query: PageQuery): Promise<ChangedRecordPage> {
    return this.correcting.records(actor, id, slug, columnOf(slug, column), query);
  }

  @Post(filingPaths.supplement(':id'))
  @HttpCode(200)
  @Permission('filing.submit')
  @Answers('FiledReport', filingErrors)
  supplement(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: SupplementFilingBody): Promise<FiledReport> {
    return this.supplementing.run(actor, id, body);
  }
}

/** @throws Refusal FORM.COLUMN_UNKNOWN */
function columnOf(form: string, text: string): number {
  if (!/^\d{1,3}$/.test(text)) throw new Refusal(formErrors, 'FORM.COLUMN_UNKNOWN', { form: form.slice(0, 20), column: text.slice(0, 10) });
  return Number(text);
}
