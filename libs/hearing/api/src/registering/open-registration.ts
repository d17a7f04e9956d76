import { Injectable } from '@nestjs/common';
import { OpenIdentity } from '@tiepdan/citizen/api';
import type { PersonDetails } from '@tiepdan/citizen/contract';
import { type OpenedHearing, hearingErrors } from '@tiepdan/hearing/contract';
import { type Actor, platformErrors } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';

/** Shows who registered a denunciation on the public page and what was written, once, with a reason that the head reads. */
@Injectable()
export class OpenRegistration {
  constructor(
    private readonly database: Database,
    private readonly opening: OpenIdentity,
  ) {}

  /** @throws Refusal RECORD.NOT_FOUND, HEARING.NOT_SEALED, PERMISSION.MISSING, SEALED.* */
  async run(actor: Actor, id: string, reason: string): Promise<OpenedHearing> {
    const [found] = await this.database.read((manager) =>
      manager.query<{ sealedId: string | null }[]>(`SELECT sealed_id AS "sealedId" FROM hearing_request WHERE office_id = $1 AND id = $2`, [actor.officeId, id]),
    );
    if (!found) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    if (!found.sealedId) throw new Refusal(hearingErrors, 'HEARING.NOT_SEALED');
    const opened = await this.opening.run(actor, found.sealedId, { reason });
    const { fullName, phone, address, content } = opened.person as PersonDetails & { readonly content?: string };
    return { person: { fullName, phone: phone ?? null, address }, content: content ?? '' };
  }
}
