import type { PlainDate } from '@tiepdan/platform/contract';

/*
 * Records as the tables hold them; the field names are the columns (migrations/src/schema). Instants are ISO 8601 with
 * the office's offset.
 */

/** What every record carries. */
interface Stamp {
  readonly office_id: string;
  readonly id: string;
  readonly version: number;
  readonly created_by: string;
  readonly created_at: string;
  readonly updated_at: string;
}
interface Cancellable extends Stamp {
  readonly status: 'active' | 'cancelled';
}

export interface OfficeRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly parent_name: string;
  readonly place_name: string;
  readonly committee_name: string;
}
export interface AgencyRow {
  readonly office_id: string;
  readonly id: string;
  readonly name: string;
  readonly short_name: string;
  readonly kind: string;
  readonly position: number;
}
export interface AccountRow {
  readonly office_id: string;
  readonly id: string;
  readonly username: string;
  readonly full_name: string;
  readonly position: string;
  readonly roles: readonly string[];
  readonly agency_id: string | null;
  readonly created_at: string;
}
export interface LeaderRow {
  readonly office_id: string;
  readonly id: string;
  readonly full_name: string;
  readonly position: string;
  readonly chair: boolean;
  readonly body_id: string | null;
  readonly account_id: string | null;
  readonly position_order: number;
}
export interface CitizenRow extends Stamp {
  readonly full_name: string;
  readonly birth_year: number | null;
  readonly sex: string;
  readonly paper_kind: string;
  readonly paper_number: string | null;
  readonly no_paper_reason: string | null;
  readonly phone: string | null;
  readonly address: string;
}
export interface MatterRow extends Cancellable {
  readonly sealed: boolean;
  readonly year: number;
  readonly number: number;
  readonly kind: string;
  readonly field_code: string;
  readonly summary: string;
  readonly opened_on: PlainDate;
}
export interface LeaderDayRow extends Cancellable {
  readonly held_on: PlainDate;
  readonly session: string;
  readonly host_id: string;
  readonly by_deputy: boolean;
  readonly outcome: string;
  readonly note: string | null;
  readonly purpose: string;
  readonly principal_id: string | null;
  readonly starts_at: string;
  readonly ends_at: string;
  readonly planned_content: string | null;
  readonly participants: string | null;
  readonly registration_closes_on: PlainDate | null;
  readonly slot_minutes: number | null;
  readonly slot_capacity: number | null;
  readonly published_on: PlainDate | null;
}
export interface LeaderDayChangeRow {
  readonly office_id: string;
  readonly id: string;
  readonly leader_day_id: string;
  readonly kind: string;
  readonly from_on: PlainDate;
  readonly to_on: PlainDate;
  readonly from_host_id: string;
  readonly to_host_id: string;
  readonly reason: string | null;
  readonly document_number: string | null;
  readonly changed_by: string;
  readonly changed_at: string;
}
export interface PetitionRow extends Cancellable {
  readonly sealed: boolean;
  readonly book_year: number;
  readonly book_number: number;
  readonly received_on: PlainDate;
  readonly written_on: PlainDate | null;
  readonly source: string;
  readonly sender_body: string | null;
  readonly anonymous: boolean;
  readonly signatory_count: number;
  readonly kind: string;
  readonly field_code: string;
  readonly matter_id: string;
  readonly summary: string;
  readonly respondent: string | null;
  readonly eligibility: string;
  readonly ineligible_reason: string | null;
  readonly competence: string | null;
  readonly stage: string;
  readonly officer_id: string | null;
  readonly way: string | null;
  readonly competent_system: string | null;
  readonly non_acceptance_ground: string | null;
  readonly recipient_id: string | null;
  readonly complex_criteria: readonly string[];
  readonly accepted_on: PlainDate | null;
  readonly closed_on: PlainDate | null;
}
export interface StepRow {
  readonly office_id: string;
  readonly petition_id: string;
  readonly position: number;
  readonly action: string;
  readonly from_stage: string | null;
  readonly to_stage: string;
  readonly on_day: PlainDate;
  readonly reason: string | null;
  readonly data: object;
  readonly actor_id: string;
  readonly actor_name: string;
  readonly request_id: string;
  readonly recorded_at: string;
}
export interface PersonRow {
  readonly office_id: string;
  /** Of the reception or the petition. */
  readonly record_id: string;
  readonly position: number;
  readonly citizen_id: string;
  readonly capacity: string;
}
export interface ReceptionRow extends Cancellable {
  readonly sealed: boolean;
  readonly book_year: number;
  readonly book_number: number;
  readonly received_on: PlainDate;
  readonly mode: string;
  readonly leader_day_id: string | null;
  readonly officer_id: string;
  readonly participating_body_id: string | null;
  readonly attendance: string;
  readonly refusal_ground: string | null;
  readonly head_count: number;
  readonly matter_id: string | null;
  readonly content: string | null;
  readonly result: string | null;
  readonly result_note: string | null;
  readonly petition_id: string | null;
}
export interface DocumentRow extends Cancellable {
  readonly kind: string;
  readonly number: number;
  readonly symbol: string;
  readonly year: number;
  readonly issued_on: PlainDate;
  readonly summary: string;
  readonly matter_id: string;
  readonly petition_id: string | null;
  readonly signer: string;
}
export interface RecipientRow {
  readonly office_id: string;
  readonly document_id: string;
  readonly position: number;
  readonly agency_id: string;
}
export interface HistoryRow {
  readonly office_id: string;
  readonly id: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly type: string;
  readonly reason: string | null;
  readonly data: object;
  readonly actor_id: string;
  readonly actor_name: string;
  readonly request_id: string;
  readonly recorded_at: string;
}
export interface CounterRow {
  readonly office_id: string;
  readonly book: string;
  readonly year: number;
  readonly last_number: number;
}

/** Everything of one load, table by table. */
export interface DemoRows {
  readonly offices: OfficeRow[];
  readonly agencies: AgencyRow[];
  readonly accounts: AccountRow[];
  readonly leaders: LeaderRow[];
  readonly citizens: CitizenRow[];
  readonly matters: MatterRow[];
  readonly leaderDays: LeaderDayRow[];
  readonly leaderDayChanges: LeaderDayChangeRow[];
  readonly petitions: PetitionRow[];
  readonly senders: PersonRow[];
  readonly steps: StepRow[];
  readonly receptions: ReceptionRow[];
  readonly people: PersonRow[];
  readonly documents: DocumentRow[];
  readonly recipients: RecipientRow[];
  readonly history: HistoryRow[];
  readonly counters: CounterRow[];
}

export function emptyRows(): DemoRows {
  return {
    offices: [],
    agencies: [],
    accounts: [],
    leaders: [],
    citizens: [],
    matters: [],
    leaderDays: [],
    leaderDayChanges: [],
    petitions: [],
    senders: [],
    steps: [],
    receptions: [],
    people: [],
    documents: [],
    recipients: [],
    history: [],
    counters: [],
  };
}
