import { randomUUID } from 'node:crypto';
import { AgencyQueries, EnterUnit, MergeUnits, UnitQueries } from '@tiepdan/agency/api';
import type { UnitDetails } from '@tiepdan/agency/contract';
import { Chronicle } from '@tiepdan/audit/api';
import { LockPeriod, PeriodLockQueries } from '@tiepdan/calendar/api';
import { type TypedForm, filingPermissions } from '@tiepdan/filing/contract';
import { FormFigures, FormSettingsQueries, FormTables, type History, UnitReturns, loadHistory } from '@tiepdan/form/api';
import { formsOf } from '@tiepdan/form/contract';
import { Database, JobStates, Jobs, StandingClock, freshDatabase } from '@tiepdan/platform/api';
import { type Actor, type PlainDate, type Role, permissionsOf } from '@tiepdan/platform/contract';
import type { DataSource } from 'typeorm';
import { SubmitFiling } from '../filings/actions/submit.js';
import { SupplementFiling } from '../filings/actions/supplement.js';
import { CompileReport } from '../filings/compile.js';
import { CorrectionQueries } from '../filings/correction.queries.js';
import { FileReport } from '../filings/file-report.js';
import { FilingQueries } from '../filings/filing.queries.js';
import { FreezeReport } from '../filings/freeze.js';
import { FilingParts } from '../filings/parts.js';
import { PreviewQueries } from '../filings/preview.queries.js';
import { OwnReturnQueries } from '../own/own-return.queries.js';
import { EnterReturn } from '../returns/actions/enter-return.js';
import { RemindUnits } from '../returns/actions/remind-units.js';
import { SendBackReturn } from '../returns/actions/send-back.js';
import { TakeFromRecords } from '../returns/actions/take-from-records.js';
import { RemindWaiting } from '../returns/remind-waiting.js';
import { ReturnQueries } from '../returns/return.queries.js';
import { RollUpQueries } from '../returns/roll-up.queries.js';
import { TellUnits } from '../returns/tell-units.js';
import { UnitRows } from '../returns/unit-rows.js';
import { WriteReturn } from '../returns/write-return.js';
import { ChangeFilingTerms } from '../terms/change-terms.js';
import { FilingTermsQueries } from '../terms/terms.queries.js';

/** Figures of a unit that satisfy everything: zeros, but for what is given as `form → column → value`. */
export function figures(given: Readonly<Record<string, Readonly<Record<number, number>>>> = {}): TypedForm[] {
  return formsOf('tt06').map(({ code, columns }) => ({ form: code, values: columns.map(({ number }) => given[code]?.[number] ?? 0) }));
}

/** Visits of one person each, received regularly, in the columns they are added up in. */
export const regularVisits = (count: number): TypedForm[] => figures({ '01/TCD': { 1: count, 2: count, 3: count, 5: count, 6: count, 7: count } });

/** Filing put together by hand around a history in a database of its own; it is noon of `today`. For specs. */
export async function openFilingDesk(history: History, today: PlainDate) {
  const test = await freshDatabase();
  const { manager } = test.source;
  const officeId = await loadHistory(manager, history);
  const database = new Database(test.source);
  const clock = new StandingClock(today);
  const chronicle = new Chronicle(database);
  const actorFor = actors(test.source, officeId);
  const [units, agencies, terms] = [new UnitQueries(database), new AgencyQueries(database), new FilingTermsQueries(database)];
  const settings = new FormSettingsQueries(database);
  const counted = new FormFigures(settings);
  const port = new UnitReturns();
  const returns = new ReturnQueries(database, units, terms);
  const rows = new UnitRows(units, returns);
  new TellUnits(port, units, rows).onModuleInit();
  const compiling = new CompileReport(new FormTables(counted, port, settings, clock), counted, settings, rows, agencies);
  const parts = new FilingParts();
  const file = new FileReport(database, compiling, new FreezeReport(counted, agencies, terms, parts, clock), terms, chronicle, clock);
  const write = new WriteReturn(database, units, terms, chronicle, clock);
  const jobs = new Jobs({ enabled: false, databaseUrl: '', log: () => undefined }, new JobStates(database), clock);
  return {
    ...test,
    officeId,
    clock,
    manager,
    parts,
    actorFor,
    units,
    mergeUnits: new MergeUnits(database, units, chronicle),
    lock: new LockPeriod(database, new PeriodLockQueries(database), chronicle, clock),
    terms: new ChangeFilingTerms(database, terms, chronicle),
    preview: new PreviewQueries(database, compiling, terms, clock),
    submit: new SubmitFiling(file),
    supplement: new SupplementFiling(database, file),
    filings: new FilingQueries(database),
    corrections: new CorrectionQueries(database, compiling, counted, settings, clock),
    returns,
    rollUps: new RollUpQueries(database, compiling, units),
    enter: new EnterReturn(write),
    fromRecords: new TakeFromRecords(write, counted, settings),
    sendBack: new SendBackReturn(database, returns, chronicle, clock),
    remind: new RemindUnits(database, returns, chronicle, clock),
    reminding: new RemindWaiting(database, returns, terms, clock, jobs),
    own: new OwnReturnQueries(database, units, agencies, returns, terms, clock),
    unit: unitMaker(new EnterUnit(database, chronicle)),
  };
}
export type FilingDesk = Awaited<ReturnType<typeof openFilingDesk>>;

/** Enters a unit that reports since 2020; gives its id. */
function unitMaker(enter: EnterUnit) {
  return async (actor: Actor, name: string, more: Partial<UnitDetails> = {}): Promise<string> => {
    const details = { name, shortName: name, kind: 'commune' as const, excluded: false, position: 1, validFrom: '2020-01-01', ...more };
    return (await enter.run(actor, details)).id;
  };
}

/** Makes an account of the office with a role, and whoever acts by it. */
function actors(source: DataSource, officeId: string) {
  return async (role: Role, agencyId: string | null = null): Promise<Actor> => {
    const [account] = await source.query<{ id: string }[]>(
      `INSERT INTO account (office_id, username, full_name, position, roles, password_hash, agency_id) VALUES ($1, $2, 'Vũ Thị Thử', 'Chuyên viên', $3, 'no password', $4) RETURNING id`,
      [officeId, randomUUID(), [role], agencyId],
    );
    const permissions = permissionsOf([role], [filingPermissions]);
    return { accountId: account?.id ?? '', officeId, fullName: 'Vũ Thị Thử', agencyId, permissions, requestId: randomUUID(), ip: null };
  };
}
