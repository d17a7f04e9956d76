import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { type OpeningReview, type ReviewOpeningRequest, type SealedRecord, citizenPermissions, sealingErrors } from '@tiepdan/citizen/contract';
import { checkTwoPeople } from '@tiepdan/identity/api';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import { type Actor, platformErrors } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import { SealedTexts } from '../sealing/sealed-texts.js';
import { IDENTITY_OPENED } from './opening-record.js';

interface Opening {
  readonly openedBy: string;
  readonly openedAt: Date;
  readonly records: readonly SealedRecord[];
}

/** Somebody else says whether an opening of a sealed identity was for the work, as its reason says: once, and it stands. */
@Injectable()
export class ReviewOpening {
  constructor(
    private readonly database: Database,
    private readonly texts: SealedTexts,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECORD.NOT_FOUND, SEPARATION.SAME_PERSON for one's own opening, OPENING.*, SEALED.TEXT_NAMES_PERSON */
  run(actor: Actor, auditId: string, { proper, note = null }: ReviewOpeningRequest): Promise<OpeningReview> {
    return this.database.write(async (tx) => {
      const opening = await readOpening(tx, actor.officeId, auditId);
      await checkTwoPeople(tx, actor, 'opening-review', [opening.openedBy], citizenPermissions);
      if (!proper && !note) throw noteMissing();
      for (const { kind, id } of opening.records) {
        if (kind === 'petition' || kind === 'reception' || kind === 'document') await this.texts.checkOn(tx, actor.officeId, kind, id, { note: ['Điều cần làm rõ', note] });
      }
      const at = this.clock.now();
      await this.write(tx, actor, auditId, opening, { proper, note, at });
      const [first] = opening.records;
      await this.chronicle.note(tx, { ...actor, action: 'sealed-identity.reviewed', actorId: actor.accountId, subject: first?.kind, subjectId: first?.id, reason: note, details: { opening: auditId, proper } });
      return { proper, note, reviewerName: actor.fullName, at: at.toISOString() };
    });
  }

  private async write(tx: EntityManager, actor: Actor, auditId: string, opening: Opening, { proper, note, at }: { proper: boolean; note: string | null; at: Date }): Promise<void> {
    const written = await tx.query<unknown[]>(
      `INSERT INTO opening_review (office_id, audit_id, opened_by, opened_at, reviewed_by, reviewed_at, proper, note)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING 1`,
      [actor.officeId, auditId, opening.openedBy, opening.openedAt, actor.accountId, at, proper, note],
    );
    if (written.length) return;
    const [by] = await tx.query<{ name: string }[]>(
      `SELECT a.full_name AS name FROM opening_review w JOIN account a ON a.office_id = w.office_id AND a.id = w.reviewed_by WHERE w.office_id = $1 AND w.audit_id = $2`,
      [actor.officeId, auditId],
    );
    throw new Refusal(sealingErrors, 'OPENING.REVIEWED', { name: by?.name ?? 'người khác' });
  }
}

/** @throws Refusal RECORD.NOT_FOUND: also for an audit record that is no opening */
async function readOpening(tx: EntityManager, officeId: string, auditId: string): Promise<Opening> {
  if (!/^\d{1,18}$/.test(auditId)) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
  const [opening] = await tx.query<Opening[]>(
    `SELECT actor_id AS "openedBy", at AS "openedAt", coalesce(details -> 'records', '[]') AS records FROM audit_record WHERE office_id = $1 AND id = $2 AND action = $3`,
    [officeId, auditId, IDENTITY_OPENED],
  );
  if (!opening) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
  return opening;
}

function noteMissing(): Refusal {
  const { message } = new Refusal(sealingErrors, 'OPENING.NOTE_MISSING');
  return new Refusal(sealingErrors, 'OPENING.NOTE_MISSING', {}, [{ path: 'note', rule: 'due', message }]);
}
