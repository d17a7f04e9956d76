import { checkAppointments, checkRepresentatives } from '@tiepdan/citizen/api';
import { MATTER_KINDS, type MatterKind } from '@tiepdan/matter/contract';
import { type PetitionDetails, SOURCES_WITH_SENDER_BODY, petitionErrors } from '@tiepdan/petition/contract';
import { type PlainDate, formatDay } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';

/**
 * What must hold between the fields of a petition (TT 05/2021 Đ.6; the database's CHECKs say the same).
 * @throws Refusal PETITION.* naming the first rule that is broken
 */
export function checkPetition(petition: PetitionDetails, today: PlainDate): void {
  const refuse = (code: keyof typeof petitionErrors, details = {}) => new Refusal(petitionErrors, code, details);
  const { receivedOn, writtenOn, senders, anonymous, signatoryCount, eligibility } = petition;
  if (receivedOn > today) throw refuse('PETITION.RECEIVED_IN_FUTURE', { day: formatDay(receivedOn) });
  if (writtenOn && writtenOn > receivedOn)
    throw refuse('PETITION.WRITTEN_AFTER_RECEIVED', { writtenOn: formatDay(writtenOn), receivedOn: formatDay(receivedOn) });
  if (anonymous && senders.length) throw refuse('PETITION.ANONYMOUS_WITH_SENDER');
  if (!anonymous && !senders.length) throw refuse('PETITION.SENDER_MISSING');
  if (signatoryCount < senders.length)
    throw refuse('PETITION.FEWER_SIGNATORIES_THAN_SENDERS', { signatories: signatoryCount, senders: senders.length });
  const group = { count: signatoryCount, on: receivedOn, path: 'senders' } as const;
  checkRepresentatives(senders, group);
  checkAppointments(senders, group);
  if (SOURCES_WITH_SENDER_BODY.includes(petition.source) && !petition.senderBody) throw refuse('PETITION.SENDER_BODY_MISSING');
  if (eligibility === 'ineligible' && !petition.ineligibleReason) throw refuse('PETITION.REASON_MISSING');
  if (eligibility !== 'ineligible' && petition.ineligibleReason) throw refuse('PETITION.REASON_NOT_DUE');
  if (eligibility === 'eligible' && !petition.competence) throw refuse('PETITION.COMPETENCE_MISSING');
  if (eligibility !== 'eligible' && petition.competence) throw refuse('PETITION.COMPETENCE_NOT_DUE');
}

/** A petition is of its matter's kind; mixed content is split into matters (Luật TCD Đ.25 k.3). */
export function checkKind(kind: MatterKind, matterKind: MatterKind): void {
  if (kind !== matterKind)
    throw new Refusal(petitionErrors, 'PETITION.KIND_DIFFERS_FROM_MATTER', { kind: MATTER_KINDS[kind].toLowerCase(), matterKind: MATTER_KINDS[matterKind].toLowerCase() });
}
