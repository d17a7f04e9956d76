import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { type MatterDetails, type MatterKind, type MatterRequest, matterErrors } from '@tiepdan/matter/contract';
import { type Actor, type PlainDate, yearOf } from '@tiepdan/platform/contract';
import { Refusal, type WritesTo, gather, newKey } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { MATTER_NUMBER_SQL } from '../matter-number.js';
import { maySeal, mustBeSealed } from '../matter.policy.js';

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
   * @param to where a new one is gathered to be written with what brings it; at once when left out
   * @throws Refusal MATTER.ONE_OF_TWO, MATTER.UNKNOWN, MATTER.MERGED_AWAY, MATTER.UNKNOWN_FIELD; PERMISSION.MISSING for marking it sealed
   */
  async run(tx: EntityManager, actor: Actor, request: MatterRequest, on: PlainDate, to: WritesTo = tx): Promise<SettledMatter> {
    const { matterId, details } = request;
    if (Boolean(matterId) === Boolean(details)) throw new Refusal(matterErrors, 'MATTER.ONE_OF_TWO');
    return matterId ? this.known(tx, actor.officeId, matterId) : this.open(to, actor, details as MatterDetails, on);
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

  private async open(to: WritesTo, by: Actor, details: MatterDetails, on: PlainDate): Promise<SettledMatter> {
    const { kind, fieldCode, summary } = details;
    const sealed = isSealedMatter(details);
    const actor = sealed && !mustBeSealed(kind) ? maySeal(by) : by;
    const id = newKey();
    const year = yearOf(on);
    await gather(to, (writes) => {
      const number = writes.number(actor.officeId, 'matter', year);
      const own = { kind, field_code: fieldCode, summary, opened_on: on, created_by: actor.accountId, sealed };
      writes.insert('matter', { office_id: actor.officeId, id, year, number, ...own });
      writes.refuse('FK_matter_field', () => unknownField(fieldCode));
      return this.chronicle.record(writes, actor, { subject: 'matter', id, type: 'registered' });
    });
    return { id, kind, fieldCode, sealed };
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
