import { Injectable } from '@nestjs/common';
import { type Actor, type WrittenRecord, formatDay } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import { PROTECTION_MEASURES, type TakeProtectionRequest, resolutionErrors } from '@tiepdan/resolution/contract';
import { holdCase } from '../held.js';
import { checkAgency, checkDay } from '../rules.js';
import { TellPetition } from '../tell.js';

/** Records a measure that protects who denounced or who is close to them (Luật Tố cáo Đ.47, 56–58): how many, never who. */
@Injectable()
export class TakeProtection {
  constructor(
    private readonly database: Database,
    private readonly tell: TellPetition,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECORD.*, RESOLUTION.*, SEALED.TEXT_NAMES_PERSON */
  run(actor: Actor, petitionId: string, { on, measure, people, paper = null, agencyId = null, note = null }: TakeProtectionRequest): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const petition = await holdCase(tx, actor, petitionId);
      if (petition.kind !== 'denunciation') throw new Refusal(resolutionErrors, 'RESOLUTION.NOT_DENUNCIATION');
      checkDay(on, this.clock.today(), { what: 'nhận đơn', on: petition.receivedOn });
      await checkAgency(tx, actor, agencyId);
      const [written] = await tx.query<WrittenRecord[]>(
        `INSERT INTO protection (office_id, petition_id, measure, taken_on, people, paper, agency_id, note, created_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id, version`,
        [actor.officeId, petitionId, measure, on, people, paper, agencyId, note, actor.accountId],
      );
      if (!written) throw new Error('no measure was written');
      await this.tell.run(tx, actor, petition, {
        type: 'protected',
        said: [
          ['on', 'Ngày áp dụng', formatDay(on)],
          ['measure', 'Biện pháp', PROTECTION_MEASURES[measure]],
          ['people', 'Số người được bảo vệ', people],
          ['paper', 'Văn bản', paper],
          ['note', 'Ghi chú', note],
        ],
      });
      return written;
    });
  }
}
