import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { SealedTexts } from '@tiepdan/citizen/api';
import { type AgendaWritten, type SetOnlineRequest, hearingErrors } from '@tiepdan/hearing/contract';
import { type Actor, formatDay } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { holdAgenda, writeAgenda } from '../days/agenda.repository.js';
import { hasPoints } from './online-checks.js';
import { writeOnline } from './online.repository.js';

/** Writes down how a day is received online: points, notices, test, recording (Luật TCD Đ.3a; NĐ 154/2026 Đ.16–24). */
@Injectable()
export class SetOnline {
  constructor(
    private readonly database: Database,
    private readonly texts: SealedTexts,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECORD.*, ONLINE.*, SEALED.TEXT_NAMES_PERSON */
  run(actor: Actor, dayId: string, request: SetOnlineRequest): Promise<AgendaWritten> {
    return this.database.write(async (tx) => {
      const agenda = await holdAgenda(tx, actor, dayId, request.version);
      const { day } = agenda;
      const today = this.clock.today();
      if (!day.online) throw new Refusal(hearingErrors, 'ONLINE.NOT_ONLINE');
      if (!hasPoints(request)) throw new Refusal(hearingErrors, 'ONLINE.CENTRAL_ONE');
      const last = day.heldOn < today ? day.heldOn : today;
      if ([request.toldOn, request.testedOn].some((on) => on && on > last)) throw new Refusal(hearingErrors, 'ONLINE.AFTER_DAY', { day: formatDay(day.heldOn) });
      await this.checkSealed(tx, actor.officeId, dayId);
      await this.checkTexts(tx, actor.officeId, dayId, request);
      await writeOnline(tx, actor.officeId, dayId, actor.accountId, request);
      const version = await writeAgenda(tx, actor.officeId, agenda, {});
      await this.chronicle.record(tx, actor, { subject: 'leader-day', id: dayId, type: 'online-set' });
      return { version };
    });
  }

  /** Points and places are read by everybody who prepares the day; they name nobody secret who is heard on it. */
  private async checkTexts(tx: EntityManager, officeId: string, dayId: string, { points, recordingPlace }: SetOnlineRequest): Promise<void> {
    const matters = await tx.query<{ id: string }[]>(
      `SELECT DISTINCT matter_id AS id FROM hearing_request WHERE office_id = $1 AND leader_day_id = $2 AND sealed AND matter_id IS NOT NULL`,
      [officeId, dayId],
    );
    const said = points.map(({ name, address, participants }, index) => [`points.${index}.participants`, ['Điểm cầu', [name, address, participants].filter(Boolean).join(' | ')]] as const);
    for (const { id } of matters) await this.texts.check(tx, officeId, id, { ...Object.fromEntries(said), recordingPlace: ['Nơi lưu bản ghi', recordingPlace] });
  }

  /** Who asks for secrecy is not shown on a screen elsewhere (NĐ 154/2026 Đ.20). */
  private async checkSealed(tx: EntityManager, officeId: string, dayId: string): Promise<void> {
    const sealed = await tx.query<unknown[]>(
      `SELECT 1 FROM hearing_request WHERE office_id = $1 AND leader_day_id = $2 AND sealed AND kind = 'denunciation' AND state IN ('proposed', 'accepted', 'begun') LIMIT 1`,
      [officeId, dayId],
    );
    if (sealed.length) throw new Refusal(hearingErrors, 'ONLINE.DENUNCIATION_SEALED');
  }
}
