import type { MatterKind } from '@tiepdan/matter/contract';
import type { CaseInstance, Outcome, StepRequest } from '@tiepdan/petition/contract';
import type { Page, PlainDate, RecordStatus } from '@tiepdan/platform/contract';
import type { FactView } from './enforcement.js';
import type { Worth } from './money-and-land.js';

/** A case is a complaint, ended by a decision, or a denunciation, ended by a conclusion; proposals are answered, not resolved. */
export type CaseKind = Exclude<MatterKind, 'proposal'>;
export const CASE_KINDS: readonly CaseKind[] = ['complaint', 'denunciation'];
export const isCase = (kind: MatterKind): kind is CaseKind => kind !== 'proposal';

/** What ends a case of each kind, as the law calls it (Luật Khiếu nại Đ.31, Đ.40; Luật Tố cáo Đ.35). */
export const DECISION_NAMES: Readonly<Record<CaseKind, string>> = {
  complaint: 'Quyết định giải quyết khiếu nại',
  denunciation: 'Kết luận nội dung tố cáo',
};

/** Outcomes that stand in a decision or a conclusion; the others of a petition end it without one. */
export const DECIDED_OUTCOMES = ['right', 'partly-right', 'wrong', 'upheld', 'amended'] as const satisfies readonly Outcome[];
export type DecidedOutcome = (typeof DECIDED_OUTCOMES)[number];
export const isDecided = (outcome: Outcome): outcome is DecidedOutcome => (DECIDED_OUTCOMES as readonly Outcome[]).includes(outcome);

/**
 * What a decision or conclusion demands: recovery for the State, return to organisations and people, and administrative
 * handling (columns 13–20 of 03/GQKN, 14–22 of 04/GQTC).
 */
export interface Recommendations {
  /** To be recovered for the State. */
  readonly recover: Worth;
  /** To be returned to organisations and people. */
  readonly restore: Worth;
  /** How many organisations and people get something back. */
  readonly restoreOrganisations: number;
  readonly restorePeople: number;
  /** Organisations and people to be handled administratively; officials are among the people. */
  readonly disciplineOrganisations: number;
  readonly disciplinePeople: number;
  readonly disciplineOfficials: number;
}

export const NOTHING_RECOMMENDED: Recommendations = {
  recover: { money: 0, land: 0 },
  restore: { money: 0, land: 0 },
  restoreOrganisations: 0,
  restorePeople: 0,
  disciplineOrganisations: 0,
  disciplinePeople: 0,
  disciplineOfficials: 0,
};

/** What is known of a decision beside its outcome and its paper. */
export interface DecisionTerms {
  /** When it takes effect (Luật Khiếu nại Đ.44; a conclusion at once); null while not known. */
  readonly inEffectOn?: PlainDate | null;
  /** The last day in time for its enforcement, where one was set. */
  readonly enforceBy?: PlainDate | null;
  /** The body that enforces it. */
  readonly agencyId?: string | null;
  readonly recommendations: Recommendations;
  readonly note?: string | null;
}

/** Issues the decision or conclusion: the petition's step `resolve` and the decision in one act. `on` is the day of issue. */
export interface IssueDecisionRequest extends StepRequest, DecisionTerms {
  readonly outcome: DecidedOutcome;
  /** Number and symbol of the decision or conclusion. */
  readonly paper: string;
}

/** Everything but the day of issue, which is the petition's step; the earlier version stays in the history. */
export interface CorrectDecisionRequest extends DecisionTerms {
  readonly version: number;
  readonly outcome: DecidedOutcome;
  readonly paper: string;
  readonly reason: string;
}

/** Answer to issuing: the decision, and where the petition now stands. */
export interface IssuedDecision {
  readonly id: string;
  readonly version: number;
  readonly petitionVersion: number;
}

/** How far a decision is carried out: `open` has no completion yet and is in time, `overdue` past the day that was set. */
export const ENFORCEMENT_STATES = { open: 'Đang thi hành', overdue: 'Quá hạn thi hành', done: 'Đã thi hành xong' } as const;
export type EnforcementState = keyof typeof ENFORCEMENT_STATES;

/** What was demanded, what was done of it, and what is left. */
export interface Progress<T> {
  readonly due: T;
  readonly done: T;
  readonly left: T;
}

/** Whether the case was resolved within its limit (K1–K4, Luật Khiếu nại Đ.28, Đ.37, Đ.50; Luật Tố cáo Đ.30). */
export interface Timeliness {
  /** The last day in time. */
  readonly dueOn: PlainDate;
  readonly late: boolean;
  /** Calendar days after `dueOn`; 0 in time. */
  readonly daysLate: number;
}

/** One line of the list of decisions and conclusions. */
export interface DecisionRow {
  readonly id: string;
  readonly version: number;
  readonly status: RecordStatus;
  readonly petitionId: string;
  /** `214/2026` */
  readonly petitionNumber: string;
  readonly matterId: string;
  readonly matterNumber: string;
  /** The matter's; masked where a sealed matter's would name its people. */
  readonly matterSummary: string;
  readonly sealed: boolean;
  readonly kind: CaseKind;
  readonly instance: CaseInstance;
  readonly outcome: DecidedOutcome;
  readonly paper: string;
  readonly issuedOn: PlainDate;
  readonly inEffectOn: PlainDate | null;
  readonly enforceBy: PlainDate | null;
  readonly agencyId: string | null;
  readonly agencyName: string | null;
  readonly completedOn: PlainDate | null;
  readonly state: EnforcementState;
  readonly recover: Progress<Worth>;
  readonly restore: Progress<Worth>;
  /** People handled administratively. */
  readonly disciplinePeople: Progress<number>;
}

/** Sums over all decisions of a list, not only the page. */
export interface DecisionSums {
  readonly recover: Progress<Worth>;
  readonly restore: Progress<Worth>;
}

export interface DecisionPage extends Page<DecisionRow> {
  readonly sums: DecisionSums;
}

/** How many decisions the filter holds in each state. */
export type DecisionCounts = Readonly<Record<EnforcementState, number>>;

/** What may be done with a decision now, by this reader. */
export const DECISION_ACTIONS = {
  correct: 'Sửa quyết định, kết luận',
  enforce: 'Ghi kết quả thi hành',
  complete: 'Ghi đã thi hành xong',
  cancel: 'Hủy quyết định, kết luận',
} as const;
export type DecisionAction = keyof typeof DECISION_ACTIONS;

/** One decision with everything done about it. */
export interface DecisionView extends DecisionRow {
  readonly recommendations: Recommendations;
  readonly disciplineOrganisations: Progress<number>;
  readonly disciplineOfficials: Progress<number>;
  readonly note: string | null;
  /** Those in force, by their days; then those taken back. */
  readonly facts: readonly FactView[];
  /** Null where no limit ran (a case that came in before limits were kept). */
  readonly timeliness: Timeliness | null;
  readonly createdByName: string;
  /** Instant, ISO 8601 UTC. */
  readonly createdAt: string;
  readonly actions: readonly DecisionAction[];
}
