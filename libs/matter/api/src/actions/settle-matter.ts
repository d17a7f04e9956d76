import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { type MatterDetails, type MatterKind, type MatterRequest, matterErrors } from '@tiepdan/matter/contract';
import { type Actor, type PlainDate, yearOf } from '@tiepdan/platform/contract';
import { Refusal, brokenConstraint } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { MATTER_NUMBER_SQL } from '../matter-number.js';
import { checkMaySeal, mustBeSealed } from '../matter.policy.js';

/** The matter of a form, settled. */
export interface SettledMatter {
  readonly id: string;
  readonly kind: MatterKind;
  readonly fieldCode: string;
  /** Whether the people of its records are sealed. */
  readonly sealed: boolean;
}

/** Settles the matter of a form in the caller's transaction: a known one is checked, a new one opened with its number. */
@Injectable()
export class SettleMatter {
  constructor(private readonly chronicle: Chronicle) {}

  /**
   * @param on the day of the reception or petition that brings it
   * @throws Refusal MATTER.ONE_OF_TWO, MATTER.UNKNOWN, MATTER.MERGED_AWAY, MATTER.UNKNOWN_FIELD; PERMISSION.MISSING for marking it sealed
   */
  async run(tx: EntityManager, actor: Actor, request: MatterRequest, on: PlainDate): Promise<SettledMatter> {
    const { matterId, details } = request;
    if (Boolean(matterId) === Boolean(details)) throw new Refusal(matterErrors, 'MATTER.ONE_OF_TWO');
    return matterId ? this.known(tx, actor.officeId, matterId) : this.open(tx, actor, details as MatterDetails, on);
  }

  private async known(tx: EntityManager, officeId: string, matterId: string): Promise<SettledMatter> {
    const [found] = await tx.query<SettledMatter[]>(
      `SELECT id, kind, field_code AS "fieldCode", sealed FROM matter WHERE office_id = $1 AND id = $2 AND status = 'active' FOR SHARE`,
      [officeId, matterId],
    );
    if (!found) throw await this.missing(tx, officeId, matterId);
    return found;
  }

  private async missing(tx: EntityManager, officeId: string, matterId: string): Promise<Refusal> {
    const [kept] = await tx.query<{ number: string }[]>(
      `SELECT ${MATTER_NUMBER_SQL} AS number FROM matter merged JOIN matter m ON m.office_id = merged.office_id AND m.id = merged.merged_into_id
       WHERE merged.office_id = $1 AND merged.id = $2`,
      [officeId, matterId],
    );
    return kept ? new Refusal(matterErrors, 'MATTER.MERGED_AWAY', kept) : new Refusal(matterErrors, 'MATTER.UNKNOWN');
  }

  private async open(tx: EntityManager, actor: Actor, details: MatterDetails, on: PlainDate): Promise<SettledMatter> {
    const sealed = isSealedMatter(details);
    if (sealed && !mustBeSealed(details.kind)) checkMaySeal(actor);
    const year = yearOf(on);
    const [row] = await tx
      .query<{ id: string }[]>(
        `INSERT INTO matter (office_id, year, number, kind, field_code, summary, opened_on, created_by, sealed)
         VALUES ($1, $2, take_number($1, 'matter', $2), $3, $4, $5, $6, $7, $8) RETURNING id`,
        [actor.officeId, year, details.kind, details.fieldCode, details.summary, on, actor.accountId, sealed],
      )
      .catch((error: unknown) => {
        throw brokenConstraint(error) === 'FK_matter_field' ? unknownField(details.fieldCode) : error;
      });
    if (!row) throw new Error('matter was not written');
    await this.chronicle.record(tx, actor, { subject: 'matter', id: row.id, type: 'registered' });
    return { id: row.id, kind: details.kind, fieldCode: details.fieldCode, sealed };
  }
}

/** Whether a matter that is opened with these details is sealed. */
export function isSealedMatter({ kind, sealed }: MatterDetails): boolean {
  return mustBeSealed(kind) || (sealed ?? false);
}

/** The refusal for a field code that is not in the list of fields. */
export function unknownField(code: string): Refusal {
  return new Refusal(matterErrors, 'MATTER.UNKNOWN_FIELD', { code });
}
