import { Module } from '@nestjs/common';
import { AgencyModule } from '@tiepdan/agency/api';
import { FormModule } from '@tiepdan/form/api';
import { PaperModule } from '@tiepdan/paper/api';
import { FilingController } from './filing.controller.js';
import { ExportFiling } from './filings/actions/export-filing.js';
import { SubmitFiling } from './filings/actions/submit.js';
import { SupplementFiling } from './filings/actions/supplement.js';
import { CompileReport } from './filings/compile.js';
import { CorrectionQueries } from './filings/correction.queries.js';
import { FileReport } from './filings/file-report.js';
import { FilingQueries } from './filings/filing.queries.js';
import { FreezeReport } from './filings/freeze.js';
import { FilingParts } from './filings/parts.js';
import { PreviewQueries } from './filings/preview.queries.js';
import { OwnReturnController } from './own/own-return.controller.js';
import { OwnReturnQueries } from './own/own-return.queries.js';
import { ReturnController } from './return.controller.js';
import { EnterReturn } from './returns/actions/enter-return.js';
import { RemindUnits } from './returns/actions/remind-units.js';
import { SendBackReturn } from './returns/actions/send-back.js';
import { TakeFromRecords } from './returns/actions/take-from-records.js';
import { RemindWaiting } from './returns/remind-waiting.js';
import { ReturnQueries } from './returns/return.queries.js';
import { RollUpQueries } from './returns/roll-up.queries.js';
import { TellUnits } from './returns/tell-units.js';
import { UnitRows } from './returns/unit-rows.js';
import { WriteReturn } from './returns/write-return.js';
import { ChangeFilingTerms } from './terms/change-terms.js';
import { FilingTermsQueries } from './terms/terms.queries.js';

@Module({
  imports: [AgencyModule, FormModule, PaperModule],
  controllers: [FilingController, ReturnController, OwnReturnController],
  providers: [
    FilingTermsQueries,
    ChangeFilingTerms,
    ReturnQueries,
    UnitRows,
    TellUnits,
    WriteReturn,
    EnterReturn,
    TakeFromRecords,
    SendBackReturn,
    RemindUnits,
    RemindWaiting,
    RollUpQueries,
    OwnReturnQueries,
    CompileReport,
    PreviewQueries,
    FilingParts,
    FreezeReport,
    FileReport,
    SubmitFiling,
    SupplementFiling,
    ExportFiling,
    FilingQueries,
    CorrectionQueries,
  ],
  exports: [FilingParts, FilingQueries, CorrectionQueries, ReturnQueries, FilingTermsQueries, SubmitFiling],
})
export class FilingModule {}
