import { Injectable } from '@nestjs/common';
import { type InspectionPage, type InspectionRow, inspectionActionsFor, inspectionState, oversightErrors } from '@tiepdan/oversight/contract';
import type { Actor, Page } from '@tiepdan/platform/contract';
import { Clock, type Conditions, Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import type { InspectionFilter } from '../oversight.body.js';
import { inspectionSpan } from './inspection-spans.js';
import { type ListedRecord, readOne, readPage } from './pages.js';

const FACTS = `SELECT %s FROM inspection_fact f JOIN account b ON b.office_id = f.office_id AND b.id = f.created_by
  WHERE f.office_id = o.office_id AND f.inspection_id = o.id AND f.status = 'active'`;
const sum = (name: string) => `'${name}', coalesce(sum(f.${name}), 0)::int`;

const LISTED: ListedRecord = {
  table: 'inspection',
  day: 'started_on',
  columns: `o.title, o.decision_number AS "decisionNumber", o.started_on::text AS "startedOn", o.units, o.unit_names AS "unitNames", o.completed_on::text AS "completedOn",
    CASE WHEN o.concluded_on IS NOT NULL THEN jsonb_build_object('number', o.conclusion_number, 'concludedOn', o.concluded_on, 'organisations', o.organisations, 'people', o.people,
      'referredOrganisations', o.referred_organisations, 'referredPeople', o.referred_people) END AS conclusion,
    (${FACTS.replace('%s', `jsonb_build_object(${['organisations', 'people', 'cases', 'accused'].map(sum).join(', ')})`)}) AS done,
    (${FACTS.replace(
      '%s',
      `coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'on', f.on_day, 'organisations', f.organisations, 'people', f.people, 'cases', f.cases, 'accused', f.accused,
        'note', f.note, 'byName', b.full_name) ORDER BY f.on_day, f.id), '[]')`,
    )}) AS facts`,
};

type Read = Omit<InspectionRow, 'state' | 'actions'>;

/** Responsibility inspections with what was done by their conclusions. */
@Injectable()
export class InspectionQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The newest first; `list` reads them over the period as the form counts. @throws Refusal OVERSIGHT.PERIOD_CROSSED */
  async list(actor: Actor, query: InspectionFilter): Promise<InspectionPage> {
    if (query.from && query.to && query.from > query.to) throw new Refusal(oversightErrors, 'OVERSIGHT.PERIOD_CROSSED');
    const page: Page<Read> = await readPage<Read>(this.database, actor, LISTED, query, (where) => this.span(where, query), !query.list);
    return { ...page, items: page.items.map((row) => viewed(row, actor)) };
  }

  /** @throws Refusal RECORD.NOT_FOUND */
  async one(actor: Actor, id: string, manager?: EntityManager): Promise<InspectionRow> {
    return viewed(await readOne<Read>(this.database, actor, LISTED, id, manager), actor);
  }

  private span(where: Conditions, { list, from, to }: InspectionFilter): void {
    if (!list) return;
    const last = `${where.param(to ?? this.clock.today())}::date`;
    where.and(inspectionSpan(list, `${where.param(from ?? '1900-01-01')}::date`, last));
  }
}

function viewed(row: Read, actor: Actor): InspectionRow {
  const state = inspectionState(row);
  return { ...row, state, actions: inspectionActionsFor(state, row.status, actor.permissions) };
}
