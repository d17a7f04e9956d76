import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { type AgendaRequest, type AgendaWritten, hearingErrors, type HearingState } from '@tiepdan/hearing/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { holdAgenda, writeAgenda } from '../days/agenda.repository.js';
import { type HeldDay, checkTakes } from '../days/held-day.js';
import { checkSlot } from '../days/places.js';

interface Standing {
  readonly id: string;
  readonly state: HearingState;
  readonly matterId: string | null;
  readonly orderNo: number | null;
  readonly slotAt: string | null;
}

/** The head proposes which matters are heard on a day and in what order: the whole order at once, from the one the head saw. */
@Injectable()
export class ArrangeAgenda {
  constructor(
    private readonly database: Database,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECORD.*, HEARING.DAY_*, AGENDA_*, NOT_TIED, SLOT_* */
  run(actor: Actor, dayId: string, request: AgendaRequest): Promise<AgendaWritten> {
    return this.database.write(async (tx) => {
      const agenda = await holdAgenda(tx, actor, dayId, request.version);
      checkTakes(agenda.day, this.clock.today(), true);
      const standing = await standingOn(tx, actor.officeId, dayId);
      checkOrder(standing, request);
      checkSlots(agenda.day, standing, request);
      await this.write(tx, actor, dayId, standing, request);
      return { version: await writeAgenda(tx, actor.officeId, agenda, {}) };
    });
  }

  private async write(tx: EntityManager, actor: Actor, dayId: string, standing: readonly Standing[], { order }: AgendaRequest): Promise<void> {
    const left = standing.filter(({ id, state }) => state === 'proposed' && !order.some((place) => place.id === id)).map(({ id }) => id);
    await tx.query(
      `WITH wanted AS (SELECT id, slot_at, place FROM unnest($3::uuid[], $4::time[]) WITH ORDINALITY AS w (id, slot_at, place))
       UPDATE hearing_request h SET
         state = CASE WHEN w.id IS NULL THEN 'waiting' WHEN h.state = 'waiting' THEN 'proposed' ELSE h.state END, order_no = w.place,
         slot_at = CASE WHEN w.id IS NULL THEN h.slot_at ELSE w.slot_at END, version = h.version + 1, updated_at = now()
       FROM hearing_request o LEFT JOIN wanted w ON w.id = o.id
       WHERE h.office_id = $1 AND h.leader_day_id = $2 AND o.office_id = h.office_id AND o.id = h.id AND (w.id IS NOT NULL OR h.id = ANY($5::uuid[]))
         AND (h.order_no IS DISTINCT FROM w.place OR h.slot_at IS DISTINCT FROM w.slot_at OR h.state = 'waiting')`,
      [actor.officeId, dayId, order.map(({ id }) => id), order.map(({ slotAt }) => slotAt ?? null), left],
    );
    const proposed = standing.filter(({ id, state }) => state === 'waiting' && order.some((place) => place.id === id));
    for (const { id } of proposed) await this.chronicle.record(tx, actor, { subject: 'hearing', id, type: 'hearing-proposed' });
    for (const id of left) await this.chronicle.record(tx, actor, { subject: 'hearing', id, type: 'hearing-set-back' });
    await this.chronicle.record(tx, actor, { subject: 'leader-day', id: dayId, type: 'hearing-reordered' });
  }
}

function standingOn(tx: EntityManager, officeId: string, dayId: string): Promise<Standing[]> {
  return tx.query(
    `SELECT id, state, matter_id AS "matterId", order_no AS "orderNo", to_char(slot_at, 'HH24:MI') AS "slotAt" FROM hearing_request
     WHERE office_id = $1 AND leader_day_id = $2 AND state NOT IN ('refused', 'withdrawn') ORDER BY id FOR UPDATE`,
    [officeId, dayId],
  );
}

/** @throws Refusal HEARING.AGENDA_TWICE, AGENDA_OTHER_DAY, AGENDA_LEFT_OUT, NOT_TIED */
function checkOrder(standing: readonly Standing[], { order }: AgendaRequest): void {
  const ids = new Set(order.map(({ id }) => id));
  if (ids.size !== order.length) throw new Refusal(hearingErrors, 'HEARING.AGENDA_TWICE');
  const here = new Map(standing.map((hearing) => [hearing.id, hearing]));
  if ([...ids].some((id) => !here.has(id))) throw new Refusal(hearingErrors, 'HEARING.AGENDA_OTHER_DAY');
  if ([...ids].some((id) => here.get(id)?.matterId === null)) throw new Refusal(hearingErrors, 'HEARING.NOT_TIED');
  const lost = standing.filter(({ id, state }) => !ids.has(id) && state !== 'waiting' && state !== 'proposed');
  if (lost.length) throw new Refusal(hearingErrors, 'HEARING.AGENDA_LEFT_OUT', { count: lost.length });
}

/** Each slot takes as many as it holds, those that only wait for it included. @throws Refusal HEARING.SLOT_* */
function checkSlots(day: HeldDay, standing: readonly Standing[], { order }: AgendaRequest): void {
  const placed = standing.filter(({ id, state, slotAt }) => state === 'waiting' && slotAt && !order.some((place) => place.id === id)).map(({ slotAt }) => ({ slotAt }));
  for (const { slotAt } of order) {
    if (!slotAt) continue;
    checkSlot(day, slotAt, placed);
    placed.push({ slotAt });
  }
}
