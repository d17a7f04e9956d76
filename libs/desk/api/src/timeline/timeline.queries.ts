import { Injectable } from '@nestjs/common';
import { SealedTexts } from '@tiepdan/citizen/api';
import type { TimelineList } from '@tiepdan/desk/contract';
import { MatterQueries } from '@tiepdan/matter/api';
import type { Actor } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import { type Line, toEntry } from '../entries/entry.js';
import { DOCUMENT_LINES, FLAG_LINES, FOLLOW_UP_LINES, GATHERING_LINES, STEP_LINES, petitionLines, receptionLines } from '../entries/lines.js';

@Injectable()
export class TimelineQueries {
  constructor(
    private readonly database: Database,
    private readonly matters: MatterQueries,
    private readonly texts: SealedTexts,
  ) {}

  /**
   * Everything of one matter that the actor may read, newest first, cancelled records too. On one day the order is that of
   * the work: heard, petition received, its steps, paper sent, what came of it, then what was done to the matter itself.
   * @throws Refusal RECORD.NOT_FOUND for another office's matter as for none
   */
  async of(actor: Actor, matterId: string): Promise<TimelineList> {
    const { sealed } = await this.matters.one(actor, matterId);
    const kinds = [
      { permission: 'reception.read', sql: `${receptionLines('r.content')} WHERE r.office_id = $1 AND r.matter_id = $2` },
      { permission: 'petition.read', sql: `${petitionLines()} WHERE p.office_id = $1 AND p.matter_id = $2` },
      { permission: 'petition.read', sql: `${STEP_LINES} WHERE p.office_id = $1 AND p.matter_id = $2 AND s.position > 1` },
      { permission: 'document.read', sql: `${DOCUMENT_LINES} WHERE d.office_id = $1 AND d.matter_id = $2 AND d.state = 'issued'` },
      { permission: 'forwarding.read', sql: `${FOLLOW_UP_LINES} WHERE d.office_id = $1 AND d.matter_id = $2 AND d.state = 'issued'` },
      { permission: 'matter.read', sql: `${FLAG_LINES} WHERE f.office_id = $1 AND f.matter_id = $2 AND edge.day IS NOT NULL` },
      { permission: 'matter.read', sql: GATHERING_LINES },
    ].filter(({ permission }) => actor.permissions.has(permission));
    if (!kinds.length) return [];
    const told = kinds.map(({ sql }) => `SELECT kind, id::text AS id, "on", status, data FROM (${sql}) told`);
    const lines = await this.database.read((manager) =>
      manager.query<Line[]>(
        `SELECT kind, id, "on"::text AS "on", status, data FROM (${told.join(' UNION ALL ')}) line
         ORDER BY line."on" DESC, array_position(ARRAY['gathering', 'flag', 'follow-up', 'document', 'step', 'petition', 'reception'], kind),
           (data ->> 'position')::int DESC NULLS LAST, id DESC`,
        [actor.officeId, matterId, ...(told.some((sql) => sql.includes('$3')) ? [actor.permissions.has('citizen.open-sealed')] : [])],
      ),
    );
    const entries = lines.map(toEntry);
    return sealed ? this.database.read((manager) => this.texts.mask(manager, actor.officeId, matterId, entries)) : entries;
  }
}
