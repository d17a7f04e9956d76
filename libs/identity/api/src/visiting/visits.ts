import { Injectable } from '@nestjs/common';
import { AgencyQueries } from '@tiepdan/agency/api';
import type { OfficeView } from '@tiepdan/agency/contract';
import { Chronicle } from '@tiepdan/audit/api';
import { type VisitRequest, type VisitView, type VisitableOffice, visitErrors } from '@tiepdan/identity/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import type { OpenSession } from '../sessions.js';

/** The offices below `$1`, nearest first; the tree has no circle (TRG_office_circle). */
const BELOW_SQL = `WITH RECURSIVE below AS (
    SELECT id, 1 AS depth FROM office WHERE parent_id = $1
    UNION ALL SELECT o.id, b.depth + 1 FROM office o JOIN below b ON o.parent_id = b.id)
  SELECT o.id, o.name, o.parent_name AS "parentName", o.place_name AS "placeName", o.committee_name AS "committeeName", b.depth
  FROM below b JOIN office o ON o.id = b.id ORDER BY b.depth, o.name COLLATE "vi-x-icu", o.id`;

/**
 * Looking into an office below one's own (docs/adr/0038): the session remembers which, everything it then asks for is that office's,
 * nothing can be written, and the office finds in its audit trail who looked, why, and at what (NoteReadings of audit).
 */
@Injectable()
export class Visits {
  constructor(
    private readonly database: Database,
    private readonly agencies: AgencyQueries,
    private readonly chronicle: Chronicle,
  ) {}

  async view(session: OpenSession, actor: Actor): Promise<VisitView> {
    return this.database.read(async (manager) => {
      const home = await this.agencies.office(session.officeId, manager);
      const visited = session.visitedOfficeId ? await this.agencies.office(session.visitedOfficeId, manager) : null;
      return { home, visited, offices: actor.reach?.subtree ? await below(manager, session.officeId) : [] };
    });
  }

  /** @throws Refusal SCOPE.NO_SUBTREE, SCOPE.NOT_BELOW */
  async enter(session: OpenSession, actor: Actor, { officeId, reason }: VisitRequest): Promise<OfficeView> {
    if (!actor.reach?.subtree) throw new Refusal(visitErrors, 'SCOPE.NO_SUBTREE');
    return this.database.write(async (tx) => {
      const office = (await below(tx, session.officeId)).find(({ id }) => id === officeId);
      if (!office) throw new Refusal(visitErrors, 'SCOPE.NOT_BELOW');
      if (session.visitedOfficeId && session.visitedOfficeId !== officeId) await this.note(tx, session, actor, 'office.left', session.visitedOfficeId);
      await look(tx, session, officeId);
      await this.note(tx, session, actor, 'office.visited', officeId, reason);
      return office;
    });
  }

  /** Back to one's own office; from home it does nothing. */
  async leave(session: OpenSession, actor: Actor): Promise<void> {
    const { visitedOfficeId } = session;
    if (!visitedOfficeId) return;
    await this.database.write(async (tx) => {
      await look(tx, session, null);
      await this.note(tx, session, actor, 'office.left', visitedOfficeId);
    });
  }

  /** In both offices: the one that was looked into, and the account's own. */
  private async note(tx: EntityManager, session: OpenSession, actor: Actor, action: 'office.visited' | 'office.left', officeId: string, reason: string | null = null): Promise<void> {
    const deed = { ...actor, action, actorId: actor.accountId, subject: 'office', subjectId: officeId, reason } as const;
    await this.chronicle.note(tx, { ...deed, officeId, homeOfficeId: session.officeId });
    await this.chronicle.note(tx, { ...deed, officeId: session.officeId, homeOfficeId: null });
  }
}

const below = (on: Pick<EntityManager, 'query'>, officeId: string): Promise<VisitableOffice[]> => on.query<VisitableOffice[]>(BELOW_SQL, [officeId]);

async function look(tx: EntityManager, { officeId, accountId, id }: OpenSession, into: string | null): Promise<void> {
  await tx.query(`UPDATE session SET visited_office_id = $4 WHERE office_id = $1 AND account_id = $2 AND id = $3`, [officeId, accountId, id, into]);
}
