import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { SealedTexts } from '@tiepdan/citizen/api';
import { RecordConclusion } from '@tiepdan/conclusion/api';
import { type ConcludeHearingRequest, type ConcludedHearing, hearingErrors } from '@tiepdan/hearing/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { type HeldDay, readDay } from '../days/held-day.js';
import { type HeldHearing, holdHearing, writeHearing } from '../held-hearing.js';
import { BecomeReception } from './become-reception.js';
import { checkDayHasCome, maySit } from './may-sit.js';
import { writeMinutes } from './minutes.repository.js';
import { checkMinutes, minutesTexts } from './minutes.rules.js';

/** A hearing is over: the reception, the minutes, the conclusion with its tasks, all or nothing. */
@Injectable()
export class ConcludeHearing {
  constructor(
    private readonly database: Database,
    private readonly receptions: BecomeReception,
    private readonly conclusions: RecordConclusion,
    private readonly texts: SealedTexts,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECORD.*, HEARING.*, RECEPTION.*, CONCLUSION.*, TASK.*, SEALED.TEXT_NAMES_PERSON */
  run(by: Actor, id: string, request: ConcludeHearingRequest): Promise<ConcludedHearing> {
    return this.database.write(async (tx) => {
      const held = await holdHearing(tx, by, id, 'conclude', request.version);
      const day = await readDay(tx, by.officeId, held.leaderDayId ?? '');
      const actor = maySit(by, day);
      checkDayHasCome(day, this.clock.today());
      checkMinutes(request.minutes, day, this.clock.now());
      if (request.tasks.length && !request.conclusion) throw new Refusal(hearingErrors, 'HEARING.TASKS_WITHOUT_CONCLUSION');
      if (held.sealed) await this.texts.check(tx, actor.officeId, held.matterId, minutesTexts(request.minutes, request.conclusion));
      return this.write(tx, actor, held, day, request);
    });
  }

  private async write(tx: EntityManager, actor: Actor, held: HeldHearing, day: HeldDay, request: ConcludeHearingRequest): Promise<ConcludedHearing> {
    const conclusion = request.conclusion ?? null;
    const reception = await this.receptions.run(tx, actor, held, day, {
      attendance: 'received',
      headCount: request.headCount,
      content: request.minutes.statement,
      result: request.result,
      resultNote: conclusion,
    });
    const version = await writeHearing(tx, actor.officeId, held, {
      state: 'heard',
      heard_reception_id: reception.id,
      head_count: request.headCount,
      started_at: request.minutes.startedAt,
    });
    const writing = { hearingId: held.id, conclusion, noteTakerId: reception.noteTakerId, writtenBy: actor.accountId };
    await writeMinutes(tx, actor.officeId, writing, request.minutes);
    const concluded = conclusion
      ? await this.conclusions.runIn(tx, actor, {
          leaderDayId: day.id,
          receptionId: reception.id,
          matterId: held.matterId,
          text: conclusion,
          concludedOn: day.heldOn,
          tasks: request.tasks,
        })
      : null;
    await this.chronicle.record(tx, actor, { subject: 'hearing', id: held.id, type: 'hearing-concluded' });
    return { id: held.id, version, receptionId: reception.id, bookNumber: reception.bookNumber, bookYear: reception.bookYear, conclusionId: concluded?.id ?? null };
  }
}
