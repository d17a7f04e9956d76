import { EnterUnit, MergeUnits } from '@tiepdan/agency/api';
import type { UnitDetails } from '@tiepdan/agency/contract';
import { cancelRecord, restoreRecord } from '@tiepdan/audit/api';
import { LockPeriod, PeriodLockQueries } from '@tiepdan/calendar/api';
import { filingByHand, officialPeriodOf } from '@tiepdan/filing/api';
import { formSetOn } from '@tiepdan/form/contract';
import type { Database } from '@tiepdan/platform/api';
import { Clock } from '@tiepdan/platform/api';
import { type Actor, type PlainDate, addDays } from '@tiepdan/platform/contract';
import { type Period, quarterOf } from '@tiepdan/statistics/contract';
import { unitFigures } from './demo-unit-figures.js';

/** Departments that report, by the short names of the demo's list of bodies. */
const DEPARTMENTS = ['Sở NN&MT', 'Sở Xây dựng', 'Sở Tài chính', 'Sở Nội vụ', 'Sở GD&ĐT', 'Sở Y tế', 'Sở Công Thương', 'Sở KH&CN', 'Sở VHTT&DL', 'Sở Tư pháp'];
/** Vertical bodies, which send a copy only. */
const VERTICAL = ['BHXH tỉnh', 'Thuế tỉnh'];
/** Communes that report, by the names of the places; of some, the two that became them on 1/7/2025. */
const COMMUNES: readonly { readonly name: string; readonly from?: readonly [string, string] }[] = [
  { name: 'UBND phường Gia Sơn' },
  { name: 'UBND phường Bắc Gia Sơn' },
  { name: 'UBND xã Đắk Nhar', from: ['UBND xã Đắk Pria', 'UBND xã Bu Lang'] },
  { name: 'UBND xã Ea Lin', from: ['UBND xã Ea Kmát', 'UBND xã Ea Dray'] },
  { name: 'UBND xã Nâm Tơr' },
  { name: 'UBND xã Krông Sơn' },
  { name: 'UBND xã Thuận Gia' },
  { name: 'UBND xã Bu Nar' },
];
const MERGED_ON = '2025-07-01';
/** The last quarter before the mergers. */
const BEFORE_MERGERS = '2025-Q2';
/** Who has not sent in the last quarter. */
const SILENT = ['UBND xã Nâm Tơr', 'UBND xã Krông Sơn', 'UBND xã Bu Nar'];

/** It is the hour that the loader says it is. */
class LoaderClock extends Clock {
  constructor(private instant: Date) {
    super();
  }

  set(day: PlainDate): void {
    this.instant = new Date(`${day}T09:30:00+07:00`);
  }

  override now(): Date {
    return this.instant;
  }
}

/**
 * What units sent in, and what was filed: 10 departments, 12 communes with the mergers of 2025, 2 vertical bodies. The last quarter that is
 * over waits for three communes and is not filed; the one before it is filed, locked, and has a correction since.
 */
export async function writeDemoFilings(database: Database, actor: Actor, today: PlainDate): Promise<void> {
  const clock = new LoaderClock(new Date());
  const hand = filingByHand(database, clock);
  const last = endedBefore(today);
  const before = quarterOf(addDays(last.from, -1));
  await enterUnits(database, hand.chronicle, actor);
  for (const [turn, period] of [officialPeriodOf(BEFORE_MERGERS), before, last].entries()) {
    const silent = period === last ? SILENT : [];
    await sendIn({ hand, clock, actor, period, turn, silent });
  }
  await remindSilent(database, actor, last);
  const visit = await hideVisit(database, hand.chronicle, actor, before);
  clock.set(addDays(before.to, 5));
  await hand.submit.run(actor, { period: before.code ?? '' });
  clock.set(addDays(before.to, 7));
  const lock = new LockPeriod(database, new PeriodLockQueries(database), hand.chronicle, clock);
  await lock.run(actor, { from: before.from, to: before.to, reason: 'Đã gửi báo cáo quý' });
  if (visit) await showVisit(database, hand.chronicle, actor, visit);
}

/** The last official quarter that is over. */
function endedBefore(today: PlainDate): Period {
  return quarterOf(addDays(quarterOf(today).from, -1));
}

type Hand = ReturnType<typeof filingByHand>;

async function enterUnits(database: Database, chronicle: Hand['chronicle'], actor: Actor): Promise<void> {
  const enter = new EnterUnit(database, chronicle);
  const merge = new MergeUnits(database, filingByHand(database, new Clock()).units, chronicle);
  const bodies = await database.read((on) =>
    on.query<{ id: string; name: string; shortName: string }[]>(`SELECT id, name, short_name AS "shortName" FROM agency WHERE office_id = $1`, [actor.officeId]),
  );
  const body = (name: string) => bodies.find((each) => each.name === name || each.shortName === name);
  const add = async (name: string, position: number, more: Pick<UnitDetails, 'kind'> & Partial<UnitDetails>): Promise<string> => {
    const found = body(name);
    const details = { name: found?.name ?? name, shortName: found?.shortName ?? name, agencyId: found?.id ?? null, excluded: false, position: position + 1, validFrom: '2021-01-01' };
    return (await enter.run(actor, { ...details, ...more })).id;
  };
  for (const [position, name] of DEPARTMENTS.entries()) await add(name, position, { kind: 'department' });
  for (const [position, name] of VERTICAL.entries()) await add(name, position, { kind: 'vertical', excluded: true });
  for (const [position, { name, from }] of COMMUNES.entries()) {
    if (!from) {
      await add(name, position, { kind: 'commune' });
      continue;
    }
    const units: string[] = [];
    for (const old of from) units.push(await add(old, position, { kind: 'commune' }));
    const found = body(name);
    const into = { name, shortName: found?.shortName ?? name, kind: 'commune' as const, agencyId: found?.id ?? null };
    await merge.run(actor, { on: MERGED_ON, units, into, reason: 'Nghị quyết về sắp xếp đơn vị hành chính cấp xã năm 2025' });
  }
}

interface Sending {
  readonly hand: Hand;
  readonly clock: LoaderClock;
  readonly actor: Actor;
  readonly period: Period;
  readonly turn: number;
  readonly silent: readonly string[];
}

/** Most send in two days after the period; every seventh is late. */
async function sendIn({ hand, clock, actor, period, turn, silent }: Sending): Promise<void> {
  const units = await hand.units.list(actor.officeId, period);
  for (const [position, { id, name, kind }] of units.entries()) {
    if (silent.includes(name)) continue;
    clock.set(addDays(period.to, position % 7 === 6 ? 4 : 2));
    const size = kind === 'commune' ? 2 + (position % 5) : 1 + (position % 4);
    await hand.enter.run(actor, { unitId: id, period: period.code ?? '', forms: unitFigures(formSetOn(period.to), size, turn) });
  }
}

/** The clock reminded them on the day before the last and on the last day, and once after it. */
async function remindSilent(database: Database, { officeId }: Actor, { code, to }: Period): Promise<void> {
  await database.write((tx) =>
    tx.query(
      `INSERT INTO return_reminder (office_id, unit_id, period_code, kind, reminded_on, reminded_at)
       SELECT $1, u.id, $2, CASE WHEN d.days > 3 THEN 'late' ELSE 'before' END, $3::date + d.days, $3::date + d.days + time '07:30'
       FROM reporting_unit u CROSS JOIN (VALUES (1), (3), (4)) AS d(days) WHERE u.office_id = $1 AND u.name = ANY ($4)`,
      [officeId, code, to, SILENT],
    ),
  );
}

const RECEPTION = { table: 'reception', subject: 'reception' } as const;

/** A visit of the period that was taken for a double when the report was filed; nobody of it is kept secret. */
async function hideVisit(database: Database, chronicle: Hand['chronicle'], actor: Actor, { from, to }: Period): Promise<{ id: string; version: number } | null> {
  return database.write(async (tx) => {
    const [visit] = await tx.query<{ id: string; version: number }[]>(
      `SELECT r.id, r.version FROM reception r WHERE r.office_id = $1 AND r.status = 'active' AND r.attendance = 'received' AND r.mode = 'regular' AND NOT r.sealed
         AND r.head_count < 5 AND r.received_on BETWEEN $2 AND $3 ORDER BY r.received_on DESC, r.id LIMIT 1`,
      [actor.officeId, from, to],
    );
    if (!visit) return null;
    return cancelRecord(tx, chronicle, RECEPTION, actor, visit.id, { version: visit.version, reason: 'Trùng với một lượt tiếp cùng ngày' });
  });
}

/** The visit comes back after the report: that is the correction the list shows. */
async function showVisit(database: Database, chronicle: Hand['chronicle'], actor: Actor, { id, version }: { id: string; version: number }): Promise<void> {
  await database.write((tx) =>
    restoreRecord(tx, chronicle, RECEPTION, actor, id, { version, reason: 'Đối chiếu sổ tiếp công dân: hai lượt tiếp khác nhau' }),
  );
}
