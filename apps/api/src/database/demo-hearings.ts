import { randomUUID } from 'node:crypto';
import { CalendarQueries } from '@tiepdan/calendar/api';
import { addWorkingDays } from '@tiepdan/calendar/contract';
import type { HistoryType } from '@tiepdan/audit/contract';
import type { HearingState } from '@tiepdan/hearing/contract';
import { slotTimes } from '@tiepdan/hearing/contract';
import { type Actor, type PlainDate, addDays } from '@tiepdan/platform/contract';
import type { Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';

/** A published reception day to come. */
interface Day {
  readonly id: string;
  readonly heldOn: PlainDate;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly slotMinutes: number | null;
  readonly slotCapacity: number | null;
}

/** A petition whose senders ask to be heard. */
interface Asking {
  readonly petitionId: string;
  readonly matterId: string;
  readonly kind: string;
  readonly sealed: boolean;
  readonly headCount: number;
}

/** What was decided of each, in the order they asked; `none` has no day. */
const FATES: readonly { readonly state: HearingState; readonly day: 'first' | 'second' | 'none'; readonly told?: true }[] = [
  { state: 'accepted', day: 'first', told: true },
  { state: 'accepted', day: 'first', told: true },
  { state: 'accepted', day: 'first' },
  { state: 'proposed', day: 'first' },
  { state: 'waiting', day: 'first' },
  { state: 'refused', day: 'first' },
  { state: 'accepted', day: 'second' },
  { state: 'waiting', day: 'second' },
  { state: 'waiting', day: 'none' },
  { state: 'waiting', day: 'none' },
];

/** Who wrote on the public page, and waits to be tied. */
const PUBLIC = [
  { name: 'Đoàn Thị Ngọc Ví Dụ', phone: '+84900000101', address: 'Thôn Mẫu, xã Bình Minh', kind: 'proposal', content: 'Đề nghị lãnh đạo xem xét việc thoát nước của khu dân cư, đã kiến nghị nhiều lần với xã.' },
  { name: 'Lại Văn Thử Nghiệm', phone: '+84900000102', address: 'Tổ 4, phường Trung Tâm', kind: 'complaint', content: 'Không đồng ý với mức bồi thường khi thu hồi đất; đề nghị được trình bày trực tiếp.' },
] as const;

const DAYS_SQL = `SELECT l.id, l.held_on::text AS "heldOn", to_char(l.starts_at, 'HH24:MI') AS "startsAt", to_char(l.ends_at, 'HH24:MI') AS "endsAt", l.slot_minutes AS "slotMinutes",
    l.slot_capacity AS "slotCapacity"
  FROM leader_day l JOIN leader h ON h.office_id = l.office_id AND h.id = l.host_id
  WHERE l.office_id = $1 AND l.status = 'active' AND l.outcome = 'announced' AND l.purpose = 'reception' AND h.body_id IS NULL AND l.held_on > $2::date
  ORDER BY l.held_on, l.id LIMIT 2`;

/** Recent petitions with names, each of another matter; the first complaints, one of the last a denunciation. */
const ASKING_SQL = `SELECT "petitionId", "matterId", kind, sealed, "headCount" FROM (
    SELECT DISTINCT ON (p.matter_id) p.id AS "petitionId", p.matter_id AS "matterId", p.kind, p.sealed, p.received_on,
      (SELECT count(*) FROM petition_sender s WHERE s.office_id = p.office_id AND s.petition_id = p.id)::int AS "headCount"
    FROM petition p JOIN matter m ON m.office_id = p.office_id AND m.id = p.matter_id AND m.status = 'active'
    WHERE p.office_id = $1 AND p.status = 'active' AND NOT p.anonymous AND p.received_on BETWEEN $2::date - 200 AND $2::date ORDER BY p.matter_id, p.received_on DESC) asking
  WHERE "headCount" > 0 ORDER BY (kind = 'denunciation'), received_on DESC, "petitionId" LIMIT $3`;

/** Who asked to be heard on the next days of the demo: placed, proposed, waiting, refused, and two from the public page. */
export async function writeDemoHearings(database: Database, actor: Actor, today: PlainDate): Promise<void> {
  const calendar = await new CalendarQueries(database).of(actor.officeId);
  await database.write(async (tx) => {
    const [first, second] = await tx.query<Day[]>(DAYS_SQL, [actor.officeId, today]);
    if (!first) return;
    const asking = await tx.query<Asking[]>(ASKING_SQL, [actor.officeId, today, FATES.length]);
    const places = new Map<string, number>();
    for (const [position, { state, day, told }] of FATES.entries()) {
      const who = asking[position];
      const on = day === 'first' ? first : day === 'second' ? second : null;
      if (!who || (day !== 'none' && !on)) continue;
      const id = await ask(tx, actor, today, who, { state, day: on ?? null, position }, places);
      if (told) await tell(tx, actor, id, first, earlier(addWorkingDays(calendar, first.heldOn, -4), today));
    }
    for (const [position, typed] of PUBLIC.entries()) await askInPublic(tx, actor, today, first, position, typed);
    await nameNoteTaker(tx, actor, first.id);
  });
}

const earlier = (one: PlainDate, other: PlainDate): PlainDate => (one < other ? one : other);

async function ask(
  tx: EntityManager,
  actor: Actor,
  today: PlainDate,
  who: Asking,
  { state, day, position }: { state: HearingState; day: Day | null; position: number },
  places: Map<string, number>,
): Promise<string> {
  const placed = day && (state === 'accepted' || state === 'proposed');
  const orderNo = placed ? (places.get(day.id) ?? 0) + 1 : null;
  if (placed && orderNo) places.set(day.id, orderNo);
  const slotAt = placed && orderNo ? (slotTimes(day)[orderNo - 1] ?? null) : null;
  const requestedOn = addDays(today, position - FATES.length - 2);
  const reason = state === 'refused' ? 'Vụ việc đang được cơ quan có thẩm quyền giải quyết trong thời hạn' : null;
  const [written] = await tx.query<{ id: string }[]>(
    `INSERT INTO hearing_request (office_id, state, origin, requested_on, leader_day_id, slot_at, order_no, kind, sealed, matter_id, petition_id, head_count, reason, created_by, created_at, updated_at)
     VALUES ($1, $2, 'petition', $3::date, $4, $5::time, $6, $7, $8, $9, $10, $11, $12, $13, $3::date + time '09:00', $3::date + time '09:00') RETURNING id`,
    [actor.officeId, state, requestedOn, day?.id ?? null, slotAt, orderNo, who.kind, who.sealed, who.matterId, who.petitionId, who.headCount, reason, actor.accountId],
  );
  const id = written?.id ?? '';
  await happened(tx, actor, id, 'registered', requestedOn, null);
  const decided = ({ accepted: 'hearing-accepted', proposed: 'hearing-proposed', refused: 'hearing-refused' } as const)[state as 'accepted' | 'proposed' | 'refused'] as HistoryType | undefined;
  if (decided) await happened(tx, actor, id, decided, addDays(requestedOn, 1), reason);
  return id;
}

/** The citizen was called, and a body asked to attend. */
async function tell(tx: EntityManager, actor: Actor, id: string, day: Day, on: PlainDate): Promise<void> {
  await tx.query(
    `INSERT INTO hearing_invitation (office_id, leader_day_id, hearing_id, for_on, how, told_on, created_by) VALUES ($1, $2, $3, $4, 'phone', $5, $6)`,
    [actor.officeId, day.id, id, day.heldOn, on, actor.accountId],
  );
  await tx.query(
    `INSERT INTO hearing_agency (office_id, hearing_id, agency_id, position) SELECT $1, $2, id, 1 FROM agency WHERE office_id = $1 AND kind = 'department' ORDER BY position, id LIMIT 1`,
    [actor.officeId, id],
  );
}

async function askInPublic(tx: EntityManager, actor: Actor, today: PlainDate, day: Day, position: number, typed: (typeof PUBLIC)[number]): Promise<void> {
  const on = addDays(today, -1 - position);
  await tx.query(
    `INSERT INTO hearing_request (office_id, origin, requested_on, leader_day_id, kind, public_name, public_phone, public_address, content, consent_at, public_key, created_at, updated_at)
     VALUES ($1, 'public', $2::date, $3, $4, $5, $6, $7, $8, $2::date + time '20:15', $9, $2::date + time '20:15', $2::date + time '20:15')`,
    [actor.officeId, on, position ? null : day.id, typed.kind, typed.name, typed.phone, typed.address, typed.content, randomUUID()],
  );
}

async function nameNoteTaker(tx: EntityManager, actor: Actor, dayId: string): Promise<void> {
  await tx.query(
    `INSERT INTO hearing_agenda (office_id, leader_day_id, note_taker_id)
     SELECT $1, $2, id FROM account WHERE office_id = $1 AND active AND 'reception-officer' = ANY (roles) ORDER BY username LIMIT 1`,
    [actor.officeId, dayId],
  );
}

async function happened(tx: EntityManager, actor: Actor, id: string, type: HistoryType, on: PlainDate, reason: string | null): Promise<void> {
  await tx.query(
    `INSERT INTO history_event (office_id, subject_kind, subject_id, type, reason, actor_id, actor_name, request_id, recorded_at)
     VALUES ($1, 'hearing', $2, $3, $4, $5, $6, 'demo', $7::date + time '09:00')`,
    [actor.officeId, id, type, reason, actor.accountId, actor.fullName, on],
  );
}
