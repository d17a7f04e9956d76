import { type DocumentPaper, documentPermissions, isDeskPaper } from '@tiepdan/document/contract';
import { identityErrors } from '@tiepdan/identity/contract';
import { type Actor, actingBy } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';

/**
 * Whoever receives citizens drafts the papers of a reception; other papers are for who handles petitions.
 * @returns the actor as they draft this paper: in the name of a colleague where they may only for them
 * @throws Refusal PERMISSION.MISSING
 */
export function mayDraft(actor: Actor, paper: DocumentPaper, receptionId: string | null): Actor {
  if (isDeskPaper({ paper, receptionId })) return actor;
  if (actor.permissions.has('document.draft-any')) return actingBy(actor, 'document.draft-any');
  throw new Refusal(identityErrors, 'PERMISSION.MISSING', { permission: documentPermissions['document.draft-any'].label });
}
