import { Injectable } from '@nestjs/common';
import { SealedTexts, type Texts } from '@tiepdan/citizen/api';
import type { LeaderDayView } from '@tiepdan/leader-day/contract';
import type { Actor } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';

/** The sealed matters that were heard, or are to be heard, on the day `$2`. */
const SEALED_MATTERS = `
  SELECT r.matter_id AS id FROM reception r WHERE r.office_id = $1 AND r.leader_day_id = $2 AND r.sealed
  UNION SELECT h.matter_id FROM hearing_request h WHERE h.office_id = $1 AND h.leader_day_id = $2 AND h.sealed AND h.matter_id IS NOT NULL`;

/** What is written of a day is read by everyone, and much of it published: it names nobody of a sealed matter that is heard on it. */
@Injectable()
export class DayTexts {
  constructor(private readonly texts: SealedTexts) {}

  /** @throws Refusal SEALED.TEXT_NAMES_PERSON naming the field, never the person */
  async check(tx: EntityManager, actor: Actor, day: LeaderDayView, said: { readonly reason?: string | null }): Promise<void> {
    const matters = await sealedMatters(tx, actor.officeId, day.id);
    if (!matters.length) return;
    const texts: Texts = {
      reason: ['Lý do', said.reason],
      note: ['Ghi chú', day.note],
      place: ['Địa điểm', day.place],
      plannedContent: ['Dự kiến nội dung', day.plannedContent],
      participants: ['Thành phần tham gia', day.participants],
    };
    for (const { id } of matters) await this.texts.check(tx, actor.officeId, id, texts);
  }

  /** A value in which every text that names somebody of these matters is masked: it was written before the matter was sealed, or put on the day. */
  async masked<T>(on: EntityManager, officeId: string, dayId: string, value: T): Promise<T> {
    let kept = value;
    for (const { id } of await sealedMatters(on, officeId, dayId)) kept = await this.texts.mask(on, officeId, id, kept);
    return kept;
  }
}

const sealedMatters = (on: EntityManager, officeId: string, dayId: string): Promise<{ id: string }[]> => on.query(SEALED_MATTERS, [officeId, dayId]);
