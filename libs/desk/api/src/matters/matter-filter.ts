import type { Actor } from '@tiepdan/platform/contract';
import type { Conditions } from '@tiepdan/platform/api';
import { namedSql, sameNumber, textFits } from '../fits.js';
import { readMatterNumber } from '../numbers.js';
import { peopleVisibleSql } from '../visible.js';

/** Keeps matters (alias `m`) a citizen came or wrote about; a denunciation only for those who may know who made it. */
export function ofCitizen(where: Conditions, actor: Actor, citizenId: string): void {
  where.and(
    `${peopleVisibleSql(actor, 'm.kind')} AND m.id IN (
      SELECT r.matter_id FROM reception_person x JOIN reception r ON r.office_id = x.office_id AND r.id = x.reception_id
      WHERE x.office_id = ? AND x.citizen_id = ? AND r.status = 'active'
      UNION
      SELECT p.matter_id FROM petition_sender x JOIN petition p ON p.office_id = x.office_id AND p.id = x.petition_id
      WHERE x.office_id = ? AND x.citizen_id = ? AND p.status = 'active')`,
    ...[actor.officeId, citizenId, actor.officeId, citizenId],
  );
}

/** The ways in which a matter (alias `m`) may fit what was typed, as SQL conditions; each is to be planned by itself. */
export interface MatterWays {
  readonly number: string | null;
  readonly named: string | null;
  readonly text: string | null;
}

export function matterWays(actor: Actor, typed: string, params: Conditions): MatterWays {
  const number = readMatterNumber(typed);
  const named = namedSql(actor, typed, params);
  return {
    number: number && sameNumber(params, 'm.number', 'm.year', number),
    named:
      named &&
      `${peopleVisibleSql(actor, 'm.kind')} AND m.id IN (
         SELECT r.matter_id FROM (${named}) c JOIN reception_person x ON x.office_id = c.office_id AND x.citizen_id = c.id
         JOIN reception r ON r.office_id = x.office_id AND r.id = x.reception_id AND r.status = 'active'
         UNION
         SELECT p.matter_id FROM (${named}) c JOIN petition_sender x ON x.office_id = c.office_id AND x.citizen_id = c.id
         JOIN petition p ON p.office_id = x.office_id AND p.id = x.petition_id AND p.status = 'active')`,
    text: textFits(params, 'm.summary', typed),
  };
}
