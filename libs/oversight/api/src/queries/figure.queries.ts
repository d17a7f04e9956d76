import { Injectable } from '@nestjs/common';
import { type OversightFigures, oversightErrors } from '@tiepdan/oversight/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import type { OversightPeriod } from '../oversight.body.js';
import { VISIBLE_RECORDS } from '../oversight.policy.js';
import { factSpan, inspectionSpan } from './inspection-spans.js';

const [FROM, TO] = ['$2::date', '$3::date'];
const held = (table: string, day: string, value: string) => `(SELECT ${value} FROM ${table} o WHERE ${VISIBLE_RECORDS} AND o.status = 'active' AND o.${day} BETWEEN ${FROM} AND ${TO})`;
const instruments = (change: string) => held('legal_instrument', 'issued_on', `count(*) FILTER (WHERE o.change = '${change}')`);
const inspections = (list: 'in-progress' | 'concluded' | 'enforcing', value: string) => `(SELECT ${value} FROM inspection o WHERE ${VISIBLE_RECORDS} AND ${inspectionSpan(list, FROM, TO)})`;
const total = (column: string) => `coalesce(sum(o.${column}), 0)`;
const done = (column: string) =>
  `(SELECT coalesce(sum(f.${column}), 0) FROM inspection_fact f JOIN inspection o ON o.office_id = f.office_id AND o.id = f.inspection_id
    WHERE ${VISIBLE_RECORDS} AND o.status = 'active' AND o.concluded_on IS NOT NULL AND ${factSpan(FROM, TO)})`;

/** Columns 1–17, in the order of `OVERSIGHT_COLUMNS`. */
const VALUES = [
  instruments('new'),
  instruments('amended'),
  instruments('abolished'),
  held('training_event', 'held_on', total('classes')),
  held('training_event', 'held_on', total('people')),
  inspections('in-progress', 'count(*)'),
  inspections('in-progress', total('units')),
  inspections('concluded', 'count(*)'),
  inspections('concluded', total('organisations')),
  inspections('concluded', total('people')),
  inspections('concluded', total('referred_organisations')),
  inspections('concluded', total('referred_people')),
  inspections('enforcing', 'count(*)'),
  done('organisations'),
  done('people'),
  done('cases'),
  done('accused'),
];

/** What the office's records of this domain come to in a period, for the page that keeps them; reports count by `libs/form`. */
@Injectable()
export class OversightFigureQueries {
  constructor(private readonly database: Database) {}

  /** @throws Refusal OVERSIGHT.PERIOD_CROSSED */
  async of(actor: Actor, { from, to }: OversightPeriod): Promise<OversightFigures> {
    if (from > to) throw new Refusal(oversightErrors, 'OVERSIGHT.PERIOD_CROSSED');
    const [row] = await this.database.read((on) => on.query<{ values: number[] }[]>(`SELECT ARRAY[${VALUES.map((value) => `${value}::int`).join(', ')}] AS values`, [actor.officeId, from, to]));
    return { from, to, values: row?.values ?? [] };
  }
}
