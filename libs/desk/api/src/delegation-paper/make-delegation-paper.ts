import { Injectable } from '@nestjs/common';
import { AgencyQueries } from '@tiepdan/agency/api';
import type { MadeFile } from '@tiepdan/file/api';
import { DelegationQueries } from '@tiepdan/identity/api';
import { delegationErrors } from '@tiepdan/identity/contract';
import { Clock, Refusal } from '@tiepdan/platform/api';
import type { Actor } from '@tiepdan/platform/contract';
import { delegationDocx } from './delegation-docx.js';

/** Prints a delegation that holds or is to come, for those it is between and for whoever sees all of the office. */
@Injectable()
export class MakeDelegationPaper {
  constructor(
    private readonly delegations: DelegationQueries,
    private readonly agencies: AgencyQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECORD.NOT_FOUND; DELEGATION.NO_PAPER of one that gives nothing any longer */
  async run(actor: Actor, id: string): Promise<MadeFile> {
    const delegation = await this.delegations.one(actor, id);
    if (delegation.state !== 'current' && delegation.state !== 'coming') throw new Refusal(delegationErrors, 'DELEGATION.NO_PAPER');
    const office = await this.agencies.office(actor.officeId);
    return { name: `giay-uy-quyen-${delegation.fromOn}.docx`, bytes: await delegationDocx(delegation, office, this.clock.today()) };
  }
}
