import { Injectable } from '@nestjs/common';
import { RoleBook } from '@tiepdan/access/api';
import type { Actor } from '@tiepdan/platform/contract';
import type { OpenSession } from './sessions.js';

/** Who acts when a session asks for something: what the account's roles let it do, where, and how far it sees. */
@Injectable()
export class Acting {
  constructor(private readonly roles: RoleBook) {}

  async actorOf(session: OpenSession, request: { readonly requestId: string; readonly ip: string | null }): Promise<Actor> {
    const { permissions, reach } = await this.roles.rightsOf(session.officeId, session.roles, session.rolesVersion);
    return { accountId: session.accountId, officeId: session.officeId, fullName: session.fullName, agencyId: session.agencyId, permissions, reach, ...request };
  }
}
