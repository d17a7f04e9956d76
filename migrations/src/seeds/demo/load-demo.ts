import type { PlainDate } from '@tiepdan/platform/contract';
import type { Query } from '../query.js';
import { buildDemo } from './build.js';
import { ADOPT_BOOKS } from '../../schema/books-of-what-there-is.js';
import { loadDemoAreas } from './load-areas.js';
import { itemAt } from './must.js';
import type { Sealer } from '../../sealer.js';
import { type SealedDemo, sealDemo } from './rows/seal.js';

/** Columns with their types as `jsonb_to_recordset` wants them. */
const STAMP = 'office_id uuid, id uuid, version integer, created_by uuid, created_at timestamptz, updated_at timestamptz';
const PERSON = 'office_id uuid, record_id uuid, position smallint, citizen_id uuid, sealed_id uuid, sealed boolean, capacity text';

interface Target {
  readonly rows: keyof SealedDemo;
  readonly table: string;
  readonly columns: string;
  /** Columns whose value is not simply the row's own. */
  readonly values?: Readonly<Record<string, string>>;
}

/** Nobody logs in the future, even when the demo is loaded before the office opens. */
const UNTIL_NOW = { created_at: 'least(r.created_at, now())', updated_at: 'least(r.updated_at, now())' };

const TARGETS: readonly Target[] = [
  { rows: 'offices', table: 'office', columns: 'id uuid, code text, name text, parent_name text, place_name text, committee_name text' },
  { rows: 'agencies', table: 'agency', columns: 'office_id uuid, id uuid, name text, short_name text, kind text, position integer' },
  {
    rows: 'accounts',
    table: 'account',
    columns:
      'office_id uuid, id uuid, username text, full_name text, position text, roles text[], agency_id uuid, password_hash text, created_at timestamptz',
    values: { password_hash: '$1' },
  },
  { rows: 'leaders', table: 'leader', columns: 'office_id uuid, id uuid, full_name text, position text, chair boolean, body_id uuid, account_id uuid, position_order smallint' },
  {
    rows: 'citizens',
    table: 'citizen',
    columns: `${STAMP}, full_name text, birth_year integer, sex text, paper_kind text, paper_number text, no_paper_reason text, phone text, address text`,
    values: UNTIL_NOW,
  },
  {
    rows: 'sealedIdentities',
    table: 'sealed_identity',
    columns:
      'office_id uuid, id uuid, kind text, key_id text, nonce bytea, ciphertext bytea, fingerprints bytea[], created_by uuid, created_at timestamptz',
    values: { created_at: 'least(r.created_at, now())' },
  },
  {
    rows: 'matters',
    table: 'matter',
    columns: `${STAMP}, status text, year integer, number integer, kind text, sealed boolean, field_code text, summary text, opened_on date`,
    values: UNTIL_NOW,
  },
  {
    rows: 'leaderDays',
    table: 'leader_day',
    columns: `${STAMP}, status text, held_on date, session text, host_id uuid, by_deputy boolean, outcome text, note text, purpose text, principal_id uuid, starts_at time, ends_at time, planned_content text, participants text, registration_closes_on date, slot_minutes smallint, slot_capacity smallint, published_on date`,
    values: { ...UNTIL_NOW, published_on: `CASE WHEN r.published_on IS NOT NULL THEN least(r.published_on, (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) END` },
  },
  {
    rows: 'leaderDayChanges',
    table: 'leader_day_change',
    columns:
      'office_id uuid, id uuid, leader_day_id uuid, kind text, from_on date, to_on date, from_host_id uuid, to_host_id uuid, reason text, document_number text, changed_by uuid, changed_at timestamptz',
    values: { changed_at: 'least(r.changed_at, now())' },
  },
  {
    rows: 'petitions',
    table: 'petition',
    columns: `${STAMP}, status text, book_year integer, book_number integer, received_on date, written_on date, source text, sender_body text, anonymous boolean, signatory_count integer, kind text, sealed boolean, field_code text, matter_id uuid, summary text, respondent text, eligibility text, ineligible_reason text, competence text, stage text, officer_id uuid, way text, competent_system text, non_acceptance_ground text, recipient_id uuid, complex_criteria text[], accepted_on date, closed_on date`,
    values: UNTIL_NOW,
  },
  {
    rows: 'senders',
    table: 'petition_sender',
    columns: PERSON.replace('record_id', 'petition_id'),
    values: { petition_id: 'r.record_id' },
  },
  {
    rows: 'steps',
    table: 'petition_step',
    columns:
      'office_id uuid, petition_id uuid, position integer, action text, from_stage text, to_stage text, on_day date, reason text, data jsonb, actor_id uuid, actor_name text, request_id text, recorded_at timestamptz',
    values: { recorded_at: 'least(r.recorded_at, now())' },
  },
  {
    rows: 'receptions',
    table: 'reception',
    columns: `${STAMP}, status text, book_year integer, book_number integer, received_on date, mode text, leader_day_id uuid, officer_id uuid, participating_body_id uuid, attendance text, refusal_ground text, head_count integer, matter_id uuid, sealed boolean, content text, result text, result_note text, petition_id uuid`,
    values: UNTIL_NOW,
  },
  {
    rows: 'people',
    table: 'reception_person',
    columns: PERSON.replace('record_id', 'reception_id'),
    values: { reception_id: 'r.record_id' },
  },
  {
    rows: 'documents',
    table: 'document',
    columns: `${STAMP}, status text, kind text, number integer, symbol text, year integer, issued_on date, summary text, matter_id uuid, petition_id uuid, signer text`,
    values: UNTIL_NOW,
  },
  { rows: 'recipients', table: 'document_recipient', columns: 'office_id uuid, document_id uuid, position smallint, agency_id uuid' },
  {
    rows: 'history',
    table: 'history_event',
    columns:
      'office_id uuid, id uuid, subject_kind text, subject_id uuid, type text, reason text, data jsonb, actor_id uuid, actor_name text, request_id text, recorded_at timestamptz',
    values: { recorded_at: 'least(r.recorded_at, now())' },
  },
  { rows: 'counters', table: 'book_counter', columns: 'office_id uuid, book text, year integer, last_number integer' },
];

/** `INSERT … SELECT … FROM jsonb_to_recordset($n)` of one table. */
function insertInto({ table, columns, values = {} }: Target, parameter: number): string {
  const names = columns.split(', ').map((column) => itemAt(column.split(' '), 0));
  const chosen = names.map((name) => values[name] ?? `r.${name}`).join(', ');
  const shape = columns.replace(/\b(petition|reception)_id uuid(?=, position smallint, citizen_id)/, 'record_id uuid');
  return `INSERT INTO ${table} (${names.join(', ')}) SELECT ${chosen} FROM jsonb_to_recordset($${parameter}::jsonb) AS r(${shape})`;
}

/** The audit record of each event, as the running product writes it. */
const AUDIT = `INSERT INTO audit_record (office_id, action, subject_kind, subject_id, actor_id, actor_name, request_id, at)
  SELECT r.office_id, r.subject_kind || '.' || r.type, r.subject_kind, r.subject_id, r.actor_id, r.actor_name, r.request_id, least(r.recorded_at, now())
  FROM jsonb_to_recordset($HISTORY::jsonb) AS r(office_id uuid, subject_kind text, subject_id uuid, type text, actor_id uuid, actor_name text, request_id text, recorded_at timestamptz)
  ORDER BY r.recorded_at`;

/**
 * Loads the demo: two offices with their accounts and all ledgers, in one statement and so in one transaction. The database
 * must be migrated, hold the reference data and no demo yet. `passwordHash` is the argon2id hash of DEMO_PASSWORD; `sealer` seals
 * who denounced.
 */
export async function loadDemo(query: Query, today: PlainDate, passwordHash: string, sealer: Sealer): Promise<void> {
  const rows = sealDemo(buildDemo(today), sealer);
  const first = 2;
  const inserts = TARGETS.map((target, i) => insertInto(target, first + i));
  const history = first + TARGETS.findIndex((target) => target.rows === 'history');
  const parts = [...inserts, AUDIT.replace('$HISTORY', `$${history}`)].map((insert, i) => `part_${i} AS (${insert})`);
  await query(`WITH ${parts.join(',\n')} SELECT 1 AS loaded`, [
    passwordHash,
    ...TARGETS.map((target) => JSON.stringify(rows[target.rows])),
  ]);
  await loadDemoAreas(query);
  // The ledgers number their papers by symbol; in the office each symbol has its book.
  for (const statement of ADOPT_BOOKS) await query(statement);
}
