import { Injectable } from '@nestjs/common';
import { type CorrectUnitRequest, UNIT_KINDS, type UnitView } from '@tiepdan/agency/contract';
import { Chronicle, type Wording, describeChanges } from '@tiepdan/audit/api';
import { type Actor, type WrittenRecord, formatDay } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import { UnitQueries } from '../unit.queries.js';
import { checkSpan, lockUnit, updateUnit } from '../unit.repository.js';

/** How a unit reads in its history. */
const WORDING: Wording<UnitView> = {
  name: { label: 'Tên', words: ({ name }) => name },
  shortName: { label: 'Tên gọi tắt', words: ({ shortName }) => shortName },
  kind: { label: 'Loại', words: ({ kind }) => UNIT_KINDS[kind] },
  agencyId: { label: 'Cơ quan gửi số liệu', words: ({ agencyName }) => agencyName },
  excluded: { label: 'Tổng hợp vào báo cáo', words: ({ excluded }) => (excluded ? 'Không' : 'Có') },
  position: { label: 'Thứ tự', words: ({ position }) => `${position}` },
  validFrom: { label: 'Báo cáo từ ngày', words: ({ validFrom }) => formatDay(validFrom) },
  validTo: { label: 'Đến hết ngày', words: ({ validTo }) => (validTo ? formatDay(validTo) : null) },
};

/** Corrects a unit, or ends it. Reports that are filed keep the name it had. */
@Injectable()
export class CorrectUnit {
  constructor(
    private readonly database: Database,
    private readonly queries: UnitQueries,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal UNIT.*, RECORD.NOT_FOUND, RECORD.CHANGED_MEANWHILE */
  async run(actor: Actor, id: string, request: CorrectUnitRequest): Promise<WrittenRecord> {
    checkSpan(request);
    return this.database.write(async (tx) => {
      await lockUnit(tx, actor.officeId, id, request.version);
      const before = await this.queries.one(actor.officeId, id, tx);
      await updateUnit(tx, actor.officeId, id, request);
      const after = await this.queries.one(actor.officeId, id, tx);
      await this.chronicle.record(tx, actor, {
        subject: 'reporting-unit',
        id,
        type: 'corrected',
        reason: request.reason,
        changes: describeChanges(WORDING, before, after),
        before,
      });
      return { id, version: request.version + 1 };
    });
  }
}
