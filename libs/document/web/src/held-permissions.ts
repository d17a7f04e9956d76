import { documentPermissions, type DocumentActor } from '@tiepdan/document/contract';
import type { Session } from '@tiepdan/identity/web';

/** What the signed-in officer may do with documents, as the lifecycle asks for it. */
export function heldPermissions(session: Pick<Session, 'can'>): DocumentActor {
  return { permissions: new Set(Object.keys(documentPermissions).filter((permission) => session.can(permission))) };
}
