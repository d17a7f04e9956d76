import { type DocumentAction, type DocumentView, KINDS_WITHOUT_NUMBER, documentObstacle, documentPermissions } from '@tiepdan/document/contract';
import { samePerson } from '@tiepdan/identity/api';
import { type Actor, type Withheld, actingBy } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';

/** Which of what two people must do approving a draft is; issuing one that nobody has approved approves it. */
export const DRAFT_APPROVAL = 'draft-approval';

/** Whether issuing this paper also approves it. What is written and signed in front of the citizen needs nobody's approval. */
export const issuedUnapproved = ({ approvedOn, kind }: Pick<DocumentView, 'approvedOn' | 'kind'>): boolean => approvedOn === null && !KINDS_WITHOUT_NUMBER.includes(kind);

/** The steps that are refused to the reader because they drafted the paper, with the sentence of the refusal. */
export async function withheldSteps(manager: EntityManager, actor: Actor, document: Omit<DocumentView, 'withheld'>): Promise<Withheld<DocumentAction>[]> {
  const seconds: readonly DocumentAction[] = issuedUnapproved(document) ? ['approve', 'issue'] : ['approve'];
  const open = seconds.filter((action) => documentObstacle(action, document, actor) === null);
  if (open.length === 0) return [];
  const [drafted] = await manager.query<{ by: string }[]>(`SELECT created_by AS by FROM document WHERE office_id = $1 AND id = $2`, [actor.officeId, document.id]);
  const why = await samePerson(manager, actingBy(actor, 'document.approve'), DRAFT_APPROVAL, [drafted?.by], documentPermissions);
  return why ? open.map((action) => ({ action, why })) : [];
}
