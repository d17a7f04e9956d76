import { Injectable } from '@nestjs/common';
import { Chronicle, changedMeanwhile } from '@tiepdan/audit/api';
import { CalendarQueries } from '@tiepdan/calendar/api';
import { type DayOutcome, type PublishDaysRequest, type SeenDay, type SessionKind, type WrittenDays, leaderDayErrors } from '@tiepdan/leader-day/contract';
import { type Actor, type PlainDate, type RecordStatus, platformErrors } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal, Writes } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { writeChange } from '../changes/write-changes.js';
import { checkAct, daysInWords, isLate, publishedLate } from '../leader-day.rules.js';

interface PlannedDay extends SeenDay {
  readonly status: RecordStatus;
  readonly outcome: DayOutcome;
  readonly heldOn: PlainDate;
  readonly session: SessionKind;
  readonly hostId: string;
  readonly startsAt: string | null;
  readonly plannedContent: string | null;
  readonly participants: string | null;
}

/** Publishes planned days: from now on they count, and are changed by the law's verbs only. All of them, or none. */
@Injectable()
export class PublishDays {
  constructor(
    private readonly database: Database,
    private readonly calendar: CalendarQueries,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECORD.*, LEADER_DAY.NOT_OPEN, PAST, CONTENT_MISSING, PUBLISHED_LATE */
  run(actor: Actor, request: PublishDaysRequest): Promise<WrittenDays> {
    return this.database.write(async (tx) => {
      const days = await this.hold(tx, actor, request.days);
      this.check(days, request);
      await this.checkLate(tx, actor, days, request);
      await tx.query(
        `UPDATE leader_day SET outcome = 'announced', published_on = $3, planned_content = coalesce(planned_content, $4), participants = coalesce(participants, $5),
           version = version + 1, updated_at = now() WHERE office_id = $1 AND id = ANY($2::uuid[])`,
        [actor.officeId, days.map(({ id }) => id), this.clock.today(), request.plannedContent ?? null, request.participants ?? null],
      );
      await this.tell(tx, actor, days, request);
      return { days: days.map(({ id, version }) => ({ id, version: version + 1 })) };
    });
  }

  private async hold(tx: EntityManager, actor: Actor, seen: readonly SeenDay[]): Promise<PlannedDay[]> {
    const rows = await tx.query<PlannedDay[]>(
      `SELECT id, version, status, outcome, held_on::text AS "heldOn", session, host_id AS "hostId", to_char(starts_at, 'HH24:MI') AS "startsAt",
         planned_content AS "plannedContent", participants FROM leader_day WHERE office_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR UPDATE`,
      [actor.officeId, seen.map(({ id }) => id)],
    );
    const found = new Map(rows.map((row) => [row.id, row]));
    const held: PlannedDay[] = [];
    for (const { id, version } of seen) {
      const day = found.get(id);
      if (!day) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
      if (day.version !== version) throw await changedMeanwhile(tx, 'leader-day', actor.officeId, id, day.version);
      if (day.status === 'cancelled') throw new Refusal(platformErrors, 'RECORD.CANCELLED');
      held.push(day);
    }
    return held;
  }

  private check(days: readonly PlannedDay[], request: PublishDaysRequest): void {
    for (const day of days) checkAct('publish', day, this.clock.today());
    const bare = days.filter((day) => !(day.plannedContent ?? request.plannedContent) || !(day.participants ?? request.participants));
    if (bare.length) throw new Refusal(leaderDayErrors, 'LEADER_DAY.CONTENT_MISSING', { days: daysInWords(bare.map(({ heldOn }) => heldOn)) });
  }

  private async checkLate(tx: EntityManager, actor: Actor, days: readonly PlannedDay[], request: PublishDaysRequest): Promise<void> {
    const calendar = await this.calendar.of(actor.officeId, tx);
    const late = days.filter((day) => isLate(day, calendar, this.clock.today()));
    if (late.length && !(request.late && request.reason)) throw publishedLate(late.map(({ heldOn }) => heldOn));
  }

  private async tell(tx: EntityManager, actor: Actor, days: readonly PlannedDay[], { reason, documentNumber }: PublishDaysRequest): Promise<void> {
    const writes = new Writes();
    for (const day of days) {
      await this.chronicle.record(writes, actor, { subject: 'leader-day', id: day.id, type: 'day-published', reason: reason ?? null });
      await writeChange(writes, actor, day, day, { kind: 'published', reason: reason ?? null, documentNumber: documentNumber ?? null });
    }
    await writes.send(tx);
  }
}
