import { Injectable } from '@nestjs/common';
import { RoleBook, RoleChecks, lockRoles } from '@tiepdan/access/api';
import { Chronicle } from '@tiepdan/audit/api';
import { type DelegateRequest, delegationErrors, isDelegable } from '@tiepdan/identity/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import { accountTerms } from '../../accounts/account-terms.js';
import { checkNewDays, mayManage, refuseDelegation, rethrowDelegation } from '../delegation.rules.js';
import { type Party, parties } from '../parties.js';

/** One account is to act for another from a day to a day: the giver entrusts it, or the head for them. */
@Injectable()
export class Delegate {
  constructor(
    private readonly database: Database,
    private readonly book: RoleBook,
    private readonly checks: RoleChecks,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal DELEGATION.*; ROLE.CONFLICT, UNKNOWN_PERMISSION */
  async run(actor: Actor, request: DelegateRequest): Promise<WrittenRecord> {
    const { toId, fromOn, toOn, reason, paper } = request;
    const fromId = request.fromId ?? actor.accountId;
    if (!mayManage(actor, fromId)) throw new Refusal(delegationErrors, 'DELEGATION.OTHERS');
    // Else a head could take what a leader alone signs by entrusting it to themselves in the leader's name.
    if (fromId !== actor.accountId && toId === actor.accountId) throw refuseDelegation('toId', 'DELEGATION.TO_MAKER');
    this.checks.checkKnown(request.permissions);
    return this.database.write(async (tx) => {
      checkNewDays(request, this.clock.today(), (await accountTerms(tx, actor.officeId)).longestDelegation);
      // Whoever changes roles or closes accounts meanwhile waits: what is given is held when it is given.
      await lockRoles(tx, actor.officeId);
      this.checkParts(request.permissions, await parties(tx, this.book, actor, fromId, toId));
      const [row] = await tx.query<{ id: string }[]>(
        `INSERT INTO delegation (office_id, from_account, to_account, from_on, to_on, reason, paper, made_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
        [actor.officeId, fromId, toId, fromOn, toOn, reason, paper ?? null, actor.accountId],
      );
      if (!row) throw new Error('an INSERT … RETURNING returned nothing');
      await tx
        .query(
          `INSERT INTO delegated_permission (office_id, delegation_id, permission, from_account, from_on, to_on, status) SELECT $1, $2, unnest($3::text[]), $4, $5, $6, 'active'`,
          [actor.officeId, row.id, request.permissions, fromId, fromOn, toOn],
        )
        .catch(rethrowDelegation);
      await this.chronicle.record(tx, actor, { subject: 'delegation', id: row.id, type: 'delegated', reason });
      return { id: row.id, version: 1 };
    });
  }

  /** That each part is the giver's to give, new to the receiver, and fits with what the receiver holds. */
  private checkParts(permissions: readonly string[], { giver, receiver, maker }: Readonly<Record<'giver' | 'receiver' | 'maker', Party>>): void {
    const refuse = (name: string, code: keyof typeof delegationErrors, who: Party) =>
      refuseDelegation('permissions', code, { name: who.fullName, permission: this.checks.label(name) });
    for (const name of permissions) {
      if (!isDelegable(name)) throw refuse(name, 'DELEGATION.NOT_PASSED_ON', giver);
      if (!giver.held.has(name)) throw refuse(name, 'DELEGATION.NOT_HELD', giver);
      if (receiver.held.has(name)) throw refuse(name, 'DELEGATION.HELD_ALREADY', receiver);
      if (!maker.held.has(name)) throw refuse(name, 'DELEGATION.NOT_YOURS', maker);
    }
    this.checks.checkTogether([...receiver.held, ...permissions]);
  }
}
