import { Injectable } from '@nestjs/common';
import { type Actor, type WrittenRecord, formatDay } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import { type ReportVerificationRequest, resolutionErrors } from '@tiepdan/resolution/contract';
import { holdRow } from '../held.js';
import { checkDay } from '../rules.js';
import { TellPetition } from '../tell.js';

/** Records what a verification found and the paper that says so. */
@Injectable()
export class ReportVerification {
  constructor(
    private readonly database: Database,
    private readonly tell: TellPetition,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECORD.*, RESOLUTION.*, SEALED.TEXT_NAMES_PERSON */
  run(actor: Actor, id: string, { version, on, paper, finding }: ReportVerificationRequest): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const held = await holdRow(tx, actor, 'resolution_verification', id, version);
      if (held.reportedOn) throw new Refusal(resolutionErrors, 'RESOLUTION.REPORTED', { on: formatDay(held.reportedOn) });
      checkDay(on, this.clock.today(), { what: 'giao xác minh', on: held.orderedOn });
      await tx.query(
        `UPDATE resolution_verification SET reported_on = $3, report_paper = $4, finding = $5, version = version + 1, updated_at = now() WHERE office_id = $1 AND id = $2`,
        [actor.officeId, id, on, paper, finding],
      );
      const said = [['reportedOn', 'Ngày báo cáo', formatDay(on)], ['paper', 'Văn bản', paper], ['finding', 'Kết quả xác minh', finding]] as const;
      await this.tell.run(tx, actor, held.petition, { type: 'verification-reported', said });
      return { id, version: version + 1 };
    });
  }
}
