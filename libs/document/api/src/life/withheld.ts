import { type DocumentAction, type DocumentFacts, type DocumentView, KINDS_WITHOUT_NUMBER, documentObstacle, documentPermissions } from '@tiepdan/document/contract';
import { samePersonAmong } from '@tiepdan/identity/api';
import { type Actor, type Withheld, actingBy } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';

/** Which of what two people must do approving a draft is; issuing one that nobody has approved approves it. */
export const DRAFT_APPROVAL = 'draft-approval';

/** Whether issuing this paper also approves it. What is written and signed in front of the citizen needs nobody's approval. */
export const issuedUnapproved = ({ approvedOn, kind }: Pick<DocumentView, 'approvedOn' | 'kind'>): boolean => approvedOn === null && !KINDS_WITHOUT_NUMBER.includes(kind);

/** A paper on its way, with who drafted it. */
type Drafted = DocumentFacts & Pick<DocumentView, 'approvedOn'> & { readonly draftedById: string | null | undefined };

/** The steps that are refused to the reader because they drafted the paper, with the sentence of the refusal. */
export async function withheldSteps(manager: EntityManager, actor: Actor, document: Omit<DocumentView, 'withheld'>): Promise<Withheld<DocumentAction>[]> {
  if (secondSteps(document, actor).length === 0) return [];
  const [drafted] = await manager.query<{ by: string }[]>(`SELECT created_by AS by FROM document WHERE office_id = $1 AND id = $2`, [actor.officeId, document.id]);
  const [withheld = []] = await withheldAmong(manager, actor, [{ ...document, draftedById: drafted?.by }]);
  return withheld;
}

/** The same for each row of a list, in its order. */
export async function withheldAmong(manager: EntityManager, actor: Actor, rows: readonly Drafted[]): Promise<Withheld<DocumentAction>[][]> {
  const open = rows.map((row) => secondSteps(row, actor));
  const firsts = rows.map(({ draftedById }, index) => [open[index]?.length ? draftedById : null]);
  const refusals = await samePersonAmong(manager, actingBy(actor, 'document.approve'), DRAFT_APPROVAL, firsts, documentPermissions);
  return refusals.map((why, index) => (why ? (open[index] ?? []).map((action) => ({ action, why })) : []));
}

/** Of what the reader may do with a paper, what only a second person does. */
function secondSteps(document: DocumentFacts & Pick<DocumentView, 'approvedOn'>, actor: Actor): DocumentAction[] {
  const seconds: readonly DocumentAction[] = issuedUnapproved(document) ? ['approve', 'issue'] : ['approve'];
  return seconds.filter((action) => documentObstacle(action, document, actor) === null);
}
