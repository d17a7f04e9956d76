import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import type { AbsentRequest } from '@tiepdan/hearing/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import { readDay } from '../days/held-day.js';
import { holdHearing, writeHearing } from '../held-hearing.js';
import { BecomeReception } from './become-reception.js';
import { checkDayHasCome, maySit } from './may-sit.js';

/** Whoever was invited did not come: a reception that is kept on record and counted nowhere. */
@Injectable()
export class RecordAbsence {
  constructor(
    private readonly database: Database,
    private readonly receptions: BecomeReception,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECORD.*, HEARING.*, RECEPTION.*, SEALED.TEXT_NAMES_PERSON */
  run(by: Actor, id: string, request: AbsentRequest): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const held = await holdHearing(tx, by, id, 'absent', request.version);
      const day = await readDay(tx, by.officeId, held.leaderDayId ?? '');
      const actor = maySit(by, day);
      checkDayHasCome(day, this.clock.today());
      const sitting = { attendance: 'no-show', headCount: held.headCount, content: request.note ?? null, result: null, resultNote: null } as const;
      const reception = await this.receptions.run(tx, actor, held, day, sitting);
      const version = await writeHearing(tx, actor.officeId, held, { state: 'absent', heard_reception_id: reception.id });
      await this.chronicle.record(tx, actor, { subject: 'hearing', id, type: 'hearing-absent' });
      return { id, version };
    });
  }
}
