import { Injectable } from '@nestjs/common';
import { samePerson } from '@tiepdan/identity/api';
import { type Actor, platformErrors } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import { ERASURE_LIFECYCLE, type ErasureAction, type ErasureItemView, type ErasureState, type ErasureSummary, type ErasureView, privacyPermissions } from '@tiepdan/privacy/contract';

const SUMMARY = `e.id, e.version, e.state, e.number, e.decided_on::text AS "decidedOn",
  (SELECT count(*)::int FROM erasure_item i WHERE i.office_id = e.office_id AND i.erasure_id = e.id) AS items,
  (SELECT count(*)::int FROM erasure_item i WHERE i.office_id = e.office_id AND i.erasure_id = e.id AND i.state = 'erased') AS erased,
  (SELECT count(*)::int FROM erasure_item i WHERE i.office_id = e.office_id AND i.erasure_id = e.id AND i.state = 'kept') AS kept`;

interface Row extends ErasureSummary {
  readonly signer: string;
  readonly reason: string;
  readonly createdBy: string;
  readonly submittedBy: string | null;
  readonly createdByName: string;
  readonly approvedByName: string | null;
  readonly finishedAt: Date | null;
}

/** Decisions to destroy, the newest first; there are few. */
const SHOWN = 200;

@Injectable()
export class ErasureQueries {
  constructor(private readonly database: Database) {}

  list(actor: Actor): Promise<ErasureSummary[]> {
    return this.database.read((manager) => manager.query<ErasureSummary[]>(`SELECT ${SUMMARY} FROM erasure e WHERE e.office_id = $1 ORDER BY e.id DESC LIMIT ${SHOWN}`, [actor.officeId]));
  }

  /** @throws Refusal RECORD.NOT_FOUND */
  one(actor: Actor, id: string): Promise<ErasureView> {
    return this.database.read(async (manager) => {
      const key = [actor.officeId, id];
      const [row] = await manager.query<Row[]>(
        `SELECT ${SUMMARY}, e.signer, e.reason, e.created_by AS "createdBy", e.submitted_by AS "submittedBy", e.finished_at AS "finishedAt", w.full_name AS "createdByName", a.full_name AS "approvedByName"
         FROM erasure e JOIN account w ON w.office_id = e.office_id AND w.id = e.created_by LEFT JOIN account a ON a.office_id = e.office_id AND a.id = e.approved_by
         WHERE e.office_id = $1 AND e.id = $2`,
        key,
      );
      if (!row) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
      const list = await manager.query<ErasureItemView[]>(
        `SELECT i.ordinal, CASE WHEN i.citizen_id IS NULL THEN 'matter' ELSE 'citizen' END AS kind, coalesce(c.full_name, 'Vụ việc ' || m.number || '/' || m.year) AS name, i.state, i.why, i.records, i.files
         FROM erasure_item i LEFT JOIN citizen c ON c.office_id = i.office_id AND c.id = i.citizen_id LEFT JOIN matter m ON m.office_id = i.office_id AND m.id = i.matter_id
         WHERE i.office_id = $1 AND i.erasure_id = $2 ORDER BY i.ordinal`,
        key,
      );
      const { createdBy, submittedBy, finishedAt, ...view } = row;
      const actions = actionsFor(view.state, actor);
      const refusal = actions.includes('approve') ? await samePerson(manager, actor, 'erasure-approval', [createdBy, submittedBy], privacyPermissions) : null;
      return { ...view, finishedAt: finishedAt?.toISOString() ?? null, list, actions, samePerson: refusal };
    });
  }
}

function actionsFor(state: ErasureState, { permissions }: Actor): ErasureAction[] {
  return (Object.keys(ERASURE_LIFECYCLE) as ErasureAction[]).filter((action) => {
    const { from, permission }: { readonly from: readonly ErasureState[]; readonly permission: string } = ERASURE_LIFECYCLE[action];
    return from.includes(state) && permissions.has(permission);
  });
}
