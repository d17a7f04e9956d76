import { Injectable } from '@nestjs/common';
import { type Actor, type WrittenRecord, formatDay } from '@tiepdan/platform/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import type { RecordTransferRequest } from '@tiepdan/resolution/contract';
import { holdCase } from '../held.js';
import { checkDay, checkOfficials } from '../rules.js';
import { TellPetition } from '../tell.js';

/** Records that a case was handed to the investigators for signs of a crime (Luật Tố cáo Đ.27, Đ.36 k.2). */
@Injectable()
export class RecordTransfer {
  constructor(
    private readonly database: Database,
    private readonly tell: TellPetition,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECORD.*, RESOLUTION.*, SEALED.TEXT_NAMES_PERSON */
  run(actor: Actor, petitionId: string, { on, paper, body, cases, people, officials, note = null }: RecordTransferRequest): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const petition = await holdCase(tx, actor, petitionId);
      checkDay(on, this.clock.today(), { what: 'nhận đơn', on: petition.receivedOn });
      checkOfficials(officials, people);
      const [written] = await tx.query<WrittenRecord[]>(
        `INSERT INTO investigation_transfer (office_id, petition_id, kind, on_day, paper, body, cases, people, officials, note, created_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id, version`,
        [actor.officeId, petitionId, petition.kind, on, paper, body, cases, people, officials, note, actor.accountId],
      );
      if (!written) throw new Error('no transfer was written');
      await this.tell.run(tx, actor, petition, {
        type: 'investigation-transferred',
        said: [
          ['on', 'Ngày chuyển', formatDay(on)],
          ['paper', 'Văn bản', paper],
          ['body', 'Cơ quan nhận', body],
          ['cases', 'Số vụ', cases],
          ['people', 'Số người', people],
          ['officials', 'Trong đó cán bộ, công chức, viên chức', officials],
          ['note', 'Ghi chú', note],
        ],
      });
      return written;
    });
  }
}
