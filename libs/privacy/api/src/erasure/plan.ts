import type { ScopeKey } from './scope-sql.js';

/** More rows that go with a scope: what hangs on its rows (`scope.ts`). */
export type HangingKey = 'deliveries' | 'answers' | 'tasks' | 'codes';
export type AnyKey = ScopeKey | HangingKey;

/** What is done to one table: which rows, which of their columns say fixed words from now on (where they say anything), which say nothing. */
export interface TablePlan {
  readonly table: string;
  readonly key: string;
  readonly of: AnyKey;
  readonly words?: string;
  readonly nothing?: string;
}

/** Every text that may name somebody, on every record that goes. Days, numbers, kinds, outcomes and money stay: reports count by them. */
export const TABLE_PLANS: readonly TablePlan[] = [
  { table: 'matter', key: 'id', of: 'matters', words: 'summary' },
  { table: 'matter_flag', key: 'matter_id', of: 'matters', words: 'basis note' },
  { table: 'petition', key: 'id', of: 'petitions', words: 'sender_body summary respondent' },
  { table: 'petition_sender', key: 'petition_id', of: 'petitions', words: 'appointment_ref' },
  { table: 'petition_signatory', key: 'petition_id', of: 'petitions', words: 'full_name', nothing: 'birth_year paper_number address' },
  { table: 'petition_verdict', key: 'petition_id', of: 'petitions', words: 'note' },
  { table: 'petition_verdict', key: 'earlier_id', of: 'petitions', words: 'note' },
  { table: 'reception', key: 'id', of: 'receptions', words: 'content result_note' },
  { table: 'reception_person', key: 'reception_id', of: 'receptions', words: 'appointment_ref' },
  { table: 'hearing_request', key: 'id', of: 'hearings', words: 'note content reason public_name public_address', nothing: 'public_phone' },
  { table: 'hearing_invitation', key: 'hearing_id', of: 'hearings', words: 'note' },
  { table: 'hearing_note', key: 'hearing_id', of: 'hearings', words: 'text' },
  { table: 'hearing_minutes', key: 'hearing_id', of: 'hearings', words: 'statement citizen_opinion conclusion unsigned_reason' },
  { table: 'hearing_participant', key: 'hearing_id', of: 'hearings', words: 'name position opinion' },
  { table: 'leader_day', key: 'id', of: 'days', words: 'planned_content participants note' },
  { table: 'hearing_invitation', key: 'leader_day_id', of: 'days', words: 'note' },
  { table: 'online_point', key: 'leader_day_id', of: 'days', words: 'participants' },
  { table: 'online_session', key: 'leader_day_id', of: 'days', nothing: 'recording_place recording_sha256' },
  { table: 'conclusion', key: 'id', of: 'conclusions', words: 'text' },
  { table: 'conclusion_task', key: 'conclusion_id', of: 'conclusions', words: 'content result' },
  { table: 'conclusion_task_step', key: 'task_id', of: 'tasks', words: 'text' },
  { table: 'document', key: 'id', of: 'documents', words: 'summary returned_reason' },
  { table: 'delivery', key: 'id', of: 'deliveries', words: 'send_note return_reason close_reason' },
  { table: 'answer', key: 'id', of: 'answers', words: 'summary withdraw_reason' },
  { table: 'urge', key: 'delivery_id', of: 'deliveries', words: 'note' },
  { table: 'resolution_verification', key: 'petition_id', of: 'petitions', words: 'team finding' },
  { table: 'resolution_decision', key: 'petition_id', of: 'petitions', words: 'note' },
  { table: 'enforcement_fact', key: 'petition_id', of: 'petitions', words: 'note surplus_reason cancel_reason' },
  { table: 'investigation_transfer', key: 'petition_id', of: 'petitions', words: 'note' },
  { table: 'protection', key: 'petition_id', of: 'petitions', words: 'note end_reason' },
  { table: 'feedback', key: 'id', of: 'feedback', words: 'content answer withdraw_reason published_question published_answer sender_name sender_address', nothing: 'sender_phone' },
  { table: 'satisfaction', key: 'code_id', of: 'codes', nothing: 'words' },
];

/** Tables whose rows have a version: it grows, so that a page that was open meanwhile does not write back what it still shows. */
export const VERSIONED: ReadonlySet<string> = new Set([
  'matter', 'matter_flag', 'petition', 'petition_verdict', 'reception', 'hearing_request', 'hearing_note', 'hearing_minutes', 'leader_day', 'conclusion', 'conclusion_task',
  'document', 'delivery', 'answer', 'resolution_verification', 'resolution_decision', 'enforcement_fact', 'investigation_transfer', 'protection', 'feedback',
]);

/** What goes by a way of its own (`erase-records.ts`, `erase-people.ts`), and what a trigger keeps by what went. */
export const ERASED_OTHERWISE: Readonly<Record<string, string>> = {
  citizen: 'full_name head_name head_position birth_year sex paper_kind paper_number no_paper_reason phone email address street former_address name_words phone_key paper_key',
  citizen_version: 'details',
  citizen_paper: 'kind number',
  citizen_merge: 'taken reason undo_reason',
  citizen_merge_link: 'appointment_ref',
  sealed_identity: 'ciphertext fingerprints',
  petition_step: 'reason data',
  document_step: 'reason',
  document: 'texts summary_words',
  matter: 'summary_words',
  petition: 'summary_words',
  reception: 'content_words',
  conclusion: 'text_words',
  conclusion_task: 'content_words',
  feedback: 'words',
  attachment: 'note name',
  delivery_enclosure: 'name',
  answer_file: 'name',
  stored_file: 'sha256 ciphertext nonce key_id',
};

const LINK = 'mã số nối hồ sơ với người: hồ sơ vẫn đếm được, người không còn tên';
const CODE = 'mã của danh mục, không phải lời';
const PLACE = 'nơi ở đến cấp xã: biểu đồ đếm theo xã, một mình không chỉ ra ai';
const STAFF = 'tên, chức vụ cán bộ đã làm, đã ký';

/** Columns of the register's entries about citizens that stay, each with its reason. A column is here, above, or the spec fails. */
export const STAYS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  citizen: { province_code: PLACE, commune_code: PLACE, commune_name: PLACE },
  citizen_merge_link: { capacity: CODE, appointment_on: 'ngày', appointment_signed_by: 'số người' },
  petition_sender: { citizen_id: LINK, sealed_id: LINK, capacity: CODE, appointment_on: 'ngày', appointment_signed_by: 'số người' },
  reception_person: { citizen_id: LINK, sealed_id: LINK, capacity: CODE, appointment_on: 'ngày', appointment_signed_by: 'số người' },
  sealed_identity: { nonce: 'số ngẫu nhiên của phần mã hóa đã xóa', key_id: 'tên khóa' },
  petition_signatory_list: { sealed_id: LINK, line_count: 'số người' },
  matter_flag: { criteria: CODE },
  petition: { ineligible_reason: CODE, complex_criteria: CODE },
  leader_day: { outcome: CODE },
  online_point: { name: 'tên điểm cầu', address: 'nơi đặt điểm cầu' },
  document: { signer: STAFF, signer_position: STAFF },
  enforcement_fact: { what: CODE },
  inspection_fact: { note: 'thanh tra trách nhiệm của cơ quan, không thuộc hồ sơ của công dân nào' },
  feedback: { citizen_id: LINK },
  hearing_request: { consent_at: 'lúc đồng ý', citizen_id: LINK, sealed_id: LINK },
  satisfaction: { grade: CODE, given_on: 'ngày' },
};

/** The columns that an erasure empties, as `table.column`. */
export function erasedColumns(): ReadonlySet<string> {
  const named = TABLE_PLANS.flatMap(({ table, words = '', nothing = '' }) => `${words} ${nothing}`.split(' ').filter(Boolean).map((column) => `${table}.${column}`));
  const others = Object.entries(ERASED_OTHERWISE).flatMap(([table, columns]) => columns.split(' ').map((column) => `${table}.${column}`));
  return new Set([...named, ...others]);
}
