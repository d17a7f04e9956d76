import type { CitizenView } from '@tiepdan/citizen/contract';
import type { MatterKind } from '@tiepdan/matter/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import type { PetitionStage } from '../life/stages.js';

/** Why somebody or something is offered while a form is filled, strongest first. */
export const CANDIDATE_REASONS = {
  paper: 'cùng số giấy tờ',
  phone: 'cùng điện thoại',
  'name-place': 'cùng tên, cùng nơi ở',
  'name-year': 'cùng tên, cùng năm sinh',
  name: 'tên gần giống',
  matter: 'cùng vụ việc',
  content: 'cùng nội dung',
} as const;
export type CandidateReason = keyof typeof CANDIDATE_REASONS;

/** At most so many of each kind are offered. */
export const CANDIDATES_OFFERED = 8;

/** What is on the form so far. On a sealed record nothing about people is asked for, and nothing about them is answered. */
export interface CandidatesAsked {
  readonly name?: string | null;
  readonly paper?: string | null;
  readonly phone?: string | null;
  readonly birthYear?: number | null;
  /** The commune or the whole address. */
  readonly place?: string | null;
  readonly summary?: string | null;
  readonly kind?: MatterKind | null;
  readonly matterId?: string | null;
  readonly sealed?: boolean | null;
  /** The petition the others are candidates for, where it is registered already. */
  readonly except?: string | null;
}

interface Candidate {
  /** Strongest first; never empty. */
  readonly reasons: readonly CandidateReason[];
}

export interface CandidatePerson extends Candidate {
  readonly citizen: CitizenView;
  readonly receptions: number;
  readonly petitions: number;
}

export interface CandidateReception extends Candidate {
  readonly id: string;
  readonly bookNumber: number;
  readonly bookYear: number;
  readonly receivedOn: PlainDate;
  readonly people: readonly string[];
  readonly matterId: string | null;
  readonly about: string;
}

export interface CandidatePetition extends Candidate {
  readonly id: string;
  readonly bookNumber: number;
  readonly bookYear: number;
  readonly receivedOn: PlainDate;
  readonly kind: MatterKind;
  readonly stage: PetitionStage;
  readonly people: readonly string[];
  readonly matterId: string;
  readonly summary: string;
}

/** Candidates of one kind, best first. `total` counts those looked at more closely, so it may be less than all there are. */
export interface CandidateGroup<T> {
  readonly items: readonly T[];
  readonly total: number;
}

export interface CandidateList {
  readonly people: CandidateGroup<CandidatePerson>;
  readonly receptions: CandidateGroup<CandidateReception>;
  readonly petitions: CandidateGroup<CandidatePetition>;
}

export const candidatePaths = {
  /** `?name=&paper=&phone=&birthYear=&place=&summary=&kind=&matterId=&sealed=&except=` */
  list: '/api/candidates',
} as const;
