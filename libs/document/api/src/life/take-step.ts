import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import type { FieldChange, HistoryType } from '@tiepdan/audit/contract';
import { SealedTexts } from '@tiepdan/citizen/api';
import {
  DOCUMENT_ACTIONS,
  DOCUMENT_LIFECYCLE,
  DOCUMENT_STATES,
  type DocumentAction,
  type DocumentState,
  type DocumentStepAction,
  type TakenDocumentStep,
  documentErrors,
  documentObstacle,
  documentPermissions,
  furtherPermissions,
} from '@tiepdan/document/contract';
import { identityErrors } from '@tiepdan/identity/contract';
import { type Actor, actingBy, actorName } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager, QueryDeepPartialEntity } from 'typeorm';
import { Document } from '../document.entity.js';
import { type StandingDocument, lockDocument } from './standing-document.js';
import { documentTexts } from './typed-texts.js';

/** What an action decided about a locked paper. */
export interface DocumentStepTaken {
  readonly columns?: QueryDeepPartialEntity<Document>;
  readonly reason?: string | null;
  readonly changes?: readonly FieldChange[];
  /** How the paper was before, for the history of an edit. */
  readonly before?: object;
}

/** How each step reads in the history. */
const VERBS: Readonly<Record<DocumentStepAction, HistoryType>> = {
  draft: 'drafted',
  edit: 'draft-edited',
  submit: 'draft-submitted',
  recall: 'draft-recalled',
  return: 'draft-returned',
  approve: 'draft-approved',
  issue: 'issued',
  discard: 'draft-discarded',
  'take-back': 'draft-taken-back',
};

type LifeAction = DocumentAction & DocumentStepAction;

/** The one way a paper moves until it is issued: lock, lifecycle, columns, step and history in one transaction. */
@Injectable()
export class TakeDocumentStep {
  constructor(
    private readonly database: Database,
    private readonly texts: SealedTexts,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes `action` on a paper; `decide` says what follows and may write more in the same transaction, in the name that the permissions
   * of this very paper give.
   * @throws Refusal RECORD.*, PERMISSION.MISSING, DOCUMENT.WRONG_STATE, SEALED.TEXT_NAMES_PERSON, and what `decide` throws
   */
  run(
    actor: Actor,
    id: string,
    action: LifeAction,
    version: number,
    decide: (tx: EntityManager, document: StandingDocument, acting: Actor) => Promise<DocumentStepTaken> | DocumentStepTaken,
    after?: (tx: EntityManager, document: StandingDocument, acting: Actor) => Promise<void>,
  ): Promise<TakenDocumentStep> {
    return this.database.write(async (tx) => {
      const rule = DOCUMENT_LIFECYCLE[action];
      const document = await lockDocument(tx, actor, id, version, rule.status);
      checkDocumentAction(action, document, actor);
      const acting = actingBy(actor, ...furtherPermissions(action, document));
      const taken = await decide(tx, document, acting);
      const to = rule.to === 'same' ? document.state : rule.to;
      await tx.update(
        Document,
        { officeId: actor.officeId, id },
        { ...taken.columns, state: to, version: () => 'version + 1', updatedAt: () => 'now()' },
      );
      await this.tell(tx, acting, document, action, to, taken);
      await after?.(tx, document, acting);
      return answerOf(tx, actor.officeId, id);
    });
  }

  /** The step and the history of a paper whose row is written. */
  async tell(tx: EntityManager, actor: Actor, document: Pick<StandingDocument, 'id' | 'state' | 'steps' | 'matterId'>, action: DocumentStepAction, to: DocumentState, taken: DocumentStepTaken): Promise<void> {
    const { reason = null, changes, before } = taken;
    await tx.query(
      `INSERT INTO document_step (office_id, document_id, position, action, from_state, to_state, on_day, reason, actor_id, actor_name, request_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [actor.officeId, document.id, document.steps + 1, action, action === 'draft' ? null : document.state, to, this.clock.today(), reason, actor.accountId, actorName(actor), actor.requestId],
    );
    const texts = { reason: ['Lý do', reason], ...(await documentTexts(tx, actor.officeId, document.id)) } as const;
    for (const matterId of [document.matterId, ...(await sealedMattersBehind(tx, actor.officeId, document.id))]) await this.texts.check(tx, actor.officeId, matterId, texts);
    await this.chronicle.record(tx, actor, { subject: 'document', id: document.id, type: VERBS[action], reason, ...(changes ? { changes } : {}), ...(before ? { before } : {}) });
  }
}

/** The sealed matters that a paper may tell of without being theirs: those of its visit, and of the visits on its leader's day. */
async function sealedMattersBehind(tx: EntityManager, officeId: string, id: string): Promise<string[]> {
  const rows = await tx.query<{ matterId: string }[]>(
    `SELECT DISTINCT e.matter_id AS "matterId" FROM document d JOIN reception e ON e.office_id = d.office_id AND (e.id = d.reception_id OR e.leader_day_id = d.leader_day_id)
     WHERE d.office_id = $1 AND d.id = $2 AND e.sealed AND e.matter_id IS DISTINCT FROM d.matter_id`,
    [officeId, id],
  );
  return rows.map(({ matterId }) => matterId);
}

/** Where a paper stands after a step. */
export async function answerOf(tx: EntityManager, officeId: string, id: string): Promise<TakenDocumentStep> {
  const [answer] = await tx.query<TakenDocumentStep[]>(`SELECT id, version, state, number, symbol FROM document WHERE office_id = $1 AND id = $2`, [officeId, id]);
  if (!answer) throw new Error('a written paper is gone');
  return answer;
}

/** @throws Refusal DOCUMENT.WRONG_STATE, PERMISSION.MISSING */
export function checkDocumentAction(action: DocumentAction, document: StandingDocument, actor: Actor): void {
  switch (documentObstacle(action, document, actor)) {
    case 'state':
      throw new Refusal(documentErrors, 'DOCUMENT.WRONG_STATE', { state: DOCUMENT_STATES[document.state], action: DOCUMENT_ACTIONS[action], currentState: document.state });
    case 'printed':
      throw new Refusal(documentErrors, 'DOCUMENT.PRINTED');
    case 'permission': {
      const needed = [DOCUMENT_LIFECYCLE[action].permission, ...furtherPermissions(action, document)].find((permission) => !actor.permissions.has(permission));
      throw new Refusal(identityErrors, 'PERMISSION.MISSING', { permission: documentPermissions[needed as keyof typeof documentPermissions].label });
    }
  }
}
