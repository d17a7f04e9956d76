import { Injectable } from '@nestjs/common';
import { rolesHolding } from '@tiepdan/access/api';
import { Chronicle } from '@tiepdan/audit/api';
import { type AgendaWritten, type NoteTakerRequest, hearingErrors, hearingPermissions } from '@tiepdan/hearing/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import { holdAgenda, writeAgenda } from '../days/agenda.repository.js';

/** Names who keeps the minutes of a day (NĐ 154/2026 Đ.26 k.1). */
@Injectable()
export class NameNoteTaker {
  constructor(
    private readonly database: Database,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal RECORD.*, HEARING.UNKNOWN_NOTE_TAKER */
  run(actor: Actor, dayId: string, request: NoteTakerRequest): Promise<AgendaWritten> {
    return this.database.write(async (tx) => {
      const agenda = await holdAgenda(tx, actor, dayId, request.version);
      const [taker] = request.accountId
        ? await tx.query<{ name: string }[]>(
            `SELECT full_name AS name FROM account WHERE office_id = $1 AND id = $2 AND active AND agency_id IS NULL AND roles && $3`,
            [actor.officeId, request.accountId, await rolesHolding(tx, actor.officeId, 'hearing.prepare', hearingPermissions)],
          )
        : [];
      if (request.accountId && !taker) throw new Refusal(hearingErrors, 'HEARING.UNKNOWN_NOTE_TAKER');
      const version = await writeAgenda(tx, actor.officeId, agenda, { note_taker_id: request.accountId });
      const changes = [{ field: 'noteTakerId', label: 'Người ghi biên bản', before: agenda.noteTakerName, after: taker?.name ?? null }];
      await this.chronicle.record(tx, actor, { subject: 'leader-day', id: dayId, type: 'note-taker-named', changes });
      return { version };
    });
  }
}
