import { Injectable } from '@nestjs/common';
import { UnitQueries } from '@tiepdan/agency/api';
import type { UnitView } from '@tiepdan/agency/contract';
import { RETURN_STATES, type ReturnSource, type ReturnState, type ReturnView, type ReturnsOverview, type TypedForm, type UnitStanding, officeDueOn, unitsDueOn } from '@tiepdan/filing/contract';
import { type FormSet, formSetOn } from '@tiepdan/form/contract';
import { type PlainDate, platformErrors } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { type OfficialPeriod, officialPeriodOf } from '../periods.js';
import { FilingTermsQueries } from '../terms/terms.queries.js';

type Querying = Pick<EntityManager, 'query'>;

/** The last submission of a unit for a period, and how often it was reminded. */
interface StandingRow {
  readonly unitId: string;
  readonly returnId: string | null;
  readonly source: ReturnSource | null;
  readonly submittedAt: Date | null;
  readonly submittedOn: PlainDate | null;
  readonly dueOn: PlainDate | null;
  readonly returnReason: string | null;
  readonly remindedOn: PlainDate | null;
  readonly reminders: number;
  readonly hasAccount: boolean;
}

const STANDING_SQL = `
  SELECT u.id AS "unitId", r.id AS "returnId", r.source, r.submitted_at AS "submittedAt", r.submitted_on::text AS "submittedOn", r.due_on::text AS "dueOn",
    r.return_reason AS "returnReason", m.last::text AS "remindedOn", coalesce(m.times, 0) AS reminders,
    EXISTS (SELECT 1 FROM account a WHERE a.office_id = u.office_id AND a.agency_id = u.agency_id AND a.active) AS "hasAccount"
  FROM reporting_unit u
  LEFT JOIN LATERAL (SELECT * FROM unit_return t WHERE t.office_id = u.office_id AND t.unit_id = u.id AND t.period_code = $3 ORDER BY t.ordinal DESC LIMIT 1) r ON true
  LEFT JOIN LATERAL (SELECT max(t.reminded_on) AS last, count(*)::int AS times FROM return_reminder t
    WHERE t.office_id = u.office_id AND t.period_code = $3 AND t.unit_id = u.id) m ON true
  WHERE u.office_id = $1 AND u.id = ANY ($2)`;

const VIEW_SQL = `
  SELECT r.id, r.unit_id AS "unitId", u.name AS "unitName", r.period_code AS "periodCode", r.form_set AS set, r.ordinal, r.source, r.note, r.submitted_at AS "submittedAt",
    r.submitted_on > r.due_on AS late, a.full_name AS "submittedByName", r.returned_at AS "returnedAt", r.return_reason AS "returnReason"
  FROM unit_return r JOIN reporting_unit u ON u.office_id = r.office_id AND u.id = r.unit_id JOIN account a ON a.office_id = r.office_id AND a.id = r.submitted_by
  WHERE r.office_id = $1 AND r.id = $2`;

interface ViewRow extends Omit<ReturnView, 'period' | 'state' | 'forms'> {
  readonly periodCode: string;
  readonly set: FormSet;
  readonly late: boolean;
}

/** Reads what units have sent in. */
@Injectable()
export class ReturnQueries {
  constructor(
    private readonly database: Database,
    private readonly units: UnitQueries,
    private readonly terms: FilingTermsQueries,
  ) {}

  /** Every unit that is asked for a period, and where its figures stand. */
  overview(officeId: string, period: OfficialPeriod, manager?: Querying): Promise<ReturnsOverview> {
    const read = async (on: Querying): Promise<ReturnsOverview> => {
      const terms = await this.terms.of(officeId, on);
      const units = await this.units.list(officeId, period, on);
      const rows = await on.query<StandingRow[]>(STANDING_SQL, [officeId, units.map(({ id }) => id), period.code]);
      const byUnit = new Map(rows.map((row) => [row.unitId, row]));
      const standings = units.map((unit) => standingOf(unit, byUnit.get(unit.id)));
      const count = (state: ReturnState) => standings.filter((standing) => standing.state === state).length;
      const counts = Object.fromEntries((Object.keys(RETURN_STATES) as ReturnState[]).map((state) => [state, count(state)])) as Record<ReturnState, number>;
      return { period, set: formSetOn(period.to), unitsDueOn: unitsDueOn(period, terms), officeDueOn: officeDueOn(period, terms), units: standings, counts };
    };
    return manager ? read(manager) : this.database.snapshot(read);
  }

  /** One submission with its figures. @throws Refusal RECORD.NOT_FOUND, also for a unit that is not `ofUnits` */
  one(officeId: string, id: string, manager?: Querying, ofUnits?: readonly string[]): Promise<ReturnView> {
    const read = async (on: Querying): Promise<ReturnView> => {
      const [row] = await on.query<ViewRow[]>(VIEW_SQL, [officeId, id]);
      if (!row || (ofUnits && !ofUnits.includes(row.unitId))) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
      const { periodCode, late, ...view } = row;
      const forms = (await this.figures(officeId, [id], on)).get(id) ?? [];
      return { ...view, period: officialPeriodOf(periodCode), state: view.returnedAt ? 'returned' : late ? 'late' : 'reported', forms };
    };
    return manager ? read(manager) : this.database.read(read);
  }

  /** The figures of several submissions, each form's in the order of its columns. */
  async figures(officeId: string, ids: readonly string[], on: Querying): Promise<ReadonlyMap<string, readonly TypedForm[]>> {
    const rows = await on.query<{ id: string; form: string; values: number[] }[]>(
      `SELECT return_id AS id, form, array_agg(value::float8 ORDER BY column_number) AS values FROM unit_return_value
       WHERE office_id = $1 AND return_id = ANY ($2) GROUP BY return_id, form ORDER BY return_id, form`,
      [officeId, ids],
    );
    const byReturn = new Map<string, TypedForm[]>();
    for (const { id, form, values } of rows) byReturn.set(id, [...(byReturn.get(id) ?? []), { form, values }]);
    return byReturn;
  }
}

function standingOf(unit: UnitView, row: StandingRow | undefined): UnitStanding {
  const { id: unitId, name, shortName, kind, excluded } = unit;
  return {
    unitId,
    name,
    shortName,
    kind,
    excluded,
    state: excluded ? 'excluded' : stateOf(row),
    hasRecords: unit.recordsOfficeId !== null,
    hasAccount: row?.hasAccount ?? false,
    returnId: row?.returnId ?? null,
    source: row?.source ?? null,
    submittedAt: row?.submittedAt?.toISOString() ?? null,
    returnReason: row?.returnReason ?? null,
    remindedOn: row?.remindedOn ?? null,
    reminders: row?.reminders ?? 0,
  };
}

function stateOf(row: StandingRow | undefined): Exclude<ReturnState, 'excluded'> {
  if (!row?.returnId) return 'missing';
  if (row.returnReason !== null) return 'returned';
  return row.submittedOn !== null && row.dueOn !== null && row.submittedOn > row.dueOn ? 'late' : 'reported';
}
