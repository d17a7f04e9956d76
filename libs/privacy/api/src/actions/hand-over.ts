import { Injectable } from '@nestjs/common';
import { AgencyQueries } from '@tiepdan/agency/api';
import { Chronicle } from '@tiepdan/audit/api';
import type { MadeFile } from '@tiepdan/file/api';
import type { Actor } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import { type HandOverRequest, privacyErrors } from '@tiepdan/privacy/contract';
import { keptAbout } from '../kept.queries.js';
import { keptDocx } from '../kept-docx.js';

/**
 * Makes the paper that tells a citizen what is kept about them (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15). The audit says who gave it
 * out, whose it is and who asked, in the transaction that reads: without the entry no paper.
 */
@Injectable()
export class HandOver {
  constructor(
    private readonly database: Database,
    private readonly chronicle: Chronicle,
    private readonly agencies: AgencyQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECORD.NOT_FOUND, PRIVACY.ASKED_LATER */
  async run(actor: Actor, id: string, { askedBy, askedOn }: HandOverRequest): Promise<MadeFile> {
    const today = this.clock.today();
    if (askedOn > today) throw new Refusal(privacyErrors, 'PRIVACY.ASKED_LATER');
    const { kept, office } = await this.database.write(async (tx) => {
      const found = await keptAbout(tx, actor.officeId, id);
      const own = await this.agencies.office(actor.officeId, tx);
      await this.chronicle.note(tx, { ...actor, action: 'citizen.data-handed-over', actorId: actor.accountId, subject: 'citizen', subjectId: id, details: { askedBy, askedOn } });
      return { kept: found, office: own };
    });
    return { name: `du-lieu-ca-nhan-${today}.docx`, bytes: await keptDocx(kept, office, today) };
  }
}
