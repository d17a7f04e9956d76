import type { Actor } from '@tiepdan/platform/contract';
import type { Conditions } from '@tiepdan/platform/api';
import { namedSql, sameNumber, textFits } from '../fits.js';
import { matterWays } from '../matters/matter-filter.js';
import { readBookNumber, readPaperNumber } from '../numbers.js';
import { peopleVisibleSql } from '../visible.js';

/**
 * The ways a record of one kind may be found, best first: by its number, by the name of someone on it, by its text. Each is
 * a SELECT of `id` and `on`, planned by itself, so that each has its own index. Numbers also find cancelled records.
 */
export type Branches = (actor: Actor, typed: string, params: Conditions) => string[];

const present = (branches: readonly (string | null)[]): string[] => branches.filter((branch) => branch !== null);

export const matterBranches: Branches = (actor, typed, params) => {
  const { number, named, text } = matterWays(actor, typed, params);
  const matters = () => `SELECT m.id, m.opened_on AS "on" FROM matter m WHERE m.office_id = ${params.param(actor.officeId)}`;
  return present([
    number && `${matters()} AND ${number}`,
    named && `${matters()} AND m.status = 'active' AND ${named}`,
    text && `${matters()} AND m.status = 'active' AND ${text}`,
  ]);
};

export const receptionBranches: Branches = (actor, typed, params) => {
  const number = readBookNumber(typed);
  const named = namedSql(actor, typed, params);
  const text = textFits(params, 'r.content', typed);
  const receptions = () => `SELECT r.id, r.received_on AS "on" FROM reception r WHERE r.office_id = ${params.param(actor.officeId)}`;
  return present([
    number && `${receptions()} AND ${sameNumber(params, 'r.book_number', 'r.book_year', number)}`,
    named &&
      `SELECT DISTINCT r.id, r.received_on AS "on" FROM (${named}) c JOIN reception_person x ON x.office_id = c.office_id AND x.citizen_id = c.id
       JOIN reception r ON r.office_id = x.office_id AND r.id = x.reception_id AND r.status = 'active'
       LEFT JOIN matter m ON m.office_id = r.office_id AND m.id = r.matter_id WHERE ${peopleVisibleSql(actor, 'm.kind')}`,
    text && `${receptions()} AND r.status = 'active' AND ${text}`,
  ]);
};

export const petitionBranches: Branches = (actor, typed, params) => {
  const number = readBookNumber(typed);
  const named = namedSql(actor, typed, params);
  const text = textFits(params, 'p.summary', typed);
  const petitions = () => `SELECT p.id, p.received_on AS "on" FROM petition p WHERE p.office_id = ${params.param(actor.officeId)}`;
  return present([
    number && `${petitions()} AND ${sameNumber(params, 'p.book_number', 'p.book_year', number)}`,
    named &&
      `SELECT DISTINCT p.id, p.received_on AS "on" FROM (${named}) c JOIN petition_sender x ON x.office_id = c.office_id AND x.citizen_id = c.id
       JOIN petition p ON p.office_id = x.office_id AND p.id = x.petition_id AND p.status = 'active' WHERE ${peopleVisibleSql(actor, 'p.kind')}`,
    text && `${petitions()} AND p.status = 'active' AND ${text}`,
  ]);
};

export const documentBranches: Branches = (actor, typed, params) => {
  const paper = readPaperNumber(typed);
  const book = readBookNumber(typed);
  const text = textFits(params, 'd.summary', typed);
  const documents = () => `SELECT d.id, d.issued_on AS "on" FROM document d WHERE d.office_id = ${params.param(actor.officeId)}`;
  return present([
    paper && `${documents()} AND d.number = ${params.param(paper.number)} AND starts_with(fold(d.symbol), ${params.param(paper.symbol)})`,
    book && `${documents()} AND ${sameNumber(params, 'd.number', 'd.year', book)}`,
    text && `${documents()} AND d.status = 'active' AND ${text}`,
  ]);
};
