import { randomUUID } from 'node:crypto';
import { EnterUnit, MergeUnits } from '@tiepdan/agency/api';
import type { UnitDetails } from '@tiepdan/agency/contract';
import { OfficeTerms } from '@tiepdan/audit/api';
import { LockPeriod, PeriodLockQueries } from '@tiepdan/calendar/api';
import { type TypedForm, filingPermissions } from '@tiepdan/filing/contract';
import { type History, loadHistory } from '@tiepdan/form/api';
import { formsOf } from '@tiepdan/form/contract';
import { Database, JobStates, Jobs, StandingClock, freshDatabase } from '@tiepdan/platform/api';
import { type Actor, type PlainDate, type Role, permissionsOf } from '@tiepdan/platform/contract';
import type { DataSource } from 'typeorm';
import { CorrectionQueries } from '../filings/correction.queries.js';
import { FilingQueries } from '../filings/filing.queries.js';
import { PreviewQueries } from '../filings/preview.queries.js';
import { OwnReturnQueries } from '../own/own-return.queries.js';
import { RemindUnits } from '../returns/actions/remind-units.js';
import { SendBackReturn } from '../returns/actions/send-back.js';
import { TakeFromRecords } from '../returns/actions/take-from-records.js';
import { RemindWaiting } from '../returns/remind-waiting.js';
import { RollUpQueries } from '../returns/roll-up.queries.js';
import { ChangeFilingTerms } from '../terms/change-terms.js';
import { filingByHand } from './filing-by-hand.js';

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
  const byHand = filingByHand(database, clock);
  const { chronicle, units, agencies, termsOf, settings, figures: counted, returns, compiling, write } = byHand;
  const actorFor = actors(test.source, officeId);
  const jobs = new Jobs({ enabled: false, databaseUrl: '', log: () => undefined }, new JobStates(database), clock);
  return {
    ...test,
    officeId,
    clock,
    manager,
    ...byHand,
    actorFor,
    mergeUnits: new MergeUnits(database, units, chronicle),
    lock: new LockPeriod(database, new PeriodLockQueries(database), chronicle, clock),
    terms: new ChangeFilingTerms(new OfficeTerms(database, chronicle), termsOf),
    preview: new PreviewQueries(database, compiling, termsOf, clock),
    filings: new FilingQueries(database),
    corrections: new CorrectionQueries(database, compiling, counted, settings, clock),
    rollUps: new RollUpQueries(database, compiling, units),
    fromRecords: new TakeFromRecords(write, counted, settings),
    sendBack: new SendBackReturn(database, returns, chronicle, clock),
    remind: new RemindUnits(database, returns, chronicle, clock),
    reminding: new RemindWaiting(database, returns, termsOf, clock, jobs),
    own: new OwnReturnQueries(database, units, agencies, returns, termsOf, clock),
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
