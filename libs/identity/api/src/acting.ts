import { Injectable } from '@nestjs/common';
import { type Actor, permissionsOf } from '@tiepdan/platform/contract';
import { IdentitySettings } from './identity.settings.js';
import type { OpenSession } from './sessions.js';

/** Who acts when a session asks for something: what the account's roles let it do, and where. */
@Injectable()
export class Acting {
  constructor(private readonly settings: IdentitySettings) {}

  actorOf(session: OpenSession, request: { readonly requestId: string; readonly ip: string | null }): Promise<Actor> {
    return Promise.resolve({
      accountId: session.accountId,
      officeId: session.officeId,
      fullName: session.fullName,
      agencyId: session.agencyId,
      permissions: permissionsOf(session.roles, this.settings.permissionTables),
      ...request,
    });
  }
}
