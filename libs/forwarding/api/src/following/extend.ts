import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { SealedTexts } from '@tiepdan/citizen/api';
import { type ExtendRequest, forwardingErrors } from '@tiepdan/forwarding/contract';
import { type Actor, type WrittenRecord, formatDay } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import { holdDelivery, writeDelivery } from '../held-delivery.js';

/** Gives another last day for the answer, or a first one where none was waited for. */
@Injectable()
export class ExtendDelivery {
  constructor(
    private readonly database: Database,
    private readonly texts: SealedTexts,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal DELIVERY.*, RECORD.*, SEALED.TEXT_NAMES_PERSON */
  run(actor: Actor, id: string, { version, dueOn, reason }: ExtendRequest): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const held = await holdDelivery(tx, actor, id, 'extend', version);
      const from = held.sentOn ?? held.issuedOn;
      if (dueOn < from) throw this.tooEarly(dueOn, from);
      await this.texts.check(tx, actor.officeId, held.matterId, { reason: ['Lý do', reason] });
      const before = held.dueOn ? formatDay(held.dueOn) : null;
      const why = before ? `Đã đổi từ ngày ${before}; lý do ghi trong lịch sử.` : 'Đặt riêng cho văn bản này; lý do ghi trong lịch sử.';
      const next = await writeDelivery(tx, actor.officeId, held, { due_on: dueOn, due_why: why });
      const changes = [{ field: 'dueOn', label: 'Hạn trả lời', before, after: formatDay(dueOn) }];
      await this.chronicle.record(tx, actor, { subject: 'delivery', id, type: 'due-moved', reason, changes });
      return { id, version: next };
    });
  }

  private tooEarly(dueOn: string, from: string): Refusal {
    const details = { dueOn: formatDay(dueOn), sentOn: formatDay(from) };
    const { message } = new Refusal(forwardingErrors, 'DELIVERY.DUE_BEFORE_SENT', details);
    return new Refusal(forwardingErrors, 'DELIVERY.DUE_BEFORE_SENT', details, [{ path: 'dueOn', rule: 'day', message }]);
  }
}
