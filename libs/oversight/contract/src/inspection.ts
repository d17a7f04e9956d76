import type { Page, PlainDate, RecordStamp, RecordStatus } from '@tiepdan/platform/contract';
import type { oversightPermissions } from './permissions.js';

/**
 * Where a responsibility inspection stands. It is never stored: it follows from its days. `running` has no conclusion, `enforcing`
 * has one that is still to be carried out, `completed` has nothing left.
 */
export const INSPECTION_STATES = {
  running: 'Đang thanh tra',
  enforcing: 'Đã kết luận, đang thi hành',
  completed: 'Đã thi hành xong',
} as const;
export type InspectionState = keyof typeof INSPECTION_STATES;

/** Lists of inspections over a period, each behind columns of form 06/QLKNTC. */
export const INSPECTION_LISTS = {
  'in-progress': 'Tiến hành trong kỳ',
  concluded: 'Ban hành kết luận trong kỳ',
  enforcing: 'Kết luận phải thi hành trong kỳ',
  acted: 'Có kết quả thi hành trong kỳ',
} as const;
export type InspectionList = keyof typeof INSPECTION_LISTS;

/** What may be done with one inspection now, by this reader. */
export const INSPECTION_ACTIONS = {
  conclude: 'Ban hành kết luận',
  'add-fact': 'Ghi kết quả thi hành',
  complete: 'Ghi thi hành xong',
  'undo-completion': 'Bỏ ghi thi hành xong',
  reopen: 'Bỏ kết luận',
  correct: 'Sửa',
  cancel: 'Hủy',
  restore: 'Khôi phục',
} as const;
export type InspectionAction = keyof typeof INSPECTION_ACTIONS;

interface InspectionRule {
  readonly from: readonly InspectionState[];
  readonly status: RecordStatus;
  readonly permission: keyof typeof oversightPermissions;
}

const ALL = Object.keys(INSPECTION_STATES) as InspectionState[];

/** Which action is open in which state, and who may: the whole of it. */
export const INSPECTION_RULES: Readonly<Record<InspectionAction, InspectionRule>> = {
  conclude: { from: ['running'], status: 'active', permission: 'oversight.record' },
  'add-fact': { from: ['enforcing'], status: 'active', permission: 'oversight.record' },
  complete: { from: ['enforcing'], status: 'active', permission: 'oversight.record' },
  'undo-completion': { from: ['completed'], status: 'active', permission: 'oversight.record' },
  reopen: { from: ['enforcing'], status: 'active', permission: 'oversight.record' },
  correct: { from: ALL, status: 'active', permission: 'oversight.record' },
  cancel: { from: ALL, status: 'active', permission: 'oversight.cancel' },
  restore: { from: ALL, status: 'cancelled', permission: 'oversight.cancel' },
};

export function inspectionState({ conclusion, completedOn }: Pick<InspectionDetails, 'conclusion'> & { readonly completedOn: PlainDate | null }): InspectionState {
  return !conclusion ? 'running' : completedOn ? 'completed' : 'enforcing';
}

/** The actions open to whoever holds `permissions`, in the order of the table. */
export function inspectionActionsFor(state: InspectionState, status: RecordStatus, permissions: ReadonlySet<string>): InspectionAction[] {
  return (Object.keys(INSPECTION_RULES) as InspectionAction[]).filter((action) => {
    const rule = INSPECTION_RULES[action];
    return rule.status === status && rule.from.includes(state) && permissions.has(rule.permission);
  });
}

/** What a conclusion recommends: columns 9–12 of form 06/QLKNTC. */
export interface InspectionConclusion {
  /** `45/KL-TTr` */
  readonly number: string;
  readonly concludedOn: PlainDate;
  /** To be handled administratively. */
  readonly organisations: number;
  readonly people: number;
  /** To be passed to the investigating body. */
  readonly referredOrganisations: number;
  readonly referredPeople: number;
}

/** An inspection of how the law on reception, complaints and denunciations is kept. */
export interface InspectionDetails {
  readonly title: string;
  /** Of the decision to inspect. */
  readonly decisionNumber: string;
  readonly startedOn: PlainDate;
  /** How many bodies are inspected. */
  readonly units: number;
  readonly unitNames?: string | null;
  /** Null while it runs. */
  readonly conclusion?: InspectionConclusion | null;
}

/** What was done by a conclusion on one day: columns 14–17 of form 06/QLKNTC. */
export interface InspectionFactDetails {
  readonly on: PlainDate;
  /** Handled administratively. */
  readonly organisations: number;
  readonly people: number;
  /** Cases and people against whom proceedings were begun. */
  readonly cases: number;
  readonly accused: number;
  readonly note?: string | null;
}
export interface InspectionFact extends InspectionFactDetails {
  readonly id: string;
  readonly note: string | null;
  readonly byName: string;
}

/** What all facts of one conclusion come to. */
export type FactTotals = Readonly<Record<'organisations' | 'people' | 'cases' | 'accused', number>>;

export interface InspectionRow extends RecordStamp {
  readonly title: string;
  readonly decisionNumber: string;
  readonly startedOn: PlainDate;
  readonly units: number;
  readonly unitNames: string | null;
  readonly conclusion: InspectionConclusion | null;
  readonly completedOn: PlainDate | null;
  readonly state: InspectionState;
  readonly done: FactTotals;
  /** Oldest first; without those taken back. */
  readonly facts: readonly InspectionFact[];
  readonly actions: readonly InspectionAction[];
}
export type InspectionPage = Page<InspectionRow>;

export type CorrectInspectionRequest = InspectionDetails & { readonly version: number; readonly reason: string };
export interface ConcludeInspectionRequest extends InspectionConclusion {
  readonly version: number;
}
export interface AddInspectionFactRequest extends InspectionFactDetails {
  readonly version: number;
}
export interface CancelInspectionFactRequest {
  readonly version: number;
  readonly factId: string;
  readonly reason: string;
}
export interface CompleteInspectionRequest {
  readonly version: number;
  readonly completedOn: PlainDate;
}
