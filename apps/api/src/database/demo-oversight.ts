import type { InstrumentChange, TrainingKind } from '@tiepdan/oversight/contract';
import { type Actor, type PlainDate, addDays } from '@tiepdan/platform/contract';
import type { Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';

interface Instrument {
  readonly issued_on: PlainDate;
  readonly change: InstrumentChange;
  readonly number: string;
  readonly title: string;
}

interface Training {
  readonly held_on: PlainDate;
  readonly kind: TrainingKind;
  readonly topic: string;
  readonly classes: number;
  readonly people: number;
}

/** A fact so many days after the conclusion. */
interface Fact {
  readonly after: number;
  readonly organisations?: number;
  readonly people?: number;
  readonly cases?: number;
  readonly accused?: number;
  readonly note: string;
}

interface Inspection {
  readonly started_on: PlainDate;
  readonly decision_number: string;
  readonly title: string;
  readonly units: number;
  readonly unit_names: string;
  /** Days until the conclusion; left out while it runs. */
  readonly takes?: number;
  readonly conclusion_number?: string;
  readonly organisations?: number;
  readonly people?: number;
  readonly referred_people?: number;
  readonly facts?: readonly Fact[];
  /** Days from the conclusion until nothing of it was left. */
  readonly completedAfter?: number;
}

const RECEPTION_LAW = 'Trách nhiệm thực hiện pháp luật về tiếp công dân, giải quyết khiếu nại, tố cáo';

const instruments = (today: PlainDate): Instrument[] => [
  { issued_on: '2022-02-18', change: 'new', number: '06/CT-UBND', title: 'Chỉ thị về tăng cường tiếp công dân, giải quyết khiếu nại, tố cáo' },
  { issued_on: '2022-08-09', change: 'amended', number: '27/2022/QĐ-UBND', title: 'Quy chế phối hợp bảo vệ trụ sở tiếp công dân' },
  { issued_on: '2023-01-12', change: 'new', number: '12/KH-UBND', title: 'Kế hoạch tiếp công dân của Chủ tịch UBND tỉnh năm 2023' },
  { issued_on: '2023-05-24', change: 'new', number: '41/KH-UBND', title: 'Kế hoạch rà soát, giải quyết các vụ việc phức tạp, kéo dài' },
  { issued_on: '2023-10-30', change: 'abolished', number: '58/2023/QĐ-UBND', title: 'Quyết định quy định lịch tiếp công dân của sở, ngành' },
  { issued_on: addDays(today, -290), change: 'new', number: '09/KH-UBND', title: 'Kế hoạch tiếp công dân của Chủ tịch UBND tỉnh trong năm' },
  { issued_on: addDays(today, -170), change: 'amended', number: '33/QĐ-UBND', title: 'Quy chế tiếp công dân tại Trụ sở Tiếp công dân tỉnh' },
  { issued_on: addDays(today, -26), change: 'new', number: '71/CT-UBND', title: 'Chỉ thị về nâng cao trách nhiệm người đứng đầu trong tiếp công dân' },
  { issued_on: addDays(today, -19), change: 'abolished', number: '74/QĐ-UBND', title: 'Quyết định ban hành mẫu sổ tiếp công dân đã hết hiệu lực' },
];

const trainings = (today: PlainDate): Training[] => [
  { held_on: '2022-05-19', kind: 'training', topic: 'Nghiệp vụ tiếp công dân, xử lý đơn cho cán bộ cấp huyện', classes: 2, people: 165 },
  { held_on: '2022-10-27', kind: 'propaganda', topic: 'Phổ biến Luật Khiếu nại, Luật Tố cáo tại cơ sở', classes: 6, people: 720 },
  { held_on: '2023-04-14', kind: 'training', topic: 'Kỹ năng đối thoại, hòa giải trong giải quyết khiếu nại', classes: 3, people: 214 },
  { held_on: '2023-11-16', kind: 'training', topic: 'Cập nhật số liệu tiếp công dân, xử lý đơn trên phần mềm', classes: 4, people: 340 },
  { held_on: addDays(today, -210), kind: 'training', topic: 'Tiếp công dân, xử lý đơn cho cấp xã sau sắp xếp', classes: 5, people: 412 },
  { held_on: addDays(today, -95), kind: 'propaganda', topic: 'Tuyên truyền pháp luật về khiếu nại, tố cáo, đất đai', classes: 8, people: 960 },
  { held_on: addDays(today, -31), kind: 'training', topic: 'Thẩm tra, xác minh đơn tố cáo cho cán bộ thanh tra', classes: 2, people: 96 },
  { held_on: addDays(today, -12), kind: 'propaganda', topic: 'Đối thoại chính sách bồi thường, tái định cư', classes: 1, people: 85 },
];

const inspections = (today: PlainDate): Inspection[] => [
  {
    ...{ started_on: '2022-03-07', decision_number: '18/QĐ-TTr', title: RECEPTION_LAW, units: 3, unit_names: 'Ba sở, ngành' },
    ...{ takes: 74, conclusion_number: '29/KL-TTr', organisations: 1, people: 4, completedAfter: 160 },
    facts: [{ after: 90, organisations: 1, people: 4, note: 'Kiểm điểm, rút kinh nghiệm theo kết luận' }],
  },
  {
    ...{ started_on: '2023-02-13', decision_number: '11/QĐ-TTr', title: RECEPTION_LAW, units: 5, unit_names: 'Năm đơn vị cấp huyện' },
    ...{ takes: 88, conclusion_number: '36/KL-TTr', organisations: 2, people: 9, referred_people: 1, completedAfter: 220 },
    facts: [
      { after: 45, organisations: 1, people: 5, note: 'Kiểm điểm đợt đầu' },
      { after: 130, organisations: 1, people: 4, cases: 1, accused: 1, note: 'Xử lý tiếp theo kết luận; cơ quan điều tra khởi tố' },
    ],
  },
  {
    ...{ started_on: addDays(today, -250), decision_number: '14/QĐ-TTr', title: RECEPTION_LAW, units: 4, unit_names: 'Bốn xã, phường' },
    ...{ takes: 66, conclusion_number: '40/KL-TTr', organisations: 2, people: 7 },
    facts: [
      { after: 40, organisations: 1, people: 3, note: 'Kiểm điểm theo kết luận' },
      { after: 155, people: 2, note: 'Xử lý kỷ luật khiển trách' },
    ],
  },
  {
    ...{ started_on: addDays(today, -120), decision_number: '37/QĐ-TTr', title: 'Trách nhiệm người đứng đầu trong tiếp công dân định kỳ', units: 2, unit_names: 'Hai sở' },
    ...{ takes: 80, conclusion_number: '62/KL-TTr', organisations: 1, people: 3, referred_people: 1 },
  },
  { started_on: addDays(today, -34), decision_number: '55/QĐ-TTr', title: RECEPTION_LAW, units: 3, unit_names: 'Ba xã' },
];

/**
 * State management of the field in the demo: instruments, training and responsibility inspections of the years that are reported,
 * one inspection that still runs and one conclusion that is still carried out.
 */
export async function writeDemoOversight(database: Database, actor: Actor, today: PlainDate): Promise<void> {
  await database.write(async (tx) => {
    await insert(tx, actor, 'legal_instrument', 'issued_on date, change text, number text, title text', instruments(today));
    await insert(tx, actor, 'training_event', 'held_on date, kind text, topic text, classes integer, people integer', trainings(today));
    await insertInspections(tx, actor, today);
    for (const [table, subject] of [['legal_instrument', 'legal-instrument'], ['training_event', 'training-event'], ['inspection', 'inspection']] as const)
      await tx.query(
        `INSERT INTO history_event (office_id, subject_kind, subject_id, type, actor_id, actor_name, request_id, recorded_at)
         SELECT o.office_id, $2, o.id, 'registered', o.created_by, $3, 'demo', o.created_at FROM ${table} o WHERE o.office_id = $1`,
        [actor.officeId, subject, actor.fullName],
      );
  });
}

async function insertInspections(tx: EntityManager, actor: Actor, today: PlainDate): Promise<void> {
  const rows = inspections(today).map(({ takes, completedAfter, facts = [], ...row }) => {
    const concluded = takes === undefined ? null : addDays(row.started_on, takes);
    const after = (days: number): PlainDate | null => (concluded ? addDays(concluded, days) : null);
    return {
      ...{ organisations: 0, people: 0, referred_people: 0 },
      ...row,
      concluded_on: concluded,
      completed_on: completedAfter === undefined ? null : after(completedAfter),
      facts: facts.map(({ after: days, ...fact }) => ({ organisations: 0, people: 0, cases: 0, accused: 0, ...fact, on_day: after(days) })),
    };
  });
  const columns =
    'started_on date, decision_number text, title text, units integer, unit_names text, concluded_on date, conclusion_number text, organisations integer, people integer, referred_people integer, completed_on date';
  await insert(tx, actor, 'inspection', columns, rows);
  await tx.query(
    `INSERT INTO inspection_fact (office_id, inspection_id, on_day, organisations, people, cases, accused, note, created_by)
     SELECT o.office_id, o.id, f.on_day, f.organisations, f.people, f.cases, f.accused, f.note, $2
     FROM jsonb_to_recordset($3::jsonb) AS r(decision_number text, started_on date, facts jsonb)
       JOIN inspection o ON o.office_id = $1 AND o.decision_number = r.decision_number AND o.started_on = r.started_on
       CROSS JOIN LATERAL jsonb_to_recordset(r.facts) AS f(on_day date, organisations integer, people integer, cases integer, accused integer, note text)`,
    [actor.officeId, actor.accountId, JSON.stringify(rows)],
  );
}

/** Rows of one table; each was entered on the morning of its first day. */
async function insert(tx: EntityManager, actor: Actor, table: 'legal_instrument' | 'training_event' | 'inspection', columns: string, rows: readonly object[]): Promise<void> {
  const names = columns.replace(/ (date|text|integer)/g, '');
  const [day] = names.split(',');
  await tx.query(
    `INSERT INTO ${table} (office_id, ${names}, created_by, created_at, updated_at)
     SELECT $1, ${names}, $2, e.at, e.at FROM jsonb_to_recordset($3::jsonb) AS r(${columns})
       CROSS JOIN LATERAL (SELECT least((r.${day} + time '09:30') AT TIME ZONE 'Asia/Ho_Chi_Minh', now()) AS at) e`,
    [actor.officeId, actor.accountId, JSON.stringify(rows)],
  );
}
