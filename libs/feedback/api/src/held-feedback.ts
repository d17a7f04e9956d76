import { type RecordTable, lockRecord } from '@tiepdan/audit/api';
import type { SealedTexts, Texts } from '@tiepdan/citizen/api';
import type { FeedbackAction, FeedbackStepDone, FeedbackView } from '@tiepdan/feedback/contract';
import type { Actor, PlainDate } from '@tiepdan/platform/contract';
import type { SqlValue } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import type { FeedbackQueries } from './feedback.queries.js';
import { checkFollows } from './feedback.rules.js';
import type { OriginIds } from './origin.js';

export const FEEDBACK: RecordTable = { table: 'feedback', subject: 'feedback' };

/** Locks feedback for a step that started from `version`. @throws Refusal RECORD.*, FEEDBACK.WRONG_STATE */
export async function holdFeedback(tx: EntityManager, queries: FeedbackQueries, actor: Actor, id: string, version: number, action: FeedbackAction): Promise<FeedbackView> {
  await lockRecord(tx, FEEDBACK, actor, id, version);
  const held = await queries.one(actor, id, tx);
  checkFollows(action, held.state);
  return held;
}

/** The day of its last step, or of its receipt. */
export const lastDayOf = ({ receivedOn, forwardedOn, answeredOn }: FeedbackView): PlainDate => answeredOn ?? forwardedOn ?? receivedOn;

/** Writes columns of a held feedback; its version grows by one. Names of columns are written in code only. */
export async function writeStep(tx: EntityManager, actor: Actor, held: FeedbackView, columns: Readonly<Record<string, SqlValue>>): Promise<FeedbackStepDone> {
  const names = Object.keys(columns);
  const [[row]] = await tx.query<[{ version: number; state: FeedbackView['state']; documentId: string | null }[]]>(
    `UPDATE feedback SET ${names.map((name, index) => `${name} = $${index + 3}`).join(', ')}, version = version + 1, updated_at = now()
     WHERE office_id = $1 AND id = $2 RETURNING version, state, document_id AS "documentId"`,
    [actor.officeId, held.id, ...Object.values(columns)],
  );
  if (!row) throw new Error('a held feedback is gone');
  return { id: held.id, ...row };
}

/** On feedback that came by a record which keeps its people secret, nothing typed may name them. @throws Refusal SEALED.TEXT_NAMES_PERSON */
export async function checkTexts(tx: EntityManager, texts: SealedTexts, officeId: string, { petitionId, receptionId }: OriginIds, typed: Texts): Promise<void> {
  if (petitionId) await texts.checkOn(tx, officeId, 'petition', petitionId, typed);
  if (receptionId) await texts.checkOn(tx, officeId, 'reception', receptionId, typed);
}
