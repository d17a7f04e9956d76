import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { type InvolveAgenciesRequest, hearingErrors } from '@tiepdan/hearing/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { holdHearing, writeHearing } from '../held-hearing.js';

/** Says which bodies are asked to attend when a matter is heard (NĐ 154/2026 Đ.26 k.2). */
@Injectable()
export class InvolveAgencies {
  constructor(
    private readonly database: Database,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal RECORD.*, HEARING.WRONG_STATE, NOT_TIED, UNKNOWN_AGENCY */
  run(actor: Actor, id: string, request: InvolveAgenciesRequest): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const held = await holdHearing(tx, actor, id, 'involve', request.version);
      const after = await this.names(tx, actor.officeId, request.agencyIds);
      const before = await tx.query<{ name: string }[]>(
        `SELECT g.name FROM hearing_agency a JOIN agency g ON g.office_id = a.office_id AND g.id = a.agency_id WHERE a.office_id = $1 AND a.hearing_id = $2 ORDER BY a.position`,
        [actor.officeId, id],
      );
      await tx.query(`DELETE FROM hearing_agency WHERE office_id = $1 AND hearing_id = $2`, [actor.officeId, id]);
      await tx.query(
        `INSERT INTO hearing_agency (office_id, hearing_id, agency_id, position) SELECT $1, $2, id, position FROM unnest($3::uuid[]) WITH ORDINALITY AS l (id, position)`,
        [actor.officeId, id, request.agencyIds],
      );
      const version = await writeHearing(tx, actor.officeId, held, {});
      const changes = [{ field: 'agencyIds', label: 'Cơ quan dự', before: before.map(({ name }) => name).join('; ') || null, after: after.join('; ') || null }];
      await this.chronicle.record(tx, actor, { subject: 'hearing', id, type: 'hearing-agencies', changes });
      return { id, version };
    });
  }

  private async names(tx: EntityManager, officeId: string, ids: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ name: string }[]>(
      `SELECT g.name FROM unnest($2::uuid[]) WITH ORDINALITY AS l (id, position) JOIN agency g ON g.office_id = $1 AND g.id = l.id ORDER BY l.position`,
      [officeId, ids],
    );
    if (rows.length !== ids.length) throw new Refusal(hearingErrors, 'HEARING.UNKNOWN_AGENCY');
    return rows.map(({ name }) => name);
  }
}
