import { Injectable } from '@nestjs/common';
import type { SealedRecord } from '@tiepdan/citizen/contract';
import { Database } from '@tiepdan/platform/api';
import { samePersonSql } from '../vault/fingerprints.js';

/**
 * Which other records may be of the same denouncer, by the fingerprints of paper and telephone. It starts from a record that
 * is registered, never from what somebody types: that would answer the question who denounced.
 */
@Injectable()
export class SameDenouncer {
  constructor(private readonly database: Database) {}

  /** Petitions and receptions of the office, by number only, newest first. */
  of(officeId: string, sealedId: string): Promise<SealedRecord[]> {
    return this.ofAny(officeId, [sealedId]);
  }

  /** The same for all the people of one record; their own records are left out. */
  ofAny(officeId: string, sealedIds: readonly string[]): Promise<SealedRecord[]> {
    return this.database.read((manager) =>
      manager.query<SealedRecord[]>(
        `WITH same AS (
           SELECT DISTINCT other.id FROM sealed_identity one
           JOIN sealed_identity other ON other.office_id = one.office_id AND ${samePersonSql('other.fingerprints', 'one.fingerprints')}
           WHERE one.office_id = $1 AND one.id = ANY($2) AND other.id <> ALL($2)),
         own AS (
           SELECT petition_id AS id FROM petition_sender WHERE office_id = $1 AND sealed_id = ANY($2)
           UNION SELECT reception_id FROM reception_person WHERE office_id = $1 AND sealed_id = ANY($2))
         SELECT kind, id, number FROM (
           SELECT DISTINCT 'petition' AS kind, p.id, p.book_number || '/' || p.book_year AS number, p.received_on FROM same
           JOIN petition_sender s ON s.office_id = $1 AND s.sealed_id = same.id JOIN petition p ON p.office_id = $1 AND p.id = s.petition_id
           WHERE p.status = 'active'
           UNION ALL
           SELECT DISTINCT 'reception', r.id, r.book_number || '/' || r.book_year, r.received_on FROM same
           JOIN reception_person x ON x.office_id = $1 AND x.sealed_id = same.id JOIN reception r ON r.office_id = $1 AND r.id = x.reception_id
           WHERE r.status = 'active') record
         WHERE id NOT IN (SELECT id FROM own) ORDER BY received_on DESC, id DESC LIMIT 20`,
        [officeId, sealedIds],
      ),
    );
  }
}
