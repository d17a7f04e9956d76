import { Injectable } from '@nestjs/common';
import { SealedTexts } from '@tiepdan/citizen/api';
import type { RelatedPetitions, SameDenouncer, VerdictView } from '@tiepdan/petition/contract';
import { type Actor, platformErrors } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { seesSealed } from '../petition.policy.js';

@Injectable()
export class VerdictQueries {
  constructor(
    private readonly database: Database,
    private readonly texts: SealedTexts,
  ) {}

  /**
   * What officers found about a petition and others, newest first, and which sealed records may be of the same people.
   * @throws Refusal RECORD.NOT_FOUND
   */
  of(actor: Actor, petitionId: string): Promise<RelatedPetitions> {
    return this.database.read(async (manager) => {
      const [found] = await manager.query<{ sealed: boolean; matterId: string }[]>(
        `SELECT sealed, matter_id AS "matterId" FROM petition WHERE office_id = $1 AND id = $2`,
        [actor.officeId, petitionId],
      );
      if (!found) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
      const given = await verdictsOf(manager, actor, petitionId);
      // A note may be older than the sealing.
      const verdicts = found.sealed ? await this.texts.mask(manager, actor.officeId, found.matterId, given) : given;
      // To registering a paper with somebody's number this would answer whether that person has denounced: only who handles
      // denunciations anyway is told.
      const told = actor.permissions.has('petition.handle');
      return { verdicts, sameDenouncer: told ? await sameDenouncer(manager, actor.officeId, petitionId) : [] };
    });
  }
}

/** Between a sealed petition and an open one they are shown to who may open identities only: who sent the one may have sent the other. */
function verdictsOf(manager: EntityManager, actor: Actor, petitionId: string): Promise<VerdictView[]> {
  return manager.query<VerdictView[]>(
    `SELECT v.id, v.version, v.verdict, v.note, a.full_name AS by, to_char(v.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at,
            v.earlier_id = $2 AS later, o.id AS "petitionId", o.book_number AS "bookNumber", o.book_year AS "bookYear", o.received_on::text AS "receivedOn",
            o.kind, o.stage, o.status, o.summary
     FROM petition_verdict v
     JOIN petition o ON o.office_id = v.office_id AND o.id = CASE WHEN v.petition_id = $2 THEN v.earlier_id ELSE v.petition_id END
     JOIN petition own ON own.office_id = v.office_id AND own.id = $2 AND (own.sealed = o.sealed OR $3::boolean)
     JOIN account a ON a.office_id = v.office_id AND a.id = v.created_by
     WHERE v.office_id = $1 AND v.status = 'active' AND (v.petition_id = $2 OR v.earlier_id = $2)
     ORDER BY o.received_on DESC, o.id DESC`,
    [actor.officeId, petitionId, seesSealed(actor)],
  );
}

/**
 * Records whose sealed people leave the same fingerprint (of a paper, a telephone, a name with its address) as this one's.
 * Only registered records are compared, and only numbers are said: asked while typing, it would answer who denounces.
 */
function sameDenouncer(manager: EntityManager, officeId: string, petitionId: string): Promise<SameDenouncer[]> {
  return manager.query<SameDenouncer[]>(
    `WITH alike AS (
       SELECT other.id FROM petition_sender s
       JOIN sealed_identity mine ON mine.office_id = s.office_id AND mine.id = s.sealed_id
       JOIN sealed_identity other ON other.office_id = s.office_id AND other.id <> mine.id AND other.fingerprints && mine.fingerprints
       WHERE s.office_id = $1 AND s.petition_id = $2)
     SELECT 'petition' AS record, p.id, p.book_number AS "bookNumber", p.book_year AS "bookYear", p.received_on::text AS "receivedOn"
     FROM alike JOIN petition_sender s ON s.office_id = $1 AND s.sealed_id = alike.id JOIN petition p ON p.office_id = $1 AND p.id = s.petition_id
     WHERE p.status = 'active' AND p.id <> $2
     UNION
     SELECT 'reception', r.id, r.book_number, r.book_year, r.received_on::text
     FROM alike JOIN reception_person x ON x.office_id = $1 AND x.sealed_id = alike.id JOIN reception r ON r.office_id = $1 AND r.id = x.reception_id
     WHERE r.status = 'active'
     ORDER BY 5 DESC, 2 LIMIT 20`,
    [officeId, petitionId],
  );
}
