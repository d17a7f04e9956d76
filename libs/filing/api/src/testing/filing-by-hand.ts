import { AgencyQueries, UnitQueries } from '@tiepdan/agency/api';
import { Chronicle } from '@tiepdan/audit/api';
import { FormFigures, FormSettingsQueries, FormTables, UnitReturns } from '@tiepdan/form/api';
import type { Clock, Database } from '@tiepdan/platform/api';
import { SubmitFiling } from '../filings/actions/submit.js';
import { SupplementFiling } from '../filings/actions/supplement.js';
import { CompileReport } from '../filings/compile.js';
import { FileReport } from '../filings/file-report.js';
import { FreezeReport } from '../filings/freeze.js';
import { FilingParts } from '../filings/parts.js';
import { EnterReturn } from '../returns/actions/enter-return.js';
import { ReturnQueries } from '../returns/return.queries.js';
import { TellUnits } from '../returns/tell-units.js';
import { UnitRows } from '../returns/unit-rows.js';
import { WriteReturn } from '../returns/write-return.js';
import { FilingTermsQueries } from '../terms/terms.queries.js';

/** Filing put together by hand, for specs and for loading a demo. */
export function filingByHand(database: Database, clock: Clock) {
  const chronicle = new Chronicle(database);
  const [units, agencies, terms, settings] = [new UnitQueries(database), new AgencyQueries(database), new FilingTermsQueries(database), new FormSettingsQueries(database)];
  const figures = new FormFigures(settings);
  const [port, parts] = [new UnitReturns(), new FilingParts()];
  const returns = new ReturnQueries(database, units, terms);
  const rows = new UnitRows(units, returns);
  new TellUnits(port, units, rows).onModuleInit();
  const compiling = new CompileReport(new FormTables(figures, port, settings, clock), figures, settings, rows, agencies);
  const file = new FileReport(database, compiling, new FreezeReport(figures, agencies, terms, parts, clock), terms, chronicle, clock);
  const write = new WriteReturn(database, units, terms, chronicle, clock);
  return {
    chronicle,
    units,
    agencies,
    termsOf: terms,
    settings,
    figures,
    parts,
    returns,
    compiling,
    write,
    submit: new SubmitFiling(file),
    supplement: new SupplementFiling(database, file),
    enter: new EnterReturn(write),
  };
}
