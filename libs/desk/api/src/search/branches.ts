import { COUNTED_UP_TO } from '@tiepdan/desk/contract';
import type { Conditions } from '@tiepdan/platform/api';
import { sameNumber } from '../fits.js';
import type { TextTable } from '../finding/common-text.js';
import { fittingTexts } from '../finding/fitting-texts.js';
import { type Asked, PETITIONS, RECEPTIONS, type Way, namedMatters, namedWay } from '../finding/ways.js';
import { type BookNumber, readBookNumber, readMatterNumber, readPaperNumber } from '../numbers.js';

/**
 * The ways a record of one kind may be found, best first: by its number, by the name of someone on it, by its text. Each is
 * planned by itself, so that each has its own index. Numbers also find cancelled records.
 */
export type Branches = (asked: Asked) => Way[];

/** A way that the planner reads quickly in either order. */
const counting = (sql: () => string): Way => ({ newest: sql, any: sql });

const present = (ways: readonly (Way | null)[]): Way[] => ways.filter((way) => way !== null);

/** Records of a table `r` under a number of their book. */
const numbered = (params: Conditions, from: () => string, number: BookNumber | null, column: string, year: string): Way | null =>
  number && counting(() => `${from()} AND ${sameNumber(params, column, year, number)}`);

/** Active records whose stored words fit: read once, for the list and for the count. */
function texted({ actor, params, typed }: Asked, table: TextTable): Way | null {
  const sql = fittingTexts(params, actor.officeId, table, typed, COUNTED_UP_TO);
  return sql === null ? null : { whole: () => sql };
}

export const matterBranches: Branches = (asked) => {
  const { actor, params, typed } = asked;
  const from = () => `SELECT r.id, r.opened_on AS "on" FROM matter r WHERE r.office_id = ${params.param(actor.officeId)}`;
  return present([
    numbered(params, from, readMatterNumber(typed), 'r.number', 'r.year'),
    namedMatters(asked, () => `m.office_id = ${params.param(actor.officeId)} AND m.status = 'active'`),
    texted(asked, 'matter'),
  ]);
};

export const receptionBranches: Branches = (asked) => {
  const { actor, params, typed } = asked;
  const from = () => `SELECT r.id, r.received_on AS "on" FROM reception r WHERE r.office_id = ${params.param(actor.officeId)}`;
  return present([
    numbered(params, from, readBookNumber(typed), 'r.book_number', 'r.book_year'),
    namedWay(asked, RECEPTIONS),
    texted(asked, 'reception'),
  ]);
};

export const petitionBranches: Branches = (asked) => {
  const { actor, params, typed } = asked;
  const from = () => `SELECT r.id, r.received_on AS "on" FROM petition r WHERE r.office_id = ${params.param(actor.officeId)}`;
  return present([
    numbered(params, from, readBookNumber(typed), 'r.book_number', 'r.book_year'),
    namedWay(asked, PETITIONS),
    texted(asked, 'petition'),
  ]);
};

export const documentBranches: Branches = (asked) => {
  const { actor, params, typed } = asked;
  const paper = readPaperNumber(typed);
  const from = () => `SELECT r.id, r.issued_on AS "on" FROM document r WHERE r.state = 'issued' AND r.office_id = ${params.param(actor.officeId)}`;
  return present([
    paper && counting(() => `${from()} AND r.number = ${params.param(paper.number)} AND starts_with(fold(r.symbol), ${params.param(paper.symbol)})`),
    numbered(params, from, readBookNumber(typed), 'r.number', 'r.year'),
    texted(asked, 'document'),
  ]);
};
