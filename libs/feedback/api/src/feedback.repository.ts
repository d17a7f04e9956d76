import { type FeedbackDetails, feedbackErrors } from '@tiepdan/feedback/contract';
import { unknownField } from '@tiepdan/matter/api';
import type { PlainDate } from '@tiepdan/platform/contract';
import { type FilledByDatabase, Refusal, brokenConstraint } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { Feedback } from './feedback.entity.js';
import { refuseField } from './feedback.rules.js';

/** By when it should be forwarded and answered. */
export interface DueDays {
  readonly forwardDueOn: PlainDate;
  readonly dueOn: PlainDate;
}

/** The columns that a form fills, register and correct alike. */
export function feedbackColumns(details: FeedbackDetails, citizenId: string | null) {
  return {
    receivedOn: details.receivedOn,
    channel: details.channel,
    kind: details.kind,
    petitionId: details.petitionId ?? null,
    receptionId: details.receptionId ?? null,
    anonymous: details.anonymous,
    senderName: details.sender?.name ?? null,
    senderPhone: details.sender?.phone ?? null,
    senderAddress: details.sender?.address ?? null,
    citizenId,
    portalNumber: details.portalNumber ?? null,
    procedureName: details.procedureName,
    procedureCode: details.procedureCode ?? null,
    fieldCode: details.fieldCode,
    content: details.content,
    concernedAgencyId: details.concernedAgencyId ?? null,
  };
}

type Own = ReturnType<typeof feedbackColumns> & DueDays;

/** @throws Refusal FEEDBACK.ORIGIN_TAKEN, PORTAL_NUMBER_TAKEN, UNKNOWN_AGENCY; MATTER.UNKNOWN_FIELD */
export async function insertFeedback(tx: EntityManager, values: Own & Pick<Feedback, 'officeId' | 'bookYear' | 'bookNumber' | 'createdBy'>): Promise<string> {
  const row: Partial<Omit<Feedback, FilledByDatabase>> = values;
  const [identifier] = (await tx.insert(Feedback, row).catch((error: unknown) => rethrow(error, values))).identifiers;
  if (!identifier) throw new Error('feedback was not written');
  return String(identifier['id']);
}

/** Rewrites its own columns; its version grows by one. @throws as `insertFeedback` */
export async function updateFeedback(tx: EntityManager, officeId: string, id: string, values: Own): Promise<void> {
  await tx
    .update(Feedback, { officeId, id }, { ...values, version: () => 'version + 1', updatedAt: () => 'now()' })
    .catch((error: unknown) => rethrow(error, values));
}

/** Says in words which key a write broke. */
export function rethrow(error: unknown, values: Partial<Own>): never {
  switch (brokenConstraint(error)) {
    case 'UQ_feedback_petition':
    case 'UQ_feedback_reception':
      throw new Refusal(feedbackErrors, 'FEEDBACK.ORIGIN_TAKEN', { origin: values.receptionId ? 'Lượt tiếp này' : 'Đơn này' });
    case 'UQ_feedback_portal_number':
      throw refuseField('portalNumber', 'FEEDBACK.PORTAL_NUMBER_TAKEN', { portalNumber: values.portalNumber ?? '' });
    case 'FK_feedback_concerned_agency':
      throw refuseField('concernedAgencyId', 'FEEDBACK.UNKNOWN_AGENCY');
    case 'FK_feedback_agency':
      throw refuseField('agencyId', 'FEEDBACK.UNKNOWN_AGENCY');
    case 'FK_feedback_field':
      throw unknownField(values.fieldCode ?? '');
    default:
      throw error;
  }
}
