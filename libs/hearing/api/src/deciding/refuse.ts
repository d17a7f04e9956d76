import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { SealedTexts } from '@tiepdan/citizen/api';
import { type RefuseHearingRequest, TOLD_WAYS } from '@tiepdan/hearing/contract';
import type { Actor, VersionedReason, WrittenRecord } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import { holdHearing, writeHearing } from '../held-hearing.js';

/** The head does not take a request, or whoever asked does not want to be heard any more. The reason is kept. */
@Injectable()
export class RefuseHearing {
  constructor(
    private readonly database: Database,
    private readonly texts: SealedTexts,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal RECORD.*, HEARING.WRONG_STATE, SEALED.TEXT_NAMES_PERSON */
  refuse(actor: Actor, id: string, request: RefuseHearingRequest): Promise<WrittenRecord> {
    const told = request.told ? [{ field: 'told', label: 'Đã báo công dân', before: null, after: TOLD_WAYS[request.told] }] : [];
    return this.end(actor, id, 'refuse', request, told);
  }

  /** @throws Refusal RECORD.*, HEARING.WRONG_STATE, SEALED.TEXT_NAMES_PERSON */
  withdraw(actor: Actor, id: string, request: VersionedReason): Promise<WrittenRecord> {
    return this.end(actor, id, 'withdraw', request, []);
  }

  private end(
    actor: Actor,
    id: string,
    action: 'refuse' | 'withdraw',
    { version, reason }: VersionedReason,
    changes: { field: string; label: string; before: null; after: string }[],
  ): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const held = await holdHearing(tx, actor, id, action, version);
      if (held.sealed) await this.texts.check(tx, actor.officeId, held.matterId, { reason: ['Lý do', reason] });
      const state = action === 'refuse' ? 'refused' : 'withdrawn';
      const written = await writeHearing(tx, actor.officeId, held, { state, reason, order_no: null, slot_at: null });
      await this.chronicle.record(tx, actor, { subject: 'hearing', id, type: action === 'refuse' ? 'hearing-refused' : 'hearing-withdrawn', reason, changes });
      return { id, version: written };
    });
  }
}
