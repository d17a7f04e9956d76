import { type DocumentPaper, documentPermissions, isDeskPaper } from '@tiepdan/document/contract';
import { identityErrors } from '@tiepdan/identity/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';

/** Whoever receives citizens drafts the papers of a reception; other papers are for who handles petitions. @throws Refusal PERMISSION.MISSING */
export function checkMayDraft(actor: Actor, paper: DocumentPaper, receptionId: string | null): void {
  if (isDeskPaper({ paper, receptionId }) || actor.permissions.has('document.draft-any')) return;
  throw new Refusal(identityErrors, 'PERMISSION.MISSING', { permission: documentPermissions['document.draft-any'].label });
}
