import { Injectable } from '@nestjs/common';
import { Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import type { LookupRow } from './standing.js';

/** The day a petition came to its stage, for the alias `p`. */
const STAGE_ON = `(SELECT s.on_day::text FROM petition_step s WHERE s.office_id = p.office_id AND s.petition_id = p.id AND s.to_stage = p.stage ORDER BY s.position DESC LIMIT 1)`;

/** What every subject is read with: columns that one has and another has not are null. */
const COLUMNS: Readonly<Record<'petition' | 'reception' | 'hearing', string>> = {
  petition: `SELECT p.sealed, p.kind, p.received_on::text AS "receivedOn", p.stage, ${STAGE_ON} AS "stageOn"
    FROM petition p WHERE p.office_id = $1 AND p.id = $2 AND p.status = 'active'`,
  reception: `SELECT r.sealed, m.kind, r.received_on::text AS "receivedOn", p.stage, CASE WHEN p.id IS NOT NULL THEN ${STAGE_ON} END AS "stageOn", r.attendance, r.result
    FROM reception r LEFT JOIN matter m ON m.office_id = r.office_id AND m.id = r.matter_id
    LEFT JOIN petition p ON p.office_id = r.office_id AND p.id = r.petition_id AND p.status = 'active'
    WHERE r.office_id = $1 AND r.id = $2 AND r.status = 'active'`,
  hearing: `SELECT h.sealed, coalesce(m.kind, h.kind) AS kind, h.requested_on::text AS "receivedOn", h.state AS "hearingState", d.held_on::text AS "heldOn",
      to_char(h.slot_at, 'HH24:MI') AS "slotAt", d.place
    FROM hearing_request h LEFT JOIN matter m ON m.office_id = h.office_id AND m.id = h.matter_id
    LEFT JOIN leader_day d ON d.office_id = h.office_id AND d.id = h.leader_day_id AND d.status = 'active' AND d.outcome NOT IN ('planned', 'not-held')
    WHERE h.office_id = $1 AND h.id = $2`,
};

const NOTHING = { stage: null, stageOn: null, attendance: null, result: null, hearingState: null, heldOn: null, slotAt: null, place: null } as const;

interface CodeRow {
  readonly officeId: string;
  readonly codeId: string;
  readonly subject: 'petition' | 'reception' | 'hearing';
  readonly recordId: string;
  readonly answered: boolean;
}

/** What stands behind a code, by its hash. Names, contents and numbers are not read at all. */
@Injectable()
export class LookupQueries {
  constructor(private readonly database: Database) {}

  /** Null: no such code, it was revoked, or its record is cancelled. From outside the three are one. */
  find(hash: Buffer): Promise<LookupRow | null> {
    return this.database.read((manager) => findIn(manager, hash));
  }
}

async function findIn(manager: EntityManager, hash: Buffer): Promise<LookupRow | null> {
  const [code] = await manager.query<CodeRow[]>(
    `SELECT c.office_id AS "officeId", c.id AS "codeId", coalesce(c.petition_id, c.reception_id, c.hearing_id) AS "recordId",
       CASE WHEN c.petition_id IS NOT NULL THEN 'petition' WHEN c.reception_id IS NOT NULL THEN 'reception' ELSE 'hearing' END AS subject,
       EXISTS (SELECT FROM satisfaction s WHERE s.office_id = c.office_id AND s.code_id = c.id) AS answered
     FROM lookup_code c WHERE c.code_hash = $1 AND c.revoked_at IS NULL`,
    [hash],
  );
  if (!code) return null;
  const { recordId, ...of } = code;
  const [record] = await manager.query<Partial<LookupRow>[]>(COLUMNS[code.subject], [code.officeId, recordId]);
  return record ? ({ ...NOTHING, ...of, ...record } as LookupRow) : null;
}
