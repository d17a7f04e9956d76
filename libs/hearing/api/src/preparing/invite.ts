import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { SealedTexts } from '@tiepdan/citizen/api';
import { DraftDocument } from '@tiepdan/document/api';
import { type HearingRow, type InviteRequest, type InviteResult, TOLD_WAYS, hearingErrors } from '@tiepdan/hearing/contract';
import { type Actor, type PlainDate } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { DayQueries } from '../days/day.queries.js';
import { type HeldDay, checkTakes, lockDay } from '../days/held-day.js';
import { type Reading, isToldLate } from '../listing/hearing-rows.js';
import { HearingQueries } from '../listing/hearing.queries.js';
import { agencyLetter, citizenLetter } from './invitation-letters.js';

/** One who is invited: a citizen by the request, or a body. */
interface Whom {
  readonly hearing: HearingRow | null;
  readonly agencyId: string | null;
}

/** Invites citizens and bodies to a day by a paper, or writes down that they were told otherwise; many at once. */
@Injectable()
export class Invite {
  constructor(
    private readonly database: Database,
    private readonly days: DayQueries,
    private readonly hearings: HearingQueries,
    private readonly drafts: DraftDocument,
    private readonly texts: SealedTexts,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** Who cannot be invited is left out and said. @throws Refusal RECORD.NOT_FOUND, HEARING.NOBODY_CHOSEN, TOLD_DAY, DAY_*; DOCUMENT.*, PERMISSION.MISSING, SEALED.TEXT_NAMES_PERSON */
  async run(actor: Actor, dayId: string, request: InviteRequest): Promise<InviteResult> {
    if (!request.hearingIds.length && !request.agencyIds.length) throw new Refusal(hearingErrors, 'HEARING.NOBODY_CHOSEN');
    const today = this.clock.today();
    if ((request.how === 'paper') === Boolean(request.on) || (request.on && request.on > today)) throw toldDay();
    const reading = await this.hearings.reading(actor);
    return this.database.write(async (tx) => {
      const day = await lockDay(tx, actor.officeId, dayId);
      checkTakes(day, today, true);
      const { chosen, leftOut } = await this.choose(tx, actor, day, request, reading);
      for (const { hearing } of chosen) if (hearing?.sealed) await this.texts.check(tx, actor.officeId, hearing.matterId, { note: ['Ghi chú', request.note] });
      const documentIds = request.how === 'paper' ? await this.byPaper(tx, actor, day, chosen, request.note ?? null) : await this.otherwise(tx, actor, day, chosen, request);
      const late = chosen.filter(({ agencyId }) => isToldLate(reading.calendar, request.on ?? today, day.heldOn, agencyId ? reading.terms.agencyDays : reading.terms.citizenDays)).length;
      return { documentIds, told: chosen.length, leftOut, late };
    });
  }

  private async choose(tx: EntityManager, actor: Actor, day: HeldDay, request: InviteRequest, reading: Reading): Promise<{ chosen: Whom[]; leftOut: { id: string; message: string }[] }> {
    const { hearings, agencies } = await this.days.read(tx, actor, day.id, reading);
    const chosen: Whom[] = [];
    const leftOut: { id: string; message: string }[] = [];
    for (const id of request.hearingIds) {
      const hearing = hearings.find((row) => row.id === id);
      if (hearing?.state !== 'accepted') leftOut.push({ id, message: 'Đăng ký này chưa được xếp lịch trong ngày.' });
      else if (request.how === 'paper' && hearing.told?.documentId) leftOut.push({ id, message: 'Đã có giấy mời của ngày này.' });
      else chosen.push({ hearing, agencyId: null });
    }
    for (const id of request.agencyIds) {
      const agency = agencies.find((row) => row.id === id);
      if (!agency) leftOut.push({ id, message: 'Cơ quan này chưa được chọn dự vụ việc nào của ngày.' });
      else if (request.how === 'paper' && agency.invitation?.documentId) leftOut.push({ id, message: 'Đã có giấy mời của ngày này.' });
      else chosen.push({ hearing: null, agencyId: id });
    }
    return { chosen, leftOut };
  }

  /** One paper to each citizen, and one to all bodies together. */
  private async byPaper(tx: EntityManager, actor: Actor, day: HeldDay, chosen: readonly Whom[], note: string | null): Promise<string[]> {
    const documentIds: string[] = [];
    for (const { hearing } of chosen) {
      if (!hearing) continue;
      const { id } = await this.drafts.runIn(tx, actor, citizenLetter(day, hearing));
      await this.write(tx, actor, day, { hearing, agencyId: null }, { how: 'paper', documentId: id, on: null, note });
      documentIds.push(id);
    }
    const agencyIds = chosen.flatMap(({ agencyId }) => agencyId ?? []);
    if (!agencyIds.length) return documentIds;
    const { id } = await this.drafts.runIn(tx, actor, agencyLetter(day, agencyIds));
    for (const agencyId of agencyIds) await this.write(tx, actor, day, { hearing: null, agencyId }, { how: 'paper', documentId: id, on: null, note });
    return [...documentIds, id];
  }

  private async otherwise(tx: EntityManager, actor: Actor, day: HeldDay, chosen: readonly Whom[], { how, on, note }: InviteRequest): Promise<string[]> {
    for (const whom of chosen) await this.write(tx, actor, day, whom, { how, documentId: null, on: on ?? null, note: note ?? null });
    return [];
  }

  private async write(
    tx: EntityManager,
    actor: Actor,
    day: HeldDay,
    { hearing, agencyId }: Whom,
    told: { how: InviteRequest['how']; documentId: string | null; on: PlainDate | null; note: string | null },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO hearing_invitation (office_id, leader_day_id, hearing_id, agency_id, for_on, how, told_on, document_id, note, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [actor.officeId, day.id, hearing?.id ?? null, agencyId, day.heldOn, told.how, told.on, told.documentId, told.note, actor.accountId],
    );
    const changes = [{ field: 'told', label: 'Hình thức', before: null, after: TOLD_WAYS[told.how] }];
    if (hearing) await this.chronicle.record(tx, actor, { subject: 'hearing', id: hearing.id, type: 'hearing-invited', changes });
    else await this.chronicle.record(tx, actor, { subject: 'leader-day', id: day.id, type: 'hearing-invited', changes });
  }
}

function toldDay(): Refusal {
  const { message } = new Refusal(hearingErrors, 'HEARING.TOLD_DAY');
  return new Refusal(hearingErrors, 'HEARING.TOLD_DAY', {}, [{ path: 'on', rule: 'told', message }]);
}
