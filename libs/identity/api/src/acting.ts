import { Injectable } from '@nestjs/common';
import { RoleBook } from '@tiepdan/access/api';
import type { Actor } from '@tiepdan/platform/contract';
import { addedBy } from './delegation/in-force.js';
import type { OpenSession } from './sessions.js';
import { ReadingPermissions } from './visiting/reading-permissions.js';

/** Of the request that a session makes. */
interface AskedBy {
  readonly requestId: string;
  readonly ip: string | null;
}

/** Who acts when a session asks for something: what the account's roles let it do, where, and how far it sees. */
@Injectable()
export class Acting {
  constructor(
    private readonly roles: RoleBook,
    private readonly reading: ReadingPermissions,
  ) {}

  /** With what colleagues who are away have entrusted to them for today. */
  async actorOf(session: OpenSession, request: AskedBy): Promise<Actor> {
    const actor = await this.ownActorOf(session, request);
    if (!session.delegations.length || !actor.reach) return actor;
    const backed = await Promise.all(session.delegations.map(async (one) => ({ ...one, held: (await this.roles.rightsOf(session.officeId, one.roles, session.rolesVersion)).permissions })));
    const delegated = addedBy(backed, actor.permissions, actor.reach);
    return delegated.size ? { ...actor, permissions: new Set([...actor.permissions, ...delegated.keys()]), delegated } : actor;
  }

  /** By their own roles alone. */
  private async ownActorOf(session: OpenSession, request: AskedBy): Promise<Actor> {
    const { permissions, reach } = await this.roles.rightsOf(session.officeId, session.roles, session.rolesVersion);
    return { accountId: session.accountId, officeId: session.officeId, fullName: session.fullName, agencyId: session.agencyId, permissions, reach, ...request };
  }

  /**
   * The same person looking into the office of `session.visitedOfficeId`: with what of their permissions only reads. At home when
   * their role does not let them any longer.
   */
  async visitorOf(session: OpenSession, request: AskedBy): Promise<Actor> {
    const { visitedOfficeId, officeId } = session;
    if (!visitedOfficeId) return this.actorOf(session, request);
    // What was entrusted to them is of their own office: it opens nothing below.
    const actor = await this.ownActorOf(session, request);
    if (!actor.reach?.subtree) return this.actorOf(session, request);
    return { ...actor, officeId: visitedOfficeId, homeOfficeId: officeId, permissions: this.reading.of(actor.permissions) };
  }
}
