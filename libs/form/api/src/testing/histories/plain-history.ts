import type { DocumentKind } from '@tiepdan/document/contract';
import type { DayOutcome, DayPurpose, SessionKind } from '@tiepdan/leader-day/contract';
import type { InstrumentChange } from '@tiepdan/oversight/contract';
import type { MatterKind } from '@tiepdan/matter/contract';
import type { Competence, Eligibility, PetitionAction, PetitionSource, PetitionStage, Way } from '@tiepdan/petition/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import type { Attendance, ReceptionMode } from '@tiepdan/reception/contract';
import type { CaseKind, DecidedOutcome, FactKind } from '@tiepdan/resolution/contract';
import type { PlainField } from '../fields.js';

export type Status = 'active' | 'cancelled';

export interface PlainMatter {
  readonly id: string;
  readonly kind: MatterKind;
}

export interface PlainDay {
  readonly id: string;
  readonly heldOn: PlainDate;
  readonly session: SessionKind;
  readonly byDeputy: boolean;
  readonly outcome: DayOutcome;
  readonly purpose: DayPurpose;
  /** Of a leader of another body in the same house. */
  readonly ofBody: boolean;
  readonly status: Status;
}

export interface PlainVisit {
  readonly id: string;
  /** Its number in the book; later entries have higher ones. */
  readonly n: number;
  readonly receivedOn: PlainDate;
  readonly mode: ReceptionMode;
  readonly dayId: string | null;
  readonly attendance: Attendance;
  readonly headCount: number;
  readonly matterId: string;
  readonly status: Status;
}

/** What is thought of a petition. */
export interface Judged {
  readonly eligibility: Eligibility;
  readonly competence: Competence | null;
}

/** A step of a petition's life: from one stage to another, on a day. What is proposed and the way decided stand on the steps that say so. */
export interface PlainStep {
  readonly act: PetitionAction;
  readonly on: PlainDate;
  readonly from: PetitionStage;
  readonly to: PetitionStage;
  readonly proposed?: Judged;
  readonly way?: Way;
}

/** A step, or what was entered being corrected: that has no day, because it was so all along. */
export type PlainAct = PlainStep | ({ readonly act: 'correct' } & Judged);

export interface PlainPetition extends Judged {
  readonly id: string;
  readonly n: number;
  readonly receivedOn: PlainDate;
  readonly source: PetitionSource;
  readonly anonymous: boolean;
  readonly signatories: number;
  readonly instance: 1 | 2;
  readonly matterId: string;
  readonly field: PlainField;
  readonly status: Status;
  /** Eligibility and competence are as entered on the day of registration. */
  readonly acts: readonly PlainAct[];
}

/** A paper about a petition and what was answered to it. */
export interface PlainPaper {
  readonly id: string;
  readonly petitionId: string;
  readonly kind: DocumentKind;
  readonly issuedOn: PlainDate;
  readonly status: Status;
  readonly answers: readonly { readonly id: string; readonly receivedOn: PlainDate; readonly withdrawn: boolean }[];
}

export interface PlainFact {
  readonly id: string;
  readonly what: FactKind;
  readonly on: PlainDate;
  /** Đồng, m². */
  readonly money: number;
  readonly land: number;
  readonly organisations: number;
  readonly people: number;
  readonly officials: number;
  readonly cases: number;
  readonly status: Status;
}

/** A decision on a complaint or a conclusion on a denunciation; it hangs on the step that resolved its petition. */
export interface PlainDecision {
  readonly id: string;
  readonly petitionId: string;
  /** Index among the petition's acts. */
  readonly act: number;
  readonly kind: CaseKind;
  readonly instance: 1 | 2;
  /** The office's own; not that of a body it urged. */
  readonly own: boolean;
  readonly outcome: DecidedOutcome;
  readonly issuedOn: PlainDate;
  readonly recoverMoney: number;
  readonly recoverLand: number;
  readonly restoreMoney: number;
  readonly restoreLand: number;
  readonly restoreOrganisations: number;
  readonly restorePeople: number;
  readonly disciplineOrganisations: number;
  readonly disciplinePeople: number;
  readonly disciplineOfficials: number;
  readonly status: Status;
  readonly facts: readonly PlainFact[];
}

export interface PlainTransfer {
  readonly id: string;
  readonly petitionId: string;
  readonly kind: CaseKind;
  readonly on: PlainDate;
  readonly cases: number;
  readonly people: number;
  readonly officials: number;
  readonly status: Status;
}

export interface PlainInstrument {
  readonly id: string;
  readonly change: InstrumentChange;
  readonly issuedOn: PlainDate;
  readonly status: Status;
}

export interface PlainTraining {
  readonly id: string;
  readonly heldOn: PlainDate;
  readonly classes: number;
  readonly people: number;
  readonly status: Status;
}

export interface PlainInspection {
  readonly id: string;
  readonly startedOn: PlainDate;
  readonly units: number;
  readonly concludedOn: PlainDate | null;
  readonly completedOn: PlainDate | null;
  readonly organisations: number;
  readonly people: number;
  readonly referredOrganisations: number;
  readonly referredPeople: number;
  readonly status: Status;
  readonly facts: readonly PlainInspectionFact[];
}

export interface PlainInspectionFact {
  readonly id: string;
  readonly on: PlainDate;
  readonly organisations: number;
  readonly people: number;
  readonly cases: number;
  readonly accused: number;
  readonly status: Status;
}

/** What happened at one office, as bare as the forms see it. */
export interface OfficeHistory {
  readonly matters: readonly PlainMatter[];
  readonly days: readonly PlainDay[];
  readonly visits: readonly PlainVisit[];
  readonly petitions: readonly PlainPetition[];
  readonly papers: readonly PlainPaper[];
  readonly decisions: readonly PlainDecision[];
  readonly transfers: readonly PlainTransfer[];
  readonly instruments: readonly PlainInstrument[];
  readonly trainings: readonly PlainTraining[];
  readonly inspections: readonly PlainInspection[];
}
