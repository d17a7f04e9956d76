import { randomUUID } from 'node:crypto';
import type { Attendance, ReceptionMode } from '@tiepdan/reception/contract';
import type { DocumentKind } from '@tiepdan/document/contract';
import type { DayOutcome, DayPurpose, SessionKind } from '@tiepdan/leader-day/contract';
import type { MatterKind } from '@tiepdan/matter/contract';
import type { Competence, Eligibility } from '@tiepdan/petition/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import type { Reader } from '../queries/count-indicators.js';

type Status = 'active' | 'cancelled';

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
  /** Left out: a reception. */
  readonly purpose?: DayPurpose;
  /** A leader of another body in the same house. */
  readonly ofBody?: boolean;
  readonly status: Status;
}

/** A day of the office itself that counts once announced: no plan, no dialogue, no other body's. Only on such a day are people received. */
export function isOwn({ outcome, purpose, ofBody }: PlainDay): boolean {
  return outcome !== 'planned' && purpose !== 'dialogue' && ofBody !== true;
}

export interface PlainReception {
  readonly id: string;
  readonly receivedOn: PlainDate;
  readonly mode: ReceptionMode;
  readonly dayId: string | null;
  readonly attendance: Attendance;
  readonly headCount: number;
  readonly matterId: string;
  readonly status: Status;
}

export interface PlainPetition {
  readonly id: string;
  readonly receivedOn: PlainDate;
  readonly kind: MatterKind;
  readonly matterId: string;
  readonly signatories: number;
  readonly eligibility: Eligibility;
  readonly competence: Competence | null;
  readonly status: Status;
}

export interface PlainDocument {
  readonly id: string;
  readonly issuedOn: PlainDate;
  readonly kind: DocumentKind;
  readonly matterId: string;
  readonly status: Status;
}

/** What happened at one office, as bare as the indicators see it. */
export interface History {
  readonly matters: PlainMatter[];
  readonly days: PlainDay[];
  readonly receptions: PlainReception[];
  readonly petitions: PlainPetition[];
  readonly documents: PlainDocument[];
}

export const emptyHistory = (): History => ({ matters: [], days: [], receptions: [], petitions: [], documents: [] });

/** Writes a history into a database, under an office of its own; returns the office's id. */
export async function loadHistory(reader: Reader, history: History): Promise<string> {
  const officeId = randomUUID();
  const [account, leader, elsewhere, body] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await reader.query(
    `INSERT INTO office (id, code, name, parent_name, place_name, committee_name)
     VALUES ($1, $2, 'Ban Tiếp công dân tỉnh Đắk Sơn', 'Văn phòng UBND tỉnh Đắk Sơn', 'Gia Sơn', 'UBND tỉnh Đắk Sơn')`,
    [officeId, officeId.slice(-12)],
  );
  await reader.query(
    `INSERT INTO account (office_id, id, username, full_name, position, roles, password_hash) VALUES ($1, $2, $3, 'Cán bộ', 'Chuyên viên', '{head}', '-')`,
    [officeId, account, `u${officeId.slice(-12)}`],
  );
  await reader.query(`INSERT INTO agency (office_id, id, name, short_name, kind) VALUES ($1, $2, 'Văn phòng Tỉnh ủy', 'VPTU', 'participating')`, [officeId, body]);
  await reader.query(
    `INSERT INTO leader (office_id, id, full_name, position, chair, body_id) VALUES ($1, $2, 'Lãnh đạo', 'Chủ tịch', true, NULL), ($1, $3, 'Lãnh đạo khác', 'Bí thư', false, $4)`,
    [officeId, leader, elsewhere, body],
  );
  await reader.query(`INSERT INTO field (code, group_name, name, position) VALUES ('other', 'Khác', 'Khác', 1) ON CONFLICT DO NOTHING`);
  for (const [sql, rows] of statements(history))
    await reader.query(sql, [officeId, account, JSON.stringify(rows), ...(sql.includes('$4') ? [[leader, elsewhere]] : [])]);
  return officeId;
}

function statements({ matters, days, receptions, petitions, documents }: History): [string, readonly object[]][] {
  return [
    [
      `INSERT INTO matter (office_id, id, year, number, kind, sealed, field_code, summary, opened_on, created_by)
       SELECT $1, r.id, 2020, r.n, r.kind, r.kind = 'denunciation', 'other', 'Vụ việc ' || r.n, '2020-01-01', $2
       FROM jsonb_to_recordset($3::jsonb) AS r(id uuid, n int, kind text)`,
      matters.map((matter, n) => ({ ...matter, n: n + 1 })),
    ],
    [
      `INSERT INTO leader_day (office_id, id, held_on, session, host_id, by_deputy, outcome, purpose, note, status, created_by)
       SELECT $1, r.id, r."heldOn", r.session, ($4::uuid[])[1 + coalesce(r."ofBody", false)::int], r."byDeputy", r.outcome, coalesce(r.purpose, 'reception'), 'Lý do', r.status, $2
       FROM jsonb_to_recordset($3::jsonb) AS r(id uuid, "heldOn" date, session text, "byDeputy" bool, outcome text, purpose text, "ofBody" bool, status text)`,
      days,
    ],
    [
      `INSERT INTO reception (office_id, id, book_year, book_number, received_on, mode, leader_day_id, officer_id, attendance, refusal_ground,
         head_count, matter_id, sealed, result, status, created_by)
       SELECT $1, r.id, 2020, r.n, r."receivedOn", r.mode, r."dayId", $2, r.attendance, CASE WHEN r.attendance = 'refused' THEN 'law-9-1' END,
         r."headCount", r."matterId", coalesce((SELECT m.sealed FROM matter m WHERE m.office_id = $1 AND m.id = r."matterId"), false), 'guided', r.status, $2
       FROM jsonb_to_recordset($3::jsonb) AS r(id uuid, n int, "receivedOn" date, mode text, "dayId" uuid, attendance text, "headCount" int,
         "matterId" uuid, status text)`,
      receptions.map((reception, n) => ({ ...reception, n: n + 1 })),
    ],
    [
      `INSERT INTO petition (office_id, id, book_year, book_number, received_on, source, anonymous, signatory_count, kind, sealed, field_code, matter_id,
         summary, eligibility, ineligible_reason, competence, status, created_by)
       SELECT $1, r.id, 2020, r.n, r."receivedOn", 'post', false, r.signatories, r.kind, r.kind = 'denunciation', 'other', r."matterId",
         'Đơn của công dân Trần Văn Kín', r.eligibility, CASE WHEN r.eligibility = 'ineligible' THEN 'illegible' END, r.competence, r.status, $2
       FROM jsonb_to_recordset($3::jsonb) AS r(id uuid, n int, "receivedOn" date, signatories int, kind text, "matterId" uuid, eligibility text,
         competence text, status text)`,
      petitions.map((petition, n) => ({ ...petition, n: n + 1 })),
    ],
    [
      `INSERT INTO document (office_id, id, kind, number, symbol, year, issued_on, summary, matter_id, status, created_by)
       SELECT $1, r.id, r.kind, r.n, 'PC-BTCD', date_part('year', r."issuedOn"), r."issuedOn", 'Chuyển đơn của công dân Trần Văn Kín', r."matterId", r.status, $2
       FROM jsonb_to_recordset($3::jsonb) AS r(id uuid, n int, "issuedOn" date, kind text, "matterId" uuid, status text)`,
      documents.map((document, n) => ({ ...document, n: n + 1 })),
    ],
  ];
}
