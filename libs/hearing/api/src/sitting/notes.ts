import { Injectable } from '@nestjs/common';
import { changedMeanwhile } from '@tiepdan/audit/api';
import { SealedTexts } from '@tiepdan/citizen/api';
import { type HearingNotes, type SaveNotesRequest, hearingErrors } from '@tiepdan/hearing/contract';
import { type Actor, platformErrors } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { readAgenda } from '../days/day.queries.js';
import { isOwnDay, readDay } from '../days/held-day.js';
import { holdHearing } from '../held-hearing.js';

type Stored = Omit<HearingNotes, 'savedAt'> & { readonly savedAt: Date };

/** What a leader notes while hearing. Nobody reads it but the leader whose day it is, the head, and who keeps the minutes. */
@Injectable()
export class Notes {
  constructor(
    private readonly database: Database,
    private readonly texts: SealedTexts,
  ) {}

  /** @throws Refusal RECORD.NOT_FOUND, HEARING.NOTES_PRIVATE */
  read(actor: Actor, id: string): Promise<HearingNotes> {
    return this.database.read(async (manager) => {
      const [found] = await manager.query<{ dayId: string | null; matterId: string | null; sealed: boolean }[]>(
        `SELECT leader_day_id AS "dayId", matter_id AS "matterId", sealed FROM hearing_request WHERE office_id = $1 AND id = $2`,
        [actor.officeId, id],
      );
      if (!found) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
      await this.check(manager, actor, found.dayId);
      const notes = await readNotes(manager, actor.officeId, id);
      return found.sealed ? this.texts.mask(manager, actor.officeId, found.matterId, notes) : notes;
    });
  }

  /** Sent by itself while one types, so it leaves no history. @throws Refusal RECORD.*, HEARING.*, SEALED.TEXT_NAMES_PERSON */
  save(actor: Actor, id: string, { version, text }: SaveNotesRequest): Promise<HearingNotes> {
    return this.database.write(async (tx) => {
      const held = await holdHearing(tx, actor, id, 'note', null);
      await this.check(tx, actor, held.leaderDayId);
      const before = await readNotes(tx, actor.officeId, id);
      if (before.version !== version) throw await changedMeanwhile(tx, 'hearing', actor.officeId, id, before.version);
      if (held.sealed) await this.texts.check(tx, actor.officeId, held.matterId, { text: ['Ghi chép', text] });
      await tx.query(
        `INSERT INTO hearing_note AS n (office_id, hearing_id, text, saved_by) VALUES ($1, $2, $3, $4)
         ON CONFLICT (office_id, hearing_id) DO UPDATE SET text = $3, saved_by = $4, version = n.version + 1, saved_at = now()`,
        [actor.officeId, id, text, actor.accountId],
      );
      return readNotes(tx, actor.officeId, id);
    });
  }

  private async check(on: EntityManager, actor: Actor, dayId: string | null): Promise<void> {
    if (actor.permissions.has('hearing.decide')) return;
    if (dayId) {
      if (isOwnDay(await readDay(on, actor.officeId, dayId), actor)) return;
      if ((await readAgenda(on, actor.officeId, dayId)).noteTakerId === actor.accountId) return;
    }
    throw new Refusal(hearingErrors, 'HEARING.NOTES_PRIVATE');
  }
}

async function readNotes(on: EntityManager, officeId: string, id: string): Promise<HearingNotes> {
  const [found] = await on.query<Stored[]>(
    `SELECT n.version, n.text, n.saved_at AS "savedAt", a.full_name AS "savedByName" FROM hearing_note n JOIN account a ON a.office_id = n.office_id AND a.id = n.saved_by
     WHERE n.office_id = $1 AND n.hearing_id = $2`,
    [officeId, id],
  );
  return found ? { ...found, savedAt: new Date(found.savedAt).toISOString() } : { version: 0, text: '', savedAt: null, savedByName: null };
}
