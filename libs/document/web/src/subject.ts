import type { MatterKind, MatterRow, MatterView } from '@tiepdan/matter/contract';
import { MATTER_KINDS } from '@tiepdan/matter/contract';
import type { PetitionRow, PetitionView } from '@tiepdan/petition/contract';
import type { PlainDate } from '@tiepdan/platform/contract';

/** The petition or matter that a document serves, as the form shows and keeps it: plain data, so that a draft can hold it. */
export interface Subject {
  /** Null when the document serves the matter alone. */
  readonly petitionId: string | null;
  /** `214/2026`; null without a petition. */
  readonly petitionNumber: string | null;
  readonly matterId: string;
  readonly matterNumber: string;
  readonly kind: MatterKind;
  readonly summary: string;
  /** Who wrote; empty for a denunciation, whose sender is kept secret, and for a matter. */
  readonly senders: readonly string[];
  /** The day the petition came: no paper about it is older. */
  readonly receivedOn: PlainDate | null;
}

/** A petition read by itself. */
export function subjectOfPetition(petition: PetitionView): Subject {
  return {
    ...sharedParts(petition),
    summary: petition.summary,
    senders: petition.kind === 'denunciation' ? [] : petition.senders.filter(({ sealed }) => !sealed).map(({ fullName }) => fullName),
  };
}

/** A petition out of a list. */
export function subjectOfPetitionRow(petition: PetitionRow): Subject {
  return {
    ...sharedParts(petition),
    summary: petition.summary,
    senders: petition.kind === 'denunciation' ? [] : petition.senderNames,
  };
}

/** A matter, from a list or by itself. */
export function subjectOfMatter(matter: Pick<MatterRow | MatterView, 'id' | 'number' | 'kind' | 'summary'>): Subject {
  return {
    petitionId: null,
    petitionNumber: null,
    matterId: matter.id,
    matterNumber: matter.number,
    kind: matter.kind,
    summary: matter.summary,
    senders: [],
    receivedOn: null,
  };
}

/** How the subject is named in a sentence: `Đơn khiếu nại số 214/2026`, `Vụ việc VV-2026-000123`. */
export function subjectName(subject: Subject): string {
  if (!subject.petitionNumber) return `Vụ việc ${subject.matterNumber}`;
  return `Đơn ${MATTER_KINDS[subject.kind].toLowerCase()} số ${subject.petitionNumber}`;
}

function sharedParts(petition: PetitionRow | PetitionView): Omit<Subject, 'summary' | 'senders'> {
  return {
    petitionId: petition.id,
    petitionNumber: `${petition.bookNumber}/${petition.bookYear}`,
    matterId: petition.matterId,
    matterNumber: petition.matterNumber,
    kind: petition.kind,
    receivedOn: petition.receivedOn,
  };
}
